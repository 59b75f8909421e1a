using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds figures that somebody must have counted: shares, rates, sums in millions, numbers of people.</summary>
internal static class Figures
{
    /// <summary>Numbers that need another one before them: “dozens”, “millions” alone count nothing.</summary>
    private static readonly string[] Scales = ["dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions", "trillion", "trillions", "half", "third", "quarter"];

    /// <summary>The figure that begins at a token, or null.</summary>
    public static TextSpan? At(TokenText text, int i, int end)
    {
        if (RateAt(text, i, end) is { } rate)
            return rate;
        if (!IsNumber(text, i) || text.Is(i, Scales) || (text.IsMark(i - 1, "-") && text.Is(i - 2, WordClasses.NumberWord)))
            return null;

        var next = i + 1;
        while (next < end && (text.Is(next, WordClasses.NumberWord) || (text.IsMark(next, "-") && text.Is(next + 1, WordClasses.NumberWord))))
            next++;
        if (next < end && (text.IsMark(next, "%") || text.Is(next, "percent", "percentage")))
            return IsIdiom(text, i, next) ? null : text.Span(i, next + 1);
        if (text.Is(next, "per") && text.Is(next + 1, "cent") && next + 1 < end)
            return IsIdiom(text, i, next + 1) ? null : text.Span(i, next + 2);

        var isLarge = text.Is(next - 1, "million", "billion", "trillion") || IsWithThousands(text, i) || (text[i].Kind == TokenKind.Number && text[i].Length >= 3 && text.Is(next, WordClasses.PeopleNoun));
        if (!isLarge || text.IsMark(next, "-") || text.IsMark(i - 1, "-/"))
            return null;
        return text.Span(text.IsMark(i - 1, "$€£") ? i - 1 : i, next);
    }

    /// <summary>“one in five”, “nine out of ten”, but not “two in May”.</summary>
    private static TextSpan? RateAt(TokenText text, int i, int end)
    {
        if (!text.Is(i, "one", "two", "three", "four", "nine") || !text.Is(i + 1, "in", "out") || text.Is(i + 2, WordClasses.Month))
            return null;

        var last = text.Is(i + 1, "out") ? i + 3 : i + 2;
        if (last >= end || !IsNumber(text, last) || (text.Is(i + 1, "out") && !text.Is(i + 2, "of")))
            return null;

        // “one in 2010” counts cases of a year.
        return text[last] is { Kind: TokenKind.Number, Length: 4 } ? null : text.Span(i, last + 1);
    }

    /// <summary>“100 percent behind him”, “the 1 percent”: names and emphasis, not counts.</summary>
    private static bool IsIdiom(TokenText text, int number, int sign) =>
        (text.Text(number) is "100" or "110" or "1000" && !text.Is(sign + 1, "of")) || (text.Text(number) is "1" or "99" && text.Is(number - 1, "the", "top", "richest"));

    private static bool IsWithThousands(TokenText text, int i) => text[i].Kind == TokenKind.Number && text[i].Length >= 6 && text.Text(i).Contains(',');

    private static bool IsNumber(TokenText text, int i) => i < text.Count && (text[i].Kind == TokenKind.Number || text.Is(i, WordClasses.NumberWord) || (text.Is(i, "one") && text.Is(i + 1, "million", "billion", "percent", "per")));
}
