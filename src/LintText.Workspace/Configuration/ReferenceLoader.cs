using System.Collections.Concurrent;
using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.References.Bibliographies;
using LintText.References.Reliability;
using LintText.References.Retractions;
using LintText.Workspace.Caching;
using LintText.Workspace.Files;
using LintText.Workspace.Git;

namespace LintText.Workspace.Configuration;

/// <summary>Loads what citations are held against: bibliographies, lists of sources, and the files around a draft.</summary>
/// <param name="checkout">Where they may lie.</param>
/// <param name="cache">What is kept of them between runs, or null.</param>
/// <param name="past">The files around drafts as they were before a change, or null for those that are there.</param>
internal sealed class ReferenceLoader(Checkout checkout, CacheStore? cache, PastFiles? past = null)
{
    private readonly string _root = checkout.WorkingFolder;
    private readonly FileTrees _trees = new(checkout, past);
    private readonly ConcurrentDictionary<ToolProblem, bool> _linkRootProblems = new();

    private readonly ConfiguredFileLoader<BibliographyFile, Bibliography> _bibliographies = new(checkout, BibliographyReader.Files, cache, "bibliography", ReadBibliography, Join, past);

    private readonly ConfiguredFileLoader<ReliabilityFile, ReliabilityList> _reliability = new(checkout, ReliabilityListReader.Files, cache, "reliability list", ReadReliability, (files, _) => ReliabilityList.Create(files.SelectMany(f => f.Entries)));

    private readonly ConfiguredFileLoader<RetractionList, RetractionList> _retractions = new(checkout, RetractionListReader.Files, cache, "list of retractions", RetractionListReader.Read, (lists, _) => RetractionList.Join(lists));

    /// <summary>What is wrong with the files read so far.</summary>
    public IEnumerable<ToolProblem> Problems => _bibliographies.Problems.Concat(_reliability.Problems).Concat(_retractions.Problems).Concat(_linkRootProblems.Keys);

    /// <summary>Full paths of the files read so far.</summary>
    public IEnumerable<string> Files => _bibliographies.Files.Concat(_reliability.Files).Concat(_retractions.Files);

    /// <summary>What is in force for a draft.</summary>
    /// <param name="files">The configuration of its folder.</param>
    /// <param name="draft">Its path with forward slashes.</param>
    /// <param name="options">The options in force for it.</param>
    /// <param name="path">Its full path.</param>
    public ConfiguredReferences Load(ConfigurationFiles files, string draft, LintOptions options, string path) => new(
        _bibliographies.Load(files, draft, options),
        _reliability.Load(files, draft, options),
        _retractions.Load(files, draft, options),
        _trees.Of(path, LinkRoot(files, draft, options), options.Get(DocumentTree.Site) == SiteModel.Auto));

    /// <summary>The bibliographies that a document’s front matter names and the works that it lists itself, before those of the configuration.</summary>
    /// <param name="references">What is in force.</param>
    /// <param name="document">The document.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="questions">Told which files were asked for.</param>
    /// <param name="problems">Told what is wrong with them.</param>
    public ReferenceData AddOwn(ReferenceData references, ProseDocument document, string path, ISet<FileQuestion> questions, List<ToolProblem> problems)
    {
        var own = ImmutableArray.CreateBuilder<BibliographyFile>();
        if (document.FrontMatter.Find("bibliography") is { Text: not ("" or "~" or "null") } named)
        {
            foreach (var name in named.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                questions.Add(new FileQuestion(FileQuestionKind.Bibliography, name));
                own.Add(LoadOwn(document, named, name, path, problems));
            }
        }

        if (document.FrontMatter.Find("references") is not null && document.Problems.IsEmpty)
        {
            var text = string.Concat(document.Source.ToString(document.FrontMatter.SourceSpan).TrimEnd().TrimEnd('-', '.'), "\n");
            own.Add(new BibliographyFile(document.Path, BibliographyReader.Read(text, document.Path + ".yaml", out var faults), faults.All(f => f.IsWarning)));
            problems.AddRange(faults.Select(f => new ToolProblem(document.Path, f.Line, f.Column, f.Message) { IsWarning = f.IsWarning }));
        }

        if (own.Count == 0)
            return references;

        var bibliography = Join(own.ToImmutable(), isComplete: true);
        return references with { OwnBibliography = bibliography, Bibliography = bibliography.With(references.Bibliography) };
    }

    /// <summary>The answer to a question about the files around a draft.</summary>
    /// <param name="question">The question.</param>
    /// <param name="tree">The files as seen from the draft.</param>
    /// <param name="path">The draft’s full path.</param>
    public string Answer(FileQuestion question, FileTrees.FileTree tree, string path) => question.Kind switch
    {
        FileQuestionKind.File => tree.Find(question.Subject).ToString(),
        FileQuestionKind.AddedAnchor when question.Subject.Split('\0', 2) is [var file, var fragment] => tree.MayHaveAnchor(file, fragment).ToString(),
        FileQuestionKind.Label => tree.MayDefineLabel(question.Subject).ToString(),
        FileQuestionKind.Anchors => tree.FindContent(question.Subject)?.ToString() ?? string.Empty,
        _ => Find(question.Subject, path) is { } full ? $"{DisplayPath.Of(_root, full)} {_bibliographies.LoadFile(full).Digest}" : SuggestionFor(question.Subject, path),
    };

    private BibliographyFile LoadOwn(ProseDocument document, FrontMatterValue named, string name, string path, List<ToolProblem> problems)
    {
        if (Find(name, path) is not { } full)
            problems.Add(Missing(document, named, name, path));
        else if (_bibliographies.LoadFile(full).Value is { } file)
            return file;
        return new BibliographyFile(name, [], IsComplete: false);
    }

    private string? Find(string name, string path) => PlacesOf(name, path).FirstOrDefault(p =>
    {
        checkout.Log.AddExistence(p);
        return File.Exists(p);
    });

    /// <summary>
    /// Where a path in front matter may lead: it counts from the draft’s folder or, as Pandoc has it, from the one the tool runs in.
    /// What lies outside of the draft’s checkout is no place.
    /// </summary>
    private IEnumerable<string> PlacesOf(string name, string path)
    {
        if (name.Contains('\0', StringComparison.Ordinal))
            return [];

        var folder = Path.GetDirectoryName(path) ?? _root;
        var root = checkout.RootOf(path) ?? folder;
        return new[] { folder, _root }.Select(f => Path.GetFullPath(name, f)).Where(f => !checkout.IsOutside(root, f));
    }

    private ToolProblem Missing(ProseDocument document, FrontMatterValue named, string name, string path)
    {
        var place = document.Source.Lines.GetLinePosition(named.KeySpan.Start);
        var message = PlacesOf(name, path).Any()
            ? $"there is no bibliography '{name}'{SuggestionFor(name, path)}; its path counts from the folder of this file or, failing that, from the one that lint-text runs in"
            : $"the bibliography '{name}' lies outside of what is checked, and is not read; put it beside the draft";
        return new ToolProblem(document.Path, place.Line + 1, place.Character + 1, message);
    }

    private string SuggestionFor(string name, string path) =>
        PlacesOf(name, path).Select(checkout.Nearby.Suggest).FirstOrDefault(t => t.Length > 0) ?? string.Empty;

    private string? LinkRoot(ConfigurationFiles files, string draft, LintOptions options)
    {
        var folder = options.Get(DocumentTree.LinkRoot);
        if (folder.Length == 0 || folder.Equals("none", StringComparison.OrdinalIgnoreCase) || files.SetterOf(draft, DocumentTree.LinkRoot, options) is not { } setter)
            return null;

        // Names outside of the checkout are not to be told apart by links to them.
        var full = folder.Contains('\0', StringComparison.Ordinal) ? string.Empty : Path.GetFullPath(folder, Path.GetDirectoryName(setter.Path)!);
        var isOutside = full.Length > 0 && checkout.RootOf(setter.Path) is { } root && checkout.IsOutside(root, full);
        if (!isOutside && Directory.Exists(full))
            return full;

        var (line, column) = setter.PlaceOf(DocumentTree.LinkRoot.Key, folder);
        var message = isOutside ? $"the folder '{folder}' lies outside of what is checked, and links are not looked up in it; name one inside" : $"there is no folder '{folder}'; its path counts from the folder of this file";
        _linkRootProblems.TryAdd(new ToolProblem(DisplayPath.Of(_root, setter.Path), line, column, message) { IsConfiguration = true }, true);
        return null;
    }

    private static BibliographyFile ReadBibliography(string text, string display, out ImmutableArray<FileProblem> problems) =>
        new(display, BibliographyReader.Read(text, display, out problems), problems.All(p => p.IsWarning));

    private static Bibliography Join(ImmutableArray<BibliographyFile> files, bool isComplete) =>
        Bibliography.Create([.. files.Select(f => f.Path)], files.SelectMany(f => f.Entries), isComplete && files.All(f => f.IsComplete));

    private static ReliabilityFile ReadReliability(string text, string display, out ImmutableArray<FileProblem> problems) =>
        new(ReliabilityListReader.Read(text, display, out problems));

    private sealed record BibliographyFile(string Path, ImmutableArray<BibliographyEntry> Entries, bool IsComplete);

    private sealed record ReliabilityFile(ImmutableArray<ReliabilityEntry> Entries);
}
