using System.CommandLine;

using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Configuration;
using LintText.Workspace.Fixing;

namespace LintText.Cli.Commands;

/// <summary><c>--add-suppressions --reason</c>: for beginning with text that is already there.</summary>
internal sealed class AdoptOptions
{
    private readonly Option<bool> _add = new("--add-suppressions") { Description = $"Write what is found now into {SuppressionFiles.FileName}, with --reason; no draft is changed." };

    private readonly Option<string?> _reason = SingleOption.Text("--reason", "With --add-suppressions, why: every line says it.", "text");

    public void AddTo(Command command)
    {
        command.Add(_add);
        command.Add(_reason);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_add) && string.IsNullOrWhiteSpace(result.GetValue(_reason)))
                result.AddError("--add-suppressions goes with --reason, so that the next editor knows why; use both");
            if (!result.GetValue(_add) && result.GetValue(_reason) is not null)
                result.AddError("--reason goes with --add-suppressions; use both");
        });
    }

    /// <summary>Whether it is asked for.</summary>
    public bool IsAsked(ParseResult arguments) => arguments.GetValue(_add);

    /// <summary>Writes what a run found.</summary>
    /// <returns>The exit code.</returns>
    public int Write(HostEnvironment environment, ParseResult arguments, LintResult result)
    {
        var reason = string.Join(' ', arguments.GetValue(_reason)!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var adder = new SuppressionAdder(environment.CurrentDirectory, reason);
        foreach (var draft in result.Drafts)
            adder.Add(draft);
        if (adder.Write() is { } problem)
        {
            environment.Error.WriteLine(problem.ToString());
            return ExitCode.Failure;
        }

        environment.Error.WriteLine($"{SuppressionFiles.FileName}: {Counted.Of(adder.Lines, "line")} added, for {Counted.Of(adder.Suppressed, "finding")}.");
        if (adder.Left > 0)
            environment.Error.WriteLine($"lint-text: {Counted.Of(adder.Left, "finding")} cannot be named in a line of that file; suppress them with a comment where they stand");
        return result.IsIncomplete ? ExitCode.Failure : ExitCode.Clean;
    }
}
