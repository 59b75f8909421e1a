using System.Globalization;

namespace LintText.Benchmarks;

/// <summary>A draft with ten thousand links, a bibliography of twenty thousand works and a list of fifty thousand retractions.</summary>
internal static class GeneratedCitations
{
    private const int Links = 10_000;
    private const int Works = 20_000;
    private const int Retractions = 50_000;

    /// <summary>Writes them: <c>cited/draft.md</c> with its <c>refs.bib</c>, and <c>retracted/small.md</c> with the list in its <c>.editorconfig</c>.</summary>
    public static void Write(string folder)
    {
        var cited = Directory.CreateDirectory(Path.Combine(folder, "cited")).FullName;
        using (var draft = new StreamWriter(Path.Combine(cited, "draft.md")))
        {
            draft.Write("---\nbibliography: refs.bib\n---\n\n");
            for (var i = 0; i < Links; i += 4)
                draft.Write(string.Create(CultureInfo.InvariantCulture, $"The levy rose in Osk ([gazette](https://gazette{i % 700}.example/a/{i})), and the fee fell there ([report](https://report{i % 90}.example/b/{i})). The [harbour board](https://harbour.example/{i}) and the [mayor](https://mayor.example/{i}) met in May [@key{i}].\n\n"));
        }

        using (var works = new StreamWriter(Path.Combine(cited, "refs.bib")))
        {
            for (var i = 0; i < Works; i++)
                works.Write(string.Create(CultureInfo.InvariantCulture, $"@article{{key{i},\n  title = {{A {{Title}} of {i}}},\n  author = {{Lund, A. and Okoro, B.}},\n  journal = {{Port Review}},\n  year = {1990 + i % 30},\n  doi = {{10.5555/y{i}}},\n  url = {{https://journal.example/{i}}}\n}}\n"));
        }

        var retracted = Directory.CreateDirectory(Path.Combine(folder, "retracted")).FullName;
        File.WriteAllText(Path.Combine(retracted, "small.md"), "The boat left (doi:10.5555/none).\n");
        File.WriteAllText(Path.Combine(retracted, ".editorconfig"), "root = true\n[*.md]\nlint_text.retraction_list = list.csv\n");
        using var list = new StreamWriter(Path.Combine(retracted, "list.csv"));
        list.Write("Record ID,Title,Subject,Institution,Journal,Publisher,Country,Author,URLS,ArticleType,RetractionDate,RetractionDOI,RetractionPubMedID,OriginalPaperDate,OriginalPaperDOI,OriginalPaperPubMedID,RetractionNature,Reason,Paywalled,Notes\n");
        for (var i = 0; i < Retractions; i++)
            list.Write(string.Create(CultureInfo.InvariantCulture, $"{i},\"A long title, with commas and \"\"quotes\"\" number {i} about seals and ferries in the harbour of Osk\",(BLS) Biology - Cellular;(HSC) Medicine;,\"Department of Harbour Studies, University of Osk; Institute of Seals, Isen\",Port Review of Seals,Calder Press,Drennia,Lund A;Okoro B,https://watch.example/{i},Research Article;,{1 + i % 12}/{1 + i % 28}/{2000 + i % 24} 0:00,10.5555/r{i},{i * 3},1/1/1999 0:00,10.5555/q{i},{i * 7},{(i % 9 == 0 ? "Expression of concern" : "Retraction")},+Unreliable Results;+Concerns/Issues About Data;,No,\n"));
    }
}
