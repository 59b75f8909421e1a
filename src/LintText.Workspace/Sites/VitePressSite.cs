using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>A VitePress site (<c>.vitepress/config.js</c>): pages lie as their sources do, and a path without extension or with <c>.md</c> is a page’s.</summary>
internal sealed class VitePressSite : Site
{
    private readonly ScriptLiterals _script;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with <c>.vitepress</c>.</param>
    /// <param name="script">The configuration.</param>
    public VitePressSite(SiteFiles files, string folder, ScriptLiterals script)
        : base(files, folder)
    {
        _script = script;
        SourceFolder = FolderAt(folder, script.Find("srcDir", out var isWorkedOut) ?? string.Empty);
        var path = script.Find("base", out var isBaseWorkedOut);
        Base = isBaseWorkedOut ? null : PublicAddress.BaseOf(path);
        AddsBase = true;
        IsUnderstood = !isWorkedOut && !script.Mentions("rewrites");
    }

    /// <inheritdoc/>
    public override bool HasUnseenTheme => true;

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path) =>
        AsBrowser(page, path.EndsWith(".md", StringComparison.Ordinal) ? path[..^3] + ".html" : path);

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        map.AddMade("/404.html");
        foreach (var path in Files.List(Path.Combine(SourceFolder, "public")).Files)
            map.AddFile(path, Relative(Path.Combine(SourceFolder, "public"), path));
        foreach (var path in Files.List(SourceFolder).Files.Where(f => Path.GetExtension(f) == ".md"))
        {
            var relative = Relative(path);
            if (relative.Split('/').Any(p => p is ".vitepress" or "public" || p[0] == '.') || IsExcluded(relative))
                continue;

            var folder = relative[..^Path.GetFileName(relative).Length];

            // “[id].md” is a page for each of what a script tells.
            if (relative.Contains('[', StringComparison.Ordinal))
                map.Open("/" + relative[..relative.IndexOf('[', StringComparison.Ordinal)].TrimEnd('/') + "/");
            var output = Path.GetFileName(relative) == "index.md" ? folder + "index.html" : Path.ChangeExtension(relative, ".html");
            map.Add(new SitePage(path, output, PublicAddress.OfOutput(output), FrontMatterFields.Read(Files.ReadHead(path))));
        }

        map.IsOpen |= _script.Mentions("transformPageData");
    }

    private bool IsExcluded(string relative) => _script.Mentions("srcExclude") && _script.Text.Split('"', '\'').Any(p => p.Contains('*', StringComparison.Ordinal) && GlobPattern.IsMatch(p, relative));
}
