using System.Globalization;

using LintText.Analysis;
using LintText.Workspace.Checking;

namespace LintText.Cli.Reporting;

/// <summary>JUnit’s report as Jenkins and others read it (github.com/testmoapp/junitxml): a suite a draft, a case a finding, and one that passed for a draft without any.</summary>
internal static class JUnitReport
{
    public static void Write(LintResult result, ReportSettings settings, ScreenedWriter writer) => XmlText.Write(writer, xml =>
    {
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "lint-text");
        WriteCounts(result.Drafts.Sum(d => Math.Max(1, d.Open.Count())), result.Drafts.Sum(d => d.Open.Count()));
        foreach (var draft in result.Drafts)
        {
            var path = XmlText.Of(settings.PathFor(draft.DisplayPath));
            var open = draft.Open.ToList();
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", path);
            WriteCounts(Math.Max(1, open.Count), open.Count);
            if (open.Count == 0)
                WriteCase("nothing to query", path);
            foreach (var finding in open)
                WriteFailure(draft, finding, path);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        void WriteCounts(int tests, int failures)
        {
            xml.WriteAttributeString("tests", tests.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("failures", failures.ToString(CultureInfo.InvariantCulture));
        }

        void WriteCase(string name, string path)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", name);
            xml.WriteAttributeString("classname", path);
            xml.WriteEndElement();
        }

        void WriteFailure(CheckedDraft draft, Finding finding, string path)
        {
            var place = draft.Source.Lines.GetLinePosition(finding.Span.Start);
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", string.Create(CultureInfo.InvariantCulture, $"{finding.Rule.Id} {finding.Rule.Name}, line {place.Line + 1}"));
            xml.WriteAttributeString("classname", path);
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("type", finding.Severity.ToWord());
            xml.WriteAttributeString("message", XmlText.Of(finding.Message));
            xml.WriteString(string.Create(CultureInfo.InvariantCulture, $"{path}:{place.Line + 1}:{place.Character + 1}: {finding.Severity.ToWord()} {finding.Rule.Id}: {XmlText.Of(finding.Message)}"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    });
}
