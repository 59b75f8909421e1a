using System.Collections.Immutable;

using LintText.Lexicons;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Language;

/// <summary>A document’s tokens together with the prose they were cut from.</summary>
public sealed class TokenText
{
    internal TokenText(string prose, ImmutableArray<Token> tokens, Lexicon lexicon)
    {
        Prose = prose;
        Tokens = tokens;
        Lexicon = lexicon;
    }

    /// <summary>The prose.</summary>
    public string Prose { get; }

    /// <summary>The tokens in order.</summary>
    public ImmutableArray<Token> Tokens { get; }

    /// <summary>The lexicon that classified them.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>The number of tokens.</summary>
    public int Count => Tokens.Length;

    /// <summary>A token.</summary>
    /// <param name="index">Its index.</param>
    public Token this[int index] => Tokens[index];

    /// <summary>A token’s characters.</summary>
    /// <param name="index">Its index.</param>
    public ReadOnlySpan<char> Text(int index) => Prose.AsSpan(Tokens[index].Start, Tokens[index].Length);

    /// <summary>Whether a token exists and is one of the given words, in any case.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    /// <param name="words">The words.</param>
    public bool Is(int index, params ReadOnlySpan<string> words)
    {
        if (index < 0 || index >= Tokens.Length)
            return false;

        foreach (var word in words)
        {
            if (WordComparer.Instance.Equals(Text(index), word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a token exists and is in any of the classes.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    /// <param name="classes">The classes.</param>
    public bool Is(int index, WordClasses classes) => index >= 0 && index < Tokens.Length && Tokens[index].Is(classes);

    /// <summary>Whether a token exists and is a word.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    public bool IsWord(int index) => index >= 0 && index < Tokens.Length && Tokens[index].Kind == TokenKind.Word;

    /// <summary>Whether a token exists and is a word that begins with a capital, behind an elided particle (“d’Aubigny”) or without one.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    public bool IsCapitalized(int index) =>
        IsWord(index) && (char.IsUpper(Prose[Tokens[index].Start]) || (Tokens[index].Length > 3 && Prose[Tokens[index].Start + 1] is '’' or '\'' && char.IsUpper(Prose[Tokens[index].Start + 2])));

    /// <summary>Whether a token exists and is a punctuation mark that begins with one of the characters.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    /// <param name="marks">The characters.</param>
    public bool IsMark(int index, ReadOnlySpan<char> marks) =>
        index >= 0 && index < Tokens.Length && Tokens[index].Kind == TokenKind.Punctuation && marks.Contains(Prose[Tokens[index].Start]);

    /// <summary>Whether a token is a year: four digits, from the year 1000 to 2999.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    internal bool IsYear(int index) =>
        index >= 0 && index < Tokens.Length && Tokens[index] is { Kind: TokenKind.Number, Length: 4 } && Prose[Tokens[index].Start] is '1' or '2' && Text(index).IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether a token names a month or a day of the week.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    internal bool IsDayOrMonth(int index) => Is(index, WordClasses.Month | WordClasses.Weekday) && IsCapitalized(index);

    /// <summary>Whether one of some tokens is in one of some classes.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">The token behind the last.</param>
    /// <param name="classes">The classes.</param>
    internal bool HasAny(int first, int end, WordClasses classes)
    {
        for (var i = first; i < end; i++)
        {
            if (Is(i, classes))
                return true;
        }

        return false;
    }

    /// <summary>Whether a token is a month with its year soon behind it: “May 2023”, “May 4, 2023”.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    internal bool IsMonthOfYear(int index) => Is(index, WordClasses.Month) && IsCapitalized(index) && (IsYear(index + 1) || IsYear(index + 2) || IsYear(index + 3));

    /// <summary>Whether a token is a possessive ending.</summary>
    /// <param name="index">Its index; may be out of range.</param>
    public bool IsPossessive(int index) => Is(index, "'s") && index > 0 && !Tokens[index - 1].Is(WordClasses.Pronoun);

    /// <summary>The prose from one token to another.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="end">The index behind the last token.</param>
    public TextSpan Span(int first, int end) => TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The index of the first token that starts at or behind an offset.</summary>
    /// <param name="position">An offset in the prose.</param>
    public int IndexAt(int position) => Bisection.FirstNotBefore(Tokens.AsSpan(), position, static t => t.Start);
}
