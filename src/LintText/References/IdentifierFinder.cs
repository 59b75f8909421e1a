using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.References;

/// <summary>Finds the identifiers of publications that a document gives, in its text and in the addresses of its links.</summary>
internal static partial class IdentifierFinder
{
    public static ImmutableArray<Identifier> Find(ProseDocument document, WebAddresses addresses)
    {
        var found = new List<Identifier>();
        FindInProse(document, found);
        foreach (var link in document.Links)
        {
            if (FindInAddress(addresses, link) is { } identifier)
                found.Add(identifier);
        }

        // A link whose text is its own DOI names it once.
        var inLinks = document.Links.Select(l => l.SourceSpan).OrderBy(s => s.Start).ToArray();
        var addressed = found.Where(i => i.Prose.IsEmpty).Select(i => (i.Kind, i.Value)).ToHashSet();
        found.RemoveAll(i => !i.Prose.IsEmpty && addressed.Contains((i.Kind, i.Value)) && IsInAny(inLinks, i.SourceSpan));
        return [.. found.OrderBy(i => i.SourceSpan.Start).ThenBy(i => i.SourceSpan.End)];
    }

    private static void FindInProse(ProseDocument document, List<Identifier> found)
    {
        foreach (Match match in ProsePattern().Matches(document.Prose))
        {
            var (kind, group) = KindOf(match);
            var value = kind switch
            {
                IdentifierKind.Doi => TrimSentence(group.Value),
                IdentifierKind.Isbn => CutIsbn(group.Value),
                _ => group.Value.TrimEnd('.', '-', '–', ' '),
            };
            if (value.Length == 0)
                continue;

            var fault = IdentifierForm.FaultOf(kind, value);

            // What stands behind “doi:” may be a word about DOIs, and four digits behind “ISSN” the start of a sentence.
            if (fault is not null && !LooksMeant(kind, value, match))
                continue;

            var span = new TextSpan(group.Index, value.Length);
            found.Add(new Identifier(kind, IdentifierForm.Normalize(kind, value), document.GetSourceSpan(span), span, fault));
        }
    }

    private static bool IsInAny(TextSpan[] spans, TextSpan span)
    {
        var behind = Bisection.FirstBehind(spans, span.Start, static s => s.Start);
        return behind > 0 && spans[behind - 1].Contains(span);
    }

    private static (IdentifierKind Kind, Group Value) KindOf(Match match)
    {
        foreach (var (name, kind) in (ReadOnlySpan<(string, IdentifierKind)>)[("doi", IdentifierKind.Doi), ("bare", IdentifierKind.Doi), ("isbn", IdentifierKind.Isbn), ("issn", IdentifierKind.Issn), ("arxiv", IdentifierKind.Arxiv)])
        {
            if (match.Groups[name] is { Success: true } group)
                return (kind, group);
        }

        return (IdentifierKind.Pubmed, match.Groups["pmid"]);
    }

    /// <summary>Punctuation at the end belongs to the sentence, and so does a bracket that was not opened in the DOI.</summary>
    private static string TrimSentence(string doi)
    {
        var end = doi.Length;
        while (end > 0 && (doi[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '\'' or '”' or '’' or ProseDocument.Placeholder
            || (doi[end - 1] is ')' or ']' && doi.AsSpan(0, end).Count(doi[end - 1]) > doi.AsSpan(0, end).Count(doi[end - 1] == ')' ? '(' : '['))))
        {
            end--;
        }

        return doi[..end];
    }

    /// <summary>“DOI: 2019 was …”, “arXiv: 2 million papers”, “all begin with 10.5555/” name no publication.</summary>
    private static bool LooksMeant(IdentifierKind kind, string value, Match match) => kind switch
    {
        IdentifierKind.Doi => (value.Contains('/', StringComparison.Ordinal) || value.StartsWith("10.", StringComparison.Ordinal)) && value.Any(char.IsAsciiDigit) && !(match.Groups["bare"].Success && value[^1] == '/'),
        IdentifierKind.Arxiv => value.AsSpan().ContainsAny('.', '/') && value.Any(char.IsAsciiDigit),
        _ => value.Any(char.IsAsciiDigit),
    };

    /// <summary>The digits behind a book’s number, such as a year, are not part of it.</summary>
    private static string CutIsbn(string text)
    {
        var digits = 0;
        var isLong = text.StartsWith("97", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            digits += text[i] is ' ' or '-' or '–' or '‑' ? 0 : 1;
            if (digits == (isLong ? 13 : 10) && (i + 1 == text.Length || text[i + 1] is ' '))
                return text[..(i + 1)];
        }

        return text;
    }

    private static Identifier? FindInAddress(WebAddresses addresses, Link link)
    {
        if (link.Target.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
            return Create(link, IdentifierKind.Doi, link.Target["doi:".Length..]);
        if (addresses.Get(link.Target)?.Cited is not { } address)
            return null;

        var path = address.Path.TrimStart('/');
        var (kind, value) = address.Host switch
        {
            "doi.org" or "dx.doi.org" when path.Length > 0 && ShortDoi().IsMatch(path) is false && !path.StartsWith("doi/", StringComparison.OrdinalIgnoreCase) => (IdentifierKind.Doi, path.TrimEnd('/')),
            "arxiv.org" when ArxivPath().Match(path) is { Success: true } match => (IdentifierKind.Arxiv, match.Groups["id"].Value),
            "pubmed.ncbi.nlm.nih.gov" when path.TrimEnd('/') is var id && id.Length > 0 && id.All(char.IsAsciiDigit) => (IdentifierKind.Pubmed, id),
            _ when DoiPath().Match(path) is { Success: true } match => (IdentifierKind.Doi, match.Groups["doi"].Value),
            _ => default,
        };
        if (value is null)
            return null;

        // Other pages of the resolver: its factsheets, its home.
        return kind == IdentifierKind.Doi && !value.Any(char.IsAsciiDigit) ? null : Create(link, kind, value);
    }

    private static Identifier Create(Link link, IdentifierKind kind, string value)
    {
        var span = link.AddressSpan;
        return new Identifier(kind, IdentifierForm.Normalize(kind, value), span, default, IdentifierForm.FaultOf(kind, value));
    }

    [GeneratedRegex(@"\bdoi(?::|\s*=)\s?(?<doi>[^\s<>""“”|\uFFFC]{3,200})|(?<![\w./])(?<bare>10\.[0-9]{4,9}/[^\s<>""“”|\uFFFC]{1,200})|\bISBN(?:[- ]?1[03](?=:|\s))?(?:\s?\((?:print|pbk|hbk|online|e-?book|electronic)\))?\s?[:#]?\s?(?<isbn>[0-9X][0-9X –‑-]{6,20}[0-9X])(?![\w])|\be?ISSN\s?:?\s?(?<issn>[0-9]{3,4}[ –-]?[0-9]{3,4}X?)(?!\w)|\barXiv:\s?(?<arxiv>[\w.-]+(?:/[0-9][0-9v]*)?)|\bPMID:?\s?(?<pmid>[0-9][\w]{0,12})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProsePattern();

    // shortdoi.org: ten times shorter, and without a registrant.
    [GeneratedRegex("^[a-z0-9]{3,8}/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortDoi();

    [GeneratedRegex(@"^(?:abs|pdf|html)/(?<id>[\w.-]+?(?:/[0-9][0-9v]*)?)(?:\.pdf)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivPath();

    // Publishers put the DOI into their own addresses: …/doi/10.1234/abc, …/doi/full/10.1234/abc, …/article/10.1234/abc/pdf.
    [GeneratedRegex(@"(?:^|/)(?<doi>10\.[0-9]{4,9}/[^?#]+?)(?:/(?:abstract|full|fulltext|pdf|epdf|html|meta|references|summary))?(?:\.pdf|\.full|\.abstract|\.html)?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiPath();
}
