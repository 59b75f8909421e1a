using System.Collections.Immutable;

namespace LintText.References.Bibliographies;

/// <summary>The works that a document’s citations can name, from one file or several.</summary>
internal sealed class Bibliography
{
    private readonly Dictionary<string, BibliographyEntry> _entries;

    private Bibliography(ImmutableArray<string> paths, Dictionary<string, BibliographyEntry> entries, bool isComplete)
    {
        Paths = paths;
        IsComplete = isComplete;
        _entries = entries;
    }

    /// <summary>The files, in the order in which they were named.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The files’ names, for messages.</summary>
    public string Name => string.Join(" or ", Paths.Select(Path.GetFileName));

    /// <summary>Whether all of it could be read; otherwise, a work that is not found may be in the part that could not.</summary>
    public bool IsComplete { get; }

    /// <summary>The works, in the order of their files.</summary>
    public IReadOnlyCollection<BibliographyEntry> Entries => _entries.Values;

    /// <summary>The work of a key, or null. Case matters, as in every processor of citations.</summary>
    /// <param name="key">The key.</param>
    public BibliographyEntry? Find(string key) => _entries.GetValueOrDefault(key);

    /// <summary>Makes a bibliography of what files hold. Of two works with one key, the first counts.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="entries">Their works.</param>
    /// <param name="isComplete">Whether all of the files could be read.</param>
    public static Bibliography Create(ImmutableArray<string> paths, IEnumerable<BibliographyEntry> entries, bool isComplete = true)
    {
        var byKey = new Dictionary<string, BibliographyEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
            byKey.TryAdd(entry.Key, entry);
        return new Bibliography(paths, byKey, isComplete);
    }

    /// <summary>A bibliography with the works of another behind its own.</summary>
    /// <param name="other">The other.</param>
    public Bibliography With(Bibliography? other) =>
        other is null ? this : Create([.. Paths, .. other.Paths.Except(Paths)], Entries.Concat(other.Entries), IsComplete && other.IsComplete);
}
