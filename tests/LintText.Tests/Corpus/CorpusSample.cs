using LintText.Accuracy.Corpus;
using LintText.Training.Corpus;

namespace LintText.Tests.Corpus;

/// <summary>Makes drafts of the corpus from their text with marks.</summary>
internal static class CorpusSample
{
    public static CorpusDraft Draft(string id, string marked, string origin = "written", string genre = "wire", string part = "train") => CorpusDraft.Read(id, $"""
        ---
        genre: {genre}
        kind: news
        variety: en-GB
        origin: {origin}
        document: none
        author: The lint-text authors
        source: a test
        licence: MIT
        {(part.Length == 0 ? "annotator: a00" : $"part: {part}\nannotator: a00")}
        round: 1
        ---
        {marked}
        """);

    public static CorpusEntry Entry(string id, string marked, string origin = "written") => new($"{id}.md", Draft(id, marked, origin));
}
