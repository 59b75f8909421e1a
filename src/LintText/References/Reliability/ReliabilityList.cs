namespace LintText.References.Reliability;

/// <summary>A house’s own judgement of sources. The project ships none: it would itself be a judgement without a source.</summary>
internal sealed class ReliabilityList
{
    private readonly Dictionary<string, Dictionary<string, List<ReliabilityEntry>>> _byHost = new(StringComparer.Ordinal);

    private ReliabilityList(IEnumerable<ReliabilityEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!_byHost.TryGetValue(entry.Host, out var byPath))
                _byHost[entry.Host] = byPath = new Dictionary<string, List<ReliabilityEntry>>(StringComparer.OrdinalIgnoreCase);

            // Of two equal paths the later entry counts, as with style sheets.
            var path = entry.Path.TrimEnd('/');
            if (!byPath.TryGetValue(path, out var list))
                byPath[path] = list = [];
            list.Insert(0, entry);
        }
    }

    /// <summary>Makes a list.</summary>
    /// <param name="entries">Its entries.</param>
    public static ReliabilityList Create(IEnumerable<ReliabilityEntry> entries) => new(entries);

    /// <summary>
    /// What the list says of an address: the entry of its own host or, failing that, of the host above it; of those, the one
    /// with the longest path.
    /// </summary>
    /// <param name="address">The address.</param>
    /// <param name="year">When it was published, or null where that is not known.</param>
    public ReliabilityEntry? Find(WebAddress address, int? year = null)
    {
        foreach (var host in address.Hosts)
        {
            if (_byHost.TryGetValue(host, out var byPath) && Find(byPath, address.Path, year) is { } entry)
                return entry;
        }

        return null;
    }

    /// <summary>The entry of the longest path that a path begins with, in whole parts: <c>/news/a</c> with <c>/news</c>, <c>/newsroom</c> not.</summary>
    private static ReliabilityEntry? Find(Dictionary<string, List<ReliabilityEntry>> byPath, string path, int? year)
    {
        for (var start = path.TrimEnd('/'); ; start = start[..start.LastIndexOf('/')])
        {
            if (byPath.TryGetValue(start, out var entries) && entries.Find(e => e.Covers(year)) is { } entry)
                return entry;
            if (!start.Contains('/', StringComparison.Ordinal))
                return null;
        }
    }
}
