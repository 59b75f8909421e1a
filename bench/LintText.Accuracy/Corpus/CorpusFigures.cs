using System.Globalization;

using LintText.Training.Corpus;

namespace LintText.Accuracy.Corpus;

/// <summary>Counts what is in the corpus.</summary>
internal sealed class CorpusFigures
{
    private const int ShingleSize = 5;

    private readonly IReadOnlyList<CorpusEntry> _drafts;

    public CorpusFigures(IReadOnlyList<CorpusEntry> drafts) => _drafts = drafts;

    /// <summary>Writes the tables.</summary>
    public void Write(TextWriter writer)
    {
        WriteDrafts(writer, "origin", d => d.IsReal ? "real" : "written");
        WriteDrafts(writer, "part", d => d.Draft["part"]);
        WriteDrafts(writer, "genre", d => d.Genre);
        WriteLabels(writer);
        WriteShared(writer);
    }

    /// <summary>Drafts, sentences, words and asks by a property, and musts in 1,000 words.</summary>
    private void WriteDrafts(TextWriter writer, string title, Func<CorpusEntry, string> property)
    {
        writer.WriteLine($"{title,-20} {"drafts",7} {"sentences",9} {"words",8} {"must",6} {"could",6} {"no",6} {"must/1,000",10} {"asked",6}");
        foreach (var group in _drafts.GroupBy(property).OrderBy(g => g.Key, StringComparer.Ordinal).Append(_drafts.GroupBy(_ => "all").FirstOrDefault()).OfType<IGrouping<string, CorpusEntry>>())
        {
            var words = group.Sum(d => d.Words.Words.Count);
            var sentences = group.Sum(d => d.Sentences.Length);
            var must = CountAsks(group, "must");
            var asked = (double)group.Sum(d => d.Asks.Count(a => a != Ask.None)) / Math.Max(1, sentences);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{group.Key,-20} {group.Count(),7} {sentences,9} {words,8} {must,6} {CountAsks(group, "could"),6} {CountAsks(group, "no"),6} {1000.0 * must / Math.Max(1, words),10:0.0} {asked,6:0 %}"));
        }

        writer.WriteLine();
    }

    private static int CountAsks(IEnumerable<CorpusEntry> drafts, string ask) => drafts.Sum(d => d.Draft.Spans.Count(s => s.Ask == ask));

    private void WriteLabels(TextWriter writer)
    {
        var spans = _drafts.SelectMany(d => d.Draft.Spans.Select(s => (Span: s, d.IsReal))).ToList();
        writer.WriteLine($"{"label",-12} {"must",6} {"could",6} {"no",6} {"all",6} {"of real",8}");
        foreach (var label in CorpusLabels.All)
        {
            var labelled = spans.FindAll(s => s.Span.Label == label);
            var asks = CorpusLabels.IsClaim(label)
                ? $"{Count("must"),6} {Count("could"),6} {Count("no"),6}"
                : $"{"",6} {"",6} {"",6}";
            writer.WriteLine($"{label,-12} {asks} {labelled.Count,6} {labelled.Count(s => s.IsReal),8}");

            int Count(string ask) => labelled.Count(s => s.Span.Ask == ask);
        }

        var attributions = _drafts.SelectMany(d => d.Draft.Attributions).ToList();
        writer.WriteLine($"attributions {attributions.Count}, with a source {attributions.Count(a => a.Source is not null)}, of these named {attributions.Count(a => a.Source?.Named == "yes")}");
        writer.WriteLine();
    }

    /// <summary>
    /// How much the written drafts have in common. Runs of words that a real draft has as well are common English and are left out.
    /// </summary>
    private void WriteShared(TextWriter writer)
    {
        var common = _drafts.Where(d => d.IsReal).SelectMany(Shingles).ToHashSet();
        var written = _drafts.Where(d => !d.IsReal).Select(d => (Draft: d, Shingles: Shingles(d).Where(s => !common.Contains(s)).ToHashSet())).ToList();
        var drafts = written.SelectMany(d => d.Shingles.Select(s => (Shingle: s, d.Draft))).ToLookup(s => s.Shingle, s => s.Draft);
        var shared = drafts.Where(s => s.Count() > 1).ToList();
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"runs of {ShingleSize} words in the written drafts {drafts.Count}, in more than one {shared.Count} ({(double)shared.Count / Math.Max(1, drafts.Count):0.00 %})"));
        var pairs = from s in shared
                    let ids = s.Select(d => d.Draft.Id).Order(StringComparer.Ordinal).ToList()
                    from first in Enumerable.Range(0, ids.Count)
                    from second in Enumerable.Range(first + 1, ids.Count - first - 1)
                    group s by (First: ids[first], Second: ids[second]) into pair
                    where pair.Count() > 2
                    orderby pair.Count() descending, pair.Key
                    select (pair.Key, Count: pair.Count());
        foreach (var (pair, count) in pairs.Take(10))
            writer.WriteLine($"  {count,4}  {pair.First} {pair.Second}");
        writer.WriteLine();
    }

    private static IEnumerable<ulong> Shingles(CorpusEntry draft) => draft.Words.Shingles(ShingleSize).Select(s => s.Hash);
}
