using LintText.Training.Corpus;

namespace LintText.Accuracy.Corpus;

/// <summary>The corpus: drafts, their second readings, and names that no invented person may have.</summary>
internal sealed class CorpusFolder
{
    public CorpusFolder(IReadOnlyList<CorpusEntry> drafts, IReadOnlyList<CorpusEntry> second, IReadOnlyList<string> realNames)
    {
        Drafts = drafts;
        Second = second;
        RealNames = realNames;
    }

    /// <summary>The drafts, by id.</summary>
    public IReadOnlyList<CorpusEntry> Drafts { get; }

    /// <summary>The second readings, by id.</summary>
    public IReadOnlyList<CorpusEntry> Second { get; }

    /// <summary>Names of real people of note; empty where there is no list.</summary>
    public IReadOnlyList<string> RealNames { get; }

    /// <summary>Both readings of every draft that was read twice.</summary>
    public IEnumerable<(CorpusEntry First, CorpusEntry Second)> Pairs => Drafts.Join(Second, d => d.Draft.Id, d => d.Draft.Id, (first, second) => (first, second));

    /// <summary>Reads the corpus.</summary>
    /// <param name="folder">Its folder.</param>
    public static CorpusFolder Read(string folder)
    {
        var names = Path.Combine(folder, "real-names.txt");
        return new CorpusFolder(
            ReadDrafts(Path.Combine(folder, "drafts")),
            ReadDrafts(Path.Combine(folder, "second")),
            File.Exists(names) ? [.. File.ReadLines(names).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#')] : []);
    }

    private static List<CorpusEntry> ReadDrafts(string folder) => !Directory.Exists(folder) ? [] :
        [.. Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal)
            .Select(f => new CorpusEntry(f, CorpusDraft.Read(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))))];
}
