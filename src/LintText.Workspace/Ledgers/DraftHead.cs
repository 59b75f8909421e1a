using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Documents;

namespace LintText.Workspace.Ledgers;

/// <summary>What stands above a draft: title, day, section and authors, out of its front matter, its path and its first lines.</summary>
internal static partial class DraftHead
{
    /// <summary>No longer title is kept.</summary>
    private const int LongestTitle = 200;

    /// <summary>How many blocks a byline and a dateline stand in.</summary>
    private const int HeadBlocks = 4;

    /// <summary>A longer line is no byline, and a day further into one belongs to the story.</summary>
    private const int LongestByline = 90;

    /// <summary>The names that content systems and generators of sites give to the day, the section and the authors, the surest first.</summary>
    private static readonly string[] DateKeys = ["date", "published", "publishdate", "pubdate", "article:published_time", "datepublished", "dc.date", "date.created", "publication_date", "created"],
        SectionKeys = ["section", "desk", "article:section", "category", "categories", "ressort"],
        AuthorKeys = ["byline", "author", "authors", "article:author", "author.name", "dc.creator"];

    private static readonly string[] DayFormats = ["d MMMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "d MMM yyyy", "MMM d, yyyy", "d.M.yyyy", "yyyy/M/d"];

    /// <summary>The title that the front matter or the first heading gives, or the name of the file.</summary>
    public static string TitleOf(ProseDocument document)
    {
        // A heading further down is that of a section.
        var heading = document.Blocks.FirstOrDefault(b => b.Kind != BlockKind.FrontMatter) is { Kind: BlockKind.Heading } block ? document.GetText(block.Span) : null;
        var title = Find(document, ["title"]) ?? heading;
        title = string.IsNullOrWhiteSpace(title) ? Path.GetFileName(document.Path) : OneLine(title);
        return title.Length <= LongestTitle ? title : title[..LongestTitle] + "…";
    }

    /// <summary>The day, or null.</summary>
    public static GivenDate? DateOf(ProseDocument document)
    {
        if (DateKeys.Select(k => document.FrontMatter.Find(k)?.Text).OfType<string>().Select(ReadDay).FirstOrDefault(d => d is not null) is { } given)
            return new GivenDate(given, DateOrigin.FrontMatter);
        if (PathPattern().Match(document.Path.Replace('\\', '/')) is { Success: true } path && DayOf(path) is { } inPath)
            return new GivenDate(inPath, DateOrigin.Path);
        foreach (var line in HeadLines(document))
        {
            if (WrittenDayPattern().Match(line) is { Success: true } written && ReadDay(written.Value) is { } day)
                return new GivenDate(day, DateOrigin.Byline);
        }

        return null;
    }

    /// <summary>The section, or null.</summary>
    public static string? SectionOf(ProseDocument document) => Find(document, SectionKeys)?.Split(',')[0].Trim() is { Length: > 0 } section ? section : null;

    /// <summary>The authors, in order.</summary>
    public static ImmutableArray<string> AuthorsOf(ProseDocument document)
    {
        var written = Find(document, AuthorKeys) ?? HeadLines(document).Select(l => BylinePattern().Match(l)).FirstOrDefault(m => m.Success)?.Groups["names"].Value;
        if (written is null)
            return [];

        return [.. BetweenAuthorsPattern().Split(ByPattern().Replace(written, string.Empty)).Select(OneLine).Where(a => a.Length is > 0 and < LongestByline).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string? Find(ProseDocument document, string[] keys) => keys.Select(k => document.FrontMatter.Find(k)?.Text).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));

    private static IEnumerable<string> HeadLines(ProseDocument document) =>
        document.Blocks.Where(b => b.Kind is not (BlockKind.FrontMatter or BlockKind.Code) && b.IsArticle).Take(HeadBlocks)
            .SelectMany(b => document.GetText(b.Span).Split('\n'))
            .Select(l => l.Length <= LongestByline ? l : l[..LongestByline]);

    private static DateOnly? ReadDay(string text)
    {
        if (IsoPattern().Match(text) is { Success: true } iso)
            return DayOf(iso);
        return DateOnly.TryParseExact(text.Trim().Replace(" ,", ",", StringComparison.Ordinal), DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.AllowInnerWhite, out var day) ? day : null;
    }

    private static DateOnly? DayOf(Match match)
    {
        var year = int.Parse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
        var day = match.Groups["d"] is { Success: true } d ? int.Parse(d.ValueSpan, CultureInfo.InvariantCulture) : 1;
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"^\s*(?<y>(?:1[89]|20)\d\d)-(?<m>\d\d)(?:-(?<d>\d\d))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex IsoPattern();

    [GeneratedRegex(@"(?<![\d.])(?<y>(?:19|20)\d\d)[-/_](?<m>0[1-9]|1[0-2])(?:[-/_](?<d>0[1-9]|[12]\d|3[01]))?(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();

    [GeneratedRegex(@"\b(?:\d{1,2} \p{Lu}\p{Ll}{2,8} \d{4}|\p{Lu}\p{Ll}{2,8} \d{1,2}, ?\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex WrittenDayPattern();

    [GeneratedRegex(@"^\s*(?:By|BY)\s+(?<names>\p{Lu}[\p{L}.’'-]*(?: (?:and |& )?\p{L}[\p{L}.’'-]*|, \p{Lu}[\p{L}.’'-]*){1,8})\s*(?:$|[|·•—–(])", RegexOptions.CultureInvariant)]
    private static partial Regex BylinePattern();

    [GeneratedRegex(@"^\s*by\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ByPattern();

    [GeneratedRegex(@"\s*[,;]\s*|\s+(?:and|&)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenAuthorsPattern();
}
