using System.Globalization;
using System.Xml.Linq;

using LintText.Documents;
using LintText.Word.Packages;

namespace LintText.Word.Reading;

/// <summary>
/// The styles of a document. Each is known by its name, which is English in the file whatever language Word speaks; one of a house’s own is what the
/// style is that it is based on.
/// </summary>
internal sealed class StyleSheet
{
    /// <summary>A chain of styles that is longer is a circle.</summary>
    private const int LongestChain = 24;

    private const int LowestHeading = 6;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParagraphRole> _roles = new(StringComparer.Ordinal);
    private readonly string? _default;

    /// <summary>Reads the styles.</summary>
    /// <param name="styles">The part that holds them, or null.</param>
    public StyleSheet(XDocument? styles)
    {
        foreach (var style in styles?.Root?.Elements().Where(e => e.IsWord("style")) ?? [])
        {
            if (style.Value("styleId") is not { } id)
                continue;

            _styles.TryAdd(id, style);
            if (style.Value("type") == "paragraph" && style.Value("default") is "1" or "true" or "on")
                _default ??= id;
        }
    }

    /// <summary>What a paragraph is.</summary>
    /// <param name="properties">Its properties, or null.</param>
    public ParagraphRole RoleOf(XElement? properties)
    {
        var role = StyleRoleOf(properties?.ChildValue("pStyle") ?? _default);
        if (properties is null || !role.IsRead)
            return role;

        if (OutlineLevel(properties) is { } outline)
            return outline > 0 ? new ParagraphRole(BlockKind.Heading, outline) : role with { Kind = role.Kind == BlockKind.Heading ? BlockKind.Paragraph : role.Kind, Level = 0 };
        return role.Kind == BlockKind.Heading ? role : ListRole(properties, role) ?? role;
    }

    /// <summary>Whether text of a style is hidden; null where the style does not say.</summary>
    public bool? IsHidden(string? style) => ChainOf(style).Select(s => s.Child("rPr")?.Switch("vanish")).FirstOrDefault(v => v is not null);

    /// <summary>Whether text of a style is code.</summary>
    public bool IsCode(string? style) => ChainOf(style).Any(s => s.ChildValue("name")?.ToLowerInvariant() is "html code" or "verbatim char" or "source text");

    private ParagraphRole StyleRoleOf(string? style)
    {
        if (style is null)
            return new ParagraphRole(BlockKind.Paragraph);
        if (_roles.TryGetValue(style, out var known))
            return known;

        var role = new ParagraphRole(BlockKind.Paragraph);
        var isFound = false;
        foreach (var link in ChainOf(style))
        {
            if (RoleOfName(link.ChildValue("name") ?? string.Empty) is { } named)
                (role, isFound) = (named, true);
            else if (link.Child("pPr") is { } properties && (OutlineLevel(properties) is > 0 and var level ? new ParagraphRole(BlockKind.Heading, level) : ListRole(properties, role)) is { } shaped)
                (role, isFound) = (shaped, true);
            if (isFound)
                break;
        }

        return _roles[style] = role;
    }

    private static ParagraphRole? RoleOfName(string name)
    {
        var lower = name.ToLowerInvariant();
        if (lower.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(lower.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level > 0)
            return new ParagraphRole(BlockKind.Heading, Math.Min(level, LowestHeading));
        if (lower.StartsWith("toc ", StringComparison.Ordinal) || lower.StartsWith("contents ", StringComparison.Ordinal) || lower.StartsWith("index ", StringComparison.Ordinal))
            return new ParagraphRole(BlockKind.Code, IsRead: false);

        return lower switch
        {
            "title" => new ParagraphRole(BlockKind.Heading, 1),
            "quote" or "intense quote" or "block text" or "quotations" or "block quotation" => new ParagraphRole(BlockKind.BlockQuotation),
            "caption" => new ParagraphRole(BlockKind.Caption),
            "html preformatted" or "preformatted text" or "source code" or "macro" => new ParagraphRole(BlockKind.Code),
            "table of figures" or "table of authorities" or "toa heading" => new ParagraphRole(BlockKind.Code, IsRead: false),
            _ => null,
        };
    }

    /// <summary>The level of a heading from 1; 0 for what is said to be none, null where nothing is said.</summary>
    private static int? OutlineLevel(XElement properties) =>
        int.TryParse(properties.ChildValue("outlineLvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level < 9 ? Math.Min(level + 1, LowestHeading) : 0 : null;

    private static ParagraphRole? ListRole(XElement properties, ParagraphRole role)
    {
        if (properties.Child("numPr") is not { } numbering || role.Kind is not (BlockKind.Paragraph or BlockKind.ListItem))
            return null;
        if (numbering.ChildValue("numId") == "0")
            return new ParagraphRole(BlockKind.Paragraph);

        _ = int.TryParse(numbering.ChildValue("ilvl"), NumberStyles.None, CultureInfo.InvariantCulture, out var depth);
        return new ParagraphRole(BlockKind.ListItem, Math.Clamp(depth, 0, 8) + 1);
    }

    private IEnumerable<XElement> ChainOf(string? style)
    {
        for (var i = 0; i < LongestChain && style is not null && _styles.TryGetValue(style, out var element); i++)
        {
            yield return element;
            style = element.ChildValue("basedOn");
        }
    }
}
