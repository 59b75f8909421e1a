using System.CommandLine;

using LintText.Cli.Reporting;

namespace LintText.Cli.Commands;

/// <summary><c>show</c>: what was read of each draft, block by block, so that whoever wonders at a finding, or at none, can see why.</summary>
internal sealed class ShowCommand(HostEnvironment environment)
{
    private readonly DraftArguments _drafts = new(environment, "Print the blocks only: no total, no progress.");

    public Command Create()
    {
        var command = new Command("show", "Print what was read of each draft, block by block: what each is, whose words are in it, and what was left out.");
        _drafts.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var result = _drafts.Run(arguments, _drafts.CreateRequest(arguments) with { WantsLedgers = true, WantsReviews = true });

        // As with a ledger, what is found is for `check` to fail on.
        var exitCode = result.IsIncomplete ? ExitCode.Failure : ExitCode.Clean;
        return _drafts.Report(arguments, result, exitCode, (settings, writer) => new ShowReport(settings, writer).Write(result));
    }
}
