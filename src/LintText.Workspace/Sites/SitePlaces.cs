using System.Collections.Concurrent;
using System.Text.RegularExpressions;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Sites;

/// <summary>The places and labels that a page has beside those in its own text: from layouts, from what it includes, from what a template fills in.</summary>
/// <param name="site">The site.</param>
internal sealed partial class SitePlaces(Site site)
{
    /// <summary>How deep includes are followed that lie in each other.</summary>
    private const int Deepest = 5;

    /// <summary>What themes call the parts of every page. A theme that is not in the repository may have these; writers do not link to what else it has.</summary>
    private static readonly HashSet<string> Furniture = new(
        ["top", "pagetop", "backtotop", "main", "maincontent", "content", "contents", "container", "page", "wrapper", "header", "siteheader", "masthead", "banner", "nav", "navbar", "navigation", "sitenav", "menu", "sidebar", "aside", "toc", "tableofcontents", "markdowntoc", "search", "searchinput", "results", "comments", "respond", "disqusthread", "footer", "sitefooter", "footnotes", "skip", "share", "tags", "related", "body", "app", "root", "docusaurusskiptocontentfallback", "vpcontent", "tabs"],
        StringComparer.Ordinal);

    private readonly Lazy<TemplatePlaces> _templates = new(() => TemplatePlaces.In(site));
    private readonly Lazy<TemplateValues> _values = new(() => TemplateValues.Of(site));
    private readonly ConcurrentDictionary<string, AnchorSet?> _anchors = new(StringComparer.Ordinal);

    /// <summary>Whether a template may get a stretch of letters and digits as a value.</summary>
    /// <param name="key">The letters and digits, lower case.</param>
    public bool IsValue(string key) => _values.Value.May(key);

    /// <summary>Whether a page may have a place that is not in its own text.</summary>
    /// <param name="source">The full path of the file that the page is made from.</param>
    /// <param name="fragment">The place’s name, decoded.</param>
    public bool MayHave(string source, string fragment) =>
        (site.HasUnseenTheme && (Furniture.Contains(TemplatedText.KeyOf(fragment)) || site.HasThemedLists(source) && IsValue(TemplatedText.KeyOf(fragment))))
        || site.MakesPlace(fragment)
        || _templates.Value.MayHave(fragment, IsValue)
        || site.AppendedFiles.Any(f => f is null)
        || (site.Files.ReadText(source) is { } text && TextMayHave(source, text, fragment, 0));

    /// <summary>Whether a label may be defined in what a page includes, or in what is put behind every page.</summary>
    /// <param name="source">The full path of the file that the page is made from.</param>
    /// <param name="label">The label.</param>
    public bool MayDefine(string source, string label) =>
        site.MakesLabels || site.AppendedFiles.Any(f => f is null || (site.Files.ReadText(f) is { } appended && Defines(appended, label)))
        || (site.Files.ReadText(source) is { } text && (DefinesByTemplate(text, label) || TextMayDefine(source, text, label, 0)));

    private bool TextMayDefine(string source, string text, string label, int depth)
    {
        if (depth > Deepest || OutputLine().IsMatch(text))
            return true;

        foreach (var include in IncludeDirective.In(text).Where(i => i.Form != IncludeForm.Shortcode))
        {
            if (site.FindInclude(source, include) is not { } path || site.Files.ReadText(path) is not { } included)
                return true;
            if (Defines(included, label) || TextMayDefine(path, included, label, depth + 1))
                return true;
        }

        return false;
    }

    private bool TextMayHave(string source, string text, string fragment, int depth)
    {
        if (depth > Deepest || OutputLine().IsMatch(text) || MadeFromCode().IsMatch(text) || TagLine().Matches(text).Any(m => !IsKnownTag(m.Groups["name"].Value) && MayWrite(m.Groups["arguments"].Value, fragment)))
            return true;

        if (new TemplatePlaces(text).MayHave(fragment, IsValue) || HeadingWithTemplate().Matches(text).Any(m => TemplatedText.Parse(m.Groups["text"].Value)!.MayGive(fragment, IsValue)))
            return true;

        foreach (var include in IncludeDirective.In(text))
        {
            if (site.FindInclude(source, include) is not { } path)
            {
                if (include.Form != IncludeForm.Shortcode || !IsPlainShortcode(include.Target))
                    return true;
                continue;
            }

            if (site.Files.ReadText(path) is not { } included || AnchorsOf(path, included)?.Contains(fragment) == true || TextMayHave(path, included, fragment, depth + 1))
                return true;
        }

        return false;
    }

    private AnchorSet? AnchorsOf(string path, string text) => _anchors.GetOrAdd(path, p =>
        DocumentReader.Read(p, SourceText.From(text), Path.GetExtension(p).ToLowerInvariant() is ".html" or ".htm" ? DocumentFormat.Html : DocumentFormat.Markdown).Anchors);

    private static bool Defines(string text, string label)
    {
        var wanted = Normalize(label);
        return DefinitionPattern().Matches(text).Any(m => Normalize(m.Groups["label"].Value) == wanted);
    }

    /// <summary>Whether a text has a definition whose address a template fills in: <c>[fees]: {% link fees.md %}</c> is none before.</summary>
    private static bool DefinesByTemplate(string text, string label)
    {
        var wanted = Normalize(label);
        return TemplatedDefinition().Matches(text).Any(m => Normalize(m.Groups["label"].Value) == wanted);
    }

    /// <summary>As CommonMark compares labels: without their case, and with one space for several.</summary>
    private static string Normalize(string label) => string.Join(' ', label.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>Whether a tag of the site’s own may write a place: it would have to be told its name. Tags that take nothing of it write pictures and boxes.</summary>
    private bool MayWrite(string arguments, string fragment)
    {
        var key = TemplatedText.KeyOf(fragment);
        return TemplatedText.KeyOf(arguments).Contains(key, StringComparison.Ordinal) || (arguments.Trim().Length > 0 && !arguments.Contains('"', StringComparison.Ordinal) && !arguments.Contains('\'', StringComparison.Ordinal) && IsValue(key));
    }

    /// <summary>Tags of Liquid, Jekyll, Nunjucks and Jinja that write nothing with a place of its own.</summary>
    private static bool IsKnownTag(string name) => name.StartsWith("end", StringComparison.Ordinal) || name is
        "assign" or "capture" or "comment" or "raw" or "verbatim" or "if" or "elsif" or "elif" or "else" or "unless" or "for" or "case" or "when" or "cycle" or "tablerow" or "highlight"
        or "link" or "post_url" or "increment" or "decrement" or "liquid" or "break" or "continue" or "gist" or "seo" or "feed_meta" or "set" or "block" or "macro" or "call" or "with" or "filter"
        or "include" or "include_relative" or "include_cached" or "include-markdown" or "render" or "extends" or "import" or "from" or "paginate";

    /// <summary>Shortcodes that Hugo brings along.</summary>
    private static bool IsPlainShortcode(string name) => name is "figure" or "ref" or "relref" or "gist" or "highlight" or "instagram" or "param" or "tweet" or "x" or "vimeo" or "youtube" or "qr" or "details" or "comment";

    [GeneratedRegex(@"^[ \t]*\{\{(?![<%#\-]?\s*[<%#])[^}\n]*\}\}[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OutputLine();

    /// <summary>mkdocstrings: “::: package.module”.</summary>
    [GeneratedRegex(@"^:::[ \t]+[\w.]+[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex MadeFromCode();

    [GeneratedRegex(@"^[ \t]*\{%-?\s*(?<name>[\w-]+)(?<arguments>[^\n]*?)%\}[ \t]*\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TagLine();

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+(?<text>[^\n]*(?:\{\{|\{%|<%)[^\n]*)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingWithTemplate();

    [GeneratedRegex(@"^ {0,3}\[(?<label>[^\[\]\n]{1,200})\]:[^\n]*(?:\{%|\{\{)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TemplatedDefinition();

    [GeneratedRegex(@"^ {0,3}\[(?<label>[^\[\]\n]{1,200})\]:", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex DefinitionPattern();
}
