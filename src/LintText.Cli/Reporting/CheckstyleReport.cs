using System.Globalization;

using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>Checkstyle’s report (checkstyle.org, XMLLogger), which many systems read.</summary>
internal static class CheckstyleReport
{
    public static void Write(LintResult result, ReportSettings settings, ScreenedWriter writer) => XmlText.Write(writer, xml =>
    {
        xml.WriteStartElement("checkstyle");
        xml.WriteAttributeString("version", "4.3");
        foreach (var draft in result.Drafts.Where(d => d.Open.Any()))
        {
            xml.WriteStartElement("file");
            xml.WriteAttributeString("name", XmlText.Of(settings.PathFor(draft.DisplayPath)));
            foreach (var finding in draft.Open)
            {
                var place = draft.Source.Lines.GetLinePosition(finding.Span.Start);
                xml.WriteStartElement("error");
                xml.WriteAttributeString("line", (place.Line + 1).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("column", (place.Character + 1).ToString(CultureInfo.InvariantCulture));
                xml.WriteAttributeString("severity", finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "info" });
                xml.WriteAttributeString("message", XmlText.Of(finding.Message));
                xml.WriteAttributeString("source", $"lint-text.{finding.Rule.Id}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
