using System.Collections.Immutable;

namespace LintText.References.Bibliographies;

/// <summary>The works that a document’s citations can name, from one file or several.</summary>
public sealed class Bibliography
{
    private readonly Dictionary<string, BibliographyEntry> _entries;

    private Bibliography(ImmutableArray<string> paths, Dictionary<string, BibliographyEntry> entries)
    {
        Paths = paths;
        _entries = entries;
    }

    /// <summary>The files, in the order in which they were named.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The files’ names, for messages.</summary>
    public string Name => string.Join(" or ", Paths.Select(Path.GetFileName));

    /// <summary>The works, in the order of their files.</summary>
    public IReadOnlyCollection<BibliographyEntry> Entries => _entries.Values;

    /// <summary>The work of a key, or null. Case matters, as in every processor of citations.</summary>
    /// <param name="key">The key.</param>
    public BibliographyEntry? Find(string key) => _entries.GetValueOrDefault(key);

    /// <summary>Makes a bibliography of what files hold. Of two works with one key, the first counts.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="entries">Their works.</param>
    public static Bibliography Create(ImmutableArray<string> paths, IEnumerable<BibliographyEntry> entries)
    {
        var byKey = new Dictionary<string, BibliographyEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
            byKey.TryAdd(entry.Key, entry);
        return new Bibliography(paths, byKey);
    }

    /// <summary>A bibliography with the works of another behind its own.</summary>
    /// <param name="other">The other.</param>
    public Bibliography With(Bibliography? other) =>
        other is null ? this : Create([.. Paths, .. other.Paths.Except(Paths)], Entries.Concat(other.Entries));
}
