using System.Text.RegularExpressions;

namespace LintText.Documents;

/// <summary>What the reader needs to know of HTML’s elements (HTML Living Standard, sections 4 and 15.3).</summary>
internal static partial class HtmlElements
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    private static readonly HashSet<string> Skipped = ["script", "style", "template", "noscript", "nav", "aside", "footer", "form", "button", "select", "option", "datalist", "dialog", "textarea", "iframe", "object", "audio", "video", "canvas", "head", "menu"];

    private static readonly HashSet<string> Placeholders = ["code", "kbd", "samp", "var", "svg", "math", "tt", "script", "style"];

    private static readonly HashSet<string> Inline = ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "label", "mark", "meter", "output", "q", "rp", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "wbr", "img", "picture", "source"];

    /// <summary>Elements that have no content and no end tag.</summary>
    public static bool IsVoid(string name) => Void.Contains(name);

    /// <summary>Elements whose content is not part of the article.</summary>
    public static bool IsSkipped(string name) => Skipped.Contains(name);

    /// <summary>Elements whose content is not prose but takes a place in a sentence.</summary>
    public static bool IsPlaceholder(string name) => Placeholders.Contains(name);

    /// <summary>Elements that do not end a block.</summary>
    public static bool IsInline(string name) => Inline.Contains(name) || Placeholders.Contains(name);

    /// <summary>The kind of block that an element makes of its text, or null where it leaves the kind as it is.</summary>
    public static BlockKind? KindOf(string name) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.ListItem,
        "td" or "th" => BlockKind.TableCell,
        "blockquote" => BlockKind.BlockQuotation,
        "figcaption" or "caption" => BlockKind.Caption,
        _ => null,
    };

    /// <summary>Elements that an opening tag of the same kind closes first, because their end tags may be left out.</summary>
    public static bool ClosesItself(string name) => name is "p" or "li" or "dt" or "dd" or "td" or "th" or "tr" or "option";

    /// <summary>The text of a piece of HTML, its character references still written out.</summary>
    public static string WithoutTags(string html) => Tag().Replace(html, string.Empty);

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
