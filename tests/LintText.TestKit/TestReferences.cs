using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.References;
using LintText.References.Bibliographies;
using LintText.References.Reliability;
using LintText.References.Retractions;

using Microsoft.CodeAnalysis.Text;

using Xunit;

namespace LintText.TestKit;

/// <summary>Options with bibliographies, lists and files that a host would have loaded.</summary>
public static class TestReferences
{
    /// <summary>Makes options.</summary>
    /// <param name="bibTex">The text of a <c>refs.bib</c>.</param>
    /// <param name="ownBibTex">The text of an <c>own.bib</c> that the document’s front matter names.</param>
    /// <param name="reliability">The text of a reliability list, YAML.</param>
    /// <param name="retractions">The rows of a list of retractions: DOI, nature, date, reason.</param>
    /// <param name="files">The files around the document, by the path that a link has.</param>
    /// <param name="options">Options from an .editorconfig.</param>
    public static LintOptions Options(string? bibTex = null, string? ownBibTex = null, string? reliability = null, string? retractions = null, Dictionary<string, string>? files = null, LintOptions? options = null)
    {
        var own = ownBibTex is null ? null : ReadBibliography(ownBibTex, "own.bib");
        var shared = bibTex is null ? null : ReadBibliography(bibTex, "refs.bib");
        return (options ?? LintOptions.Default).With(ReferenceData.Feature, new ReferenceData
        {
            OwnBibliography = own,
            Bibliography = own?.With(shared) ?? shared,
            Reliability = reliability is null ? null : ReadReliability(reliability),
            Retractions = retractions is null ? null : ReadRetractions(retractions),
            Tree = files is null ? null : new MemoryTree(files),
        });
    }

    private static Bibliography ReadBibliography(string text, string path)
    {
        var entries = BibliographyReader.Read(text, path, out var problems);
        Assert.Empty(problems);
        return Bibliography.Create([path], entries);
    }

    private static ReliabilityList ReadReliability(string text)
    {
        var entries = ReliabilityListReader.Read(text, "sources.yml", out var problems);
        Assert.Empty(problems);
        return ReliabilityList.Create(entries);
    }

    private static RetractionList ReadRetractions(string rows)
    {
        var list = RetractionListReader.Read("OriginalPaperDOI,RetractionNature,RetractionDate,Reason\n" + rows, "retractions.csv", out var problems);
        Assert.Empty(problems);
        return list!;
    }

    /// <summary>Files that are there only for a test; folders are there where a file is in them.</summary>
    private sealed class MemoryTree(Dictionary<string, string> files) : DocumentTree
    {
        public override LinkedFile Find(string path)
        {
            path = WithoutDot(path);
            if (path.StartsWith('/'))
                return new LinkedFile(LinkedFileState.Unknown);
            if (files.ContainsKey(path) || files.Keys.Any(f => f.StartsWith(path.TrimEnd('/') + "/", StringComparison.Ordinal)))
                return new LinkedFile(LinkedFileState.Found);
            return new LinkedFile(LinkedFileState.Missing, Nearest: NearestName.Find(path, files.Keys, largestSlip: 3));
        }

        public override AnchorSet? FindAnchors(string path)
        {
            path = WithoutDot(path);
            return files.TryGetValue(path, out var text) && DocumentReader.FormatOf(path) is not (DocumentFormat.PlainText or DocumentFormat.CSharp) ? DocumentReader.Read(path, SourceText.From(text)).Anchors : null;
        }

        private static string WithoutDot(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }
}
