using Spectre.Console;

namespace LintText.Cli.Reporting;

/// <summary>Makes Spectre consoles, which ask the process for nothing that they are not told.</summary>
internal static class TerminalConsole
{
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
