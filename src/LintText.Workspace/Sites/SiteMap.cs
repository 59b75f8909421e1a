using LintText.Configuration;

namespace LintText.Workspace.Sites;

/// <summary>The files that a generator writes, and what each is made from: with these, an address is looked up as a plain server of files does.</summary>
internal sealed class SiteMap
{
    /// <summary>Files that generators and their plugins make beside pages. Whether one does is not known.</summary>
    private static readonly HashSet<string> MadeFormats = new([".xml", ".json", ".css", ".js", ".mjs", ".map", ".txt", ".rss", ".atom", ".ics", ".webmanifest", ".svg", ".webp"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string?> _outputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SitePage> _pages = new(StringComparer.Ordinal);
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];
    private readonly List<TemplatedText> _templates = [];
    private readonly Lazy<ILookup<string, string>> _names;

    /// <summary>An empty map.</summary>
    public SiteMap() => _names = new(() => _outputs.Keys.Select(PublicAddress.OfOutput).Where(a => a.Length > 1).ToLookup(ParentOf, NameOf, StringComparer.Ordinal));

    /// <summary>Whether pages may be anywhere that nothing here tells of.</summary>
    public bool IsOpen { get; set; }

    /// <summary>What a template’s values may be; nothing where that is not known, and then they may be all.</summary>
    public Func<string, bool> IsValue { get; set; } = _ => true;

    /// <summary>The pages.</summary>
    public IEnumerable<SitePage> Pages => _pages.Values;

    /// <summary>Adds a page.</summary>
    /// <param name="page">The page.</param>
    public void Add(SitePage page)
    {
        _pages.TryAdd(page.Source, page);
        if (page.Output is null)
            return;
        if (page.IsPublished && _outputs.GetValueOrDefault(page.Output) is null)
            _outputs[page.Output] = page.Source;
        else if (!page.IsPublished)
            _drafts.Add(page.Output);
    }

    /// <summary>Adds a file that is published as it is.</summary>
    /// <param name="source">Its full path.</param>
    /// <param name="output">Where it is published, from the site’s root.</param>
    public void AddFile(string source, string output)
    {
        _files.Add(source);
        _outputs.TryAdd(output, source);
    }

    /// <summary>Adds an address that sends readers on, or a page that the generator makes by itself. Its places are not known.</summary>
    /// <param name="address">The address; a template where it has marks of one.</param>
    public void AddMade(string address)
    {
        if (TemplatedText.Parse(address) is { } template)
            _templates.Add(template);
        else
            _outputs.TryAdd(PublicAddress.ToOutput(address), null);
    }

    /// <summary>Tells that there may be anything below an address.</summary>
    /// <param name="prefix">The address, with <c>/</c> at its end.</param>
    public void Open(string prefix) => _open.Add(PublicAddress.Normalize(prefix));

    /// <summary>The page that a file becomes, or null.</summary>
    /// <param name="source">Its full path.</param>
    public SitePage? PageOf(string source) => _pages.GetValueOrDefault(source);

    /// <summary>What an address leads to.</summary>
    /// <param name="address">The address from the site’s root.</param>
    /// <param name="seesDrafts">Whether drafts count: one may link to another.</param>
    public SiteAnswer Find(string address, bool seesDrafts)
    {
        var candidates = CandidatesFor(address);
        foreach (var candidate in candidates)
        {
            if (_outputs.TryGetValue(candidate, out var source))
                return SiteAnswer.Found(source);
            if (seesDrafts && _drafts.Contains(candidate))
                return SiteAnswer.Found(null);
        }

        if (IsOpen || MadeFormats.Contains(Path.GetExtension(address)) || _open.Exists(p => address.StartsWith(p, StringComparison.Ordinal)) || candidates.Any(c => _templates.Exists(t => t.MayGive(c, IsValue))))
            return SiteAnswer.Unknown;
        return SiteAnswer.Missing with { Nearest = Nearest(address) };
    }

    /// <summary>What a source file, linked to by its own path, leads to.</summary>
    /// <param name="source">Its full path.</param>
    /// <param name="seesDrafts">Whether drafts count.</param>
    public SiteAnswer FindSource(string source, bool seesDrafts) =>
        _pages.TryGetValue(source, out var page) ? page.IsPublished || seesDrafts ? SiteAnswer.Found(source) : SiteAnswer.Missing
        : _files.Contains(source) ? SiteAnswer.Found(source)
        : SiteAnswer.Missing;

    /// <summary>The files that a server of files may hand out for an address.</summary>
    private static string[] CandidatesFor(string address)
    {
        var plain = address[1..];
        return plain.Length == 0 || plain.EndsWith('/') ? [plain + "index.html", plain + "index.htm"] : [plain, plain + ".html", plain + "/index.html"];
    }

    private string? Nearest(string address)
    {
        var parent = ParentOf(address);
        return _names.Value.Contains(parent) && NearestName.Find(NameOf(address), _names.Value[parent], largestSlip: 2) is { } name ? name : null;
    }

    private static string NameOf(string address) => address.TrimEnd('/')[(address.TrimEnd('/').LastIndexOf('/') + 1)..];

    private static string ParentOf(string address) => address[..(address.TrimEnd('/').LastIndexOf('/') + 1)];
}
