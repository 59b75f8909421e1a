using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>A MkDocs site (<c>mkdocs.yml</c>): links to files in its folder become their addresses, and all others are followed by browsers as they stand.</summary>
internal sealed class MkDocsSite : Site
{
    /// <summary>Plugins that make pages, or give them other addresses than those of their files.</summary>
    private static readonly string[] PageMakers = ["gen-files", "monorepo", "multirepo", "mkdocs-jupyter", "mkdocstrings", "i18n", "static-i18n", "mkdocs-simple-hooks", "simple", "literate-nav", "ezlinks", "roamlinks", "autolinks", "alias", "techdocs-core", "swagger-ui-tag", "mdx"];

    private readonly SettingsNode _config;
    private readonly HashSet<string> _plugins;
    private readonly bool _hasFolders;
    private readonly string _blog;
    private readonly string[] _excluded;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration.</param>
    /// <param name="config">The configuration, or null where it cannot be read.</param>
    public MkDocsSite(SiteFiles files, string folder, SettingsNode? config)
        : base(files, folder)
    {
        _config = Inherit(files, folder, config ?? SettingsNode.None);
        SourceFolder = FolderAt(folder, _config["docs_dir"].Text ?? "docs");
        IsUnderstood = config is not null;
        Base = PublicAddress.BaseOf(_config["site_url"].Text);
        _hasFolders = !_config["use_directory_urls"].IsFalse;
        _plugins = new HashSet<string>(PluginNames(_config["plugins"]).Select(n => n[(n.IndexOf('/', StringComparison.Ordinal) + 1)..]), StringComparer.Ordinal);
        _blog = (PluginOptions("blog")["blog_dir"].Text ?? PluginOptions("material/blog")["blog_dir"].Text) ?? "blog";
        _excluded = [.. (_config["exclude_docs"].Text ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <inheritdoc/>
    public override IEnumerable<string> TemplateFolders => _config["theme"]["custom_dir"].Text is { Length: > 0 } custom ? [FolderAt(Folder, custom)] : [];

    /// <inheritdoc/>
    public override bool HasUnseenTheme => true;

    /// <summary>References to objects of an API are written as links with a label.</summary>
    public override bool MakesLabels => _plugins.Overlaps(["autorefs", "mkdocstrings"]);

    /// <inheritdoc/>
    protected override bool MayLieInFolder => !_config["site_url"].IsThere;

    /// <inheritdoc/>
    public override IEnumerable<string?> AppendedFiles => SnippetOptions()["auto_append"].Texts.Select(FindSnippet);

    /// <inheritdoc/>
    public override string? FindInclude(string source, IncludeDirective include) => include.Form == IncludeForm.Snippet ? FindSnippet(include.Target) : base.FindInclude(source, include);

    /// <summary>Tabs, and what the plugin for tags names.</summary>
    public override bool MakesPlace(string fragment) => fragment.StartsWith("__", StringComparison.Ordinal) || (_plugins.Contains("tags") && fragment.StartsWith("tag:", StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path) => AsBrowser(page, path).Concat(AsSource(page, path, SourceFolder));

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        map.IsOpen = PageMakers.Any(_plugins.Contains) || _config["hooks"].IsThere;
        map.Open("/assets/");
        map.AddMade("/search.html");
        map.AddMade("/404.html");
        map.Open("/search/");
        if (_plugins.Contains("blog"))
            map.Open("/" + (_blog is "." ? string.Empty : _blog.Trim('/') + "/"));

        foreach (var from in PluginOptions("redirects")["redirect_maps"].Fields.Keys)
            map.AddMade("/" + Path.ChangeExtension(from, null) + (_hasFolders ? "/" : ".html"));

        var found = Files.List(SourceFolder).Files.Select(f => (Path: f, Relative: Relative(f))).Where(f => !IsExcluded(f.Relative)).ToList();
        var indexed = found.Where(f => IsMarkdown(f.Path) && Path.GetFileNameWithoutExtension(f.Path) == "index").Select(f => Path.GetDirectoryName(f.Path)!).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, relative) in found)
        {
            if (!IsMarkdown(path))
            {
                map.AddFile(path, relative);
                continue;
            }

            var name = Path.GetFileNameWithoutExtension(relative);
            var stem = relative[..^Path.GetFileName(relative).Length];
            var isIndex = name == "index" || (name == "README" && !indexed.Contains(Path.GetDirectoryName(path)!));
            if (name == "README" && !isIndex)
                continue;

            var output = isIndex ? stem + "index.html" : stem + name + (_hasFolders ? "/index.html" : ".html");
            var isPost = _plugins.Contains("blog") && relative.StartsWith(_blog is "." or "" ? "posts/" : _blog.Trim('/') + "/posts/", StringComparison.Ordinal);
            map.Add(new SitePage(path, isPost ? null : output, isPost ? null : PublicAddress.OfOutput(output), FrontMatterFields.Read(Files.ReadHead(path))));
        }
    }

    private bool IsExcluded(string relative) =>
        relative.Split('/').Any(p => p[0] == '.') || relative.StartsWith("templates/", StringComparison.Ordinal) || _excluded.Any(e => e[0] != '!' && IsMatch(e, relative));

    /// <summary>As in a <c>.gitignore</c>: a name alone stands for files and folders at any depth.</summary>
    private static bool IsMatch(string pattern, string relative)
    {
        var plain = pattern.Trim('/');
        var rooted = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? plain : "**/" + plain;
        return GlobPattern.IsMatch(rooted, relative) || GlobPattern.IsMatch(rooted + "/**", relative);
    }

    private static bool IsMarkdown(string path) => Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".mdown" or ".mkdn" or ".mkd";

    /// <summary>Plugins, those in groups among them.</summary>
    private static IEnumerable<string> PluginNames(SettingsNode plugins)
    {
        var groups = plugins["group"]["plugins"].Names.Concat(plugins.Items.SelectMany(i => i["group"]["plugins"].Names));
        return plugins.Names.Concat(groups);
    }

    private SettingsNode PluginOptions(string name) => _config["plugins"][name] is { IsThere: true } options ? options : _config["plugins"].Items.Select(i => i[name]).FirstOrDefault(o => o.IsThere) ?? SettingsNode.None;

    private SettingsNode SnippetOptions()
    {
        var extensions = _config["markdown_extensions"];
        return extensions["pymdownx.snippets"] is { IsThere: true } options ? options : extensions.Items.Select(i => i["pymdownx.snippets"]).FirstOrDefault(o => o.IsThere) ?? SettingsNode.None;
    }

    private string? FindSnippet(string target)
    {
        var name = target.Split(':')[0].Trim();
        var folders = SnippetOptions()["base_path"] is { IsThere: true } paths ? paths.Texts : ["."];
        return name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) ? null : folders.Append(".").Select(f => Path.GetFullPath(name, FolderAt(Folder, f.Replace("$config_dir", ".", StringComparison.Ordinal).Replace("$docs_dir", _config["docs_dir"].Text ?? "docs", StringComparison.Ordinal)))).FirstOrDefault(Files.HasFile);
    }

    private static SettingsNode Inherit(SiteFiles files, string folder, SettingsNode config)
    {
        if (config["INHERIT"].Text is not { Length: > 0 } parent || parent.Contains('\0', StringComparison.Ordinal))
            return config;
        var path = Path.GetFullPath(parent, folder);
        return files.HasFile(path) && files.ReadText(path) is { } text && SettingsReader.Read(path, text) is { } values ? values.With(config) : config;
    }
}
