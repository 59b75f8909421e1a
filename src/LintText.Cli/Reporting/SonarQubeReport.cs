using System.Globalization;

using LintText.Analysis;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>SonarQube’s generic issues (docs.sonarsource.com, Generic formatted issue reports, from version 10.3 on). Lines count from 1, columns from 0.</summary>
internal static class SonarQubeReport
{
    public static void Write(LintResult result, ReportSettings settings, ScreenedWriter writer) => JsonText.Write(writer, json =>
    {
        var found = result.Drafts.SelectMany(d => d.Open).ToList();
        json.WriteStartObject();
        json.WriteStartArray("rules");
        foreach (var rule in found.Select(f => f.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture));
            json.WriteString("description", rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture));
            json.WriteString("engineId", "lint-text");
            json.WriteString("cleanCodeAttribute", "CLEAR");
            json.WriteStartArray("impacts");
            json.WriteStartObject();
            json.WriteString("softwareQuality", "MAINTAINABILITY");
            json.WriteString("severity", Gravest(found, rule) switch { DiagnosticSeverity.Error => "HIGH", DiagnosticSeverity.Warning => "MEDIUM", _ => "LOW" });
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("issues");
        foreach (var draft in result.Drafts)
        {
            foreach (var finding in draft.Open)
            {
                var place = draft.Source.Lines.GetLinePositionSpan(finding.Span);
                json.WriteStartObject();
                json.WriteString("ruleId", finding.Rule.Id);
                json.WriteStartObject("primaryLocation");
                json.WriteString("message", finding.Message);
                json.WriteString("filePath", settings.PathFor(draft.DisplayPath));
                json.WriteStartObject("textRange");
                json.WriteNumber("startLine", place.Start.Line + 1);
                json.WriteNumber("endLine", place.End.Line + 1);
                json.WriteNumber("startColumn", place.Start.Character);
                json.WriteNumber("endColumn", place.End.Character);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static DiagnosticSeverity Gravest(List<Finding> found, Rule rule) => found.Where(f => f.Rule.Id == rule.Id).Max(f => f.Severity);
}
