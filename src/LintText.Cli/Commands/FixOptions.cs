using System.CommandLine;
using System.CommandLine.Parsing;

namespace LintText.Cli.Commands;

/// <summary>What is done with fixes: <c>--fix</c>, <c>--fix-only</c>, <c>--diff</c>, and <c>--unsafe-fixes</c> with any of them.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _fix = new("--fix") { Description = "Apply the replacements that never change what a text says. Of standard input the fixed text is printed, and the report goes to standard error." };

    private readonly Option<bool> _fixOnly = new("--fix-only") { Description = "The same, and report nothing that is left." };

    private readonly Option<bool> _diff = new("--diff") { Description = "Print what --fix would change, as a unified diff, and change nothing. The exit code is 1 where there is something." };

    private readonly Option<bool> _unsafe = new("--unsafe-fixes") { Description = "With --fix, --fix-only or --diff, take the other replacements, too: read what they did." };

    public void AddTo(Command command)
    {
        command.Add(_fix);
        command.Add(_fixOnly);
        command.Add(_diff);
        command.Add(_unsafe);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_unsafe) && !IsAsked(result))
                result.AddError("--unsafe-fixes goes with --fix, --fix-only or --diff; use one of them, too");
            if (result.GetValue(_diff) && Writes(result))
                result.AddError("--diff changes nothing, and --fix does; use one");
        });
    }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsAsked(CommandResult result) => Writes(result) || result.GetValue(_diff);

    /// <summary>Whether drafts are changed.</summary>
    public bool Writes(CommandResult result) => result.GetValue(_fix) || result.GetValue(_fixOnly);

    /// <summary>Whether nothing is reported but what was done.</summary>
    public bool IsAll(ParseResult arguments) => arguments.GetValue(_fixOnly);

    /// <summary>Whether what would be changed is shown.</summary>
    public bool Shows(ParseResult arguments) => arguments.GetValue(_diff);

    /// <summary>Whether replacements that may change what a text says are taken, too.</summary>
    public bool IncludesUnsafe(ParseResult arguments) => arguments.GetValue(_unsafe);
}
