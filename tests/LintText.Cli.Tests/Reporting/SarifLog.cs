using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;

using LintText.Analysis;
using LintText.Cli.Commands;
using LintText.Cli.Reporting;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.Reporting;

/// <summary>SARIF logs of findings that no draft need be written for.</summary>
internal static class SarifLog
{
    private static readonly SourceText Source = SourceText.From("The old mill.\n", Encoding.UTF8);

    /// <summary>A finding at the draft’s third word.</summary>
    public static Finding Find(Rule rule, DiagnosticSeverity severity, ImmutableArray<string> arguments, Strength? strength = null) =>
        Finding.Create(rule, severity, s => Location.Create("a.md", s, Source.Lines.GetLinePositionSpan(s)), new TextSpan(8, 4), arguments, "mill", "The old mill.", []) with { Strength = strength };

    /// <summary>What a run with these findings gives.</summary>
    public static LintResult ResultOf(RuleCatalog rules, params ImmutableArray<Finding> findings) =>
        new(rules, [new CheckedDraft(Path.GetFullPath("a.md"), "a.md", Source, Encoding.UTF8.GetBytes(Source.ToString()), findings)], []);

    /// <summary>The log’s run, once the schema and the SDK have accepted it.</summary>
    public static JsonNode Run(LintResult result)
    {
        var text = Write(result);
        SarifSchema.Validate(text);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var loaded = Assert.Single(Microsoft.CodeAnalysis.Sarif.SarifLog.Load(stream).Runs);
        Assert.Equal(result.Drafts.SelectMany(d => d.Findings).Select(f => f.Rule.Id), loaded.Results.Select(r => r.GetRule(loaded).Id));
        return JsonNode.Parse(text)!["runs"]![0]!;
    }

    /// <summary>The log.</summary>
    public static string Write(LintResult result)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        using var screened = new ScreenedWriter(writer);
        SarifReport.Write(result, new ReportSettings(IsQuiet: true, IsColored: false, HostEnvironment.DefaultWidth, Path.GetFullPath("."), ExitCode.Clean), screened);
        screened.Flush();
        return writer.ToString();
    }
}
