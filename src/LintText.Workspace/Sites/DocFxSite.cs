using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>A DocFX site (<c>docfx.json</c>): links to files of its content become their addresses, <c>~/</c> is its folder, and others are followed by browsers.</summary>
internal sealed class DocFxSite : Site
{
    private readonly SettingsNode _build;
    private readonly SettingsNode _config;
    private readonly bool _isOnSharedHost;
    private readonly Lazy<HashSet<string>> _included;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration.</param>
    /// <param name="config">The configuration.</param>
    public DocFxSite(SiteFiles files, string folder, SettingsNode config)
        : base(files, folder)
    {
        _config = config;
        _build = config["build"];
        SourceFolder = folder;
        IsUnderstood = _build["content"].IsThere;
        _included = new(FindIncluded);

        // Microsoft’s own pages share a host with those of a hundred other repositories.
        _isOnSharedHost = new[] { folder, Path.GetDirectoryName(folder) ?? folder }.Any(f => files.HasFile(Path.Combine(f, ".openpublishing.publish.config.json")));
    }

    /// <inheritdoc/>
    public override bool HasUnseenTheme => true;

    /// <inheritdoc/>
    public override IEnumerable<string> TemplateFolders => _build["template"].Texts.Where(t => t is not ("default" or "modern" or "statictoc")).Select(t => FolderAt(Folder, t));

    /// <summary>Tabs (<c>#tab/linux</c>).</summary>
    public override bool MakesPlace(string fragment) => fragment.StartsWith("tab/", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string? FindInclude(string source, IncludeDirective include) =>
        include.Target.StartsWith("~/", StringComparison.Ordinal) ? AtRoot(include.Target) is var path && Files.HasFile(path) ? path : null : base.FindInclude(source, include);

    /// <inheritdoc/>
    protected override bool Contains(string source) => Map.PageOf(source) is not null || base.Contains(source);

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path) =>
        path.StartsWith("~/", StringComparison.Ordinal) ? [new LinkReading(AtRoot(path), IsSource: true)] : AsSource(page, path).Concat(AsBrowser(page, path));

    /// <inheritdoc/>
    protected override bool MayLieInFolder => true;

    /// <inheritdoc/>
    protected override SiteAnswer FindRooted(SiteAnswer answer) => _isOnSharedHost && answer.State == References.LinkedFileState.Missing ? SiteAnswer.Unknown : answer;

    /// <summary>What lies beside the content may be included, where its path is written as a link’s.</summary>
    protected override SiteAnswer FindSource(string source, bool seesDrafts) =>
        Map.FindSource(source, seesDrafts) is { State: References.LinkedFileState.Found } found ? found
        : _included.Value.Contains(source) ? SiteAnswer.Found(null)
        : Path.GetExtension(source) is ".yml" && Files.HasFile(source) ? SiteAnswer.Found(null)
        : SiteAnswer.Missing;

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        map.AddMade("/toc.html");
        map.AddMade("/search.html");
        map.AddMade("/logo.svg");
        map.Open("/styles/");
        map.Open("/public/");

        // Pages of an API are made from code.
        foreach (var metadata in _config["metadata"].Items)
            map.Open("/" + (metadata["dest"].Text ?? metadata["output"].Text ?? "api").Trim('/', '.') + "/");
        map.IsOpen = _config["metadata"].IsThere && _config["metadata"].Items.Any(m => m["dest"].Text is "." or "");

        foreach (var (path, output) in FilesOf(_build["content"]))
        {
            var extension = Path.GetExtension(path).ToLowerInvariant();
            if (extension is not (".md" or ".yml" or ".yaml" or ".html"))
                continue;
            var page = Path.ChangeExtension(output, ".html");
            var fields = extension == ".md" ? FrontMatterFields.Read(Files.ReadHead(path)) : FrontMatterFields.None;
            if (fields.Values["redirect_url"].IsThere)
                map.AddMade("/" + page);
            map.Add(new SitePage(path, page, "/" + page, fields));
        }

        foreach (var (path, output) in FilesOf(_build["resource"]))
            map.AddFile(path, output);
    }

    /// <summary>The files of a list of mappings, and where each goes.</summary>
    private IEnumerable<(string Path, string Output)> FilesOf(SettingsNode mappings)
    {
        var all = mappings.Items.IsEmpty && mappings.IsThere ? [mappings] : mappings.Items;
        foreach (var mapping in all)
        {
            var root = FolderAt(Folder, mapping["src"].Text ?? mapping["cwd"].Text ?? string.Empty);
            var target = (mapping["dest"].Text ?? string.Empty).Trim('/', '.');
            var patterns = (mapping.Text is { } one ? [one] : mapping["files"].Texts).ToList();
            var excluded = mapping["exclude"].Texts.Append("_site/**").Append("**/bin/**").Append("**/obj/**").ToList();
            foreach (var path in Files.List(root).Files)
            {
                var relative = Relative(root, path);
                if (patterns.Exists(p => IsMatch(p, relative)) && !excluded.Exists(e => IsMatch(e, relative)))
                    yield return (path, target.Length == 0 ? relative : target + "/" + relative);
            }
        }
    }

    /// <summary>As in its globs: <c>{md,yml}</c> are choices, and <c>**</c> may be no folder at all. Case does not count.</summary>
    private static bool IsMatch(string pattern, string relative) => Choices(pattern.TrimStart('.', '/')).Any(p => GlobPattern.IsMatch(p.ToLowerInvariant(), relative.ToLowerInvariant()));

    private static IEnumerable<string> Choices(string pattern)
    {
        const int Most = 64;
        var left = new Queue<string>([pattern]);
        for (var made = 0; made < Most && left.TryDequeue(out var next); made++)
        {
            var open = next.IndexOf('{', StringComparison.Ordinal);
            var close = open < 0 ? -1 : next.IndexOf('}', open);
            if (close < 0)
            {
                yield return next;
                continue;
            }

            foreach (var choice in next[(open + 1)..close].Split(','))
                left.Enqueue(next[..open] + choice + next[(close + 1)..]);
        }
    }

    private HashSet<string> FindIncluded() => Map.Pages.SelectMany(p => IncludeDirective.In(Files.ReadText(p.Source) ?? string.Empty).Select(i => FindInclude(p.Source, i))).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private string AtRoot(string path) => path.Contains('\0', StringComparison.Ordinal) ? Folder : Path.GetFullPath(path["~/".Length..], Folder);
}
