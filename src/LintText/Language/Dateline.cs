namespace LintText.Language;

/// <summary>
/// The place, day and agency with which a report opens: “OSK, Drennia, May 4 (AP) —”. It is no part of the sentence behind it, and nobody who speaks.
/// </summary>
internal static class Dateline
{
    /// <summary>Datelines of more tokens are sentences.</summary>
    private const int Longest = 16;

    /// <summary>The number of tokens of the dateline that a block begins with, its dash included; 0 without one.</summary>
    public static int LengthAt(string prose, ReadOnlySpan<Token> block)
    {
        if (block.Length < 3 || block[0].Kind == TokenKind.Word && !char.IsUpper(prose[block[0].Start]))
            return 0;

        var isSure = IsClock(prose, block[0]);
        for (var i = 0; i < Math.Min(Longest, block.Length - 1); i++)
        {
            var token = block[i];
            if (i > 0 && IsDash(prose, block, i))
                return (isSure || IsInCapitals(prose, block[0])) && CanOpen(prose, block[i + 1]) && !IsParenthesis(prose, block[(i + 1)..]) ? i + 1 : 0;

            isSure |= token.Is(WordClasses.Month) && block[i + 1].Kind == TokenKind.Number || i > 0 && token.Kind == TokenKind.Punctuation && prose[token.Start] == ')' && i + 1 < block.Length && IsDash(prose, block, i + 1);
            if (!CanBeInside(prose, token, block[i + 1]))
                return 0;
        }

        return 0;
    }

    private static bool CanBeInside(string prose, Token token, Token next) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Word => char.IsUpper(prose[token.Start]) || token.Is(WordClasses.Preposition) || char.IsLower(prose[token.Start]) && prose.AsSpan(token.Start, token.Length) is "a.m" or "p.m" or "am" or "pm" or "the",
        // A full stop behind a month or an agency, not one that ends a sentence.
        TokenKind.Punctuation => prose[token.Start] is ',' or '(' or ')' or '/' or '\'' or '’' || prose[token.Start] is '-' or '.' && (next.Start == token.End || next.Kind == TokenKind.Number || prose[next.Start] is ',' or '—' or '–' or '-' or '('),
        _ => false,
    };

    /// <summary>A dash between spaces, or a long one.</summary>
    private static bool IsDash(string prose, ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Kind == TokenKind.Punctuation && (prose[tokens[i].Start] is '—' or '–' or '―' || prose[tokens[i].Start] == '-' && (tokens[i].Length > 1 || tokens[i].Start > tokens[i - 1].End && i + 1 < tokens.Length && tokens[i + 1].Start > tokens[i].End));

    private static bool IsClock(string prose, Token token) => token.Kind == TokenKind.Number && prose.AsSpan(token.Start, token.Length).Contains(':');

    private static bool IsInCapitals(string prose, Token token) => token.Kind == TokenKind.Word && token.Length > 2 && !prose.AsSpan(token.Start, token.Length).ContainsAnyInRange('a', 'z');

    private static bool CanOpen(string prose, Token token) => token.Kind is TokenKind.Number || !char.IsLower(prose[token.Start]);

    /// <summary>Whether a second dash closes what the first one opened: “NATO — The Alliance — said”.</summary>
    private static bool IsParenthesis(string prose, ReadOnlySpan<Token> rest)
    {
        for (var i = 1; i < Math.Min(Longest, rest.Length - 1) && !(rest[i].Kind == TokenKind.Punctuation && prose[rest[i].Start] is '.' or '!' or '?'); i++)
        {
            if (IsDash(prose, rest, i))
                return true;
        }

        return false;
    }
}
