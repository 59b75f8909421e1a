using LintText.Cli.Reporting;
using LintText.Workspace;

using Spectre.Console;

namespace LintText.Cli.Commands;

/// <summary>What the command line takes from the process it runs in; tests hand in their own.</summary>
/// <param name="Output">Where reports go.</param>
/// <param name="Error">Where everything else goes.</param>
/// <param name="OpenInput">Opens standard input.</param>
/// <param name="CurrentDirectory">The folder that relative paths start from.</param>
/// <param name="IsTerminal">Whether <paramref name="Output"/> is a terminal.</param>
/// <param name="IsErrorTerminal">Whether <paramref name="Error"/> is a terminal.</param>
/// <param name="Width">The width of the terminal in columns.</param>
/// <param name="NoColor">Whether the environment asks for no colour (https://no-color.org).</param>
internal sealed record HostEnvironment(
    ScreenedWriter Output,
    ScreenedWriter Error,
    Func<Stream> OpenInput,
    string CurrentDirectory,
    bool IsTerminal,
    bool IsErrorTerminal,
    int Width,
    bool NoColor)
    : WorkspaceEnvironment(OpenInput, CurrentDirectory)
{
    /// <summary>Opens standard output for messages of a protocol, which are no text for people and are not screened.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>The width that output is laid out for where there is no terminal.</summary>
    public const int DefaultWidth = 80;

    public static HostEnvironment OfProcess(StandardOutput output)
    {
        Console.Error.NewLine = "\n";
        var workspace = WorkspaceEnvironment.OfProcess(Console.OpenStandardInput);
        return new HostEnvironment(
            new ScreenedWriter(output.Writer),
            new ScreenedWriter(Console.Error),
            workspace.OpenInput,
            workspace.CurrentDirectory,
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected,
            Console.IsOutputRedirected ? DefaultWidth : TerminalWidth(),
            !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            CacheFolder = workspace.CacheFolder,
            ConfigFolder = workspace.ConfigFolder,
            CacheSecret = workspace.CacheSecret,
            ReviewBase = workspace.ReviewBase,
            IndexFile = workspace.IndexFile,
            ReviewOrigin = workspace.ReviewOrigin,
        };
    }

    /// <summary>A console for what is printed.</summary>
    public IAnsiConsole CreateConsole() => TerminalConsole.Create(Output.Styled, IsTerminal && !NoColor, Width);

    /// <summary>A console for progress, which moves the cursor and shows no words but ours.</summary>
    public IAnsiConsole CreateErrorConsole() => TerminalConsole.Create(Error.Inner, IsErrorTerminal && !NoColor, Width);

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth > 0 ? Console.WindowWidth : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
