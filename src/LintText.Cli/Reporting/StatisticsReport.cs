using LintText.Analysis;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting;

/// <summary>How often each rule was found, most often first: as a table for people, as JSON for scripts.</summary>
internal static class StatisticsReport
{
    private static readonly string[] Headers = ["Findings", "Rule", "Name", "Severity", "Drafts", "Fixable"];

    /// <summary>What is counted of a rule.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Severity">The gravest severity that it was reported with.</param>
    /// <param name="Findings">How many findings count.</param>
    /// <param name="Drafts">In how many drafts.</param>
    /// <param name="Fixable">How many of them --fix would settle.</param>
    private sealed record Row(Rule Rule, DiagnosticSeverity Severity, int Findings, int Drafts, int Fixable);

    public static void WriteTable(LintResult result, ReportSettings settings, ScreenedWriter writer)
    {
        var rows = Count(result);
        if (rows.Count > 0)
        {
            var table = new TextTable(settings, Headers, flexible: [2], numbers: [0, 4, 5]);
            foreach (var line in table.Render([.. rows.Select(r => (string[])[Counted.Text(r.Findings), r.Rule.Id, r.Rule.Name, r.Severity.ToWord(), Counted.Text(r.Drafts), r.Fixable == 0 ? string.Empty : Counted.Text(r.Fixable)])]))
                writer.WriteLine(line);
        }

        if (!settings.IsQuiet)
            writer.WriteLine($"{Counted.Of(rows.Sum(r => r.Findings), "finding")} of {Counted.Of(rows.Count, "rule")} in {Counted.Of(result.Drafts.Length, "draft")}.");
        writer.Flush();
    }

    public static void WriteJson(LintResult result, ScreenedWriter writer)
    {
        JsonText.Write(writer, json =>
        {
            json.WriteStartArray();
            foreach (var row in Count(result))
            {
                json.WriteStartObject();
                json.WriteString("ruleId", row.Rule.Id);
                json.WriteString("ruleName", row.Rule.Name);
                json.WriteString("family", row.Rule.Descriptor.Category);
                json.WriteString("severity", row.Severity.ToWord());
                json.WriteNumber("findings", row.Findings);
                json.WriteNumber("drafts", row.Drafts);
                json.WriteNumber("fixable", row.Fixable);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        writer.Flush();
    }

    private static List<Row> Count(LintResult result) =>
    [
        .. from draft in result.Drafts
           from finding in draft.Open
           group (Draft: draft, Finding: finding) by finding.Rule.Id into found
           let rule = found.First().Finding.Rule
           orderby found.Count() descending, rule.Id
           select new Row(rule, found.Max(f => f.Finding.Severity), found.Count(), found.Select(f => f.Draft).Distinct(ReferenceEqualityComparer.Instance).Count(), found.Count(f => f.Finding.Fix is { IsSafe: true })),
    ];
}
