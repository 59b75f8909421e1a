using LintText.Analysis;
using LintText.Catalogue;
using LintText.Documents;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Accuracy;

/// <summary>A corpus of sentences with what the built-in rules, as they are without configuration, find in each.</summary>
internal sealed class SentenceCorpus
{
    private readonly List<(GoldSentence Sentence, List<Finding> Findings)> _results = [];

    /// <param name="name">The corpus and its split.</param>
    /// <param name="path">The file.</param>
    /// <param name="label">The key of the label.</param>
    /// <param name="rules">What the ids of the rules that are measured begin with.</param>
    public SentenceCorpus(string name, string path, string label, params string[] rules)
    {
        Name = name;
        Rules = string.Join(", ", rules);
        var engine = new LintEngine(RuleCatalog.BuiltIn);
        foreach (var sentence in GoldSentence.Read(path, label))
        {
            var document = DocumentReader.Read("sentence.txt", SourceText.From(sentence.Text + "\n"));
            var result = engine.Analyze(document, LintOptions.Default);
            if (!result.Failures.IsEmpty)
                throw new InvalidOperationException("A rule failed, and figures without it would be wrong.", result.Failures[0].Exception);

            var findings = result.Findings.Where(f => f.Suppression is null && rules.Any(r => f.Rule.Id.StartsWith(r, StringComparison.Ordinal)));
            _results.Add((sentence, [.. findings]));
        }
    }

    /// <summary>The corpus and its split.</summary>
    public string Name { get; }

    /// <summary>The rules that are measured.</summary>
    public string Rules { get; }

    /// <summary>The number of sentences.</summary>
    public int Count => _results.Count;

    /// <summary>The number of sentences that annotators marked.</summary>
    public int MarkedCount => _results.Count(r => r.Sentence.IsMarked);

    /// <summary>How the sentences that are reported agree with those that annotators marked.</summary>
    /// <param name="least">The least severity that counts.</param>
    public Agreement Compare(DiagnosticSeverity least)
    {
        var reported = _results.Where(r => r.Findings.Exists(f => f.Severity >= least)).ToList();
        var right = reported.Count(r => r.Sentence.IsMarked);
        return new Agreement(right, reported.Count, MarkedCount, Count - MarkedCount);
    }

    /// <summary>The share of the words marked in biased sentences that a finding overlaps; null where the corpus marks no words.</summary>
    public double? WordRecall()
    {
        var spans = _results.Where(r => r.Sentence.IsMarked)
            .SelectMany(r => r.Sentence.Words
                .Select(w => (At: r.Sentence.Text.IndexOf(w, StringComparison.OrdinalIgnoreCase), w.Length))
                .Where(w => w.At >= 0)
                .Select(w => r.Findings.Exists(f => f.Span.OverlapsWith(new TextSpan(w.At, w.Length)))))
            .ToList();
        return spans.Count == 0 ? null : (double)spans.Count(s => s) / spans.Count;
    }

    /// <summary>For each rule and strength, how many of its findings stand in sentences that annotators marked.</summary>
    public IEnumerable<Calibration.Entry> Precisions() =>
        _results.SelectMany(r => r.Findings.Select(f => (f.Rule.Id, f.Strength, r.Sentence.IsMarked)))
            .GroupBy(f => (f.Id, f.Strength))
            .OrderBy(g => g.Key.Id, StringComparer.Ordinal).ThenBy(g => g.Key.Strength)
            .Select(g => new Calibration.Entry(g.Key.Id, g.Key.Strength, new Precision(Name, g.Count(f => f.IsMarked), g.Count())));
}

/// <summary>How reported sentences agree with marked ones.</summary>
/// <param name="Right">Reported and marked.</param>
/// <param name="Reported">Reported.</param>
/// <param name="Marked">Marked.</param>
/// <param name="Clean">Not marked.</param>
internal sealed record Agreement(int Right, int Reported, int Marked, int Clean)
{
    public double Precision => (double)Right / Math.Max(1, Reported);

    public double Recall => (double)Right / Math.Max(1, Marked);

    /// <summary>The share of the sentences that are not marked that is reported.</summary>
    public double Noise => (double)(Reported - Right) / Math.Max(1, Clean);
}
