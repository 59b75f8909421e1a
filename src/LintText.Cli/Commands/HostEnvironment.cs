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

    /// <summary>Whether the environment asks for colours even where there is no terminal (https://force-color.org).</summary>
    public bool ForceColor { get; init; }

    /// <summary>Whether somebody can be asked on standard input.</summary>
    public bool IsInputTerminal { get; init; }

    /// <summary>When output is coloured; the command line says it, and it wins over the environment.</summary>
    public ColorSetting Color { get; } = new();

    /// <summary>Whether what goes to <see cref="Output"/> is coloured.</summary>
    public bool IsColored => IsColoredOn(IsTerminal);

    /// <summary>Whether what goes to <see cref="Error"/> is coloured.</summary>
    public bool IsErrorColored => IsColoredOn(IsErrorTerminal);

    private bool IsColoredOn(bool isTerminal) => Color.When switch
    {
        ColorWhen.Always => true,
        ColorWhen.Never => false,
        _ => !NoColor && (isTerminal || ForceColor),
    };

    public static HostEnvironment OfProcess(StandardOutput output)
    {
        Console.Error.NewLine = "\n";
        var workspace = WorkspaceEnvironment.OfProcess(Console.OpenStandardInput);
        var variables = TerminalVariables.Read(Environment.GetEnvironmentVariable);
        return new HostEnvironment(
            new ScreenedWriter(output.Writer),
            new ScreenedWriter(Console.Error),
            workspace.OpenInput,
            workspace.CurrentDirectory,
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected && !variables.IsDumb,
            variables.Columns ?? (Console.IsOutputRedirected ? DefaultWidth : TerminalWidth()),
            variables.NoColor)
        {
            ForceColor = variables.ForceColor,
            IsInputTerminal = !Console.IsInputRedirected,
            CacheFolder = workspace.CacheFolder,
            ConfigFolder = workspace.ConfigFolder,
            CacheSecret = workspace.CacheSecret,
            ReviewBase = workspace.ReviewBase,
            IndexFile = workspace.IndexFile,
            ReviewOrigin = workspace.ReviewOrigin,
        };
    }

    /// <summary>A console for what is printed.</summary>
    public IAnsiConsole CreateConsole() => TerminalConsole.Create(Output.Styled, IsColored, Width);

    /// <summary>A console for progress, which moves the cursor and shows no words but ours.</summary>
    public IAnsiConsole CreateErrorConsole() => TerminalConsole.Create(Error.Inner, IsErrorColored, Width);

    /// <summary>Prints what is a draft’s own text, every character as it is; on a terminal, as with everything else, none that would command it.</summary>
    public void WriteDraft(string text)
    {
        if (IsTerminal)
            Output.Write(text);
        else
            Output.WriteAsIs(text);
        Output.Flush();
    }


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
