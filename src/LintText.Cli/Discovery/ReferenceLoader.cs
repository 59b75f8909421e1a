using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.References.Bibliographies;
using LintText.References.Reliability;
using LintText.References.Retractions;

namespace LintText.Cli.Discovery;

/// <summary>Loads what citations are held against: bibliographies, lists of sources, and the files around a draft.</summary>
internal sealed class ReferenceLoader(string root)
{
    private readonly FileTrees _trees = new(root);

    private readonly ConfiguredFileLoader<BibliographyFile, Bibliography> _bibliographies = new(root, LintOptionCatalogue.Bibliography, "bibliography", ReadBibliography, Join);

    private readonly ConfiguredFileLoader<ReliabilityFile, ReliabilityList> _reliability = new(root, LintOptionCatalogue.ReliabilityList, "reliability list", ReadReliability, files => ReliabilityList.Create(files.SelectMany(f => f.Entries)));

    private readonly ConfiguredFileLoader<RetractionList, RetractionList> _retractions = new(root, LintOptionCatalogue.RetractionList, "list of retractions", RetractionListReader.Read, RetractionList.Join);

    /// <summary>What is wrong with the files read so far.</summary>
    public IEnumerable<ToolProblem> Problems => _bibliographies.Problems.Concat(_reliability.Problems).Concat(_retractions.Problems);

    /// <summary>What is in force for a draft.</summary>
    /// <param name="files">The configuration of its folder.</param>
    /// <param name="draft">Its path with forward slashes.</param>
    /// <param name="options">The options in force for it.</param>
    /// <param name="path">Its full path.</param>
    public ReferenceData Load(ConfigurationFiles files, string draft, LintOptions options, string path) => new()
    {
        Bibliography = _bibliographies.Load(files, draft, options),
        Reliability = _reliability.Load(files, draft, options),
        Retractions = _retractions.Load(files, draft, options),
        Tree = _trees.Of(path, LinkRoot(files, draft, options)),
    };

    /// <summary>Adds the bibliographies that a document’s front matter names, and the works that it lists itself.</summary>
    /// <param name="references">What is in force.</param>
    /// <param name="document">The document.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="problems">Told what is wrong with them.</param>
    public ReferenceData AddOwn(ReferenceData references, ProseDocument document, string path, List<ToolProblem> problems)
    {
        var own = ImmutableArray.CreateBuilder<BibliographyFile>();
        if (document.FrontMatter.Find("bibliography") is { Text.Length: > 0 } named)
        {
            foreach (var name in named.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (Find(name, path) is not { } full)
                    problems.Add(Missing(document, named, name, path));
                else if (_bibliographies.LoadFile(full) is { } file)
                    own.Add(file);
            }
        }

        if (document.FrontMatter.Find("references") is not null)
        {
            var text = string.Concat(document.Source.ToString(document.FrontMatter.SourceSpan).TrimEnd().TrimEnd('-', '.'), "\n");
            own.Add(new BibliographyFile(document.Path, BibliographyReader.Read(text, document.Path + ".yaml", out _)));
        }

        if (own.Count == 0)
            return references;

        var bibliography = Join(own.ToImmutable());
        return references with { OwnBibliography = bibliography, Bibliography = bibliography.With(references.Bibliography) };
    }

    /// <summary>A path in front matter counts from the draft’s folder or, as Pandoc has it, from the one the tool runs in.</summary>
    private string? Find(string name, string path)
    {
        foreach (var folder in (ReadOnlySpan<string>)[Path.GetDirectoryName(path) ?? root, root])
        {
            var full = Path.GetFullPath(name, folder);
            if (File.Exists(full))
                return full;
        }

        return null;
    }

    private static ToolProblem Missing(ProseDocument document, FrontMatterValue named, string name, string path)
    {
        var place = document.Source.Lines.GetLinePosition(named.KeySpan.Start);
        var folder = Path.GetDirectoryName(Path.GetFullPath(name, Path.GetDirectoryName(path) ?? "."));
        var others = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)) : [];
        return new ToolProblem(document.Path, place.Line + 1, place.Character + 1, $"there is no bibliography '{name}'{NearestName.Suggest(Path.GetFileName(name), others)}; its path counts from the folder of this file");
    }

    private string? LinkRoot(ConfigurationFiles files, string draft, LintOptions options)
    {
        var folder = options.Get(LintOptionCatalogue.LinkRoot);
        return folder.Length > 0 && files.SetterOf(draft, LintOptionCatalogue.LinkRoot, options) is { } setter ? Path.GetFullPath(folder, Path.GetDirectoryName(setter.Path) ?? root) : null;
    }

    private static BibliographyFile ReadBibliography(string text, string display, out ImmutableArray<FileProblem> problems) =>
        new(display, BibliographyReader.Read(text, display, out problems));

    private static Bibliography Join(ImmutableArray<BibliographyFile> files) =>
        Bibliography.Create([.. files.Select(f => f.Path)], files.SelectMany(f => f.Entries));

    private static ReliabilityFile ReadReliability(string text, string display, out ImmutableArray<FileProblem> problems) =>
        new(ReliabilityListReader.Read(text, display, out problems));

    private sealed record BibliographyFile(string Path, ImmutableArray<BibliographyEntry> Entries);

    private sealed record ReliabilityFile(ImmutableArray<ReliabilityEntry> Entries);
}
