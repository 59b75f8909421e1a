using System.Collections.Immutable;
using System.Text.Json.Nodes;

using LintText.Analysis;
using LintText.Cli.Commands;
using LintText.Cli.Reporting;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Tests.Reporting;

/// <summary>A reader of the log sees the severities that the command line shows.</summary>
public sealed class SarifLevelTests
{
    /// <summary>The keys that set severities; <c>ID</c> and <c>CATEGORY</c> stand for those of every rule.</summary>
    public static TheoryData<string, string> Overrides()
    {
        var data = new TheoryData<string, string> { { string.Empty, string.Empty } };
        foreach (var key in (ReadOnlySpan<string>)["dotnet_diagnostic.ID.severity", "dotnet_analyzer_diagnostic.category-CATEGORY.severity", "dotnet_analyzer_diagnostic.severity"])
        {
            foreach (var word in (ReadOnlySpan<string>)["error", "warning", "suggestion", "none"])
                data.Add(key, word);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Overrides))]
    public void Level_is_the_severity_that_the_command_line_shows(string key, string word)
    {
        var findings = RuleCatalog.BuiltIn.Rules.SelectMany(r => FindingsOf(r, Configure(r, key, word))).ToImmutableArray();
        Assert.Equal(word == "none", findings.IsEmpty);

        var result = SarifLog.ResultOf(RuleCatalog.BuiltIn, findings);
        var run = SarifLog.Run(result);
        var levels = run["results"]!.AsArray().Select(r => $"{LevelOf(run, r!)} {(string?)r!["ruleId"]}");
        Assert.Equal(CommandLineSeverities(result), levels);
    }

    /// <summary>What is not written is a default, and the defaults of levels hang on other parts of the log.</summary>
    [Fact]
    public void Levels_are_always_written()
    {
        var result = SarifLog.ResultOf(RuleCatalog.BuiltIn, [.. RuleCatalog.BuiltIn.Rules.SelectMany(r => FindingsOf(r, LintOptions.Default))]) with
        {
            Problems = [new ToolProblem("a.md", "one") { IsWarning = true }, new ToolProblem("a.md", "two"), new ToolProblem(null, "three") { IsConfiguration = true, IsWarning = true }],
        };

        var run = SarifLog.Run(result);
        var invocation = run["invocations"]![0]!;
        Assert.All(run["results"]!.AsArray(), r => Assert.NotNull(r!["level"]));
        Assert.All(RuleCatalog.BuiltIn.Rules.Zip(run["tool"]!["driver"]!["rules"]!.AsArray()), r => Assert.Equal(LevelOf(r.First.Descriptor.DefaultSeverity.ToWord()), (string?)r.Second!["defaultConfiguration"]!["level"]));
        Assert.Equal(["warning", "error"], invocation["toolExecutionNotifications"]!.AsArray().Select(n => (string?)n!["level"]));
        Assert.Equal(["warning"], invocation["toolConfigurationNotifications"]!.AsArray().Select(n => (string?)n!["level"]));
    }

    private static LintOptions Configure(Rule rule, string key, string word) =>
        key.Length == 0 ? LintOptions.Default : LintOptions.Parse($"[*.md]\n{key.Replace("ID", rule.Id, StringComparison.Ordinal).Replace("CATEGORY", rule.Descriptor.Category, StringComparison.Ordinal)} = {word}\n", "a.md");

    /// <summary>What the rule can report under a configuration: for every kind of text and every strength.</summary>
    private static IEnumerable<Finding> FindingsOf(Rule rule, LintOptions options)
    {
        Strength?[] strengths = rule.StrengthSeverities.IsEmpty ? [null] : [null, .. Enum.GetValues<Strength>()];
        return
            from kind in Enum.GetValues<DocumentKind>()
            from strength in strengths
            let severity = options.GetSeverity(rule, kind, strength)
            where severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Hidden)
            select SarifLog.Find(rule, severity.ToDiagnosticSeverity(), ["a", "b", "c", "d", "e", "f"], strength);
    }

    private static IEnumerable<string> CommandLineSeverities(LintResult result)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        using var screened = new ScreenedWriter(writer);
        Report.Write(result, ReportFormat.Compact, new ReportSettings(IsQuiet: true, IsColored: false, HostEnvironment.DefaultWidth, Path.GetFullPath("."), ExitCode.Clean), screened);
        return writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split(' ')).Select(w => $"{LevelOf(w[1])} {w[2].TrimEnd(':')}");
    }

    private static string LevelOf(string severity) => severity == "suggestion" ? "note" : severity;

    /// <summary>The level of a result as the standard has it: §3.27.10, §3.20.5 and §3.50.3.</summary>
    private static string LevelOf(JsonNode run, JsonNode result)
    {
        if ((string?)result["level"] is { } own)
            return own;
        if ((string?)result["kind"] is { } kind && kind != "fail")
            return "none";

        var index = (int)result["ruleIndex"]!;
        var overrides = run["invocations"]?[(int?)result["provenance"]?["invocationIndex"] ?? 0]?["ruleConfigurationOverrides"]?.AsArray();
        if (overrides?.FirstOrDefault(o => (int?)o!["descriptor"]!["index"] == index) is { } configured)
            return (string?)configured["configuration"]!["level"] ?? "warning";
        return (string?)run["tool"]!["driver"]!["rules"]![index]!["defaultConfiguration"]?["level"] ?? "warning";
    }
}
