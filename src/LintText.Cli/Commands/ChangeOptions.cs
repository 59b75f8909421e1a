using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Workspace.Checking;

namespace LintText.Cli.Commands;

/// <summary>Which change is checked.</summary>
internal sealed class ChangeOptions
{
    private readonly Option<string?> _since = new("--since")
    {
        Description = "Report only what is new since this commit or branch; without one, since what the branch is to be merged into.",
        HelpName = "ref",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _staged = new("--staged") { Description = "Check what is staged to be committed, and report only what is new in it." };

    private readonly Option<bool> _changedLines = new("--changed-lines") { Description = "With --since or --staged, report only what stands on changed lines." };

    public void AddTo(Command command)
    {
        command.Add(_since);
        command.Add(_staged);
        command.Add(_changedLines);
        command.Validators.Add(result =>
        {
            if (result.GetResult(_since) is not null && IsStaged(result))
                result.AddError("--since and --staged exclude each other; use one");
            if (result.GetValue(_changedLines) && !IsAsked(result))
                result.AddError("--changed-lines goes with --since or --staged; use one of them, too");
        });
    }

    /// <summary>Whether what is staged is asked for.</summary>
    public bool IsStaged(CommandResult result) => result.GetValue(_staged);

    /// <summary>Whether a change is asked for.</summary>
    public bool IsAsked(CommandResult result) => result.GetResult(_since) is not null || IsStaged(result);

    /// <summary>What is asked for, or null where all drafts are checked as they are.</summary>
    public ChangeRequest? Request(ParseResult arguments) => IsAsked(arguments.CommandResult)
        ? new ChangeRequest(arguments.GetValue(_since), arguments.GetValue(_staged), arguments.GetValue(_changedLines))
        : null;
}
