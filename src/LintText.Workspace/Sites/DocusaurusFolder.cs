using System.Text.RegularExpressions;

namespace LintText.Workspace.Sites;

/// <summary>A folder of a Docusaurus site that pages are made of.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Address">What its pages’ addresses begin with, <c>/</c> at its end.</param>
/// <param name="Content">What it holds.</param>
internal sealed partial record DocusaurusFolder(string Folder, string Address, DocusaurusContent Content)
{
    /// <summary>Whether it holds single pages, which may be scripts.</summary>
    public bool IsPages => Content == DocusaurusContent.Pages;

    /// <summary>What the generator adds of its own below the folder’s address.</summary>
    public IEnumerable<string> MadePages => Content switch
    {
        DocusaurusContent.Docs => ["category/", "tags/"],
        DocusaurusContent.Blog => ["tags/", "authors/", "archive/", "page/"],
        _ => [],
    };

    /// <summary>The address of a page from the site’s root.</summary>
    /// <param name="relative">Its path from the folder.</param>
    /// <param name="values">Its front matter.</param>
    public string AddressOf(string relative, SettingsNode values) => Content switch
    {
        DocusaurusContent.Docs => OfDoc(relative, values),
        DocusaurusContent.Blog => OfPost(relative, values),
        _ => values["slug"].Text is { Length: > 0 } slug ? slug : Address + (Path.GetFileNameWithoutExtension(relative) == "index" ? relative[..^Path.GetFileName(relative).Length] : Path.ChangeExtension(relative, null)),
    };

    private string OfDoc(string relative, SettingsNode values)
    {
        // “01-intro” and “1. intro” are ordered by a number that is no part of the address.
        var parts = Path.ChangeExtension(relative, null).Split('/');
        var plain = Array.ConvertAll(parts, p => IsDate().IsMatch(p) ? p : NumberPrefix().Replace(p, "${rest}"));
        var folder = string.Concat(plain[..^1].Select(p => p + "/"));
        if (values["slug"].Text is { Length: > 0 } slug)
            return Address + (slug.StartsWith('/') ? slug.TrimStart('/') : PublicAddress.Resolve("/" + folder, slug).TrimStart('/'));

        var name = plain[^1];
        var isIndex = values["id"].Text is null && (name.Equals("index", StringComparison.OrdinalIgnoreCase) || name.Equals("readme", StringComparison.OrdinalIgnoreCase) || (plain.Length > 1 && name.Equals(plain[^2], StringComparison.OrdinalIgnoreCase)));
        return Address + (isIndex ? folder : folder + (values["id"].Text ?? name));
    }

    private string OfPost(string relative, SettingsNode values)
    {
        if (values["slug"].Text is { Length: > 0 } slug)
            return Address + slug.TrimStart('/');

        var stem = Path.ChangeExtension(relative, null);
        if (DatedPost().Match(stem) is { Success: true } dated)
        {
            // The folder is part of the address, between the date and the name.
            var name = dated.Groups["name"].Value;
            name = name.EndsWith("/index", StringComparison.Ordinal) ? name[..^"/index".Length] : name;
            return Address + dated.Groups["folder"].Value + dated.Groups["date"].Value.Replace('-', '/') + "/" + name;
        }

        return Address + (stem.EndsWith("/index", StringComparison.Ordinal) ? stem[..^"/index".Length] : stem);
    }

    [GeneratedRegex(@"^(?<number>\d+)\s*[-_.]+\s*(?<rest>[^-_.\s].*)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPrefix();

    [GeneratedRegex(@"^(\d{4}|\d{2})[-_.]\d{2}([-_.](\d{4}|\d{2}))?|^\d+[-_.]\d+", RegexOptions.CultureInvariant)]
    private static partial Regex IsDate();

    [GeneratedRegex(@"^(?<folder>.*?)(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/](?<name>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex DatedPost();
}
