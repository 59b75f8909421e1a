using LintText.Sourcing.Claims;

namespace LintText.Training.Claims;

/// <summary>Compares what a claim network finds with what readers marked.</summary>
internal sealed class ClaimEvaluation
{
    private readonly List<(ClaimSentence Sentence, List<Found> Found, int Margin)> _read = [];

    /// <param name="networks">The networks; of several, the mean counts.</param>
    /// <param name="sentences">The sentences.</param>
    public ClaimEvaluation(IReadOnlyList<ClaimNetwork> networks, IEnumerable<ClaimSentence> sentences)
        : this(s => Mean(networks, s), networks[0].ScoreSize, sentences)
    {
    }

    /// <param name="scoresOf">The scores of a sentence’s tokens: labels, then asks.</param>
    /// <param name="width">How many scores a token has.</param>
    /// <param name="sentences">The sentences.</param>
    public ClaimEvaluation(Func<ClaimSentence, float[]> scoresOf, int width, IEnumerable<ClaimSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            var scores = scoresOf(sentence);
            var used = new HashSet<int>();
            var found = new List<Found>();
            foreach (var span in ClaimDecoder.Decode(scores, sentence.Count, width))
            {
                var gold = Enumerable.Range(0, sentence.Spans.Count).FirstOrDefault(k => !used.Contains(k) && Overlaps(sentence.Spans[k], span), -1);
                if (gold >= 0)
                    used.Add(gold);
                found.Add(new Found(span, gold));
            }

            _read.Add((sentence, found, Enumerable.Range(0, sentence.Count).Select(i => ClaimDecoder.MarginOf(scores.AsSpan(i * width, width))).DefaultIfEmpty(int.MinValue).Max()));
        }
    }

    /// <summary>A span that was found, and which of the sentence’s it is, or -1.</summary>
    public readonly record struct Found(Sourcing.Claims.ClaimSpan Span, int Gold);

    /// <summary>All spans that were found, with whether an editor would query there.</summary>
    public IEnumerable<(ClaimLabel Label, int Margin, bool IsRight)> Spans =>
        _read.SelectMany(r => r.Found.Select(f => (f.Span.Label, f.Span.Margin, f.Gold >= 0)));

    /// <summary>Precision, recall of spans asked and of musts, share of right labels, at a least confidence in percent.</summary>
    public (double Precision, double Recall, double MustRecall, double LabelRight, int Count) At(ConfidenceCurve curve, int least)
    {
        int found = 0, right = 0, labelled = 0, must = 0;
        foreach (var (sentence, spans, _) in _read)
        {
            foreach (var (span, gold) in spans.Where(f => curve.PercentOf(f.Span.Label, f.Span.Margin) >= least))
            {
                found++;
                if (gold < 0)
                    continue;
                right++;
                labelled += sentence.Spans[gold].Label == (int)span.Label ? 1 : 0;
                must += sentence.Spans[gold].IsMust ? 1 : 0;
            }
        }

        var asked = _read.Sum(r => r.Sentence.Spans.Count);
        var musts = _read.Sum(r => r.Sentence.Spans.Count(s => s.IsMust));
        return ((double)right / Math.Max(1, found), (double)right / Math.Max(1, asked), (double)must / Math.Max(1, musts), (double)labelled / Math.Max(1, right), found);
    }

    /// <summary>Average precision over sentences with a must, ranked by their highest margin.</summary>
    public double AveragePrecision(bool mustOnly)
    {
        var ranked = _read.OrderByDescending(r => r.Margin).Select(r => r.Sentence.Spans.Any(s => s.IsMust || !mustOnly)).ToList();
        double sum = 0;
        var hits = 0;
        for (var i = 0; i < ranked.Count; i++)
        {
            if (ranked[i])
                sum += ++hits / (i + 1.0);
        }

        return sum / Math.Max(1, hits);
    }

    /// <summary>How confidence and truth agree, in tenths, and the expected calibration error (Naeini, Cooper &amp; Hauskrecht 2015).</summary>
    public void WriteReliability(ConfidenceCurve curve, TextWriter output)
    {
        const int Bin = 10;
        var spans = Spans.Select(s => (Percent: curve.PercentOf(s.Label, s.Margin), s.IsRight)).ToList();
        double error = 0;
        foreach (var bin in spans.GroupBy(s => s.Percent / Bin).OrderBy(b => b.Key))
        {
            var (said, right) = (bin.Average(s => s.Percent), 100.0 * bin.Count(s => s.IsRight) / bin.Count());
            error += Math.Abs(said - right) / 100 * bin.Count() / spans.Count;
            output.WriteLine($"  {bin.Key * Bin,2}–{(bin.Key * Bin) + Bin - 1} %: {bin.Count(),4} spans, said {said:F0} %, right {right:F0} %");
        }

        output.WriteLine($"  expected calibration error {error:F3}");
    }

    /// <summary>Recall and precision by label.</summary>
    public void WriteLabels(ConfidenceCurve curve, int least, TextWriter output)
    {
        for (var label = 1; label < ClaimNetwork.Labels; label++)
        {
            var gold = _read.SelectMany(r => r.Sentence.Spans.Select((s, k) => (s, IsFound: r.Found.Any(f => f.Gold == k && curve.PercentOf(f.Span.Label, f.Span.Margin) >= least)))).Where(g => g.s.Label == label).ToList();
            var found = _read.SelectMany(r => r.Found).Where(f => (int)f.Span.Label == label && curve.PercentOf(f.Span.Label, f.Span.Margin) >= least).ToList();
            output.WriteLine($"{(ClaimLabel)label,-12} asked {gold.Count,4} found {gold.Count(g => g.IsFound),4}; of musts {gold.Count(g => g.s.IsMust),4} found {gold.Count(g => g.s.IsMust && g.IsFound),4}; called so {found.Count,4}, right {found.Count(f => f.Gold >= 0),4}");
        }
    }

    /// <summary>The mean of what networks say of a sentence’s tokens.</summary>
    public static float[] Mean(IReadOnlyList<ClaimNetwork> networks, ClaimSentence sentence)
    {
        var scores = new float[sentence.Count * networks[0].ScoreSize];
        var workspace = ClaimWorkspace.Pool.Take();
        foreach (var network in networks)
        {
            workspace.Prepare(network, sentence.Count);
            sentence.Inputs.CopyTo(workspace.Inputs);
            network.Score(workspace);
            for (var i = 0; i < scores.Length; i++)
                scores[i] += workspace.Scores[i] / networks.Count;
        }

        ClaimWorkspace.Pool.Return(workspace);
        return scores;
    }

    private static bool Overlaps(ClaimSpan gold, Sourcing.Claims.ClaimSpan found)
    {
        var common = Math.Min(gold.End, found.End) - Math.Max(gold.First, found.First);
        return common > 0 && 2 * common >= Math.Min(gold.End - gold.First, found.End - found.First);
    }
}
