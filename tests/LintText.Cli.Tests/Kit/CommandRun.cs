using System.Text;

using LintText.Cli.Commands;
using LintText.Cli.Reporting;

namespace LintText.Cli.Tests.Kit;

/// <summary>
/// What a run of the command line gave. The runs take place in the process of the tests, unless another build is tested
/// (<see cref="ToolProcess.Executable"/>) and the environment is the usual one.
/// </summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">What went to standard output.</param>
/// <param name="Error">What went to standard error.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The folder for what the user of these tests decided, which is nothing; the key of caches lies in it.</summary>
    public static string ConfigFolder { get; } = Path.Combine(AppContext.BaseDirectory, "settings");

    /// <summary>The lines on standard error.</summary>
    public string[] ErrorLines => Lines(Error);

    /// <summary>The lines on standard output.</summary>
    public string[] OutputLines => Lines(Output);

    /// <summary>Runs in a folder, as a process without a terminal would.</summary>
    public static CommandRun In(TestFolder folder, params string[] args) => ToolProcess.Executable is null ? In(folder, environment => environment, args) : ToolProcess.RunWithoutCache(folder, [], args);

    /// <summary>Runs in a folder with a draft on standard input.</summary>
    public static CommandRun WithInput(TestFolder folder, string input, params string[] args) => WithInput(folder, Encoding.UTF8.GetBytes(input), args);

    /// <summary>Runs in a folder with bytes on standard input.</summary>
    public static CommandRun WithInput(TestFolder folder, byte[] input, params string[] args)
    {
        if (ToolProcess.Executable is not null)
            return ToolProcess.RunWithoutCache(folder, input, args);

        // One stream, as a process has it: what is read is gone.
        var stream = new MemoryStream(input);
        return In(folder, environment => environment with { OpenInput = () => stream }, args);
    }

    /// <summary>Runs in a folder, in an environment that differs from the usual one.</summary>
    public static CommandRun In(TestFolder folder, Func<HostEnvironment, HostEnvironment> adapt, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var environment = new HostEnvironment(new ScreenedWriter(output), new ScreenedWriter(error), () => Stream.Null, folder.Root, IsTerminal: false, IsErrorTerminal: false, HostEnvironment.DefaultWidth, NoColor: false) { ConfigFolder = ConfigFolder };
        var exitCode = CommandLine.Run(args, adapt(environment));
        return new CommandRun(exitCode, output.ToString(), error.ToString());
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
