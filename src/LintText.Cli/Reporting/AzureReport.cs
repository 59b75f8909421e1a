using System.Globalization;

using LintText.Reporting;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>Azure Pipelines’ logging commands (learn.microsoft.com, Logging commands: LogIssue), which know errors and warnings only.</summary>
internal sealed class AzureReport(ReportSettings settings, ScreenedWriter writer) : LineReport
{
    /// <summary>What a command begins with; nothing of a draft comes through that looks like it.</summary>
    private const string Mark = "##vso[";

    public override void Write(CheckedDraft draft)
    {
        foreach (var finding in draft.Open)
        {
            var place = draft.Source.Lines.GetLinePosition(finding.Span.Start);
            Write(finding.Severity == DiagnosticSeverity.Error, draft.DisplayPath, place.Line + 1, place.Character + 1, finding.Rule.Id, finding.Message);
        }
    }

    public override void Finish(LintResult result)
    {
        foreach (var problem in result.Problems.Where(p => p.Path is not null && !p.IsNote))
            Write(!problem.IsWarning, problem.Path!, problem.Line, problem.Column, problem.Code ?? "lint-text", problem.Message);
        if (!settings.IsQuiet && result.Hidden is { IsNothing: false } hidden)
            writer.WriteCommand(Mark, $"task.logissue type=warning;code=lint-text]{Escape(hidden.Describe())}");
    }

    private void Write(bool isError, string path, int line, int column, string code, string message) => writer.WriteCommand(Mark, string.Create(
        CultureInfo.InvariantCulture,
        $"task.logissue type={(isError ? "error" : "warning")};sourcepath={EscapeProperty(settings.PathFor(path))};linenumber={Math.Max(1, line)};columnnumber={Math.Max(1, column)};code={EscapeProperty(code)}]{Escape(message)}"));

    private static string Escape(string text) =>
        ScreenedText.Lines(text).Replace("%", "%AZP25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string EscapeProperty(string text) => Escape(text).Replace(";", "%3B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal);
}
