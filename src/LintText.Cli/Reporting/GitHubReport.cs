using System.Globalization;

using LintText.Analysis;
using LintText.Reporting;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>
/// GitHub’s workflow commands (docs.github.com, Workflow commands for GitHub Actions). Of each level it shows the first ten of a step, so that those
/// that matter most come first; then a line says how many more there are.
/// </summary>
internal sealed class GitHubReport
{
    /// <summary>How many annotations of a level a step shows.</summary>
    private const int MostShown = 10;

    private readonly ReportSettings _settings;
    private readonly ScreenedWriter _writer;

    private GitHubReport(ReportSettings settings, ScreenedWriter writer) => (_settings, _writer) = (settings, writer);

    public static void Write(LintResult result, ReportSettings settings, ScreenedWriter writer) => new GitHubReport(settings, writer).Write(result);

    private void Write(LintResult result)
    {
        foreach (var problem in result.Problems.Where(p => p.Path is not null && !p.IsNote))
            WriteProblem(problem);

        var found = result.Drafts.SelectMany(d => d.Open.Select(f => (Draft: d, Finding: f))).ToList();
        var levels = found.GroupBy(f => LevelOf(f.Finding)).ToDictionary(g => g.Key, g => g.ToList());
        var first = levels.Values.Where(l => l.Count > MostShown).SelectMany(l => l.OrderByDescending(f => SarifReport.RankOf(f.Finding) ?? 0).Take(MostShown - 1)).ToHashSet();
        var more = string.Join(", ", levels.Where(l => l.Value.Count > MostShown).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => Counted.Of(l.Value.Count - MostShown + 1, $"more {l.Key}")));
        if (more.Length > 0 && !_settings.IsQuiet)
            _writer.WriteCommand($"::notice title=lint-text::{more}: GitHub shows ten of a kind, the others are in this step’s log");
        foreach (var (draft, finding) in found.OrderByDescending(f => first.Contains(f)))
            WriteFinding(draft, finding);
        if (!_settings.IsQuiet)
            WriteHidden(result.Hidden);
    }

    private static string LevelOf(Finding finding) => finding.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "notice",
    };

    private void WriteFinding(CheckedDraft draft, Finding finding)
    {
        var span = draft.Source.Lines.GetLinePositionSpan(finding.Span);

        // An annotation takes columns only within one line.
        var columns = span.Start.Line == span.End.Line ? string.Create(CultureInfo.InvariantCulture, $",col={span.Start.Character + 1},endColumn={span.End.Character + 1}") : string.Empty;
        _writer.WriteCommand(string.Create(
            CultureInfo.InvariantCulture,
            $"::{LevelOf(finding)} file={EscapeProperty(_settings.PathFor(draft.DisplayPath))},line={span.Start.Line + 1},endLine={span.End.Line + 1}{columns},title={EscapeProperty($"{finding.Rule.Id} {finding.Rule.Name}")}::{EscapeData(finding.Message)}"));
    }

    /// <summary>A change that hides findings must not look like one that has none.</summary>
    private void WriteHidden(HiddenFindings hidden)
    {
        if (!hidden.IsNothing)
            _writer.WriteCommand($"::notice title=lint-text::{EscapeData(hidden.Describe())}");
    }

    /// <summary>What is wrong with a file of the configuration is annotated there: a rule that does not compile, a list that cannot be read.</summary>
    private void WriteProblem(ToolProblem problem)
    {
        var place = problem.Line == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $",line={problem.Line}{(problem.Column == 0 ? string.Empty : $",col={problem.Column}")}");
        _writer.WriteCommand($"::{(problem.IsWarning ? "warning" : "error")} file={EscapeProperty(_settings.PathFor(problem.Path!))}{place},title={EscapeProperty(problem.Code ?? "lint-text")}::{EscapeData(problem.Message)}");
    }

    private static string EscapeData(string text) =>
        ScreenedText.Lines(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
