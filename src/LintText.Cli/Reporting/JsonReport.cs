using System.Text.Json;

using LintText.Analysis;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>Findings as JSON. Lines and columns count from 1; <c>start</c> and <c>end</c> are UTF-16 offsets, half-open.</summary>
internal static class JsonReport
{
    public static void Write(LintResult result, ScreenedWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("files");
        foreach (var draft in result.Drafts)
            WriteDraft(json, draft);
        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (var problem in result.Problems)
        {
            json.WriteStartObject();
            WriteProblem(json, problem);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        WriteSummary(json, result);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteDraft(Utf8JsonWriter json, CheckedDraft draft)
    {
        json.WriteStartObject();
        json.WriteString("path", draft.DisplayPath);
        json.WriteStartArray("findings");
        foreach (var finding in draft.Findings)
        {
            json.WriteStartObject();
            WriteFinding(json, draft, finding);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the properties of a finding.</summary>
    public static void WriteFinding(Utf8JsonWriter json, CheckedDraft draft, Finding finding)
    {
        var place = draft.Source.Lines.GetLinePositionSpan(finding.Span);
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteString("ruleName", finding.Rule.Name);
        json.WriteString("severity", finding.Severity.ToWord());
        if (finding.Strength is { } strength)
            json.WriteString("strength", strength.ToWord());
        json.WriteString("message", finding.Message);
        json.WriteNumber("line", place.Start.Line + 1);
        json.WriteNumber("column", place.Start.Character + 1);
        json.WriteNumber("endLine", place.End.Line + 1);
        json.WriteNumber("endColumn", place.End.Character + 1);
        json.WriteNumber("start", finding.Span.Start);
        json.WriteNumber("end", finding.Span.End);
        if (finding.Rule.Descriptor.HelpLinkUri is { Length: > 0 } page)
            json.WriteString("helpUri", page);
        if (finding.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            json.WriteString("description", fix.Description);
            json.WriteBoolean("isSafe", fix.IsSafe);
            json.WriteStartArray("changes");
            foreach (var change in fix.Changes)
            {
                json.WriteStartObject();
                json.WriteNumber("start", change.Span.Start);
                json.WriteNumber("end", change.Span.End);
                json.WriteString("text", change.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        if (finding.Suppression is { } suppression)
        {
            json.WriteStartObject("suppression");
            json.WriteString("reason", suppression.Reason);
            json.WriteString("file", suppression.Origin ?? draft.DisplayPath);
            json.WriteEndObject();
        }
    }

    /// <summary>Writes the properties of what a report counts.</summary>
    public static void WriteSummary(Utf8JsonWriter json, LintResult result)
    {
        json.WriteNumber("files", result.Drafts.Length);
        json.WriteNumber("errors", result.CountOf(DiagnosticSeverity.Error));
        json.WriteNumber("warnings", result.CountOf(DiagnosticSeverity.Warning));
        json.WriteNumber("suggestions", result.CountOf(DiagnosticSeverity.Info));
        WriteHidden(json, result.Hidden);
        if (result.Change is { } change)
            WriteChange(json, change);
    }

    private static void WriteChange(Utf8JsonWriter json, ChangeSummary change)
    {
        json.WriteStartObject("change");
        json.WriteString("since", change.Name);
        json.WriteNumber("files", change.Drafts);
        json.WriteNumber("checked", change.Checked);
        json.WriteNumber("known", change.Known);
        json.WriteNumber("mended", change.Mended);
        json.WriteNumber("elsewhere", change.Elsewhere);
        json.WriteStartArray("decides");
        foreach (var setting in change.Settings)
            json.WriteStringValue(setting);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the properties of a problem.</summary>
    public static void WriteProblem(Utf8JsonWriter json, ToolProblem problem)
    {
        json.WriteString("path", problem.Path);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("severity", (problem.IsWarning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error).ToWord());
        if (problem.Code is not null)
            json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
    }

    private static void WriteHidden(Utf8JsonWriter json, HiddenFindings hidden)
    {
        json.WriteNumber("suppressed", hidden.Count);
        json.WriteStartArray("suppressedBy");
        foreach (var file in hidden.Suppressed)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteBoolean("isDraft", file.IsInSource);
            json.WriteNumber("findings", file.Findings);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("switchedOff");
        foreach (var file in hidden.SwitchedOff)
        {
            json.WriteStartObject();
            json.WriteString("file", file.File);
            json.WriteStartArray("rules");
            foreach (var id in file.RuleIds)
                json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteNumber("files", file.Drafts);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("hidden", hidden.Describe());
    }
}
