using LintText.References;
using LintText.Workspace.Files;

namespace LintText.Workspace.Sites;

/// <summary>A folder with a static site generator’s configuration. It tells what a link in a source file leads to on the site that is made of it. No generator, script or template is run.</summary>
internal abstract class Site
{
    private readonly Lazy<SiteMap> _map;
    private readonly Lazy<SitePlaces> _places;

    /// <summary>A site.</summary>
    /// <param name="files">The files.</param>
    /// <param name="folder">The folder with its configuration, a full path.</param>
    protected Site(SiteFiles files, string folder)
    {
        Files = files;
        Folder = folder;
        _map = new(BuildMap);
        _places = new(() => new SitePlaces(this));
    }

    /// <summary>The files.</summary>
    public SiteFiles Files { get; }

    /// <summary>The folder with the configuration, a full path.</summary>
    public string Folder { get; }

    /// <summary>The folder that pages are in, a full path.</summary>
    public string SourceFolder { get; protected init; } = string.Empty;

    /// <summary>Whether the configuration says all that an address takes; otherwise nothing is told.</summary>
    protected bool IsUnderstood { get; init; } = true;

    /// <summary>The path that the site is published under, without the <c>/</c> at its end; null where it is not known.</summary>
    protected string? Base { get; init; } = string.Empty;

    /// <summary>Whether the generator puts <see cref="Base"/> before an address that lacks it.</summary>
    protected bool AddsBase { get; init; }

    /// <summary>The folders with layouts and the files that pages include, full paths.</summary>
    public virtual IEnumerable<string> TemplateFolders => [];

    /// <summary>The folders with values that templates fill in, full paths.</summary>
    public virtual IEnumerable<string> DataFolders => [];

    /// <summary>Whether templates get values that a script works out.</summary>
    public virtual bool HasUnseenData => false;

    /// <summary>Whether the layouts are in a theme that is not in the repository.</summary>
    public virtual bool HasUnseenTheme => false;

    /// <summary>Whether a page’s layout is in a theme that is not in the repository and may list others by their tags.</summary>
    /// <param name="source">The full path of the file that the page is made from.</param>
    public virtual bool HasThemedLists(string source) => false;

    /// <summary>Whether an extension of the generator defines labels that no text has.</summary>
    public virtual bool MakesLabels => false;

    /// <summary>Files whose text is put behind every page’s, full paths; null is one that cannot be found.</summary>
    public virtual IEnumerable<string?> AppendedFiles => [];

    /// <summary>Whether a page is read in the repository as well, so that a link is right where there is such a file.</summary>
    /// <param name="source">The full path of the file that the page is made from.</param>
    public virtual bool IsReadAsFile(string source) => false;

    /// <summary>The site’s addresses.</summary>
    public SiteMap Map => _map.Value;

    /// <summary>The places and labels that pages have beside those in their own text.</summary>
    public SitePlaces Places => _places.Value;

    /// <summary>What a file is to the site.</summary>
    /// <param name="source">Its full path.</param>
    public SiteRole RoleOf(string source) =>
        !Contains(source) || IsForTheRepository(source) ? SiteRole.Outside
        : !IsUnderstood ? Path.GetDirectoryName(source) == Folder ? SiteRole.Outside : SiteRole.Part
        : Map.PageOf(source) is not null ? SiteRole.Page
        : IsPart(source) ? SiteRole.Part
        : SiteRole.Outside;

    /// <summary>What a link leads to.</summary>
    /// <param name="source">The full path of the file that it is in, which is a page or a part of the site.</param>
    /// <param name="path">The path as the link has it, decoded, without query and fragment.</param>
    public SiteAnswer Find(string source, string path)
    {
        if (!IsUnderstood)
            return SiteAnswer.Unknown;
        if (Map.PageOf(source) is not { } page)
            return path.StartsWith('/') ? FindRooted(FindAddress(PublicAddress.Normalize(path), seesDrafts: false)) : SiteAnswer.Unknown;

        SiteAnswer? missing = null;
        var isKnown = true;
        foreach (var reading in ReadingsOf(page, path))
        {
            var answer = reading.IsSource ? FindSource(reading.Path, !page.IsPublished) : path.StartsWith('/') ? FindRooted(FindAddress(reading.Path, !page.IsPublished)) : FindAddress(reading.Path, !page.IsPublished);
            if (answer.State == LinkedFileState.Found)
                return answer;
            isKnown &= answer.State == LinkedFileState.Missing;
            missing = missing?.Nearest is null ? answer : missing;
        }

        return !isKnown || missing is null ? SiteAnswer.Unknown
            : missing.Nearest is null ? missing with { Nearest = AddressOfSource(source, path) }
            : missing;
    }

    /// <summary>Where an include in a page leads: the full path of a file that is there, or null.</summary>
    /// <param name="source">The full path of the file that it is in.</param>
    /// <param name="include">The include.</param>
    public virtual string? FindInclude(string source, IncludeDirective include) => include.Form switch
    {
        IncludeForm.Relative => FirstFile(Path.GetDirectoryName(source)!, include.Target),
        _ => TemplateFolders.Select(f => FirstFile(f, include.Target)).FirstOrDefault(f => f is not null),
    };

    /// <summary>The ways in which a link may be read.</summary>
    /// <param name="page">The page that it is in.</param>
    /// <param name="path">Its path.</param>
    protected abstract IEnumerable<LinkReading> ReadingsOf(SitePage page, string path);

    /// <summary>Puts the site’s pages and files on its map.</summary>
    /// <param name="map">The map.</param>
    protected abstract void Fill(SiteMap map);

    /// <summary>Whether a file lies where the site’s pages and their parts do.</summary>
    /// <param name="source">Its full path.</param>
    protected virtual bool Contains(string source) => Checkout.IsInside(SourceFolder, source) || IsPart(source);

    /// <summary>Whether a page may have a place that the generator or an extension of it makes by itself.</summary>
    /// <param name="fragment">The place’s name.</param>
    public virtual bool MakesPlace(string fragment) => false;

    /// <summary>Whether a file that is no page is something that pages are made with.</summary>
    /// <param name="source">Its full path.</param>
    protected virtual bool IsPart(string source) => TemplateFolders.Concat(DataFolders).Any(f => Checkout.IsInside(f, source));

    /// <summary>What readers of the repository see first, beside the configuration, is read there, whatever a generator makes of it.</summary>
    private bool IsForTheRepository(string source) =>
        Path.GetDirectoryName(source) == Folder && Path.GetFileNameWithoutExtension(source).ToUpperInvariant() is "README" or "CONTRIBUTING" or "CODE_OF_CONDUCT" or "LICENSE" or "SECURITY" or "CHANGELOG" or "SUPPORT" or "GOVERNANCE";

    /// <summary>Whether the configuration does not say where on a server the site lies: what climbs above its root leads beside it then.</summary>
    protected virtual bool MayLieInFolder => false;

    /// <summary>What is told of an address that counts from the root of the server.</summary>
    /// <param name="answer">What the map says.</param>
    protected virtual SiteAnswer FindRooted(SiteAnswer answer) => answer;

    /// <summary>What a link to a source file leads to.</summary>
    /// <param name="source">The file’s full path.</param>
    /// <param name="seesDrafts">Whether drafts count.</param>
    protected virtual SiteAnswer FindSource(string source, bool seesDrafts) => Map.FindSource(source, seesDrafts);

    /// <summary>The reading of browsers: the path counts from the page’s address. None where that is not known and would matter.</summary>
    protected IEnumerable<LinkReading> AsBrowser(SitePage page, string path) =>
        path.StartsWith('/') ? [new LinkReading(PublicAddress.Normalize(path), IsSource: false)]
        : [new LinkReading(page.Address is { } address && Base is { } prefix && !(MayLieInFolder && !path.EndsWith(".md", StringComparison.Ordinal) && PublicAddress.Climbs(address, path)) ? PublicAddress.Resolve(prefix + address, path) : string.Empty, IsSource: false)];

    /// <summary>The reading of generators: the path counts from the source file.</summary>
    /// <param name="page">The page.</param>
    /// <param name="path">The path.</param>
    /// <param name="root">The folder that a path beginning with <c>/</c> counts from, or null.</param>
    protected static IEnumerable<LinkReading> AsSource(SitePage page, string path, string? root = null) =>
        path.Contains('\0', StringComparison.Ordinal) || (path.StartsWith('/') && root is null) ? []
        : [new LinkReading(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path.TrimStart('/'), path.StartsWith('/') ? root! : Path.GetDirectoryName(page.Source)!)), IsSource: true)];

    /// <summary>A path from the source folder, with <c>/</c> between its parts.</summary>
    protected string Relative(string path) => Relative(SourceFolder, path);

    /// <summary>A path from a folder, with <c>/</c> between its parts.</summary>
    protected static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>A folder that a configuration names, or the site’s own where it leads out of it.</summary>
    /// <param name="folder">The folder that the name counts from.</param>
    /// <param name="name">The name.</param>
    protected static string FolderAt(string folder, string name) =>
        name.Contains('\0', StringComparison.Ordinal) ? folder : Path.TrimEndingDirectorySeparator(Path.GetFullPath(name.TrimStart('/'), folder));

    private string? FirstFile(string folder, string target)
    {
        var path = target.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(target.TrimStart('/'), folder);
        return path is null ? null : new[] { path, path + ".html", path + ".liquid", path + ".njk", path + ".md" }.FirstOrDefault(Files.HasFile);
    }

    private SiteMap BuildMap()
    {
        var map = new SiteMap { IsValue = v => Places.IsValue(v) };
        if (!IsUnderstood)
            return map;

        Fill(map);
        foreach (var link in Files.List(SourceFolder).Links)
            map.Open("/" + Relative(link) + "/");
        map.IsOpen |= !Files.List(SourceFolder).IsComplete;
        return map;
    }

    /// <summary>What an address on the server leads to. Beside the site there may be anything, but whoever leaves out the site’s path where a page has that address means the page.</summary>
    private SiteAnswer FindAddress(string address, bool seesDrafts)
    {
        if (address.Length == 0)
            return SiteAnswer.Unknown;
        if (Base is null)
            return Map.Find(address, seesDrafts) is { State: LinkedFileState.Found } known ? known : SiteAnswer.Unknown;

        var isBelow = address == Base || address.StartsWith(Base + "/", StringComparison.Ordinal);
        var answer = isBelow ? Map.Find(address == Base ? "/" : address[Base.Length..], seesDrafts) : SiteAnswer.Unknown;
        if (answer.State == LinkedFileState.Found)
            return answer;
        if (Base.Length == 0)
            return Folders.Any(f => address.StartsWith("/" + f + "/", StringComparison.Ordinal)) && Map.Find(address[(address.IndexOf('/', 1))..], seesDrafts).State == LinkedFileState.Found ? SiteAnswer.Unknown : answer;

        var without = Map.Find(address, seesDrafts);
        return AddsBase ? isBelow && without.State == LinkedFileState.Missing ? answer : without
            : !isBelow && without.State == LinkedFileState.Found ? SiteAnswer.Missing with { Nearest = Base + address }
            : !isBelow && address.EndsWith(".md", StringComparison.Ordinal) ? SiteAnswer.Missing
            : answer;
    }

    /// <summary>What code hosts publish a repository’s site under where nothing else is said: its name, which its folder mostly has.</summary>
    private IEnumerable<string> Folders => new[] { Folder, Path.GetDirectoryName(Folder) }.Select(f => Path.GetFileName(f)).Where(n => !string.IsNullOrEmpty(n))!;

    /// <summary>The address of a page that a link names by its source, where that is not how the site’s links work; or null.</summary>
    private string? AddressOfSource(string source, string path) =>
        path.StartsWith('/') || path.Contains('\0', StringComparison.Ordinal) ? null
        : Map.PageOf(Path.GetFullPath(path, Path.GetDirectoryName(source)!)) is { IsPublished: true, Address: { } address } ? Base + address : null;
}
