using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds figures that somebody must have counted: shares, rates, sums in millions, numbers of people.</summary>
internal static class Figures
{
    /// <summary>The figure that begins at a token, or null.</summary>
    public static TextSpan? At(TokenText text, int i, int end)
    {
        if (text.Is(i, "one", "two", "three", "four", "nine") && text.Is(i + 1, "in", "out") && (text[i + 1].Length > 2 ? text.Is(i + 2, "of") && IsNumber(text, i + 3) : IsNumber(text, i + 2)) && !text.Is(i + 2, WordClasses.Month))
        {
            var last = text.Is(i + 2, "of") ? i + 3 : i + 2;
            return last < end ? text.Span(i, last + 1) : null;
        }

        if (!IsNumber(text, i) || text.Is(i, "half", "third", "quarter"))
            return null;

        var next = i + 1;
        while (next < end && text.Is(next, WordClasses.NumberWord))
            next++;
        if (next < end && (text.IsMark(next, "%") || text.Is(next, "percent", "percentage")))
            return text.Span(i, next + 1);
        if (text.Is(next, "per") && text.Is(next + 1, "cent") && next + 1 < end)
            return text.Span(i, next + 2);

        var isLarge = text.Is(next - 1, "million", "millions", "billion", "billions", "trillion") || (text[i].Kind == TokenKind.Number && text[i].Length >= 6 && text.Text(i).Contains(',')) || (text[i].Kind == TokenKind.Number && text[i].Length >= 3 && text.Is(next, WordClasses.PeopleNoun));
        if (isLarge && !text.IsMark(next, "-") && !text.IsMark(i - 1, "-/"))
            return text.Span(text.IsMark(i - 1, "$€£") ? i - 1 : i, next);
        return null;
    }

    private static bool IsNumber(TokenText text, int i) => i < text.Count && (text[i].Kind == TokenKind.Number || text.Is(i, WordClasses.NumberWord));
}
