using System.CommandLine;

using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Commands;

/// <summary>The least severity that makes the exit code 1.</summary>
internal enum FailOn
{
    Error,
    Warning,
    Suggestion,
    Never,
}

/// <summary>What makes the exit code 1: <c>--fail-on</c> and <c>--max-warnings</c>.</summary>
internal sealed class FailOptions
{
    private readonly Option<Word<FailOn>> _failOn = WordOption.Create(FailOn.Warning, "The least severity that makes the exit code 1", "--fail-on");

    private readonly Option<int?> _maxWarnings = SingleOption.Count("--max-warnings", "Let this many warnings pass before the exit code is 1; errors fail as --fail-on says.", "n");

    public void AddTo(Command command)
    {
        command.Add(_failOn);
        command.Add(_maxWarnings);
    }

    /// <summary>The exit code of a run.</summary>
    public int ExitCodeOf(ParseResult arguments, LintResult result) =>
        result.IsIncomplete ? ExitCode.Failure : Fails(arguments, result.CountOf) ? ExitCode.Findings : ExitCode.Clean;

    /// <summary>Whether findings fail.</summary>
    /// <param name="arguments">What is asked for.</param>
    /// <param name="count">How many findings there are of a severity.</param>
    public bool Fails(ParseResult arguments, Func<DiagnosticSeverity, int> count)
    {
        var least = LeastOf(arguments.GetValue(_failOn).Value);
        return IsPast(arguments, count(DiagnosticSeverity.Warning))
            || (least <= DiagnosticSeverity.Error && count(DiagnosticSeverity.Error) > 0)
            || (least <= DiagnosticSeverity.Warning && arguments.GetValue(_maxWarnings) is null && count(DiagnosticSeverity.Warning) > 0)
            || (least <= DiagnosticSeverity.Info && count(DiagnosticSeverity.Info) > 0);
    }

    /// <summary>What is to be said of the number of warnings, or null.</summary>
    public string? Describe(ParseResult arguments, LintResult result) => result.CountOf(DiagnosticSeverity.Warning) is var warnings && IsPast(arguments, warnings)
        ? $"{Counted.Of(warnings, "warning")}, and --max-warnings lets {Counted.Text(arguments.GetValue(_maxWarnings)!.Value)} pass"
        : null;

    private bool IsPast(ParseResult arguments, int warnings) => arguments.GetValue(_maxWarnings) is { } most && warnings > most;

    /// <summary>The least severity that fails, or null where none does.</summary>
    private static DiagnosticSeverity? LeastOf(FailOn failOn) => failOn switch
    {
        FailOn.Error => DiagnosticSeverity.Error,
        FailOn.Warning => DiagnosticSeverity.Warning,
        FailOn.Suggestion => DiagnosticSeverity.Info,
        _ => null,
    };
}
