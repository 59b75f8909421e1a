using System.Text.RegularExpressions;

namespace LintText.References;

/// <summary>The forms of identifiers: what makes them well formed, and the form in which two can be compared.</summary>
internal static partial class IdentifierForm
{
    /// <summary>The normal form of an identifier.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="text">The identifier as written, without a prefix such as “doi:”.</param>
    public static string Normalize(IdentifierKind kind, string text) => kind switch
    {
        IdentifierKind.Doi => NormalizeDoi(text),
        IdentifierKind.Isbn or IdentifierKind.Issn => Digits(text),
        _ => text.Trim(),
    };

    /// <summary>What is wrong with an identifier, to be read after it; null where it is well formed.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="text">The identifier as written, without a prefix such as “doi:”.</param>
    public static string? FaultOf(IdentifierKind kind, string text) => kind switch
    {
        IdentifierKind.Doi => FaultOfDoi(NormalizeDoi(text)),
        IdentifierKind.Isbn => FaultOfIsbn(Digits(text)),
        IdentifierKind.Issn => FaultOfIssn(Digits(text)),
        IdentifierKind.Arxiv => ArxivPattern().IsMatch(text.Trim()) ? null : "is not of the form 2101.01234 or hep-th/9901001",
        _ => PubmedPattern().IsMatch(text.Trim()) ? null : "is not a number of one to eight digits",
    };

    /// <summary>A DOI without its resolver or prefix, lower case: case does not matter in a DOI (ISO 26324, 3.3).</summary>
    private static string NormalizeDoi(string text)
    {
        var doi = Uri.UnescapeDataString(text.Trim());
        var start = DoiPrefix().Match(doi);
        return (start.Success ? doi[start.Length..] : doi).ToLowerInvariant();
    }

    private static string? FaultOfDoi(string doi)
    {
        if (doi.StartsWith("10/", StringComparison.Ordinal) && doi.Length > "10/".Length)
            return null;
        if (DoiPattern().IsMatch(doi))
            return doi[^1] is '.' or ',' or ';' ? $"ends in ‘{doi[^1]}’, which hardly belongs to it" : null;
        if (!doi.StartsWith("10.", StringComparison.Ordinal))
            return "does not begin with ‘10.’";
        return doi.Contains('/', StringComparison.Ordinal) && doi[^1] != '/' ? "has no registrant of four to nine digits between ‘10.’ and ‘/’" : "has nothing behind its prefix: 10.1234/…";
    }

    /// <summary>ISO 2108: weights 10 to 1 modulo 11 for ten digits, 1 and 3 in turn modulo 10 for thirteen.</summary>
    private static string? FaultOfIsbn(string digits)
    {
        if (digits.Length is not (10 or 13) || digits.AsSpan(0, digits.Length - 1).Contains('X'))
            return $"has {digits.Length} digits, not 10 or 13";

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += ValueOf(digits[i]) * (digits.Length == 10 ? 10 - i : i % 2 == 0 ? 1 : 3);
        if (digits.Length == 13 && (digits[^1] == 'X' || !(digits.StartsWith("978", StringComparison.Ordinal) || digits.StartsWith("979", StringComparison.Ordinal))))
            return "does not begin with 978 or 979";
        return sum % (digits.Length == 10 ? 11 : 10) == 0 ? null : "fails its check digit";
    }

    /// <summary>ISO 3297: weights 8 to 1 modulo 11.</summary>
    private static string? FaultOfIssn(string digits)
    {
        if (digits.Length != 8 || digits.AsSpan(0, 7).Contains('X'))
            return $"has {digits.Length} digits, not 8";

        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
            sum += ValueOf(digits[i]) * (8 - i);
        return sum % 11 == 0 ? null : "fails its check digit";
    }

    private static int ValueOf(char digit) => digit == 'X' ? 10 : digit - '0';

    private static string Digits(string text) => string.Concat(text.Where(c => char.IsAsciiDigit(c) || c is 'x' or 'X')).ToUpperInvariant();

    [GeneratedRegex(@"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiPrefix();

    [GeneratedRegex(@"^10\.[0-9]{4,9}(?:\.[0-9]+)*/\S+$", RegexOptions.CultureInvariant)]
    private static partial Regex DoiPattern();

    // arxiv.org/help/arxiv_identifier
    [GeneratedRegex(@"^(?:[0-9]{2}(?:0[1-9]|1[0-2])\.[0-9]{4,5}|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{3})(?:v[0-9]{1,2})?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivPattern();

    [GeneratedRegex(@"^[1-9][0-9]{0,7}$", RegexOptions.CultureInvariant)]
    private static partial Regex PubmedPattern();
}
