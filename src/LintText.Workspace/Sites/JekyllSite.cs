using System.Text.RegularExpressions;

using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>A Jekyll site (<c>_config.yml</c>): pages and posts have the addresses of their permalinks, and links are followed by browsers.</summary>
internal sealed partial class JekyllSite : Site
{
    /// <summary>What Jekyll leaves out by itself (Configuration::DEFAULTS).</summary>
    private static readonly string[] AlwaysExcluded = ["Gemfile", "Gemfile.lock", "node_modules", "vendor/bundle/", "vendor/cache/", "vendor/gems/", "vendor/ruby/", ".sass-cache", ".jekyll-cache", "gemfiles"];

    /// <summary>Plugins that make pages at addresses that no file tells.</summary>
    private static readonly string[] PageMakers = ["jekyll-archives", "jekyll-paginate-v2", "jekyll-polyglot", "jekyll-multiple-languages-plugin", "jekyll-category-pages", "jekyll-tagging", "jekyll-datapage-generator", "jekyll-datapage_gen", "jekyll-auto-authors", "jekyll-wikilinks", "jekyll-remote-include"];

    private readonly SettingsNode _config;
    private readonly JekyllPermalinks _permalinks;
    private readonly string _output;
    private readonly bool _readsSources;
    private readonly bool _rendersPlainFiles;
    private readonly HashSet<string> _plugins;
    private readonly string[] _excluded;
    private readonly string[] _included;
    private readonly HashSet<string> _markdown;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration.</param>
    /// <param name="config">The configuration, or null where it cannot be read.</param>
    public JekyllSite(SiteFiles files, string folder, SettingsNode? config)
        : base(files, folder)
    {
        _config = config ?? SettingsNode.None;
        SourceFolder = FolderAt(folder, _config["source"].Text ?? string.Empty);
        IsUnderstood = config is not null;
        Base = PublicAddress.BaseOf(_config["baseurl"].Text);
        _output = FolderAt(folder, _config["destination"].Text ?? "_site");
        _plugins = new HashSet<string>(_config["plugins"].Names.Concat(_config["gems"].Names), StringComparer.Ordinal);

        // GitHub builds sites with these plugins on; it does so where a site has no Gemfile of its own, or one that names its gem.
        var gems = files.ReadText(Path.Combine(folder, "Gemfile"));
        var isOnGitHub = gems is null || gems.Contains("github-pages", StringComparison.Ordinal);
        _readsSources = !_config["relative_links"]["enabled"].IsFalse && (isOnGitHub || _plugins.Contains("jekyll-relative-links"));
        _rendersPlainFiles = isOnGitHub || _plugins.Contains("jekyll-optional-front-matter");
        _excluded = [.. AlwaysExcluded, .. _config["exclude"].Texts];
        _included = [.. _config["include"].Texts, ".htaccess"];
        _markdown = new HashSet<string>((_config["markdown_ext"].Text ?? "markdown,mkdown,mkdn,mkd,md").Split(',', StringSplitOptions.TrimEntries).Select(e => "." + e), StringComparer.OrdinalIgnoreCase);
        _permalinks = new JekyllPermalinks(_config);
    }

    /// <inheritdoc/>
    public override IEnumerable<string> TemplateFolders => [Path.Combine(SourceFolder, _config["layouts_dir"].Text ?? "_layouts"), Path.Combine(SourceFolder, _config["includes_dir"].Text ?? "_includes")];

    /// <inheritdoc/>
    public override IEnumerable<string> DataFolders => [Path.Combine(SourceFolder, _config["data_dir"].Text ?? "_data")];

    /// <inheritdoc/>
    public override bool HasUnseenTheme => _config["theme"].IsThere || _config["remote_theme"].IsThere || !Files.HasFolder(TemplateFolders.First());

    /// <summary>Lists of posts by tag or category are layouts of themes, on pages without a text of their own.</summary>
    public override bool HasThemedLists(string source) => Map.PageOf(source)?.Fields.Values["layout"].Text is { } layout && !Files.HasFile(Path.Combine(TemplateFolders.First(), layout + ".html"));

    /// <summary>A text without front matter was not written for the site, though GitHub makes a page of it.</summary>
    public override bool IsReadAsFile(string source) => Map.PageOf(source) is { Fields.IsThere: false };

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path) =>
        _readsSources ? AsBrowser(page, path).Concat(AsSource(page, path, SourceFolder)) : AsBrowser(page, path);

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        var hasPlugins = Files.List(Path.Combine(Folder, "_plugins")).Files.Any(f => Files.ReadText(f) is not { } text || PageMakerPattern().IsMatch(text));
        map.IsOpen = hasPlugins || PageMakers.Any(_plugins.Contains);
        if (_config["paginate"].IsThere)
            map.AddMade((_config["paginate_path"].Text ?? "/page:num/").Replace(":num", "{num}", StringComparison.Ordinal));

        var redirects = new List<SitePage>();
        foreach (var path in Files.List(SourceFolder).Files)
        {
            if (KindOf(Relative(path)) is { } collection)
                Add(map, path, collection, redirects);
        }

        // What a page is really at wins over what redirects to another.
        foreach (var from in redirects.SelectMany(p => p.Fields.Values["redirect_from"].Texts))
            map.AddMade(from);
    }

    private void Add(SiteMap map, string path, string collection, List<SitePage> redirects)
    {
        var relative = Relative(path);
        var extension = Path.GetExtension(path);
        var isMarkdown = _markdown.Contains(extension);
        var fields = isMarkdown || IsTemplate(extension) ? FrontMatterFields.Read(Files.ReadHead(path)) : FrontMatterFields.None;
        var isPlain = isMarkdown && _rendersPlainFiles && collection.Length == 0 && (!IsForGitHub(relative) || IsReadmeOfFolder(relative));
        if (!fields.IsThere && !isPlain)
        {
            if (collection is not ("posts" or "drafts"))
                map.AddFile(path, relative.StartsWith('_') ? relative[1..] : relative);
            return;
        }

        var values = _permalinks.DefaultsOf(relative, collection is "" ? "pages" : collection).With(fields.Values);
        if (collection.Length > 0 && collection is not ("posts" or "drafts") && !_config["collections"][collection]["output"].IsTrue)
            return;

        // What has no date in its name is no post.
        if (collection == "posts" && !char.IsAsciiDigit(Path.GetFileName(path)[0]))
            return;

        var address = _permalinks.AddressOf(relative, collection, isMarkdown ? ".html" : extension, values);
        if (address is not null && isPlain && IsReadmeOfFolder(relative) && !Files.HasFile(Path.Combine(Path.GetDirectoryName(path)!, "index.md")))
            address = PublicAddress.Normalize("/" + relative[..(relative.LastIndexOf('/') + 1)]);

        // An address without an extension becomes a file with one.
        var output = address is null ? null : PublicAddress.ToOutput(address);
        if (output is not null && Path.GetExtension(output).Length == 0)
            output += isMarkdown ? ".html" : extension;
        var page = new SitePage(path, output, address is null ? null : PublicAddress.Normalize(address), fields) { IsPublished = !values["published"].IsFalse && collection != "drafts" };
        map.Add(page);
        map.IsOpen |= page.IsPublished && address is null;
        redirects.Add(page);
    }

    /// <summary>The collection that a file is in, empty for pages and files; null for what is not published.</summary>
    private string? KindOf(string relative)
    {
        var parts = relative.Split('/');
        if (IsOutput(relative) || IsExcluded(relative))
            return null;

        var special = Array.FindIndex(parts, p => p[0] is '_' or '.' or '#' or '~' || p[^1] == '~');
        if (special < 0 || parts[special..].All(p => p[0] is not ('_' or '.') || _included.Contains(p)))
            return string.Empty;

        // “_posts” may lie in any folder; other collections lie at the top, or in the folder for them.
        var name = parts[special].TrimStart('_');
        if (parts[special] is "_posts" or "_drafts" && special < parts.Length - 1)
            return name;
        var top = _config["collections_dir"].Text is { Length: > 0 } folder ? folder.Trim('/') + "/_" + name + "/" : "_" + name + "/";
        return parts[special][0] == '_' && relative.StartsWith(top, StringComparison.Ordinal) && _config["collections"].Names.Contains(name, StringComparer.Ordinal)
            && !parts[(special + 1)..].Any(p => p[0] is '_' or '.') ? name : null;
    }

    private bool IsOutput(string relative) => _output != SourceFolder && Checkout.IsInside(_output, Path.GetFullPath(relative, SourceFolder));

    private bool IsExcluded(string relative) =>
        !_included.Any(i => relative == i || relative.StartsWith(i.TrimEnd('/') + "/", StringComparison.Ordinal)) && _excluded.Any(e => IsMatch(e.TrimStart('/'), relative));

    /// <summary>As EntryFilter has it: a pattern stands for what begins with it, too, and its stars do not stop at folders.</summary>
    private static bool IsMatch(string pattern, string relative) =>
        pattern.Length > 0 && (relative.StartsWith(pattern, StringComparison.Ordinal) || (pattern.AsSpan().IndexOfAny('*', '?', '[') >= 0 && GlobPattern.IsMatch(pattern.Replace("*", "**", StringComparison.Ordinal), relative)));

    private static bool IsTemplate(string extension) => extension.ToLowerInvariant() is ".html" or ".htm" or ".xml" or ".json" or ".txt" or ".css" or ".scss" or ".sass" or ".js" or ".svg" or ".liquid" or ".webmanifest" or ".yml" or ".rst" or ".adoc" or ".textile";

    /// <summary>What jekyll-optional-front-matter leaves alone.</summary>
    private static bool IsForGitHub(string relative) => Path.GetFileNameWithoutExtension(relative).ToUpperInvariant() is "README" or "LICENSE" or "LICENCE" or "COPYING" or "CODE_OF_CONDUCT" or "CONTRIBUTING" or "ISSUE_TEMPLATE" or "PULL_REQUEST_TEMPLATE";

    private static bool IsReadmeOfFolder(string relative) => Path.GetFileNameWithoutExtension(relative).Equals("readme", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"Generator|PageWithoutAFile|Page\.new|Hooks\.register|\.permalink|data\[.permalink", RegexOptions.CultureInvariant)]
    private static partial Regex PageMakerPattern();
}
