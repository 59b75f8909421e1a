using System.Globalization;

namespace LintText.Accuracy.Corpus;

/// <summary>
/// What more drafts are worth: how well a simple classifier finds the sentences that have a must or a could in real drafts of the
/// test part, after learning from a part of the train drafts, from real ones, written ones, or both.
/// </summary>
internal static class LearningCurve
{
    private static readonly double[] Shares = [0.25, 0.5, 0.75, 1];

    /// <summary>Writes the curve.</summary>
    public static void Write(IReadOnlyList<CorpusEntry> drafts, TextWriter writer)
    {
        var test = drafts.Where(d => d.IsReal && d.Draft["part"] == "test").SelectMany(SentenceExample.Of).ToList();
        var asked = test.Count(s => s.IsAsked);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"tested on {test.Count} sentences of real drafts, {asked} of them asked about ({(double)asked / Math.Max(1, test.Count):0.000}, what chance gives)"));
        writer.WriteLine($"{"trained on",-12} {"share",6} {"drafts",7} {"sentences",9} {"asked",6} {"average precision",18}");
        var train = drafts.Where(d => d.Draft["part"] == "train").OrderBy(d => StableHash.Of(d.Draft.Id)).ToList();
        var real = train.FindAll(d => d.IsReal);
        var written = train.FindAll(d => !d.IsReal);
        foreach (var (name, groups) in new[] { ("real", new[] { real }), ("written", [written]), ("both", [real, written]) })
        {
            foreach (var share in Shares)
            {
                var taken = groups.SelectMany(g => g.Take((int)Math.Ceiling(g.Count * share))).ToList();
                var examples = taken.SelectMany(SentenceExample.Of).ToList();
                var model = new LogisticRegression(examples);
                var precision = AveragePrecision.Of(test.Select(s => (model.Score(s), s.IsAsked)));
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} {share,6:0 %} {taken.Count,7} {examples.Count,9} {examples.Count(e => e.IsAsked),6} {precision,18:0.000}"));
            }
        }
    }
}
