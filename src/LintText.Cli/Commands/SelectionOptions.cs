using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Commands;

/// <summary>The least severity that is reported.</summary>
internal enum LeastSeverity
{
    Error,
    Warning,
    Suggestion,
}

/// <summary>Which findings are wanted: <c>--severity</c>, <c>--select</c> and <c>--ignore</c>.</summary>
internal sealed class SelectionOptions
{
    private readonly Option<Word<LeastSeverity>> _severity = WordOption.Create(LeastSeverity.Suggestion, "The least severity that is reported; what is below counts for nothing", "--severity");

    private readonly Option<string[]> _select = new("--select") { Description = "Report only these rules, with commas between: ids, names, the beginning of ids, families, or 'all'. Can be given again.", HelpName = "rules" };

    private readonly Option<string[]> _ignore = new("--ignore") { Description = "Do not report these rules, named in the same way. Can be given again.", HelpName = "rules" };

    public void AddTo(Command command)
    {
        command.Add(_severity);
        command.Add(_select);
        command.Add(_ignore);
        _select.CompletionSources.Add(_ => RuleWords.All);
        _ignore.CompletionSources.Add(_ => RuleWords.All);
    }

    /// <summary>Whether something is left out.</summary>
    public bool IsAsked(CommandResult result) => result.GetResult(_severity) is { Implicit: false } || result.GetResult(_select) is { Implicit: false } || result.GetResult(_ignore) is { Implicit: false };

    /// <summary>What is wanted.</summary>
    public FindingSelection Of(ParseResult arguments) => new(
        arguments.GetValue(_severity).Value switch
        {
            LeastSeverity.Error => DiagnosticSeverity.Error,
            LeastSeverity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        Words(arguments.GetValue(_select)),
        Words(arguments.GetValue(_ignore)));

    private static string[] Words(string[]? lists) => [.. (lists ?? []).SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
