using Microsoft.Build.Logging.StructuredLogger;

namespace LintText.MSBuild.Tests.Kit;

/// <summary>What a build did.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Events">The errors, warnings and messages of its binary log.</param>
internal sealed record BuildRun(int ExitCode, string Output, IReadOnlyList<BuildEvent> Events)
{
    /// <summary>What has a code of ours. Events are as in the log: one that was logged twice is in here twice.</summary>
    public IReadOnlyList<BuildEvent> Findings { get; } = [.. Events.Where(e => e.Code is { } code && (code.StartsWith("SR", StringComparison.Ordinal) || code.StartsWith("LTX", StringComparison.Ordinal) || code.StartsWith("HOUSE", StringComparison.Ordinal)))];

    /// <summary>Severity and code of the findings, in order.</summary>
    public IEnumerable<string> Kinds => Findings.Select(f => f.Kind).Order(StringComparer.Ordinal);

    /// <summary>File and code of the findings, in order.</summary>
    public IEnumerable<string> Places => Findings.Select(f => $"{f.FileName} {f.Code}").Order(StringComparer.Ordinal);

    /// <summary>All errors, whoever’s.</summary>
    public IEnumerable<BuildEvent> Errors => Events.Where(e => e.Severity == Severity.Error);

    /// <summary>The command lines that the tool was run with.</summary>
    public IEnumerable<string> ToolRuns => Events.Select(e => e.Message).Where(m => m.Contains(" exec ", StringComparison.Ordinal) && m.Contains("dotnet-lint-text.dll", StringComparison.Ordinal));

    /// <summary>Reads the binary log of a build that has ended.</summary>
    public static BuildRun Read(int exitCode, string output, string log) =>
        new(exitCode, output, File.Exists(log) ? [.. BinaryLog.ReadRecords(log).Select(r => r.Args is { } args ? BuildEvent.From(args) : null).OfType<BuildEvent>()] : []);
}
