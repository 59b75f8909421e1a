using System.Globalization;

using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>GitLab’s code quality report (docs.gitlab.com, Code Quality: implement a custom tool).</summary>
internal static class GitLabReport
{
    public static void Write(LintResult result, ReportSettings settings, ScreenedWriter writer)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        JsonText.Write(writer, json =>
        {
            json.WriteStartArray();
            foreach (var draft in result.Drafts)
            {
                var path = settings.PathFor(draft.DisplayPath);
                foreach (var finding in draft.Open)
                {
                    var place = draft.Source.Lines.GetLinePositionSpan(finding.Span);
                    var fingerprint = FindingFingerprint.Of(finding, path);
                    var count = seen[fingerprint] = seen.GetValueOrDefault(fingerprint) + 1;
                    json.WriteStartObject();
                    json.WriteString("description", finding.Message);
                    json.WriteString("check_name", finding.Rule.Id);
                    json.WriteString("fingerprint", count == 1 ? fingerprint : string.Create(CultureInfo.InvariantCulture, $"{fingerprint}-{count}"));
                    json.WriteString("severity", finding.Severity switch { DiagnosticSeverity.Error => "major", DiagnosticSeverity.Warning => "minor", _ => "info" });
                    json.WriteStartObject("location");
                    json.WriteString("path", path);
                    json.WriteStartObject("lines");
                    json.WriteNumber("begin", place.Start.Line + 1);
                    json.WriteNumber("end", place.End.Line + 1);
                    json.WriteEndObject();
                    json.WriteEndObject();
                    json.WriteEndObject();
                }
            }

            json.WriteEndArray();
        });
    }
}
