using System.Globalization;

using LintText.Analysis;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>One line a finding: <c>path:line:column: severity id: message</c>, as compilers print them.</summary>
internal sealed class CompactReport(bool isQuiet, ScreenedWriter writer) : LineReport
{
    public override void Write(CheckedDraft draft)
    {
        foreach (var finding in draft.Open)
        {
            var place = draft.Source.Lines.GetLinePosition(finding.Span.Start);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{draft.DisplayPath}:{place.Line + 1}:{place.Character + 1}: {finding.Severity.ToWord()} {finding.Rule.Id}: {finding.Message}"));
        }
    }

    public override void Finish(LintResult result)
    {
        if (!isQuiet)
        {
            var counts = new[] { DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info }.Select(s => Counted.Of(result.CountOf(s), s.ToWord()));
            writer.WriteLine($"{Counted.Of(result.Count(DiagnosticSeverity.Info), "finding")}: {string.Join(", ", counts)} in {Counted.Of(result.Drafts.Length, "draft")}{(result.Hidden is { IsNothing: false } hidden ? $" ({hidden.Describe()})" : string.Empty)}");
        }
    }
}
