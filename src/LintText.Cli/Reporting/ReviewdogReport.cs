using System.Text;
using System.Text.Json;

using LintText.Analysis;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting;

/// <summary>
/// The diagnostics of reviewdog (github.com/reviewdog/reviewdog, proto/rdf/reviewdog.proto), an object a line, with fixes as suggestions. Lines
/// and columns count from 1, columns in bytes of UTF-8.
/// </summary>
internal sealed class ReviewdogLinesReport(ReportSettings settings, ScreenedWriter writer) : LineReport
{
    public override void Write(CheckedDraft draft)
    {
        foreach (var finding in draft.Open)
        {
            JsonText.WriteLine(writer, json =>
            {
                json.WriteStartObject();
                Write(json, settings, draft, finding);
                json.WriteStartObject("source");
                WriteSource(json);
                json.WriteEndObject();
                json.WriteEndObject();
            });
        }
    }

    public override void Finish(LintResult result)
    {
        // Diagnostics are all there is.
    }

    /// <summary>Writes the properties of a diagnostic but for who reports it.</summary>
    public static void Write(Utf8JsonWriter json, ReportSettings settings, CheckedDraft draft, Finding finding)
    {
        json.WriteString("message", finding.Message);
        json.WriteStartObject("location");
        json.WriteString("path", settings.PathFor(draft.DisplayPath));
        WriteRange(json, draft.Source, finding.Span);
        json.WriteEndObject();
        json.WriteString("severity", finding.Severity switch { DiagnosticSeverity.Error => "ERROR", DiagnosticSeverity.Warning => "WARNING", _ => "INFO" });
        json.WriteStartObject("code");
        json.WriteString("value", finding.Rule.Id);
        if (finding.Rule.Descriptor.HelpLinkUri is { Length: > 0 } page)
            json.WriteString("url", page);
        json.WriteEndObject();
        if (finding.Fix is not { } fix)
            return;

        json.WriteStartArray("suggestions");
        foreach (var change in fix.Changes)
        {
            json.WriteStartObject();
            WriteRange(json, draft.Source, change.Span);
            json.WriteString("text", change.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes the properties of who reports.</summary>
    public static void WriteSource(Utf8JsonWriter json)
    {
        json.WriteString("name", "lint-text");
        json.WriteString("url", "https://github.com/lint-text/lint-text");
    }

    private static void WriteRange(Utf8JsonWriter json, SourceText source, TextSpan span)
    {
        json.WriteStartObject("range");
        WritePosition(json, "start", source, span.Start);
        WritePosition(json, "end", source, span.End);
        json.WriteEndObject();
    }

    private static void WritePosition(Utf8JsonWriter json, string name, SourceText source, int position)
    {
        var line = source.Lines.GetLineFromPosition(position);
        json.WriteStartObject(name);
        json.WriteNumber("line", line.LineNumber + 1);
        json.WriteNumber("column", Encoding.UTF8.GetByteCount(source.ToString(TextSpan.FromBounds(line.Start, position))) + 1);
        json.WriteEndObject();
    }
}

/// <summary>The same in one document.</summary>
internal static class ReviewdogReport
{
    public static void Write(LintResult result, ReportSettings settings, ScreenedWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("source");
        ReviewdogLinesReport.WriteSource(json);
        json.WriteEndObject();
        json.WriteStartArray("diagnostics");
        foreach (var draft in result.Drafts)
        {
            foreach (var finding in draft.Open)
            {
                json.WriteStartObject();
                ReviewdogLinesReport.Write(json, settings, draft, finding);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
