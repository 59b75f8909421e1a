using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>A Hugo site (<c>hugo.toml</c>, or <c>config.toml</c> beside <c>content</c>): addresses follow folders, and links are followed by browsers unless a hook rewrites them.</summary>
internal sealed class HugoSite : Site
{
    private static readonly HashSet<string> ContentExtensions = new([".md", ".markdown", ".mdown", ".html", ".htm", ".adoc", ".asciidoc", ".org", ".rst", ".pandoc", ".pdc"], StringComparer.OrdinalIgnoreCase);

    private readonly SettingsNode _config;
    private readonly List<HugoLanguage> _languages;
    private readonly HugoPaths _paths;
    private readonly IReadOnlyList<string> _themes;
    private readonly bool _hasUnseenTheme;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration.</param>
    /// <param name="config">The configuration.</param>
    public HugoSite(SiteFiles files, string folder, SettingsNode config)
        : base(files, folder)
    {
        _config = config;
        Base = PublicAddress.BaseOf(config["baseURL"].Text);
        _languages = [.. HugoLanguage.Of(config)];
        _paths = new HugoPaths(config);
        SourceFolder = folder;
        var themes = config["theme"].Texts.ToList();
        _themes = [.. themes.Select(t => FolderAt(FolderAt(folder, config["themesDir"].Text ?? "themes"), t)).Where(files.HasFolder)];
        _hasUnseenTheme = _themes.Count < themes.Count || _themes.Any(t => files.List(t).Files.Count == 0) || config["module"]["imports"].IsThere;
        IsUnderstood = !config["module"]["mounts"].IsThere;
    }

    /// <inheritdoc/>
    public override IEnumerable<string> TemplateFolders => _themes.Prepend(Folder).Select(f => Path.Combine(f, "layouts"));

    /// <inheritdoc/>
    public override IEnumerable<string> DataFolders => _themes.Prepend(Folder).SelectMany(f => new[] { Path.Combine(f, "data"), Path.Combine(f, "i18n") });

    /// <inheritdoc/>
    public override bool HasUnseenTheme => _hasUnseenTheme;

    /// <inheritdoc/>
    public override string? FindInclude(string source, IncludeDirective include) => include.Form == IncludeForm.Shortcode
        ? TemplateFolders.SelectMany(f => new[] { Path.Combine(f, "shortcodes", include.Target + ".html"), Path.Combine(f, "shortcodes", include.Target + ".md"), Path.Combine(f, "_shortcodes", include.Target + ".html") }).FirstOrDefault(Files.HasFile)
        : base.FindInclude(source, include);

    /// <inheritdoc/>
    protected override bool Contains(string source) => _languages.Any(l => Checkout.IsInside(FolderAt(Folder, l.ContentFolder), source)) || IsPart(source);

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path) =>
        HasLinkHook ? AsBrowser(page, path).Concat(AsContent(page, path)) : AsBrowser(page, path);

    /// <summary>Hooks take a path for that of a file, with or without its extension. With several languages Hugo brings one along.</summary>
    private bool HasLinkHook => _hasUnseenTheme || _languages.Count > 1 || _config["markup"]["goldmark"]["renderHooks"]["link"].IsThere
        || TemplateFolders.Any(f => Files.List(f).Files.Any(p => Path.GetFileName(p).StartsWith("render-link", StringComparison.Ordinal)));

    private IEnumerable<LinkReading> AsContent(SitePage page, string path)
    {
        var root = FolderAt(Folder, _languages.FirstOrDefault(l => l.Name == page.Part)?.ContentFolder ?? "content");
        foreach (var reading in AsSource(page, path, root))
        {
            yield return reading;
            foreach (var extension in (string[])[".md", "/index.md", "/_index.md"])
                yield return reading with { Path = reading.Path + extension.Replace('/', Path.DirectorySeparatorChar) };
        }
    }

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        foreach (var folder in _themes.Prepend(Folder).SelectMany(f => (_config["staticDir"] is { IsThere: true } named ? named.Texts : ["static"]).Select(s => FolderAt(f, s))))
        {
            foreach (var path in Files.List(folder).Files)
                map.AddFile(path, Relative(folder, path));
        }

        map.IsOpen = _config["module"]["imports"].Items.Any(i => i["mounts"].IsThere);
        foreach (var language in _languages)
        {
            map.AddMade(language.Prefix + "index.html");
            map.AddMade(language.Prefix + "404.html");
            if (!_config["disableKinds"].Texts.Contains("taxonomy", StringComparer.OrdinalIgnoreCase))
            {
                foreach (var taxonomy in _config["taxonomies"] is { IsThere: true } named ? named.Fields.Values.Select(v => v.Text).OfType<string>() : ["tags", "categories"])
                    map.Open(language.Prefix + HugoPaths.Sanitize(taxonomy) + "/");
            }
        }

        foreach (var group in _languages.GroupBy(l => l.ContentFolder, StringComparer.Ordinal))
            FillFrom(map, FolderAt(Folder, group.Key), [.. group]);
    }

    private void FillFrom(SiteMap map, string root, List<HugoLanguage> languages)
    {
        var found = Files.List(root).Files;
        var bundles = found.Where(f => ContentExtensions.Contains(Path.GetExtension(f)) && LanguageOf(Path.GetFileName(f), languages).Stem == "index").Select(f => Path.GetDirectoryName(f)!).ToHashSet(StringComparer.Ordinal);
        foreach (var path in found)
        {
            var (stem, language) = LanguageOf(Path.GetFileName(path), languages);
            var relative = Relative(root, path);
            var folder = relative[..^Path.GetFileName(relative).Length];

            // In a leaf bundle all but the index are the page’s resources.
            var isResource = bundles.Any(b => Path.GetDirectoryName(path) is { } at && (at == b ? stem != "index" : at.StartsWith(b + Path.DirectorySeparatorChar, StringComparison.Ordinal)));
            if (Path.GetFileName(path) == "_content.gotmpl")
            {
                // A template that makes pages of data.
                map.Open("/" + folder);
            }
            else if (!ContentExtensions.Contains(Path.GetExtension(path)))
            {
                foreach (var each in languages)
                    map.AddFile(path, (each.Prefix + PathOf(root, folder) + Path.GetFileName(path)).TrimStart('/'));
            }

            if (isResource || !ContentExtensions.Contains(Path.GetExtension(path)))
                continue;

            var fields = FrontMatterFields.Read(Files.ReadHead(path));
            if (stem != "_index" && folder.Length > 0)
                map.AddMade(language.Prefix + HugoPaths.Sanitize(folder.Split('/')[0]) + "/index.html");
            Add(map, path, folder, stem, language, fields);
        }
    }

    private void Add(SiteMap map, string path, string folder, string stem, HugoLanguage language, FrontMatterFields fields)
    {
        var values = fields.Values;
        var address = _paths.AddressOf(folder, stem, language, fields);
        var never = values["build"].IsThere ? values["build"] : values["_build"];
        var page = new SitePage(path, address is null ? null : PublicAddress.ToOutput(address), address, fields)
        {
            IsPublished = !values["draft"].IsTrue && !values["headless"].IsTrue && never["render"].Text is not ("never" or "false"),
            Part = language.Name,
        };
        map.Add(page);
        map.IsOpen |= page.IsPublished && address is null;
        if (!page.IsPublished)
            return;

        foreach (var alias in values["aliases"].Texts)
            map.AddMade(alias.StartsWith('/') ? language.Prefix + alias.TrimStart('/') : PublicAddress.Resolve(address ?? "/", "../" + alias));
        if (stem == "_index" && address is not null)
            map.Open(address + "page/");
    }

    /// <summary>Where the files of a content folder are published: at the address of the page whose bundle it is.</summary>
    private string PathOf(string root, string folder) => HugoPaths.KeepCase(_config) || !Files.HasFolder(root) ? folder : folder.ToLowerInvariant();

    /// <summary>The language that a file’s name tells, and the name without it: <c>guide.fr.md</c>.</summary>
    private static (string Stem, HugoLanguage Language) LanguageOf(string name, List<HugoLanguage> languages)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var suffix = Path.GetExtension(stem);
        var language = suffix.Length > 1 ? languages.Find(l => l.Name.Equals(suffix[1..], StringComparison.OrdinalIgnoreCase)) : null;
        return language is null ? (stem, languages.Find(l => l.IsDefault) ?? languages[0]) : (stem[..^suffix.Length], language);
    }
}
