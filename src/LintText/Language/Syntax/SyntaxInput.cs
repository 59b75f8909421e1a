namespace LintText.Language;

/// <summary>
/// The words of one sentence as the treebank would divide them, and which tokens they came from. A word of several tokens is an
/// abbreviation with its full stop or an address; “cannot” is one token and two words.
/// </summary>
internal sealed class SyntaxInput
{
    private TokenText? _text;

    /// <summary>The words; the first <see cref="Count"/> are in use.</summary>
    public SyntaxWord[] Words { get; private set; } = new SyntaxWord[64];

    /// <summary>Whether the lexicon knows that a word can be nothing but a finite verb.</summary>
    public bool[] AreOnlyVerbs { get; private set; } = new bool[64];

    /// <summary>The first token of each word.</summary>
    public int[] FirstTokens { get; private set; } = new int[64];

    /// <summary>The token behind each word.</summary>
    public int[] EndTokens { get; private set; } = new int[64];

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The sentence’s first token in the document.</summary>
    public int FirstToken { get; private set; }

    /// <summary>The index behind the sentence’s last token.</summary>
    public int EndToken { get; private set; }

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        _text = null;
        Count = 0;
    }

    /// <summary>Appends a word.</summary>
    public void Add(in SyntaxWord word, int firstToken, int endToken)
    {
        if (Count == Words.Length)
            Grow();
        Words[Count] = word;
        AreOnlyVerbs[Count] = _text is not null && IsOnlyVerb(_text, firstToken);
        FirstTokens[Count] = firstToken;
        EndTokens[Count] = endToken;
        Count++;
    }

    /// <summary>Takes the words of a sentence.</summary>
    public void Fill(TokenText text, Sentence sentence) => Fill(text, sentence.FirstToken, sentence.EndToken, []);

    /// <summary>Takes the words of a stretch of tokens.</summary>
    /// <param name="text">The document’s tokens.</param>
    /// <param name="first">The first token.</param>
    /// <param name="endToken">The token behind the last one.</param>
    /// <param name="isLeftOut">For each token, whether it is left out; empty when none is.</param>
    public void Fill(TokenText text, int first, int endToken, ReadOnlySpan<bool> isLeftOut)
    {
        Clear();
        _text = text;
        FirstToken = first;
        EndToken = endToken;
        for (var i = first; i < endToken;)
        {
            if (!isLeftOut.IsEmpty && isLeftOut[i - first])
            {
                i++;
                continue;
            }

            var limit = isLeftOut.IsEmpty ? -1 : isLeftOut[(i - first)..].IndexOf(true);
            var end = WordJoiner.EndOfWord(text, i, limit < 0 ? endToken : i + limit);
            var spaceBefore = i == first || text[i - 1].End < text[i].Start;
            var spaceAfter = end == endToken || text[end - 1].End < text[end].Start;
            var characters = text.Prose.AsSpan(text[i].Start, text[end - 1].End - text[i].Start);
            var split = WordJoiner.SplitPoint(characters);
            if (text[i].Kind == TokenKind.Placeholder)
                characters = WordJoiner.Address;
            if (split > 0)
            {
                Add(SyntaxWord.Create(characters[..split], spaceBefore, spaceAfter: false), i, end);
                Add(SyntaxWord.Create(characters[split..], spaceBefore: false, spaceAfter), i, end);
            }
            else
            {
                Add(SyntaxWord.Create(characters, spaceBefore, spaceAfter), i, end);
            }

            i = end;
        }
    }

    /// <summary>Whether a word is the second of two that share a token.</summary>
    public bool SharesToken(int word) => word > 0 && FirstTokens[word] == FirstTokens[word - 1];

    /// <summary>What was read of each token of the stretch.</summary>
    public TokenReading[] ToTokens(SyntaxModel model, SentenceReading reading)
    {
        var tokens = new TokenReading[EndToken - FirstToken];
        for (var word = 0; word < Count; word++)
        {
            if (SharesToken(word))
                continue;

            var own = new TokenReading(model.TagClasses[reading.Tags[word]], reading.Kinds[word], reading.AreMentions[word]);
            for (var token = FirstTokens[word]; token < EndTokens[word]; token++)
            {
                tokens[token - FirstToken] = _text![token].Kind switch
                {
                    TokenKind.Placeholder => new TokenReading(UniversalTag.Other, PennTag.ADD),
                    TokenKind.Punctuation when token > FirstTokens[word] => new TokenReading(UniversalTag.Punctuation, PennTag.Stop),
                    _ => own,
                };
            }
        }

        return tokens;
    }

    /// <summary>Copies the states of the words to the tokens that they came from.</summary>
    /// <param name="encoder">The network.</param>
    /// <param name="workspace">Where it read the words.</param>
    /// <param name="firstToken">The token whose states come first.</param>
    /// <param name="states">Receives the states.</param>
    public void CopyStates(SentenceEncoder encoder, EncoderWorkspace workspace, int firstToken, TokenStates states)
    {
        for (var word = 0; word < Count; word++)
        {
            if (!SharesToken(word))
                encoder.CopyStates(workspace, word, states[FirstTokens[word] - firstToken]);
        }
    }

    /// <summary>Whether a form can be nothing but a verb, alone or behind a pronoun that must have one: “she plans”, “who hopes”.</summary>
    private static bool IsOnlyVerb(TokenText text, int token) =>
        text.Is(token, WordClasses.OnlyVerb)
        || (text.Is(token, WordClasses.AttributionVerb) && !text.Is(token, WordClasses.Gerund) && text.Is(token - 1, "he", "she", "they", "we", "i", "who"));

    private void Grow()
    {
        var size = Words.Length * 2;
        (var words, var verbs, var first, var end) = (Words, AreOnlyVerbs, FirstTokens, EndTokens);
        Array.Resize(ref words, size);
        Array.Resize(ref verbs, size);
        Array.Resize(ref first, size);
        Array.Resize(ref end, size);
        (Words, AreOnlyVerbs, FirstTokens, EndTokens) = (words, verbs, first, end);
    }
}
