using System.Text.RegularExpressions;

using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>A Docusaurus site (<c>docusaurus.config.js</c>): links to Markdown files become their addresses, others count from the page’s address, which ends in <c>/</c> for a folder’s index alone.</summary>
internal sealed partial class DocusaurusSite : Site
{
    private readonly ScriptLiterals _script;
    private readonly List<DocusaurusFolder> _folders = [];
    private readonly string? _slash;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration.</param>
    /// <param name="script">The configuration.</param>
    public DocusaurusSite(SiteFiles files, string folder, ScriptLiterals script)
        : base(files, folder)
    {
        _script = script;
        SourceFolder = folder;
        Base = script.Find("baseUrl", out var isBaseWorkedOut) is { } path && !isBaseWorkedOut ? PublicAddress.BaseOf(path) : null;
        AddsBase = true;
        _slash = script.Find("trailingSlash", out var isSlashWorkedOut);
        IsUnderstood = !isBaseWorkedOut && !isSlashWorkedOut && FindFolders();
    }

    /// <inheritdoc/>
    public override bool HasUnseenTheme => true;

    /// <inheritdoc/>
    public override IEnumerable<string> TemplateFolders => [];

    /// <inheritdoc/>
    protected override bool Contains(string source) => !IsUnderstood ? Checkout.IsInside(Folder, source) || Checkout.IsInside(FolderAt(Folder, "../docs"), source) : _folders.Exists(f => Checkout.IsInside(f.Folder, source)) || Checkout.IsInside(Path.Combine(Folder, "i18n"), source);

    /// <inheritdoc/>
    protected override bool IsPart(string source) => Checkout.IsInside(Path.Combine(Folder, "i18n"), source) || (Contains(source) && Relative(source).Split('/').Any(p => p.StartsWith('_')));

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path)
    {
        if (path.StartsWith("@site/", StringComparison.Ordinal))
            return [new LinkReading(Path.GetFullPath(path["@site/".Length..], Folder), IsSource: true)];

        var extension = Path.GetExtension(path).ToLowerInvariant();
        var root = _folders.Find(f => Checkout.IsInside(f.Folder, page.Source))?.Folder ?? Folder;
        var sources = AsSource(page, path, root).Concat(path.StartsWith('/') ? AsSource(page, path, Folder) : []);

        // “guide.md” and “./guide.md” count from the source, a bare “guide.md” from the content’s root, too; a file such as a picture is brought along.
        return extension is ".md" or ".mdx" ? sources.Concat(path.StartsWith('.') ? [] : AsSource(page, "/" + path, root)).Concat(AsBrowser(page, path))
            : extension.Length > 0 ? sources.Concat(AsBrowser(page, path))
            : AsBrowser(page, path);
    }

    /// <inheritdoc/>
    protected override SiteAnswer FindSource(string source, bool seesDrafts) =>
        Map.FindSource(source, seesDrafts) is { State: References.LinkedFileState.Found } found ? found
        : Path.GetExtension(source).ToLowerInvariant() is not (".md" or ".mdx") && Checkout.IsInside(Path.GetDirectoryName(Folder) ?? Folder, source) && Files.HasFile(source) ? SiteAnswer.Found(null)
        : SiteAnswer.Missing;

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        map.AddMade("/404.html");
        map.AddMade("/search/");
        map.IsOpen = _script.Mentions("plugin-client-redirects") || _script.Mentions("addRoute") || _script.Mentions("redoc") || _script.Mentions("openapi") || _script.Mentions("typedoc") || OwnPlugin().IsMatch(_script.Text);
        foreach (var path in Files.List(Path.Combine(Folder, "static")).Files)
            map.AddFile(path, Relative(Path.Combine(Folder, "static"), path));
        if (_script.FindObject("i18n") is { } languages)
        {
            // The default language is at the root; the others have copies of every page.
            foreach (var folder in Files.List(Path.Combine(Folder, "i18n")).Files.Select(f => Relative(Path.Combine(Folder, "i18n"), f).Split('/')[0]).Distinct(StringComparer.Ordinal))
                map.Open("/" + folder + "/");
            map.IsOpen |= languages.Find("defaultLocale", out _) is null;
        }

        foreach (var folder in _folders)
        {
            foreach (var made in folder.MadePages)
                map.Open(folder.Address + made);
            foreach (var path in Files.List(folder.Folder).Files)
                Add(map, folder, path);
        }
    }

    private void Add(SiteMap map, DocusaurusFolder folder, string path)
    {
        var relative = Relative(folder.Folder, path);
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (relative.Split('/').Any(p => p.StartsWith('_')) || extension is not (".md" or ".mdx" or ".js" or ".jsx" or ".ts" or ".tsx") || (extension is not (".md" or ".mdx") && !folder.IsPages) || relative.Contains(".test.", StringComparison.Ordinal) || relative.Contains("__tests__", StringComparison.Ordinal) || relative.EndsWith(".d.ts", StringComparison.Ordinal))
            return;

        var fields = extension is ".md" or ".mdx" ? FrontMatterFields.Read(Files.ReadHead(path)) : FrontMatterFields.None;
        var address = PublicAddress.Normalize(folder.AddressOf(relative, fields.Values));
        var plain = address.TrimEnd('/');
        map.Add(new SitePage(path, PublicAddress.ToOutput(plain + "/"), _slash switch { "true" => plain + "/", "false" when plain.Length > 0 => plain, _ => address }, fields) { IsPublished = !fields.Values["draft"].IsTrue });
    }

    /// <summary>Finds the folders with pages; false where the configuration works one out.</summary>
    private bool FindFolders()
    {
        var isPlain = true;
        var preset = new ScriptLiterals(_script.Text[Math.Max(0, _script.Text.IndexOf("presets", StringComparison.Ordinal))..]);
        if (_script.Mentions("preset-classic") || _script.Mentions("'classic'") || _script.Mentions("\"classic\""))
        {
            AddDocs(preset.FindObject("docs"), isOff: preset.Find("docs", out _) == "false", "docs", ref isPlain);
            if (preset.Find("blog", out _) != "false")
                AddBlog(preset.FindObject("blog"), ref isPlain);
            if (preset.Find("pages", out _) != "false")
                _folders.Add(new DocusaurusFolder(Path.Combine(Folder, "src", "pages"), "/", DocusaurusContent.Pages));
        }

        var docs = _script.FindObjects("""["'](?:@docusaurus/plugin-content-docs|content-docs)["']\)?\s*,\s*""").ToList();
        foreach (var plugin in docs)
            AddDocs(plugin, isOff: false, "docs", ref isPlain);
        foreach (var plugin in _script.FindObjects("""["'](?:@docusaurus/plugin-content-blog|content-blog)["']\)?\s*,\s*"""))
            AddBlog(plugin, ref isPlain);
        return isPlain && _folders.Count > 0 && docs.Count >= PluginPattern().Count(_script.Text);
    }

    private void AddDocs(ScriptLiterals? options, bool isOff, string name, ref bool isPlain)
    {
        if (isOff)
            return;

        var folder = Named(options, "path", name, ref isPlain);
        var address = "/" + Named(options, "routeBasePath", name, ref isPlain).Trim('/');
        address = address == "/" ? address : address + "/";
        var id = Named(options, "id", string.Empty, ref isPlain);
        var prefix = id is "" or "default" ? string.Empty : id + "_";
        var versions = (SettingsReader.ReadJson(Files.ReadText(Path.Combine(Folder, prefix + "versions.json")) ?? "[]") ?? SettingsNode.None).Texts.ToList();
        var last = Named(options, "lastVersion", versions.FirstOrDefault() ?? "current", ref isPlain);
        var full = FolderAt(Folder, folder);
        if (Files.HasFolder(full))
            _folders.Add(new DocusaurusFolder(full, last == "current" ? address : address + "next/", DocusaurusContent.Docs));
        foreach (var version in versions)
            _folders.Add(new DocusaurusFolder(Path.Combine(Folder, prefix + "versioned_docs", "version-" + version), version == last ? address : address + version + "/", DocusaurusContent.Docs));
        isPlain &= options is null || !options.Mentions("numberPrefixParser");
    }

    private void AddBlog(ScriptLiterals? options, ref bool isPlain)
    {
        var full = FolderAt(Folder, Named(options, "path", "blog", ref isPlain));
        if (Files.HasFolder(full))
            _folders.Add(new DocusaurusFolder(full, ("/" + Named(options, "routeBasePath", "blog", ref isPlain).Trim('/') + "/").Replace("//", "/", StringComparison.Ordinal), DocusaurusContent.Blog));
    }

    private static string Named(ScriptLiterals? options, string key, string otherwise, ref bool isPlain)
    {
        var isWorkedOut = false;
        var value = options?.Find(key, out isWorkedOut);
        isPlain &= !isWorkedOut;
        return value ?? otherwise;
    }

    [GeneratedRegex("""plugin-content-docs["']""", RegexOptions.CultureInvariant)]
    private static partial Regex PluginPattern();

    /// <summary>A plugin of the site’s own, which may make pages.</summary>
    [GeneratedRegex("""["']\.{1,2}/[^"'\n]*plugin[^"'\n]*["']""", RegexOptions.CultureInvariant)]
    private static partial Regex OwnPlugin();
}
