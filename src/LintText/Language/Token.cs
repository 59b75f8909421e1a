using Microsoft.CodeAnalysis.Text;

namespace LintText.Language;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>A word, or one of the parts that contractions and hyphenated words are split into.</summary>
    Word,

    /// <summary>A numeral, with its decimal and thousands marks.</summary>
    Number,

    /// <summary>A punctuation mark or symbol; three full stops are one mark.</summary>
    Punctuation,

    /// <summary>The placeholder for code, an image or an address.</summary>
    Placeholder,
}

/// <summary>A word, number or mark of a document’s prose. Contractions are split as in Universal Dependencies (“do” + “n’t”, “Baku” + “’s”), hyphenated words at their hyphens.</summary>
/// <param name="Start">Where it begins, a UTF-16 offset in the prose.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Classes">The closed classes and word fields that the lexicon files it under.</param>
public readonly record struct Token(int Start, int Length, TokenKind Kind, WordClasses Classes)
{
    /// <summary>Where it ends, exclusive.</summary>
    public int End => Start + Length;

    /// <summary>The token in the prose (UTF-16 offsets, half-open).</summary>
    public TextSpan Span => new(Start, Length);

    /// <summary>Whether the lexicon files the token under any of the classes.</summary>
    /// <param name="classes">The classes to look for.</param>
    public bool Is(WordClasses classes) => (Classes & classes) != 0;
}
