using System.Globalization;

using LintText.Training.Corpus;

namespace LintText.Accuracy.Corpus;

/// <summary>
/// How two readers of the same drafts agree. Spans that ask nothing are samples of near-misses and do not count.
/// </summary>
internal sealed class ReaderAgreement
{
    private readonly Dictionary<string, MatchCount> _labels = [];

    /// <summary>Claims that must or could be queried, with their labels.</summary>
    public MatchCount Spans { get; private set; }

    /// <summary>The same, whatever their labels.</summary>
    public MatchCount SpansOfAnyLabel { get; private set; }

    /// <summary>The contents of attributions.</summary>
    public MatchCount Contents { get; private set; }

    /// <summary>Of attributions whose contents match: the sources.</summary>
    public MatchCount Sources { get; private set; }

    /// <summary>The asks of sentences.</summary>
    public AskAgreement Asks { get; } = new();

    /// <summary>Takes a draft into account.</summary>
    public void Add(CorpusEntry first, CorpusEntry second)
    {
        var text = first.Draft.Text;
        var ofFirst = first.Draft.Spans.Where(s => s.IsQueried).ToList();
        var ofSecond = second.Draft.Spans.Where(s => s.IsQueried).ToList();
        Spans += Match(text, ofFirst, ofSecond, sameLabel: true);
        SpansOfAnyLabel += Match(text, ofFirst, ofSecond, sameLabel: false);
        foreach (var label in CorpusLabels.Claims)
            AddLabel(label, ofFirst.FindAll(s => s.Label == label), ofSecond.FindAll(s => s.Label == label));
        AddLabel("loaded", [.. first.Draft.Spans.Where(s => s.Label == "loaded")], [.. second.Draft.Spans.Where(s => s.Label == "loaded")]);

        for (var i = 0; i < first.Asks.Length; i++)
            Asks.Add(first.Asks[i], second.Asks[i]);
        AddAttributions(text, first.Draft.Attributions, second.Draft.Attributions);

        void AddLabel(string label, List<CorpusSpan> a, List<CorpusSpan> b) =>
            _labels[label] = _labels.GetValueOrDefault(label) + Match(text, a, b, sameLabel: true);
    }

    /// <summary>Writes the figures of readings, by genre and label.</summary>
    /// <param name="pairs">The drafts that were read twice.</param>
    /// <param name="writer">Where to.</param>
    public static void Write(IReadOnlyList<(CorpusEntry First, CorpusEntry Second)> pairs, TextWriter writer)
    {
        writer.WriteLine($"{"read twice",-20} {"drafts",7} {"sentences",9} {"F1",6} {"any",6} {"kappa",6} {"contents",9} {"sources",8}");
        foreach (var genre in pairs.GroupBy(p => p.First.Genre).OrderBy(g => g.Key, StringComparer.Ordinal))
            Of(genre).WriteRow(writer, genre.Key, genre);
        var all = Of(pairs);
        all.WriteRow(writer, "all", pairs);
        writer.WriteLine();

        writer.WriteLine($"{"label",-20} {"first",7} {"second",9} {"match",6} {"F1",6}");
        foreach (var (label, count) in all._labels)
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{label,-20} {count.First,7} {count.Second,9} {count.Matched,6} {count.F1,6:0.00}"));
        writer.WriteLine();

        writer.WriteLine($"{"first \\ second",-20} {"none",7} {"could",9} {"must",6}");
        foreach (var ask in Enum.GetValues<Ask>())
            writer.WriteLine($"{ask,-20} {all.Asks.Count(ask, Ask.None),7} {all.Asks.Count(ask, Ask.Could),9} {all.Asks.Count(ask, Ask.Must),6}");
        writer.WriteLine();
    }

    private static ReaderAgreement Of(IEnumerable<(CorpusEntry First, CorpusEntry Second)> pairs)
    {
        var agreement = new ReaderAgreement();
        foreach (var (first, second) in pairs)
            agreement.Add(first, second);
        return agreement;
    }

    private void WriteRow(TextWriter writer, string name, IEnumerable<(CorpusEntry First, CorpusEntry Second)> pairs) =>
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-20} {pairs.Count(),7} {pairs.Sum(p => p.First.Sentences.Length),9} {Spans.F1,6:0.00} {SpansOfAnyLabel.F1,6:0.00} {Asks.Kappa,6:0.00} {Contents.F1,9:0.00} {Sources.F1,8:0.00}"));

    private static MatchCount Match(string text, List<CorpusSpan> first, List<CorpusSpan> second, bool sameLabel)
    {
        var matches = SpanMatching.Match(Characters(text, first), Characters(text, second), (f, s) => !sameLabel || first[f].Label == second[s].Label);
        return new MatchCount(first.Count, second.Count, matches.Count);
    }

    private static List<HashSet<int>> Characters(string text, List<CorpusSpan> spans) => spans.ConvertAll(s => CharacterSet.Of(text, [(s.Start, s.End)]));

    private void AddAttributions(string text, IReadOnlyList<CorpusAttribution> first, IReadOnlyList<CorpusAttribution> second)
    {
        var matches = SpanMatching.Match([.. first.Select(Content)], [.. second.Select(Content)], static (_, _) => true);
        Contents += new MatchCount(first.Count, second.Count, matches.Count);
        foreach (var (f, s) in matches)
        {
            var (ofFirst, ofSecond) = (first[f].Source, second[s].Source);
            var isSame = ofFirst is not null && ofSecond is not null
                && CharacterSet.Overlap(CharacterSet.Of(text, [(ofFirst.Start, ofFirst.End)]), CharacterSet.Of(text, [(ofSecond.Start, ofSecond.End)])) >= SpanMatching.LeastOverlap;
            Sources += new MatchCount(ofFirst is null ? 0 : 1, ofSecond is null ? 0 : 1, isSame ? 1 : 0);
        }

        HashSet<int> Content(CorpusAttribution attribution) => CharacterSet.Of(text, attribution.Contents.Select(c => (c.Start, c.End)));
    }
}
