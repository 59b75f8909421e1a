using System.Globalization;
using System.Text.RegularExpressions;

namespace LintText.References.Bibliographies;

/// <summary>Finds the year in a date as bibliographies write it: <c>2018</c>, <c>2018-05-02</c>, <c>May 2018</c>, <c>{2018}</c>.</summary>
internal static partial class PublicationYear
{
    public static int? Find(string? date) =>
        date is not null && Pattern().Match(date) is { Success: true } match ? int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"(?<![0-9])[12][0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
