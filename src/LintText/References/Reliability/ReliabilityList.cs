namespace LintText.References.Reliability;

/// <summary>A house’s own judgement of sources. The project ships none: it would itself be a judgement without a source.</summary>
public sealed class ReliabilityList
{
    private readonly Dictionary<string, List<ReliabilityEntry>> _byHost = new(StringComparer.Ordinal);

    private ReliabilityList(IEnumerable<ReliabilityEntry> entries)
    {
        foreach (var entry in entries)
        {
            if (!_byHost.TryGetValue(entry.Host, out var list))
                _byHost[entry.Host] = list = [];
            list.Add(entry);
        }

        // The longest path says most; of two equal ones the later counts, as with style sheets.
        foreach (var list in _byHost.Values)
        {
            list.Reverse();
            list.Sort((a, b) => b.Path.Length.CompareTo(a.Path.Length));
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
        for (var host = address.Host; host.Length > 0; host = ParentOf(host))
        {
            if (_byHost.TryGetValue(host, out var entries) && entries.Find(e => StartsWith(address.Path, e.Path) && e.Covers(year)) is { } entry)
                return entry;
        }

        return null;
    }

    private static string ParentOf(string host)
    {
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? string.Empty : host[(dot + 1)..];
    }

    /// <summary>Whether a path begins with whole parts of another: <c>/news/a</c> with <c>/news</c>, <c>/newsroom</c> not.</summary>
    private static bool StartsWith(string path, string start) =>
        path.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (start[^1] == '/' || path.Length == start.Length || path[start.Length] is '/' or '.' or '?');
}
