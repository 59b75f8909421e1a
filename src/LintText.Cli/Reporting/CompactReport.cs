using System.Globalization;

using LintText.Analysis;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>One line a finding: <c>path:line:column: severity id: message</c>, as compilers print them.</summary>
internal static class CompactReport
{
    public static void Write(LintResult result, ReportSettings settings, TextWriter writer)
    {
        foreach (var draft in result.Drafts)
        {
            foreach (var finding in draft.Open)
            {
                var place = draft.Source.Lines.GetLinePosition(finding.Span.Start);
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{draft.DisplayPath}:{place.Line + 1}:{place.Character + 1}: {finding.Severity.ToWord()} {finding.Rule.Id}: {finding.Message.ReplaceLineEndings(" ")}"));
            }
        }

        if (!settings.IsQuiet)
        {
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{result.Count(DiagnosticSeverity.Info)} findings: {result.CountOf(DiagnosticSeverity.Error)} errors, {result.CountOf(DiagnosticSeverity.Warning)} warnings, {result.CountOf(DiagnosticSeverity.Info)} suggestions in {result.Drafts.Length} drafts"));
        }
    }
}
