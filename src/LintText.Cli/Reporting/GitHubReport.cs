using System.Globalization;

using LintText.Reporting;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>GitHub’s workflow commands (docs.github.com, Workflow commands for GitHub Actions).</summary>
internal sealed class GitHubReport(ReportSettings settings, ScreenedWriter writer) : LineReport
{
    public override void Write(CheckedDraft draft)
    {
        foreach (var finding in draft.Open)
        {
            var span = draft.Source.Lines.GetLinePositionSpan(finding.Span);
            var level = finding.Severity switch
            {
                DiagnosticSeverity.Error => "error",
                DiagnosticSeverity.Warning => "warning",
                _ => "notice",
            };

            // An annotation takes columns only within one line.
            var columns = span.Start.Line == span.End.Line ? string.Create(CultureInfo.InvariantCulture, $",col={span.Start.Character + 1},endColumn={span.End.Character + 1}") : string.Empty;
            writer.WriteCommand(string.Create(
                CultureInfo.InvariantCulture,
                $"::{level} file={EscapeProperty(settings.PathFor(draft.DisplayPath))},line={span.Start.Line + 1},endLine={span.End.Line + 1}{columns},title={EscapeProperty($"{finding.Rule.Id} {finding.Rule.Name}")}::{EscapeData(finding.Message)}"));
        }
    }

    public override void Finish(LintResult result)
    {
        foreach (var problem in result.Problems.Where(p => p.Path is not null))
            WriteProblem(problem);
        if (!settings.IsQuiet)
            WriteHidden(result.Hidden);
    }

    /// <summary>A change that hides findings must not look like one that has none.</summary>
    private void WriteHidden(HiddenFindings hidden)
    {
        if (!hidden.IsNothing)
            writer.WriteCommand($"::notice title=lint-text::{EscapeData(hidden.Describe())}");
    }

    /// <summary>What is wrong with a file of the configuration is annotated there: a rule that does not compile, a list that cannot be read.</summary>
    private void WriteProblem(ToolProblem problem)
    {
        var place = problem.Line == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $",line={problem.Line}{(problem.Column == 0 ? string.Empty : $",col={problem.Column}")}");
        writer.WriteCommand($"::{(problem.IsWarning ? "warning" : "error")} file={EscapeProperty(settings.PathFor(problem.Path!))}{place},title={EscapeProperty(problem.Code ?? "lint-text")}::{EscapeData(problem.Message)}");
    }

    private static string EscapeData(string text) =>
        ScreenedText.Lines(text).Replace("%", "%25", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
