using System.Text.RegularExpressions;

namespace LintText.References;

/// <summary>An address on the web, taken apart.</summary>
internal sealed partial record WebAddress
{
    /// <summary>No server takes longer ones (RFC 9110, 4.1, recommends 8,000 octets).</summary>
    private const int LongestAddress = 8000;

    private WebAddress(string host, string path, string query)
    {
        Host = host;
        Path = path;
        Query = query;
    }

    /// <summary>The host, lower case, without a leading “www.”.</summary>
    public string Host { get; }

    /// <summary>The path with its leading stroke, decoded; its letters keep their case.</summary>
    public string Path { get; }

    /// <summary>The query without its question mark, as written.</summary>
    public string Query { get; }

    /// <summary>The address that an archived copy is of, where this is one.</summary>
    public WebAddress? Original { get; private init; }

    /// <summary>Whether it leads to a copy in an archive.</summary>
    public bool IsArchived { get; private init; }

    /// <summary>What is cited: of an archived copy the page that it is a copy of.</summary>
    public WebAddress Cited => Original ?? this;

    /// <summary>Takes an address apart.</summary>
    /// <param name="target">What a link points to.</param>
    /// <returns>Its parts, or null where it is no address on the web: a path, a mail address, a fragment.</returns>
    public static WebAddress? Parse(string target)
    {
        if (Create(target) is not { } address)
            return null;

        var match = ArchivedPattern().Match(target);
        return match.Success ? address with { IsArchived = true, Original = CreateOriginal(Uri.UnescapeDataString(match.Groups["original"].Value)) }
            : IsArchive(address) ? address with { IsArchived = true }
            : address;
    }

    /// <summary>The host and those it belongs to, the nearest first: <c>news.example.org</c>, <c>example.org</c>, <c>org</c>.</summary>
    public IEnumerable<string> Hosts
    {
        get
        {
            for (var host = Host; host.Length > 0; host = host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? host[(dot + 1)..] : string.Empty)
                yield return host;
        }
    }

    /// <summary>The year in its path, as newspapers write it (<c>/2019/05/…</c>), or null.</summary>
    public int? Year => YearPattern().Match(Path) is { Success: true } match ? int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Archives take an address without its scheme, too.</summary>
    private static WebAddress? CreateOriginal(string written) => Create(written.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? written : "https://" + written);

    private static WebAddress? Create(string target)
    {
        if (target.Length > LongestAddress)
            return null;

        var written = target.Trim();
        if (written.StartsWith("//", StringComparison.Ordinal))
            written = "https:" + written;
        else if (written.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            written = "https://" + written;
        else if (!written.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            return null;

        if (!Uri.TryCreate(written, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return null;

        var host = HostOf(uri).TrimEnd('.');
        if (host.StartsWith("www.", StringComparison.Ordinal))
            host = host["www.".Length..];
        return new WebAddress(host, Uri.UnescapeDataString(uri.AbsolutePath), uri.Query.TrimStart('?'));
    }

    /// <summary>The host in the form that the network uses; one that cannot be brought into it stays as it is written.</summary>
    private static string HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return uri.Host.ToLowerInvariant();
        }
    }

    private static bool IsArchive(WebAddress address) =>
        address.Host is "archive.today" or "archive.ph" or "archive.is" or "archive.li" or "archive.vn" or "archive.md" or "archive.fo" or "perma.cc" or "webcitation.org" or "ghostarchive.org" or "megalodon.jp";

    // web.archive.org/web/20200101000000/https://example.org/a, archive.org/web/…, archive.ph/2020…/https://…
    [GeneratedRegex(@"^(?:https?:)?//(?:web\.archive\.org/web/|archive\.org/web/|(?:wayback\.)?archive-it\.org/(?:[0-9]+/)?|archive\.(?:today|ph|is|li|vn|md|fo)/|ghostarchive\.org/archive/|webarchive\.nationalarchives\.gov\.uk/(?:ukgwa/)?)(?:[0-9]{4,14}(?:[a-z]{2}_)?|\*)/(?<original>(?:https?(?::|%3A))?.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArchivedPattern();

    [GeneratedRegex(@"(?:^|/)(?<year>19[5-9][0-9]|20[0-4][0-9])(?:/|-[0-9][0-9]-[0-9][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearPattern();
}
