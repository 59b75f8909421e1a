using System.Globalization;

namespace LintText.Rules.StyleSheets;

/// <summary>A stretch of years, both ends included.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
internal readonly record struct Period(int From, int To)
{
    /// <summary>Reads <c>1931</c>, <c>1920-1945</c>, <c>-1945</c> or <c>1945-</c>.</summary>
    /// <param name="text">What was written.</param>
    /// <returns>The period, or null where the text is none.</returns>
    public static Period? Parse(string text)
    {
        var dash = text.IndexOfAny(['-', '–']);
        var from = dash < 0 ? text : text[..dash];
        var to = dash < 0 ? text : text[(dash + 1)..];
        if (Year(from) is not { } first || Year(to) is not { } last || (from.Length == 0 && to.Length == 0))
            return null;
        return new Period(from.Length == 0 ? int.MinValue : first, to.Length == 0 ? int.MaxValue : last);
    }

    /// <summary>Whether a year lies in the period.</summary>
    /// <param name="year">The year.</param>
    public bool Contains(int year) => year >= From && year <= To;

    private static int? Year(string text) =>
        text.Length == 0 ? 0 : text.Length is 3 or 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;
}
