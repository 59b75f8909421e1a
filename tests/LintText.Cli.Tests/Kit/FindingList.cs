using System.Text.Json;

using LintText.Cli.Commands;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Tests.Kit;

/// <summary>One finding of a JSON report, with the words it stands on.</summary>
internal sealed record ReportedFinding(string Path, string RuleId, string Severity, TextSpan Span, string Words, bool IsSuppressed, string? Reason)
{
    /// <summary>The form that tests compare: <c>draft.md SR3001 “turned a blind eye”</c>.</summary>
    public override string ToString() => $"{Path} {RuleId} “{Words}”";
}

/// <summary>Runs a check and reads its JSON report back.</summary>
internal sealed record FindingList(CommandRun Run, IReadOnlyList<ReportedFinding> All)
{
    /// <summary>The findings that count, in the form that tests compare.</summary>
    public string[] Open => [.. All.Where(f => !f.IsSuppressed).Select(f => f.ToString())];

    /// <summary>The ids of the findings that count, without repetition.</summary>
    public string[] OpenIds => [.. All.Where(f => !f.IsSuppressed).Select(f => f.RuleId).Distinct()];

    /// <summary>The checked drafts that have findings that count.</summary>
    public string[] OpenPaths => [.. All.Where(f => !f.IsSuppressed).Select(f => f.Path).Distinct()];

    /// <summary>Checks a folder.</summary>
    public static FindingList Check(TestFolder folder, params string[] args) => Check(folder, e => e, args);

    /// <summary>Checks a folder in an environment that differs from the usual one.</summary>
    public static FindingList Check(TestFolder folder, Func<HostEnvironment, HostEnvironment> adapt, params string[] args)
    {
        var run = CommandRun.In(folder, adapt, [.. args, "--format", "json"]);
        using var report = JsonDocument.Parse(run.Output);
        var findings = new List<ReportedFinding>();
        foreach (var file in report.RootElement.GetProperty("files").EnumerateArray())
        {
            var path = file.GetProperty("path").GetString()!;
            using var stream = File.OpenRead(folder.PathTo(path));
            var source = SourceText.From(stream);
            findings.AddRange(file.GetProperty("findings").EnumerateArray().Select(f => Read(path, source, f)));
        }

        return new FindingList(run, findings);
    }

    private static ReportedFinding Read(string path, SourceText source, JsonElement finding)
    {
        var span = TextSpan.FromBounds(finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32());
        var isSuppressed = finding.TryGetProperty("suppression", out var suppression);
        return new ReportedFinding(
            path,
            finding.GetProperty("ruleId").GetString()!,
            finding.GetProperty("severity").GetString()!,
            span,
            source.ToString(span),
            isSuppressed,
            isSuppressed ? suppression.GetProperty("reason").GetString() : null);
    }
}
