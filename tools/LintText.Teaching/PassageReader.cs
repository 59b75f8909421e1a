using LintText.Training.Claims;

using Microsoft.ML.Tokenizers;

namespace LintText.Teaching;

/// <summary>Cuts texts into passages of whole sentences.</summary>
internal sealed class PassageReader(Stream vocabulary)
{
    private const int Begin = 101, End = 102, Unknown = 100;

    /// <summary>A passage has at most this many pieces, unless a single sentence has more.</summary>
    private const int Longest = 160;

    private readonly BertTokenizer _tokenizer = BertTokenizer.Create(vocabulary);
    private readonly Dictionary<string, IReadOnlyList<int>> _pieces = [];

    /// <summary>The passages of texts.</summary>
    /// <param name="sentences">Sentences, text by text.</param>
    /// <param name="draw">Where given, the first passage of a text ends anywhere, so that each epoch sees other surroundings.</param>
    public IEnumerable<Passage> Read(IEnumerable<ClaimSentence> sentences, Random? draw = null)
    {
        var passage = new List<ClaimSentence>();
        int length = 0, limit = Longest;
        foreach (var sentence in sentences)
        {
            var count = sentence.Words.Sum(w => PiecesOf(w).Count);
            var isNewText = passage.Count == 0 || passage[^1].Text != sentence.Text;
            if (passage.Count > 0 && (isNewText || length + count > limit))
            {
                yield return Make(passage);
                passage = [];
                length = 0;
            }

            if (passage.Count == 0)
                limit = isNewText && draw is not null ? draw.Next(Longest / 3, Longest) : Longest;
            passage.Add(sentence);
            length += count;
        }

        if (passage.Count > 0)
            yield return Make(passage);
    }

    private Passage Make(List<ClaimSentence> sentences)
    {
        List<int> pieces = [Begin], first = [];
        foreach (var word in sentences.SelectMany(s => s.Words))
        {
            first.Add(Math.Min(pieces.Count, Encoder.LongestText - 1));
            pieces.AddRange(PiecesOf(word));
        }

        pieces.Add(End);
        return new Passage(sentences, pieces.Count > Encoder.LongestText ? pieces[..Encoder.LongestText] : pieces, first);
    }

    private IReadOnlyList<int> PiecesOf(string word)
    {
        if (!_pieces.TryGetValue(word, out var pieces))
            _pieces[word] = pieces = _tokenizer.EncodeToIds(word, addSpecialTokens: false, considerPreTokenization: true, considerNormalization: true) is { Count: > 0 } known ? known : [Unknown];
        return pieces;
    }
}
