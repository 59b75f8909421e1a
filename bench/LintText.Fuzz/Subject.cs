using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.References.Bibliographies;
using LintText.References.Reliability;
using LintText.References.Retractions;
using LintText.Rules.StyleSheets;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Fuzz;

/// <summary>Something that reads text which others wrote: a format of drafts, or a file of the configuration.</summary>
/// <param name="Name">What it is called on the command line; for drafts, their extension without its full stop.</param>
/// <param name="Work">Does with a text all that a run would do.</param>
internal sealed record Subject(string Name, Action<string> Work)
{
    /// <summary>A path that wildcards can be matched with in many ways.</summary>
    private static readonly string Path = new string('a', 60) + ".md";

    private static readonly LintEngine Engine = new(RuleCatalog.BuiltIn);

    /// <summary>A format for each reader of drafts; a format that the engine learns is here by itself. MDX is Markdown with rules of its own.</summary>
    public static ImmutableArray<string> Drafts { get; } =
        [.. DocumentReader.Extensions.OrderBy(e => e == ".htm").ThenBy(e => e.Length).GroupBy(e => e == ".mdx" ? "mdx" : DocumentReader.FormatOf(e).ToString()).Select(g => g.First()[1..]).Order(StringComparer.Ordinal)];

    /// <summary>All of them, by name.</summary>
    public static ImmutableDictionary<string, Subject> All { get; } = Drafts.Select(e => new Subject(e, text => Analyze(e, text))).Concat(
    [
        new Subject("pack", text => RulePack.Parse(text, "pack.yml", out _)),
        new Subject("editorconfig", text => LintOptions.Parse(text, Path, RuleCatalog.BuiltIn, out _)),
        new Subject("style-sheet", text => StyleSheetReader.Read(text, "style.yml", out _)),
        new Subject("bibtex", text => BibliographyReader.Read(text, "refs.bib", out _)),
        new Subject("csl-json", text => BibliographyReader.Read(text, "refs.json", out _)),
        new Subject("csl-yaml", text => BibliographyReader.Read(text, "refs.yaml", out _)),
        new Subject("reliability", text => ReliabilityListReader.Read(text, "sources.yml", out _)),
        new Subject("retractions", text => RetractionListReader.Read(text, "retractions.csv", out _)),
    ]).ToImmutableDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>Reads a draft and runs all rules over it.</summary>
    /// <param name="extension">Its extension, without the full stop.</param>
    /// <param name="text">Its text.</param>
    /// <param name="suppressions">Suppressions from outside.</param>
    /// <exception cref="InvalidOperationException">An analyzer failed.</exception>
    public static DocumentResult Analyze(string extension, string text, ImmutableArray<ExternalSuppression> suppressions = default)
    {
        var result = Engine.Analyze(DocumentReader.Read("draft." + extension, SourceText.From(text), CSharpProse.Comments), LintOptions.Default, suppressions);
        return result.Failures is [var failure, ..] ? throw new InvalidOperationException($"{failure.Analyzer.GetType().Name} failed.", failure.Exception) : result;
    }
}
