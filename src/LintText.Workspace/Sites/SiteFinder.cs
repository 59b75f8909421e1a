using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>Finds the site that a draft is part of, from its folder upwards to the repository’s. Each folder and each configuration is looked at once a run.</summary>
/// <param name="files">The files.</param>
internal sealed partial class SiteFinder(SiteFiles files)
{
    private static readonly string[] Scripts = [".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"];

    private readonly ConcurrentDictionary<string, Lazy<ImmutableArray<Site>>> _sites = new(StringComparer.Ordinal);

    /// <summary>The site that a file is a page or a part of, or null.</summary>
    /// <param name="source">The file’s full path.</param>
    /// <param name="root">The repository’s folder.</param>
    public Site? Find(string source, string root)
    {
        for (var folder = Path.GetDirectoryName(source); folder is not null && Checkout.IsInside(root, folder); folder = Path.GetDirectoryName(folder))
        {
            foreach (var site in _sites.GetOrAdd(folder, f => new Lazy<ImmutableArray<Site>>(() => [.. SitesAt(f)])).Value)
            {
                if (site.RoleOf(source) != SiteRole.Outside)
                    return site;
            }
        }

        return null;
    }

    private IEnumerable<Site> SitesAt(string folder)
    {
        // Jupyter Book has a table of contents beside a configuration of the same name, and Hexo a folder of its own.
        if (!files.HasFile(Path.Combine(folder, "_toc.yml")))
        {
            var isHexo = files.HasFolder(Path.Combine(folder, "source", "_posts"));
            if (files.HasFile(Path.Combine(folder, "_config.yml")) || files.HasFile(Path.Combine(folder, "_config.yaml")))
                yield return isHexo ? new HexoSite(files, folder, Read(folder, "_config.yml")) : new JekyllSite(files, folder, Read(folder, "_config.yml", "_config.yaml"));
        }

        if (Read(folder, "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json") is { } hugo)
            yield return new HugoSite(files, folder, hugo);
        else if (files.HasFolder(Path.Combine(folder, "content")) && (Read(folder, "config.toml", "config.yaml", "config.yml", "config.json") ?? ReadSplit(folder)) is { } old)
            yield return new HugoSite(files, folder, old);

        foreach (var name in MkDocsNames(folder))
            yield return new MkDocsSite(files, folder, Read(folder, name));

        if (Script(folder, "docusaurus.config") is { } docusaurus)
            yield return new DocusaurusSite(files, folder, docusaurus);
        else if (Script(Path.Combine(folder, "website"), "docusaurus.config") is { } website)
            yield return new DocusaurusSite(files, Path.Combine(folder, "website"), website);

        if (Script(folder, ".eleventy") is { } hidden)
            yield return new EleventySite(files, folder, hidden);
        else if (Script(folder, "eleventy.config") is { } eleventy)
            yield return new EleventySite(files, folder, eleventy);
        else if (files.HasFile(Path.Combine(folder, "package.json")) && (files.HasFile(Path.Combine(folder, ".eleventyignore")) || files.HasFolder(Path.Combine(folder, "_includes"))) && files.ReadText(Path.Combine(folder, "package.json"))?.Contains("\"@11ty/eleventy\"", StringComparison.Ordinal) == true)
            yield return new EleventySite(files, folder, script: null);

        if (Script(Path.Combine(folder, ".vitepress"), "config") is { } vitepress)
            yield return new VitePressSite(files, folder, vitepress);
        if (Read(folder, "docfx.json") is { } docfx)
            yield return new DocFxSite(files, folder, docfx);
        if (Read(folder, "book.toml") is { } book)
            yield return new MdBookSite(files, folder, book);
    }

    /// <summary>The values of the first of some files that is there; of one that cannot be read, nothing.</summary>
    private SettingsNode? Read(string folder, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            if (files.HasFile(path))
                return files.ReadText(path) is { } text ? SettingsReader.Read(path, text) : null;
        }

        return null;
    }

    /// <summary>Hugo’s configuration in a folder, where each table may have a file of its own.</summary>
    private SettingsNode? ReadSplit(string folder)
    {
        var found = files.List(Path.Combine(folder, "config", "_default")).Files;
        if (found.Count == 0)
            return null;

        var config = SettingsNode.None;
        foreach (var path in found)
        {
            var values = files.ReadText(path) is { } text ? SettingsReader.Read(path, text) ?? SettingsNode.None : SettingsNode.None;
            var name = Path.GetFileNameWithoutExtension(path);
            config = config.With(name is "hugo" or "config" ? values : SettingsNode.Of([KeyValuePair.Create(name, values)]));
        }

        return config;
    }

    /// <summary>A folder may hold several configurations: <c>mkdocs.yml</c>, <c>mkdocs.blog.yml</c>.</summary>
    private IEnumerable<string> MkDocsNames(string folder) =>
        files.HasFile(Path.Combine(folder, "mkdocs.yml")) || files.HasFile(Path.Combine(folder, "mkdocs.yaml"))
            ? files.NamesIn(folder).Where(n => MkDocsName().IsMatch(n)).OrderBy(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)
            : [];

    private ScriptLiterals? Script(string folder, string name)
    {
        foreach (var path in Scripts.Select(e => Path.Combine(folder, name + e)))
        {
            if (files.HasFile(path))
                return new ScriptLiterals(files.ReadText(path) ?? string.Empty);
        }

        return null;
    }

    [GeneratedRegex(@"^mkdocs([.-][\w.-]+)?\.ya?ml$", RegexOptions.CultureInvariant)]
    private static partial Regex MkDocsName();
}
