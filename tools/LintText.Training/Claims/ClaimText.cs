using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;
using LintText.Sourcing.Claims;
using LintText.Training.Corpus;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Training.Claims;

/// <summary>Turns drafts of the corpus into what the claim network learns from: the engine reads them as it reads any draft.</summary>
internal static class ClaimText
{
    private static readonly string[] LabelNames = [.. Enum.GetNames<ClaimLabel>().Select(n => n.ToLowerInvariant())];

    /// <summary>The genre of drafts that hold the examples of rule pages, one a paragraph; and how often an epoch has each: a claim stands beside many near-misses with its words.</summary>
    private const string Examples = "examples";
    private const int ExampleRepeats = 16, NearMissRepeats = 4;

    /// <summary>The drafts of a folder, by part.</summary>
    public static ILookup<string, CorpusDraft> ReadDrafts(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(f => CorpusDraft.Read(Path.GetFileNameWithoutExtension(f), File.ReadAllText(f))).ToLookup(d => d["part"]);

    /// <summary>The sentences of drafts.</summary>
    public static List<ClaimSentence> Read(IEnumerable<CorpusDraft> drafts) => [.. drafts.AsParallel().AsOrdered().SelectMany(d => d["genre"] == Examples ? ReadExamples(d) : Read(d, d.Id, d.Text, d.Spans))];

    /// <summary>Each example of a rule’s page is a text of its own: a paragraph, with the heading before it and the notes behind it.</summary>
    private static IEnumerable<ClaimSentence> ReadExamples(CorpusDraft draft)
    {
        const string Gap = "\n\n";
        for (var start = 0; start < draft.Text.Length;)
        {
            var end = start;
            do
            {
                var isHeading = draft.Text[end] == '#';
                end = draft.Text.IndexOf(Gap, end, StringComparison.Ordinal) is >= 0 and var gap ? gap + Gap.Length : draft.Text.Length;
                if (!isHeading && !(end < draft.Text.Length && draft.Text.AsSpan(end).StartsWith("[^")))
                    break;
            }
            while (end < draft.Text.Length);

            var (first, last) = (start, end);
            var spans = draft.Spans.Where(s => s.Start >= first && s.End <= last).Select(s => s with { Start = s.Start - first, End = s.End - first });
            foreach (var sentence in Read(draft, $"{draft.Id}:{first}", draft.Text[first..last], [.. spans]))
            {
                var example = sentence with { IsExample = true };
                for (var i = 0; i < (sentence.Spans.Count > 0 ? ExampleRepeats : NearMissRepeats); i++)
                    yield return example;
            }

            start = end;
        }
    }

    /// <summary>The sentences of a text without marks: of their labels and asks nothing is known.</summary>
    public static IEnumerable<ClaimSentence> ReadUnmarked(string id, string text) =>
        Read(id, ".txt", isOpinion: false, text, []).Select(s => s with { Labels = [.. s.Labels.Select(_ => -1)], Asks = [.. s.Asks.Select(_ => -1)], IsReal = true });

    private static IEnumerable<ClaimSentence> Read(CorpusDraft draft, string id, string text, IReadOnlyList<CorpusSpan> marked) =>
        Read(id, ".md", draft["kind"] == "opinion", text, marked).Select(s => s with { IsReal = draft["origin"] != "written" });

    private static List<ClaimSentence> Read(string id, string extension, bool isOpinion, string text, IReadOnlyList<CorpusSpan> marked)
    {
        var document = DocumentReader.Read("draft" + extension, SourceText.From(text));
        var model = new SourcingModel(document, isOpinion);
        var width = (2 * SyntaxModel.English.Encoder.StateSize) + ClaimSigns.Width;
        var result = new List<ClaimSentence>();
        foreach (var sentence in model.Sentences.Where(s => model.GetBlock(s).IsArticle))
        {
            var count = sentence.TokenCount;
            var inputs = new byte[count * width];
            ClaimInputs.Fill(model.GetSyntax(sentence), model.ClaimSigns, sentence, inputs, width);
            var places = Enumerable.Range(sentence.FirstToken, count).Select(t => document.GetSourceSpan(model.Text[t].Span)).ToArray();
            var (labels, asks) = (new int[count], new int[count]);
            var spans = new List<ClaimSpan>();
            foreach (var content in marked.Where(s => s.Label == "content"))
                Mark(places, content, (i, _) => labels[i] = -1);

            // The longer span first: a figure inside a claim keeps its label.
            foreach (var span in marked.Where(s => s.Ask is not null).OrderByDescending(s => s.End - s.Start))
            {
                var label = Array.IndexOf(LabelNames, span.Label);
                var range = Mark(places, span, (i, _) => (labels[i], asks[i]) = (label, span.Ask switch { "must" => 2, "could" => 1, _ => 0 }));
                if (span.IsQueried && range is { } found)
                    spans.Add(new ClaimSpan(found.First, found.End, label, span.Ask == "must"));
            }

            result.Add(new ClaimSentence(inputs, labels, asks, spans) { Text = id, Words = [.. Enumerable.Range(sentence.FirstToken, count).Select(t => model.Text.Text(t).ToString())] });
        }

        return result;
    }

    private static (int First, int End)? Mark(TextSpan[] places, CorpusSpan span, Action<int, CorpusSpan> mark)
    {
        (int First, int End)? range = null;
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].Start >= span.End || places[i].End <= span.Start)
                continue;
            mark(i, span);
            range = (range?.First ?? i, i + 1);
        }

        return range;
    }
}
