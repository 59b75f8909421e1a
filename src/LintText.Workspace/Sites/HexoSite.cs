using System.Globalization;
using System.Text.RegularExpressions;

namespace LintText.Workspace.Sites;

/// <summary>A Hexo site (<c>_config.yml</c> beside <c>source/_posts</c>): posts have the addresses of <c>permalink</c>, pages those of their files, and links are followed by browsers.</summary>
internal sealed partial class HexoSite : Site
{
    private readonly SettingsNode _config;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration.</param>
    /// <param name="config">The configuration, or null where it cannot be read.</param>
    public HexoSite(SiteFiles files, string folder, SettingsNode? config)
        : base(files, folder)
    {
        _config = config ?? SettingsNode.None;
        SourceFolder = FolderAt(folder, _config["source_dir"].Text ?? "source");
        Base = PublicAddress.BaseOf(_config["root"].Text ?? _config["url"].Text);
        IsUnderstood = config is not null;
    }

    /// <inheritdoc/>
    public override bool HasUnseenTheme => true;

    /// <inheritdoc/>
    public override IEnumerable<string> DataFolders => [Path.Combine(SourceFolder, "_data")];

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path) => AsBrowser(page, path);

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        map.AddMade("/index.html");
        foreach (var (key, name) in (ReadOnlySpan<(string, string)>)[("tag_dir", "tags"), ("category_dir", "categories"), ("archive_dir", "archives"), ("pagination_dir", "page")])
            map.Open("/" + (_config[key].Text ?? name) + "/");

        // A folder beside a post of its name holds files that are published with it.
        map.IsOpen = _config["post_asset_folder"].IsTrue || Files.HasFolder(Path.Combine(Folder, "scripts"));
        foreach (var path in Files.List(SourceFolder).Files)
        {
            var relative = Relative(path);
            var isPost = relative.StartsWith("_posts/", StringComparison.Ordinal);
            if (!isPost && relative.Split('/').Any(p => p[0] is '_' or '.'))
                continue;
            if (Path.GetExtension(path) is not (".md" or ".markdown" or ".html"))
            {
                map.AddFile(path, relative);
                continue;
            }

            var fields = FrontMatterFields.Read(Files.ReadHead(path));
            var address = isPost || fields.Values["permalink"].IsThere ? AddressOf(relative, fields.Values) : "/" + Path.ChangeExtension(relative, ".html");
            map.IsOpen |= address is null;
            var output = address is null ? null : PublicAddress.ToOutput(address);
            map.Add(new SitePage(path, output, output is null ? null : PublicAddress.OfOutput(output), fields) { IsPublished = !fields.Values["published"].IsFalse });
            foreach (var alias in fields.Values["alias"].Texts)
                map.AddMade(alias);
        }
    }

    /// <summary>The address of a post; null where a part of it is not known.</summary>
    private string? AddressOf(string relative, SettingsNode values)
    {
        if (values["permalink"].Text is { Length: > 0 } own)
            return own.EndsWith('/') || own.EndsWith(".html", StringComparison.Ordinal) ? "/" + own : null;

        var isKnown = true;
        var name = Path.ChangeExtension(relative["_posts/".Length..], null);
        var isDated = DateTime.TryParse(values["date"].Text, CultureInfo.InvariantCulture, out var date);
        var filled = WordPattern().Replace(_config["permalink"].Text ?? ":year/:month/:day/:title/", m =>
        {
            var value = m.Groups["word"].Value switch
            {
                "year" when isDated => date.ToString("yyyy", CultureInfo.InvariantCulture),
                "month" when isDated => date.ToString("MM", CultureInfo.InvariantCulture),
                "day" when isDated => date.ToString("dd", CultureInfo.InvariantCulture),
                "title" => name,
                "name" => name[(name.LastIndexOf('/') + 1)..],
                _ => null,
            };
            isKnown &= value is not null;
            return value ?? string.Empty;
        });
        return isKnown ? "/" + filled : null;
    }

    [GeneratedRegex(":(?<word>[a-z_]+)", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
