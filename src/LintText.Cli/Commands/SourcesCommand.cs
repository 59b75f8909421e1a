using System.CommandLine;

using LintText.Cli.Reporting;

namespace LintText.Cli.Commands;

/// <summary><c>sources</c>: the ledger of each draft, in other words who it rests on.</summary>
internal sealed class SourcesCommand(HostEnvironment environment)
{
    private readonly DraftArguments _drafts = new(environment, "Print the drafts only: no total, no progress.");

    private readonly Option<Word<SourcesFormat>> _format = WordOption.Create(SourcesFormat.Pretty, "How to report", "--format", "-f");

    private readonly Option<bool> _passages = new("--passages") { Description = "Give what each source says, too, with its line." };

    private readonly CacheOptions _cache = new(environment);

    public Command Create()
    {
        var command = new Command("sources", "List each draft’s sources: kind, role, times cited, and how much of the draft rests on them.") { _format, _passages };
        _cache.AddTo(command);
        _drafts.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var result = _drafts.Run(arguments, _cache.Apply(arguments, _drafts.CreateRequest(arguments)) with { WantsLedgers = true });

        // A ledger describes; it is no verdict. What the rules think of the draft is for `check` to fail on.
        var exitCode = result.IsIncomplete ? ExitCode.Failure : ExitCode.Clean;
        return _drafts.Report(arguments, result, exitCode, (settings, writer) => SourcesReport.Write(result, arguments.GetValue(_format).Value, arguments.GetValue(_passages), settings, writer));
    }
}
