using System.Text;
using System.Text.RegularExpressions;

using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>What addresses Jekyll gives to pages, posts and documents of collections (Jekyll 4: URL, Page, Drops::UrlDrop).</summary>
/// <param name="config">The configuration.</param>
internal sealed partial class JekyllPermalinks(SettingsNode config)
{
    private readonly string _style = config["permalink"].Text ?? "date";

    /// <summary>The front matter that the configuration gives a file: of several scopes, a longer path wins, then one with a type.</summary>
    /// <param name="relative">Its path from the source folder.</param>
    /// <param name="type">Its kind: <c>pages</c>, <c>posts</c>, or a collection’s name.</param>
    public SettingsNode DefaultsOf(string relative, string type) => config["defaults"].Items
        .Where(d => (d["scope"]["type"].Text ?? type) == type && IsBelow(relative, d["scope"]["path"].Text ?? string.Empty))
        .OrderBy(d => (d["scope"]["path"].Text ?? string.Empty).Length).ThenBy(d => d["scope"]["type"].IsThere)
        .Aggregate(SettingsNode.None, (all, d) => all.With(d["values"]));

    /// <summary>The address of a page; null where it cannot be worked out.</summary>
    /// <param name="relative">Its path from the source folder.</param>
    /// <param name="collection">The collection that it is in, or the empty text.</param>
    /// <param name="extension">The extension of what it becomes.</param>
    /// <param name="values">Its front matter, with defaults.</param>
    public string? AddressOf(string relative, string collection, string extension, SettingsNode values)
    {
        var own = values["permalink"].Text;
        if (own?.Contains("{{", StringComparison.Ordinal) == true)
            return null;
        return collection switch
        {
            "" => OfPage(relative, extension, own),
            "posts" or "drafts" => OfPost(relative, extension, own ?? _style, values),
            _ => OfDocument(relative, collection, extension, own ?? config["collections"][collection]["permalink"].Text ?? "/:collection/:path" + Suffix(), values),
        };
    }

    private string? OfPage(string relative, string extension, string? own)
    {
        var folder = relative.Contains('/', StringComparison.Ordinal) ? relative[..relative.LastIndexOf('/')] : string.Empty;
        var name = Path.GetFileNameWithoutExtension(relative);
        var template = own ?? (extension is not (".html" or ".htm") ? "/:path/:basename:output_ext" : name == "index" ? "/:path/" : "/:path/:basename" + Suffix());
        return Fill(template, key => key switch
        {
            "path" => folder,
            "basename" => name,
            "output_ext" => OutputExtension(extension),
            _ => null,
        });
    }

    private static string? OfDocument(string relative, string collection, string extension, string template, SettingsNode values)
    {
        var inner = Path.ChangeExtension(relative[(relative.IndexOf("_" + collection + "/", StringComparison.Ordinal) + collection.Length + 2)..], null);
        return Fill(Expand(template), key => key switch
        {
            "collection" => collection,
            "path" => inner,
            "name" => Slug(Path.GetFileName(inner)),
            "title" => values["slug"].Text is { } slug ? Slug(slug) : Slug(Path.GetFileName(inner), keepsCase: true),
            "slug" => Slug(values["slug"].Text ?? Path.GetFileName(inner)),
            "output_ext" => OutputExtension(extension),
            "categories" => Categories(values, string.Empty),
            _ => DateParts(values["date"].Text).GetValueOrDefault(key),
        });
    }

    private static string? OfPost(string relative, string extension, string template, SettingsNode values)
    {
        if (PostName().Match(Path.GetFileName(relative)) is not { Success: true } name)
            return null;

        var date = DateParts(values["date"].Text ?? name.Groups["date"].Value);
        var title = name.Groups["title"].Value;
        var at = relative.IndexOf("_posts/", StringComparison.Ordinal) is >= 0 and var posts ? posts : relative.IndexOf("_drafts/", StringComparison.Ordinal);
        return Fill(Expand(template), key => key switch
        {
            "categories" => Categories(values, relative[..Math.Max(0, at)]),
            "title" => Slug(values["slug"].Text ?? title, keepsCase: true),
            "slug" => Slug(values["slug"].Text ?? title),
            "name" => title,
            "collection" => "posts",
            "path" => Path.ChangeExtension(relative[(relative.IndexOf('/', Math.Max(0, at)) + 1)..], null),
            "output_ext" => OutputExtension(extension),
            _ => date.GetValueOrDefault(key),
        });
    }

    /// <summary>The styles that have a name.</summary>
    private static string Expand(string template) => template switch
    {
        "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
        "none" => "/:categories/:title:output_ext",
        _ => template,
    };

    /// <summary>What pages and documents take over from the style of posts.</summary>
    private string Suffix() => _style switch
    {
        "pretty" => "/",
        "date" or "ordinal" or "none" or "weekdate" => ":output_ext",
        _ => _style.EndsWith('/') ? "/" : _style.EndsWith(":output_ext", StringComparison.Ordinal) ? ":output_ext" : string.Empty,
    };

    /// <summary>The template with its words filled in; null where one is not known.</summary>
    private static string? Fill(string template, Func<string, string?> find)
    {
        var isKnown = true;
        var filled = WordPattern().Replace(template, m =>
        {
            // The longest word that is one: “:title:output_ext”, “:basename.html”.
            var value = find(m.Groups["word"].Value);
            isKnown &= value is not null;
            return value ?? string.Empty;
        });
        return isKnown ? "/" + filled.TrimStart('/') : null;
    }

    private static string Categories(SettingsNode values, string folder) => string.Join('/', folder.Split('/', StringSplitOptions.RemoveEmptyEntries)
        .Concat(values["categories"] is { IsThere: true } list ? list.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? list.Texts : values["category"].Texts)
        .Select(c => c.ToLowerInvariant()).Distinct(StringComparer.Ordinal));

    private static Dictionary<string, string> DateParts(string? date) => date is null || !DateOnly.TryParse(date.Split(' ', 'T')[0], System.Globalization.CultureInfo.InvariantCulture, out var day) ? [] : new(StringComparer.Ordinal)
    {
        ["year"] = day.ToString("yyyy", System.Globalization.CultureInfo.InvariantCulture),
        ["short_year"] = day.ToString("yy", System.Globalization.CultureInfo.InvariantCulture),
        ["month"] = day.ToString("MM", System.Globalization.CultureInfo.InvariantCulture),
        ["i_month"] = day.Month.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["day"] = day.ToString("dd", System.Globalization.CultureInfo.InvariantCulture),
        ["i_day"] = day.Day.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["y_day"] = day.DayOfYear.ToString("000", System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>As Utils.slugify in its modes “pretty” with the case kept, and “default”.</summary>
    private static string Slug(string text, bool keepsCase = false)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || (keepsCase && "._~!$&'()+,;=@".Contains(c, StringComparison.Ordinal)))
                slug.Append(keepsCase ? c : char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().Trim('-');
    }

    private static string OutputExtension(string extension) => extension switch
    {
        ".scss" or ".sass" => ".css",
        _ => extension,
    };

    private static bool IsBelow(string relative, string scope)
    {
        var plain = scope.Trim('/');
        return plain.Length == 0 || relative == plain || relative.StartsWith(plain + "/", StringComparison.Ordinal) || (plain.Contains('*', StringComparison.Ordinal) && GlobPattern.IsMatch(plain + "/**", relative));
    }

    [GeneratedRegex(@"^(?<date>\d{2,4}-\d{1,2}-\d{1,2})-(?<title>.+)\.[^.]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PostName();

    [GeneratedRegex(@":(?<word>output_ext|collection|categories|basename|short_year|i_month|i_day|y_day|short_day|short_month|path|name|title|slug|year|month|day|week|hour|minute|second)", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
