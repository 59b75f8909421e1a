using System.Collections.Immutable;

using BenchmarkDotNet.Attributes;

using LintText.Analysis;
using LintText.Cli.Reporting;
using LintText.Documents;
using LintText.Sourcing;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Benchmarks;

/// <summary>One draft of 100 KB through each stage.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly SourceText _source = SourceText.From(GeneratedCorpus.CreateDraft(1, 100));
    private readonly LintEngine _engine = new(RuleCatalog.BuiltIn);
    private ProseDocument _document = null!;
    private LintResult _result = null!;

    [GlobalSetup]
    public void Setup()
    {
        _document = DocumentReader.Read("draft.md", _source);
        var findings = _engine.Analyze(_document, LintOptions.Default).Findings;
        _result = new LintResult(RuleCatalog.BuiltIn, [new CheckedDraft("/draft.md", "draft.md", _source, [], findings)], []);
    }

    [Benchmark(Description = "read Markdown")]
    public ProseDocument Read() => DocumentReader.Read("draft.md", _source);

    [Benchmark(Description = "read as plain text")]
    public ProseDocument ReadPlainText() => DocumentReader.Read("draft.txt", _source);

    [Benchmark(Description = "split into tokens and sentences")]
    public int Split() => new SourcingModel(_document).Sentences.Length;

    [Benchmark(Description = "find attributions")]
    public int Attribute() => new SourcingModel(_document).Attributions.Length;

    [Benchmark(Description = "run all rules")]
    public ImmutableArray<Finding> Rules() => _engine.Analyze(_document, LintOptions.Default).Findings;

    [Benchmark(Description = "report, pretty")]
    public void ReportPretty() => Write(ReportFormat.Pretty);

    [Benchmark(Description = "report, SARIF")]
    public void ReportSarif() => Write(ReportFormat.Sarif);

    private void Write(ReportFormat format)
    {
        using var writer = new StringWriter();
        using var screened = new ScreenedWriter(writer);
        Report.Write(_result, format, new ReportSettings(IsQuiet: false, IsColored: false, Width: 80, Root: "/", ExitCode: 0), screened);
    }
}
