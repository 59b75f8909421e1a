using System.Globalization;

using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Accuracy;

/// <summary>
/// Compares the attributions of the sourcing model with those of annotators: one to one, where the contents have at least half of
/// their characters in common; and sorts what does not match into classes.
/// </summary>
internal sealed class AttributionScore
{
    private readonly SortedDictionary<string, int> _missed = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _surplus = new(StringComparer.Ordinal);
    private long _commonCharacters;
    private long _goldCharacters;
    private long _foundCharacters;
    private int _gold;
    private int _found;
    private int _matched;
    private int _named;
    private int _namedRight;

    /// <summary>Takes a document into account.</summary>
    public void Add(GoldDocument document)
    {
        var model = new SourcingModel(DocumentReader.Read("draft.txt", SourceText.From(document.Text)));
        var found = model.Attributions.Select(a => Found.Of(a, model, document.Text)).ToList();
        Match(document.Attributions, found);
    }

    /// <summary>Writes figures and classes.</summary>
    public void Write(TextWriter writer)
    {
        writer.WriteLine($"content characters  {Figures(_commonCharacters, _foundCharacters, _goldCharacters)}");
        writer.WriteLine($"attributions        {Figures(_matched, _found, _gold)}  ({_gold} annotated, {_found} found)");
        writer.WriteLine($"sources             {Ratio(_namedRight, _named)}  ({_namedRight} of {_named})");
        Write(writer, "annotated, not matched", _missed);
        Write(writer, "found, not matched", _surplus);
    }

    /// <summary>The figures as cells of a Markdown table.</summary>
    public string Row() => $"{Cells(_commonCharacters, _foundCharacters, _goldCharacters)} | {Cells(_matched, _found, _gold)} | {Ratio(_namedRight, _named)}";

    /// <summary>What does not match, by class, as Markdown tables.</summary>
    public string ClassTables() => $"{ClassTable("annotated, not matched", _missed)}\n{ClassTable("found, not matched", _surplus)}";

    private static string ClassTable(string title, SortedDictionary<string, int> classes) =>
        string.Concat(classes.OrderByDescending(c => c.Value).Select(c => $"| {c.Key} | {c.Value} |\n").Prepend($"| {title} | {classes.Values.Sum()} |\n|---|---|\n"));

    private static string Cells(long matched, long found, long gold)
    {
        var precision = (double)matched / Math.Max(1, found);
        var recall = (double)matched / Math.Max(1, gold);
        return string.Create(CultureInfo.InvariantCulture, $"{precision:0.000} / {recall:0.000} / {2 * precision * recall / Math.Max(1e-9, precision + recall):0.000}");
    }

    private void Match(List<GoldAttribution> gold, List<Found> found)
    {
        var goldContent = gold.SelectMany(g => g.Content).ToHashSet();
        var foundContent = found.SelectMany(f => f.Content).ToHashSet();
        _goldCharacters += goldContent.Count;
        _foundCharacters += foundContent.Count;
        _commonCharacters += goldContent.Count(foundContent.Contains);
        _gold += gold.Count;
        _found += found.Count;

        var matches = SpanMatching.Match([.. gold.Select(g => g.Content)], [.. found.Select(f => f.Content)]);
        _matched += matches.Count;
        foreach (var (g, f) in matches.Where(m => gold[m.First].Source.Count > 0))
        {
            _named++;
            _namedRight += CharacterSet.Overlap(gold[g].Source, found[f].Source) >= SpanMatching.LeastOverlap ? 1 : 0;
        }

        foreach (var g in Enumerable.Range(0, gold.Count).Except(matches.Select(m => m.First)))
            Count(_missed, ErrorClass.OfMissed(gold[g], found, foundContent));
        foreach (var f in Enumerable.Range(0, found.Count).Except(matches.Select(m => m.Second)))
            Count(_surplus, ErrorClass.OfSurplus(found[f], gold, goldContent));
    }

    private static void Count(SortedDictionary<string, int> classes, string name) => classes[name] = classes.GetValueOrDefault(name) + 1;

    private static void Write(TextWriter writer, string title, SortedDictionary<string, int> classes)
    {
        writer.WriteLine($"{title}: {classes.Values.Sum()}");
        foreach (var (name, count) in classes.OrderByDescending(c => c.Value))
            writer.WriteLine($"  {count,5}  {name}");
    }

    private static string Figures(long matched, long found, long gold)
    {
        var precision = (double)matched / Math.Max(1, found);
        var recall = (double)matched / Math.Max(1, gold);
        return string.Create(CultureInfo.InvariantCulture, $"P {precision:0.000}  R {recall:0.000}  F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):0.000}");
    }

    private static string Ratio(int part, int whole) => ((double)part / Math.Max(1, whole)).ToString("0.000", CultureInfo.InvariantCulture);
}
