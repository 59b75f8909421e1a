using System.Collections.Immutable;
using System.Globalization;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Workspace;
using LintText.Workspace.Reviews;

namespace LintText.Cli.Reporting.Review;

/// <summary>What a house’s editors decided, and how often they found each rule right.</summary>
internal static class VerdictReport
{
    private static readonly string[] Headers = ["Rule", "Judged", "Right", "Precision"];

    /// <summary>Writes it.</summary>
    public static void Write(ImmutableArray<JudgedFinding> judged, VerdictFormat format, ReportSettings settings, ScreenedWriter writer)
    {
        var measure = new HouseMeasure(judged);
        switch (format)
        {
            case VerdictFormat.Json:
                WriteJson(judged, measure, writer);
                break;
            case VerdictFormat.Yaml:
                WriteYaml(measure, writer);
                break;
            default:
                WritePretty(judged, measure, settings, writer);
                break;
        }
    }

    private static void WritePretty(ImmutableArray<JudgedFinding> judged, HouseMeasure measure, ReportSettings settings, ScreenedWriter writer)
    {
        var rows = measure.Rules.Select(r => (string[])[$"{r.RuleId} {NameOf(r.RuleId)}".TrimEnd(), Counted.Text(r.Precision.Total), Counted.Text(r.Precision.Right), Share(r.Precision)]);
        foreach (var line in new TextTable(settings, Headers, flexible: [0], numbers: [1, 2, 3]).Render([.. rows]))
            writer.WriteLine(line);
        foreach (var finding in judged.Where(j => !j.IsRight))
        {
            writer.WriteLine();
            writer.WriteLine($"{finding.RuleId} {finding.Draft}:{Counted.Text(finding.Line)}: {finding.Reason ?? "no reason given"}");
            writer.WriteLine($"  {finding.Window}");
        }

        if (!settings.IsQuiet)
        {
            writer.WriteLine();
            writer.WriteLine($"{Counted.Of(judged.Length, "finding")} judged: {Counted.Text(judged.Count(j => j.IsAccepted))} accepted, {Counted.Text(judged.Count(j => !j.IsAccepted && j.IsRight))} right but answered, {Counted.Text(judged.Count(j => !j.IsRight))} wrong.");
        }
    }

    private static void WriteJson(ImmutableArray<JudgedFinding> judged, HouseMeasure measure, ScreenedWriter writer) => JsonText.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartArray("rules");
        foreach (var (id, precision) in measure.Rules)
        {
            json.WriteStartObject();
            json.WriteString("rule", id);
            json.WriteNumber("judged", precision.Total);
            json.WriteNumber("right", precision.Right);
            json.WriteNumber("precision", Math.Round(precision.Share, 4));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in judged)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.RuleId);
            json.WriteString("path", finding.Draft);
            json.WriteNumber("line", finding.Line);
            json.WriteString("window", finding.Window);
            json.WriteString("text", finding.Text);
            json.WriteString("verdict", finding.IsAccepted ? "accepted" : "dismissed");
            json.WriteBoolean("right", finding.IsRight);
            json.WriteString("reason", finding.Reason);
            json.WriteString("note", finding.Note);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteYaml(HouseMeasure measure, ScreenedWriter writer)
    {
        writer.WriteLine("house:");

        // A rule that is none of ours and of nobody’s could be anything.
        foreach (var (id, precision) in measure.Rules.Where(r => RuleId.IsWellFormed(r.RuleId)))
            writer.WriteLine($"  {id}: {{ all: [{Counted.Text(precision.Right)}, {Counted.Text(precision.Total)}] }}");
    }

    private static string NameOf(string ruleId) => RuleCatalog.BuiltIn.Find(ruleId)?.Name ?? string.Empty;

    private static string Share(Precision precision) => precision.IsTelling ? precision.Share.ToString("0.00", CultureInfo.InvariantCulture) : "few";
}
