namespace LintText.Language;

/// <summary>
/// The words of one sentence as the treebank would divide them, and which tokens they came from. A word of several tokens is an
/// abbreviation with its full stop or an address; “cannot” is one token and two words.
/// </summary>
internal sealed class SyntaxInput
{
    /// <summary>Longer words are names or addresses.</summary>
    private const int LongestFolded = 24;

    private TokenText? _text;

    /// <summary>The words; the first <see cref="Count"/> are in use.</summary>
    public SyntaxWord[] Words { get; private set; } = new SyntaxWord[64];

    /// <summary>The ambiguity class of each word in the tag dictionary.</summary>
    public int[] AmbiguityClasses { get; private set; } = new int[64];

    /// <summary>Whether the lexicon knows that a word can be nothing but a finite verb.</summary>
    public bool[] AreOnlyVerbs { get; private set; } = new bool[64];

    /// <summary>The tag of each word, an index into <see cref="SyntaxModel.TagClasses"/>.</summary>
    public byte[] Tags { get; private set; } = new byte[64];

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

    /// <summary>
    /// Takes the frequent words of a headline in Title Case in lower case, so that “Council Calls For Vote” is read as a sentence and
    /// not as a name.
    /// </summary>
    public void FoldTitleCase(TagDictionary dictionary)
    {
        if (_text is null || !IsTitleCase())
            return;

        Span<char> lower = stackalloc char[LongestFolded];
        for (var i = 0; i < Count; i++)
        {
            var token = _text.Text(FirstTokens[i]);
            if (EndTokens[i] != FirstTokens[i] + 1 || SharesToken(i) || token.Length > LongestFolded || !char.IsUpper(token[0]) || (token.Length > 1 && char.IsUpper(token[1])))
                continue;

            for (var c = 0; c < token.Length; c++)
                lower[c] = char.ToLowerInvariant(token[c]);
            var folded = SyntaxWord.Create(lower[..token.Length], spaceBefore: true, spaceAfter: true);
            if (dictionary.ClassOf(folded) != 0)
                Words[i] = folded;
        }
    }

    /// <summary>Whether all but a few of the longer words begin with a capital.</summary>
    private bool IsTitleCase()
    {
        const int FewestWords = 4;
        int words = 0, capitals = 0;
        for (var i = 0; i < Count; i++)
        {
            var token = _text!.Text(FirstTokens[i]);
            if (_text[FirstTokens[i]].Kind != TokenKind.Word || token.Length < 4)
                continue;

            words++;
            capitals += char.IsUpper(token[0]) ? 1 : 0;
        }

        return words >= FewestWords && capitals * 10 >= words * 9;
    }

    /// <summary>Looks the words up in the tag dictionary.</summary>
    public void Classify(TagDictionary dictionary)
    {
        for (var i = 0; i < Count; i++)
            AmbiguityClasses[i] = dictionary.ClassOf(Words[i]);
    }

    /// <summary>Whether a word is the second of two that share a token.</summary>
    public bool SharesToken(int word) => word > 0 && FirstTokens[word] == FirstTokens[word - 1];

    /// <summary>The tag of each token of the sentence, an index into <see cref="SyntaxModel.TagClasses"/>.</summary>
    public TagClass[] ToTokenTags(SyntaxModel model)
    {
        var tags = new TagClass[EndToken - FirstToken];
        for (var word = 0; word < Count; word++)
        {
            if (SharesToken(word))
                continue;

            var tag = model.TagClasses[Tags[word]];
            for (var token = FirstTokens[word]; token < EndTokens[word]; token++)
            {
                tags[token - FirstToken] = _text![token].Kind switch
                {
                    TokenKind.Placeholder => new TagClass(UniversalTag.Other, PennTag.ADD),
                    TokenKind.Punctuation when token > FirstTokens[word] => new TagClass(UniversalTag.Punctuation, PennTag.Stop),
                    _ => tag,
                };
            }
        }

        return tags;
    }

    /// <summary>Whether a form can be nothing but a verb, alone or behind a pronoun that must have one: “she plans”, “who hopes”.</summary>
    private static bool IsOnlyVerb(TokenText text, int token) =>
        text.Is(token, WordClasses.OnlyVerb)
        || (text.Is(token, WordClasses.AttributionVerb) && !text.Is(token, WordClasses.Gerund) && text.Is(token - 1, "he", "she", "they", "we", "i", "who"));

    private void Grow()
    {
        var size = Words.Length * 2;
        (var words, var classes, var verbs, var tags, var first, var end) = (Words, AmbiguityClasses, AreOnlyVerbs, Tags, FirstTokens, EndTokens);
        Array.Resize(ref words, size);
        Array.Resize(ref classes, size);
        Array.Resize(ref verbs, size);
        Array.Resize(ref tags, size);
        Array.Resize(ref first, size);
        Array.Resize(ref end, size);
        (Words, AmbiguityClasses, AreOnlyVerbs, Tags, FirstTokens, EndTokens) = (words, classes, verbs, tags, first, end);
    }
}
