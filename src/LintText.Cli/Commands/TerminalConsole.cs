using Spectre.Console;

namespace LintText.Cli.Commands;

/// <summary>Makes Spectre consoles that write where the process’s environment says, at its width.</summary>
internal static class TerminalConsole
{
    public static IAnsiConsole Create(HostEnvironment environment) => Create(environment.Output.Styled, environment.IsTerminal && !environment.NoColor, environment.Width);

    /// <summary>For progress, which moves the cursor and shows no words but ours.</summary>
    public static IAnsiConsole CreateForErrors(HostEnvironment environment) => Create(environment.Error.Inner, environment.IsErrorTerminal && !environment.NoColor, environment.Width);

    public static IAnsiConsole Create(TextWriter writer, bool isColored, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isColored ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColored ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = width;
        return console;
    }
}
