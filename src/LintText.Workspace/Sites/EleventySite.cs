using System.Text.RegularExpressions;

using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>An Eleventy site (<c>eleventy.config.js</c>): templates become folders with an index unless they have a permalink, and links are followed by browsers.</summary>
internal sealed partial class EleventySite : Site
{
    private static readonly string[] TemplateExtensions = [".html", ".liquid", ".ejs", ".md", ".hbs", ".mustache", ".haml", ".pug", ".njk", ".webc"];

    private static readonly string[] IgnoreFiles = [".eleventyignore", ".gitignore"];

    private readonly ScriptLiterals _script;
    private readonly string _output;
    private readonly string _includes;
    private readonly string _layouts;
    private readonly string _data;
    private readonly bool _hasConfig;
    private readonly string[] _ignored;
    private readonly HashSet<string> _formats;
    private readonly EleventyData _directoryData;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration.</param>
    /// <param name="script">The configuration; null where there is none, and the defaults hold, or those of a command line that is not known.</param>
    public EleventySite(SiteFiles files, string folder, ScriptLiterals? script)
        : base(files, folder)
    {
        _script = script ?? new ScriptLiterals(string.Empty);
        _hasConfig = script is not null;
        var isWorkedOut = false;
        SourceFolder = FolderAt(folder, Named("input", "setInputDirectory", string.Empty));
        _output = FolderAt(folder, Named("output", "setOutputDirectory", "_site"));
        _includes = FolderAt(SourceFolder, Named("includes", "setIncludesDirectory", "_includes"));
        _layouts = FolderAt(SourceFolder, Named("layouts", "setLayoutsDirectory", "_includes"));
        _data = FolderAt(SourceFolder, Named("data", "setDataDirectory", "_data"));
        var prefix = _script.Find("pathPrefix", out var hasPrefix);
        Base = hasPrefix ? null : PublicAddress.BaseOf(prefix);

        // The plugin for it rewrites addresses in the HTML; filters alone do not touch those in Markdown.
        AddsBase = _script.Mentions("HtmlBasePlugin");
        IsUnderstood = !isWorkedOut && !_script.Mentions("addTemplate(") && !PermalinkPattern().IsMatch(_script.Text);
        _ignored = [.. IgnoreFiles.SelectMany(n => (files.ReadText(Path.Combine(folder, n)) ?? string.Empty).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(l => l[0] != '#')];
        _formats = FormatsPattern().Match(_script.Text) is { Success: true } formats ? WordPattern().Matches(formats.Value).Select(m => "." + m.Groups["word"].Value).ToHashSet(StringComparer.Ordinal) : [.. TemplateExtensions];
        _directoryData = new EleventyData(files, SourceFolder);

        string Named(string key, string setter, string otherwise)
        {
            var called = _script.ArgumentsOf(setter, out var isCalledOtherwise);
            var isOther = false;
            var value = _script.FindObject("dir")?.Find(key, out isOther) ?? called.FirstOrDefault();
            isWorkedOut |= isOther || isCalledOtherwise;
            return value ?? otherwise;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<string> TemplateFolders => new[] { _includes, _layouts }.Distinct(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override IEnumerable<string> DataFolders => [_data];

    /// <inheritdoc/>
    public override bool HasUnseenData => _script.Mentions("addGlobalData");

    /// <inheritdoc/>
    protected override IEnumerable<LinkReading> ReadingsOf(SitePage page, string path) =>
        !_hasConfig || _script.Mentions("InputPathToUrlTransformPlugin") || LinkRewriter().IsMatch(_script.Text) ? AsBrowser(page, path).Concat(AsSource(page, path, SourceFolder)) : AsBrowser(page, path);

    /// <inheritdoc/>
    protected override SiteAnswer FindRooted(SiteAnswer answer) => _hasConfig || answer.State != References.LinkedFileState.Missing ? answer : SiteAnswer.Unknown;

    /// <inheritdoc/>
    protected override void Fill(SiteMap map)
    {
        AddCopies(map);
        foreach (var path in Files.List(SourceFolder).Files)
        {
            var relative = Relative(path);
            var extension = Path.GetExtension(path).ToLowerInvariant();
            var isTemplate = _formats.Contains(extension) || path.EndsWith(".11ty.js", StringComparison.Ordinal) || path.EndsWith(".11ty.cjs", StringComparison.Ordinal);
            if (!isTemplate || Checkout.IsInside(_output, path) || IsPart(path) || IsIgnored(Relative(Folder, path)))
                continue;

            Add(map, path, relative);
        }
    }

    private void Add(SiteMap map, string path, string relative)
    {
        var fields = FrontMatterFields.Read(Files.ReadHead(path));
        var values = _directoryData.Of(path, out var isOpen).With(fields.Values);
        foreach (var from in values["redirect_from"].Texts)
            map.AddMade(from);

        var permalink = values["permalink"];
        if (path.Contains(".11ty.", StringComparison.Ordinal) || isOpen || (!fields.IsUnderstood && permalink.Text is null))
        {
            // A script may give it any address, or make several pages of it.
            map.Add(new SitePage(path, null, null, fields));
            map.IsOpen |= path.Contains(".11ty.", StringComparison.Ordinal) || isOpen;
            return;
        }

        if (permalink.IsFalse)
            return;

        var written = permalink.Text ?? permalink["build"].Text;
        var address = written is null ? "/" + DefaultOf(relative) : Fill(written, path, relative, values);
        if (address is null || values["pagination"].IsThere)
        {
            map.Add(new SitePage(path, null, null, fields));
            map.AddMade(written ?? "/" + DefaultOf(relative).Replace("index.html", "{page}/index.html", StringComparison.Ordinal));
            if (written is null)
                map.AddMade(DefaultOf(relative));
            return;
        }

        var output = PublicAddress.ToOutput(address);
        map.Add(new SitePage(path, output, PublicAddress.OfOutput(output), fields));
    }

    /// <summary>Files that are copied as they are.</summary>
    private void AddCopies(SiteMap map)
    {
        var single = _script.ArgumentsOf("addPassthroughCopy", out var isWorkedOut).Select(a => (From: a, To: (string?)null));
        var pairs = _script.FindObjects(@"addPassthroughCopy\(\s*").SelectMany(o => o.Pairs()).Select(p => (From: p.Key, To: (string?)p.Value));
        map.IsOpen |= isWorkedOut;
        foreach (var (from, to) in single.Concat(pairs))
        {
            if (from.AsSpan().IndexOfAny('*', '{', '!') >= 0)
            {
                // A pattern is taken from the site’s folder.
                foreach (var path in Files.List(Folder).Files.Where(f => GlobPattern.IsMatch(from.StartsWith("./", StringComparison.Ordinal) ? from[2..] : from, Relative(Folder, f))))
                    map.AddFile(path, to is null ? RelativeToInput(path) : to.Trim('/', '.') + "/" + Path.GetFileName(path));
                continue;
            }

            var full = FolderAt(Folder, from);
            if (Files.HasFile(full))
                map.AddFile(full, to is null ? RelativeToInput(full) : to.EndsWith('/') ? to.Trim('/', '.') + "/" + Path.GetFileName(full) : to.TrimStart('.', '/'));
            foreach (var path in Files.List(full).Files)
                map.AddFile(path, to is null ? RelativeToInput(path) : (to.Trim('/', '.') + "/" + Relative(full, path)).TrimStart('/'));
        }
    }

    private string RelativeToInput(string path) => Checkout.IsInside(SourceFolder, path) ? Relative(path) : Relative(Folder, path);

    /// <summary>Where a template goes without a permalink: a file of its folder’s name is the folder’s index.</summary>
    private static string DefaultOf(string relative)
    {
        var folder = relative[..^Path.GetFileName(relative).Length];
        var name = Path.GetFileNameWithoutExtension(relative);
        return name == "index" || folder.TrimEnd('/').Split('/')[^1] == name ? folder + "index.html" : folder + name + "/index.html";
    }

    /// <summary>A permalink with what is known filled in; null where something is not.</summary>
    private static string? Fill(string permalink, string path, string relative, SettingsNode values)
    {
        var isKnown = !permalink.Contains("{%", StringComparison.Ordinal) && !permalink.Contains("<%", StringComparison.Ordinal);
        var filled = OutputPattern().Replace(permalink, m =>
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            var value = m.Groups["name"].Value switch
            {
                "page.fileSlug" => Dated().Replace(stem == "index" ? Path.GetFileName(Path.GetDirectoryName(path)!) : stem, string.Empty),
                "page.filePathStem" => "/" + Path.ChangeExtension(relative, null),
                var key => values[key].Text,
            };
            isKnown &= value is not null && m.Groups["filter"].Value is "" or "slug" or "slugify";
            return m.Groups["filter"].Value.Length > 0 && value is not null ? Slug(value, ref isKnown) : value ?? string.Empty;
        });
        return isKnown && !filled.Contains("{{", StringComparison.Ordinal) ? PublicAddress.Normalize("/" + filled) : null;
    }

    private static string Slug(string text, ref bool isKnown)
    {
        // Filters differ in what they make of other marks.
        isKnown &= text.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-');
        return string.Join('-', text.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries));
    }

    private bool IsIgnored(string relative) => _ignored.Any(i => i[0] != '!' && Matches(i.StartsWith("./", StringComparison.Ordinal) ? i[1..] : i, relative));

    private static bool Matches(string pattern, string relative)
    {
        var plain = pattern.Trim('/');
        var rooted = pattern.TrimEnd('/').Contains('/', StringComparison.Ordinal) ? plain : "**/" + plain;
        return GlobPattern.IsMatch(rooted, relative) || GlobPattern.IsMatch(rooted + "/**", relative);
    }

    [GeneratedRegex(@"addGlobalData\(\s*[""']permalink|eleventyComputed[^;]*permalink|addExtension\([^;]*permalink", RegexOptions.CultureInvariant)]
    private static partial Regex PermalinkPattern();

    [GeneratedRegex(@"templateFormats[""']?\s*:\s*\[[^\]]*\]|setTemplateFormats\(\s*(?:\[[^\]]*\]|[""'][^""']*[""'])", RegexOptions.CultureInvariant)]
    private static partial Regex FormatsPattern();

    [GeneratedRegex(@"(?<=[""',]\s*)(?<word>[a-z0-9.]+)(?=\s*[""',])", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"\{\{-?\s*(?<name>[\w.]+)\s*(?:\|\s*(?<filter>\w+)[^}]*)?-?\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex OutputPattern();

    /// <summary>What turns paths of sources in links into addresses.</summary>
    [GeneratedRegex(@"replace-?[lL]ink|\\\.md|link_open", RegexOptions.CultureInvariant)]
    private static partial Regex LinkRewriter();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}-", RegexOptions.CultureInvariant)]
    private static partial Regex Dated();
}
