using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds dated facts of the past: “in 1931”.</summary>
internal static class HistoricalFacts
{
    /// <summary>The first past year that a sentence dates something to, or null.</summary>
    public static TextSpan? In(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (text[i] is { Kind: TokenKind.Number, Length: 4 } && text.Prose[text[i].Start] is '1' or '2' && text.Text(i).IndexOfAnyExceptInRange('0', '9') < 0 && text.Is(i - 1, "in", "since", "during", "by", "until", "from"))
                return text.Span(i - 1, i + 1);
        }

        return null;
    }
}
