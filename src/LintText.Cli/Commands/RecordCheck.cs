using System.CommandLine;

using LintText.Cli.Reporting;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Commands;

/// <summary><c>--jsonl</c>: checks records from standard input, and prints a result for each.</summary>
internal static class RecordCheck
{
    public static int Run(HostEnvironment environment, ParseResult arguments, LintRequest request, FailOptions fail)
    {
        var isIncomplete = false;
        var counts = new Dictionary<DiagnosticSeverity, int>();
        var problems = RecordRun.Execute(environment, request, record =>
        {
            RecordReport.Write(record, environment.Output);
            isIncomplete |= record.Outcome.Problems.Any(p => !p.IsWarning);
            foreach (var finding in record.Outcome.Draft?.Open ?? [])
                counts[finding.Severity] = counts.GetValueOrDefault(finding.Severity) + 1;
        });
        foreach (var problem in problems)
            environment.Error.WriteLine(problem.ToString());
        return isIncomplete || problems.Any(p => !p.IsWarning) ? ExitCode.Failure
            : fail.Fails(arguments, s => counts.GetValueOrDefault(s)) ? ExitCode.Findings
            : ExitCode.Clean;
    }
}
