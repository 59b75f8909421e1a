using System.Text;
using System.Text.RegularExpressions;

namespace LintText.Workspace.Sites;

/// <summary>What addresses Hugo gives to content.</summary>
/// <param name="config">The configuration.</param>
internal sealed partial class HugoPaths(SettingsNode config)
{
    private readonly bool _isUgly = config["uglyURLs"].IsTrue;

    /// <summary>Whether addresses keep the case of files’ names.</summary>
    public static bool KeepCase(SettingsNode config) => config["disablePathToLower"].IsTrue;

    /// <summary>The address of a page; null where it cannot be worked out.</summary>
    /// <param name="folder">Its folder from the content’s, with <c>/</c> at its end, or empty.</param>
    /// <param name="stem">Its name without extension and language.</param>
    /// <param name="language">Its language.</param>
    /// <param name="fields">Its front matter.</param>
    public string? AddressOf(string folder, string stem, HugoLanguage language, FrontMatterFields fields)
    {
        var values = fields.Values;
        if (!fields.IsUnderstood)
            return null;

        if (values["url"].Text is { Length: > 0 } url)
            return url.AsSpan().IndexOfAny(':', '{') >= 0 ? null : url.StartsWith('/') && language.Prefix != "/" && url.StartsWith(language.Prefix, StringComparison.Ordinal) ? PublicAddress.Normalize(url) : PublicAddress.Normalize(language.Prefix + url);

        var isSection = stem == "_index";
        var name = stem is "index" or "_index" ? folder.TrimEnd('/').Split('/')[^1] : stem;
        var parent = stem is "index" or "_index" ? folder.TrimEnd('/')[..^name.Length] : folder;
        var last = isSection ? name : values["slug"].Text is { Length: > 0 } slug ? slug : name;
        var section = folder.Split('/')[0];
        if (!isSection && PatternOf(section) is { } pattern)
            return Fill(pattern, parent, last, name, section, values) is { } filled ? Sanitized(language.Prefix + filled) : null;
        return last.Length == 0 ? language.Prefix : _isUgly && !isSection ? Sanitized(language.Prefix + parent + last) + ".html" : Sanitized(language.Prefix + parent + last + "/");
    }

    /// <summary>A path as Hugo writes it: spaces are hyphens, and signs that mean something in an address are left out.</summary>
    public static string Sanitize(string path) => Clean(path, keepsCase: false);

    private string Sanitized(string path) => PublicAddress.Normalize(Clean(path, KeepCase(config)));

    private static string Clean(string path, bool keepsCase)
    {
        var clean = new StringBuilder(path.Length);
        foreach (var c in path.Trim())
        {
            if (c == ' ')
                clean.Append(clean.Length > 0 && clean[^1] == '-' ? string.Empty : "-");
            else if (char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark || "./\\_#+~-@".Contains(c, StringComparison.Ordinal))
                clean.Append(keepsCase ? c : char.ToLowerInvariant(c));
        }

        return clean.ToString();
    }

    /// <summary>The pattern of a section’s pages, or null.</summary>
    private string? PatternOf(string section) =>
        config["permalinks"]["page"][section].Text ?? config["permalinks"][section].Text ?? config["permalinks"]["page"]["/"].Text;

    private static string? Fill(string pattern, string parent, string last, string name, string section, SettingsNode values)
    {
        var isKnown = true;
        var date = DateOnly.TryParse(values["date"].Text?.Split(' ', 'T')[0], System.Globalization.CultureInfo.InvariantCulture, out var day) ? day : (DateOnly?)null;
        var filled = WordPattern().Replace(pattern, m =>
        {
            var value = m.Groups["word"].Value switch
            {
                "slug" or "slugorcontentbasename" or "slugorfilename" => values["slug"].Text ?? (m.Groups["word"].Value == "slug" ? values["title"].Text ?? last : last),
                "title" => values["title"].Text,
                "filename" or "contentbasename" => name,
                "section" => section,
                "sections" => parent.TrimEnd('/'),
                "year" => date?.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
                "month" => date?.ToString("MM", System.Globalization.CultureInfo.InvariantCulture),
                "day" => date?.ToString("dd", System.Globalization.CultureInfo.InvariantCulture),
                _ => null,
            };
            isKnown &= value is not null;
            return value ?? string.Empty;
        });
        return isKnown ? filled : null;
    }

    [GeneratedRegex(@":(?<word>[a-z]+(?:\[[^\]]*\])?)", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
