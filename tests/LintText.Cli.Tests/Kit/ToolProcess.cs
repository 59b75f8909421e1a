using System.Diagnostics;
using System.Text;

namespace LintText.Cli.Tests.Kit;

/// <summary>Runs the built tool as a process, for what cannot be seen from within one.</summary>
internal static class ToolProcess
{
    /// <summary>The tool that the build puts beside the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "dotnet-lint-text.dll");

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Runs the tool to its end.</summary>
    public static CommandRun Run(TestFolder folder, params string[] args) => Run(folder, [], args);

    /// <summary>Runs the tool to its end with bytes on standard input.</summary>
    public static CommandRun Run(TestFolder folder, byte[] input, params string[] args)
    {
        var start = Start(folder);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return Run(start, input);
    }

    /// <summary>Runs a line of a POSIX shell in which <c>$TOOL</c> is the tool.</summary>
    public static CommandRun RunShell(TestFolder folder, string line)
    {
        var start = Start(folder);
        start.FileName = "/bin/sh";
        start.ArgumentList.Clear();
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["TOOL"] = $"{Dotnet} exec {Assembly}";
        return Run(start, []);
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static ProcessStartInfo Start(TestFolder folder)
    {
        var start = new ProcessStartInfo(Dotnet)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Assembly);

        // What tests keep is not for the user’s own runs, nor theirs for tests.
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(AppContext.BaseDirectory, "cache");
        start.Environment["XDG_CONFIG_HOME"] = CommandRun.ConfigFolder;
        return start;
    }

    private static CommandRun Run(ProcessStartInfo start, byte[] input)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The tool ran for more than {Limit}.");
        }

        return new CommandRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
