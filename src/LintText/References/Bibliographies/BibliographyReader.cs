using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Configuration;

namespace LintText.References.Bibliographies;

/// <summary>Reads bibliographies: BibTeX and BibLaTeX (<c>.bib</c>), CSL-JSON (<c>.json</c>) and CSL-YAML (<c>.yaml</c>, <c>.yml</c>).</summary>
internal static class BibliographyReader
{
    /// <summary>The extensions of the files that can be read, lower case.</summary>
    public static ImmutableArray<string> Extensions { get; } = [".bib", ".bibtex", ".json", ".yaml", ".yml"];

    /// <summary>The files of the bibliographies in force.</summary>
    public static LintOption<ImmutableArray<string>> Files { get; } = LintOption.Files("lint_text.bibliography", "Bibliographies that citation keys are looked up in, beside those that a draft’s front matter names: paths from the folder of the file that sets this.", "paths of .bib, .json or .yaml files, separated by commas", [.. BibliographyReader.Extensions]);

    /// <summary>Reads a file’s text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The path, for messages; its extension names the format.</param>
    /// <param name="problems">What is wrong with it. Works that could be read are there all the same.</param>
    public static ImmutableArray<BibliographyEntry> Read(string text, string path, out ImmutableArray<FileProblem> problems)
    {
        var found = ImmutableArray.CreateBuilder<FileProblem>();
        IEnumerable<BibliographyEntry> entries = Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".json" => CslJsonReader.Read(text, path, found),
            ".yaml" or ".yml" => CslYamlReader.Read(text, path, found),
            ".bib" or ".bibtex" => new BibTexReader(text, path, found).Read(),
            _ => Refuse(path, found),
        };

        var result = entries.Select(Complete).ToImmutableArray();
        AddDuplicates(result, found);
        problems = found.ToImmutable();
        return result;
    }

    /// <summary>What an address tells besides: some tools keep a DOI or a copy’s address there only.</summary>
    private static BibliographyEntry Complete(BibliographyEntry entry)
    {
        if (entry.Address is not { } address)
            return entry;

        var at = address.IndexOf("doi.org/10.", StringComparison.OrdinalIgnoreCase);
        return entry with
        {
            Doi = entry.Doi ?? (at < 0 ? null : address[(at + "doi.org/".Length)..]),
            HasArchive = entry.HasArchive || WebAddress.Parse(address) is { IsArchived: true },
        };
    }

    private static ImmutableArray<BibliographyEntry> Refuse(string path, ImmutableArray<FileProblem>.Builder problems)
    {
        problems.Add(new FileProblem(path, 0, 0, $"not a bibliography that can be read: use BibTeX or BibLaTeX (.bib), CSL-JSON (.json) or CSL-YAML (.yaml)"));
        return [];
    }

    private static void AddDuplicates(ImmutableArray<BibliographyEntry> entries, ImmutableArray<FileProblem>.Builder problems)
    {
        var first = new Dictionary<string, BibliographyEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!first.TryAdd(entry.Key, entry))
                problems.Add(new FileProblem(entry.Path, entry.Line, 0, $"the key {KeyAtFault.Quote(entry.Key)} is used a second time{(entry.Line == 0 ? string.Empty : $" (first on line {first[entry.Key].Line.ToString(System.Globalization.CultureInfo.InvariantCulture)})")}; the first entry counts") { IsWarning = true });
        }
    }
}
