using System.Text.RegularExpressions;

namespace LintText.Workspace.Sites;

/// <summary>An mdBook (<c>book.toml</c>): the chapters of its <c>SUMMARY.md</c> are its pages, <c>.md</c> in a link is <c>.html</c> in the book, and browsers follow it.</summary>
internal sealed partial class MdBookSite : Site
{
    private readonly SettingsNode _config;

    /// <summary>A book.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration.</param>
    /// <param name="config">The configuration.</param>
    public MdBookSite(SiteFiles files, string folder, SettingsNode config)
        : base(files, folder)
    {
        _config = config;
        SourceFolder = FolderAt(folder, config["book"]["src"].Text ?? "src");
        Base = config["output"]["html"]["site-url"].Text is { } address ? PublicAddress.BaseOf(address) : string.Empty;
        IsUnderstood = files.HasFile(Path.Combine(SourceFolder, "SUMMARY.md"));
    }

    /// <inheritdoc/>
    public override bool HasUnseenTheme => true;

    /// <inheritdoc/>
    protected override bool MayLieInFolder => !_config["output"]["html"]["site-url"].IsThere;

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path)
    {
        var written = path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] + ".html" : path;
        return path.EndsWith(".md", StringComparison.Ordinal) ? AsSource(page, path, SourceFolder).Concat(AsBrowser(page, written)) : AsBrowser(page, written);
    }

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        map.IsOpen = _config["preprocessor"].Fields.Keys.Any(k => k is not ("links" or "index" or "mermaid" or "admonish" or "toc" or "katex" or "footnote"));
        map.AddMade("/print.html");
        map.AddMade("/404.html");
        map.AddMade("/toc.html");
        foreach (var from in _config["output"]["html"]["redirect"].Fields.Keys)
            map.AddMade(from);

        // The first chapter is the book’s index as well.
        map.AddMade("/index.html");
        foreach (Match match in ChapterPattern().Matches(Files.ReadText(Path.Combine(SourceFolder, "SUMMARY.md")) ?? string.Empty))
        {
            var path = Path.GetFullPath(Uri.UnescapeDataString(match.Groups["path"].Value), SourceFolder);
            if (!Files.HasFile(path))
                continue;

            var relative = Relative(path);
            var folder = relative[..^Path.GetFileName(relative).Length];
            var output = Path.GetFileNameWithoutExtension(relative).Equals("README", StringComparison.OrdinalIgnoreCase) ? folder + "index.html" : Path.ChangeExtension(relative, ".html");
            map.Add(new SitePage(path, output, "/" + output, FrontMatterFields.None));
        }

        foreach (var path in Files.List(SourceFolder).Files.Where(f => Path.GetExtension(f) != ".md"))
            map.AddFile(path, Relative(path));
    }

    [GeneratedRegex(@"\[[^\]\n]*\]\(\s*<?(?<path>[^)>\n]+\.md)>?\s*\)", RegexOptions.CultureInvariant)]
    private static partial Regex ChapterPattern();
}
