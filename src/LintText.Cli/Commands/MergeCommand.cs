using System.CommandLine;

using LintText.Cli.Reporting;
using LintText.Workspace;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;

namespace LintText.Cli.Commands;

/// <summary><c>merge</c>: puts the SARIF logs of shards together.</summary>
internal sealed class MergeCommand(HostEnvironment environment)
{
    private readonly Argument<string[]> _logs = new("logs") { Description = "SARIF logs of this tool; quoted globs are allowed.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the log to a file instead of standard output.", HelpName = "file" };

    public Command Create()
    {
        var command = new Command("merge", "Put the SARIF logs of shards together, as one run would have written it.") { _logs, _output };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var merge = new SarifMerge();
        foreach (var path in arguments.GetValue(_logs)!.SelectMany(p => DraftDiscovery.Expand(environment.CurrentDirectory, p)))
        {
            var full = Path.GetFullPath(path, environment.CurrentDirectory);
            if (!File.Exists(full))
            {
                environment.Error.WriteLine(new ToolProblem(path, $"there is no log here{new NearbyFiles().Suggest(full)}").ToString());
                return ExitCode.Failure;
            }

            var (text, _, problem) = SourceLoader.Load(full, path, SourceLoader.NoLimit);
            problem ??= merge.Add(text!.ToString(), path) is { } refusal ? new ToolProblem(path, refusal) : null;
            if (problem is null)
                continue;

            environment.Error.WriteLine(problem.ToString());
            return ExitCode.Failure;
        }

        if (arguments.GetValue(_output) is { } output)
            return ReportFile.Write(environment, output, ExitCode.Clean, merge.Write);
        merge.Write(environment.Output);
        return ExitCode.Clean;
    }
}
