using System.Globalization;
using System.Text;

using LintText.Analysis;
using LintText.Catalogue;

using Microsoft.CodeAnalysis;

using YamlDotNet.RepresentationModel;

namespace LintText.Accuracy;

/// <summary>Makes everything in the repository that rests on measuring: the counts by corpus, the tables of the pages.</summary>
/// <param name="Gold">The folder of the corpora.</param>
internal sealed record GeneratedPages(string Gold)
{
    private const string CorporaHeader = """
        # Findings in sentences that annotators marked as biased, of all findings: [biased, all]. Written by
        #   dotnet run -c Release --project bench/LintText.Accuracy -- pages GOLD

        """;

    /// <summary>The files by their paths in the repository.</summary>
    /// <param name="root">The repository’s folder.</param>
    public SortedDictionary<string, string> Create(string root)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        SentenceCorpus[] corpora =
        [
            new("BABE dev", Path.Combine(Gold, "babe.dev.jsonl"), "label", "SR3"),
            new("WikiNPOV dev", Path.Combine(Gold, "wikinpov.dev.jsonl"), "label", "SR3"),
            new("BASIL dev", Path.Combine(Gold, "basil.dev.jsonl"), "label_any", "SR3"),
            new("CoNLL-2010 dev", Path.Combine(Gold, "weasel.dev.jsonl"), "label", "SR1002", "SR1006"),
        ];
        var measured = corpora.Take(2).SelectMany(c => c.Precisions()).ToList();
        files["rules/calibration/corpora.yml"] = CorporaHeader + Yaml(measured);

        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(root, "rules/calibration/readings.yml"))));
        var readings = Calibration.Read(yaml.Documents[0].RootNode);
        var calibration = new Calibration([.. readings, .. measured]);
        foreach (var rule in RuleCatalog.BuiltIn.Rules)
            Replace(files, root, $"docs/rules/{rule.Id}.md", "", RulePageTable.Create(rule, calibration));

        Replace(files, root, "docs/severities.md", "", GeneratedBlock.Of("", Readings(readings)));
        var dev = Score("polnear.dev.jsonl");
        Replace(files, root, "docs/accuracy.md", " attributions", GeneratedBlock.Of(" attributions", AttributionTable(dev, Score("polnear.train.jsonl"))));
        Replace(files, root, "docs/accuracy.md", " classes", GeneratedBlock.Of(" classes", dev.ClassTables()));
        Replace(files, root, "docs/accuracy.md", " sentences", GeneratedBlock.Of(" sentences", SentenceTable(corpora)));
        return files;
    }

    private AttributionScore Score(string file)
    {
        var score = new AttributionScore();
        foreach (var document in GoldDocument.Read(Path.Combine(Gold, file)))
            score.Add(document);
        return score;
    }

    /// <summary>Puts a block in the place of the one that the file has between lines of that name.</summary>
    private static void Replace(SortedDictionary<string, string> files, string root, string path, string name, string block)
    {
        var text = files.TryGetValue(path, out var changed) ? changed : File.ReadAllText(Path.Combine(root, path));
        files[path] = GeneratedBlock.Replace(text, name, block, path);
    }

    private static string Yaml(IEnumerable<Calibration.Entry> entries)
    {
        var yaml = new StringBuilder();
        foreach (var corpus in entries.GroupBy(e => e.Precision.Corpus))
        {
            yaml.Append(CultureInfo.InvariantCulture, $"{corpus.Key}:\n");
            foreach (var rule in corpus.GroupBy(e => e.Rule))
            {
                var counts = rule.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Strength?.ToWord() ?? "all"}: [{e.Precision.Right}, {e.Precision.Total}]"));
                yaml.Append(CultureInfo.InvariantCulture, $"  {rule.Key}: {{ {string.Join(", ", counts)} }}\n");
            }
        }

        return yaml.ToString();
    }

    private static string Readings(IEnumerable<Calibration.Entry> readings)
    {
        var table = new StringBuilder("| rule | right / read | precision | severity |\n|---|---|---|---|\n");
        foreach (var (id, strength, precision) in readings)
        {
            var rule = RuleCatalog.BuiltIn.Find(id)!;
            var share = precision.IsTelling ? precision.Share.ToString("0.00", CultureInfo.InvariantCulture) : "–";
            var name = strength is null ? rule.Name : $"{rule.Name}, {strength.Value.ToWord()}";
            table.Append(CultureInfo.InvariantCulture, $"| {id} {name} | {precision.Right} / {precision.Total} | {share} | {rule.DefaultSeverity(DocumentKind.News, strength).ToWord()} |\n");
        }

        return table.ToString();
    }

    private static string AttributionTable(AttributionScore dev, AttributionScore train) =>
        $"| part | content characters P / R / F1 | attributions P / R / F1 | sources |\n|---|---|---|---|\n| dev | {dev.Row()} |\n| train | {train.Row()} |\n";

    private static string SentenceTable(IEnumerable<SentenceCorpus> corpora)
    {
        var table = new StringBuilder("| corpus | sentences, marked | rules | at | precision | recall | unmarked reported | words found |\n|---|---|---|---|---|---|---|---|\n");
        foreach (var corpus in corpora)
        {
            foreach (var (least, name) in (ReadOnlySpan<(DiagnosticSeverity, string)>)[(DiagnosticSeverity.Info, "any severity"), (DiagnosticSeverity.Warning, "warning")])
            {
                var agreement = corpus.Compare(least);
                if (agreement.Reported == 0 || (least == DiagnosticSeverity.Warning && corpus.Rules != "SR3"))
                    continue;

                var words = least == DiagnosticSeverity.Info && corpus.WordRecall() is { } recall ? recall.ToString("0.000", CultureInfo.InvariantCulture) : "";
                table.Append(CultureInfo.InvariantCulture, $"| {corpus.Name} | {corpus.Count}, {corpus.MarkedCount} | {corpus.Rules} | {name} | {agreement.Precision:0.000} | {agreement.Recall:0.000} | {agreement.Noise:0.0000} | {words} |\n");
            }
        }

        return table.ToString();
    }
}
