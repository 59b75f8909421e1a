using System.Diagnostics;
using System.Text;

namespace LintText.Cli.Tests.Kit;

/// <summary>Runs the built tool as a process, for what cannot be seen from within one.</summary>
internal static class ToolProcess
{
    /// <summary>The tool that the build puts beside the tests.</summary>
    public static string Assembly { get; } = Path.Combine(AppContext.BaseDirectory, "dotnet-lint-text.dll");

    /// <summary>
    /// Another build of the tool to test, such as the native one of a package: the full path of its executable, or null. Tests that only
    /// run a command then run it there (<see cref="CommandRun.In(TestFolder, string[])"/>).
    /// </summary>
    public static string? Executable { get; } = Environment.GetEnvironmentVariable("LINT_TEXT_TEST_TOOL") is { Length: > 0 } path ? path : null;

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

    /// <summary>Runs the tool to its end as <see cref="CommandRun"/> runs it in this process: nothing is kept between runs.</summary>
    public static CommandRun RunWithoutCache(TestFolder folder, byte[] input, params string[] args)
    {
        using var cache = new TestFolder();
        var start = Start(folder);
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        start.Environment["XDG_CACHE_HOME"] = cache.Root;
        return Run(start, input);
    }

    /// <summary>Runs <c>dotnet</c> to its end.</summary>
    public static CommandRun RunHost(TestFolder folder, params string[] args)
    {
        var start = Start(folder);
        start.FileName = Dotnet;
        start.ArgumentList.Clear();
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        return Run(start, []);
    }

    /// <summary>Runs a line of a POSIX shell in which <c>$TOOL</c> is the tool.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="line">The line.</param>
    /// <param name="host">Arguments for <c>dotnet</c> that start another tool, or null.</param>
    public static CommandRun RunShell(TestFolder folder, string line, string? host = null)
    {
        var start = Start(folder);
        start.FileName = "/bin/sh";
        start.ArgumentList.Clear();
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(line);
        start.Environment["TOOL"] = host is null ? Executable ?? $"{Dotnet} exec {Assembly}" : $"{Dotnet} {host}";
        return Run(start, []);
    }

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static ProcessStartInfo Start(TestFolder folder)
    {
        var start = new ProcessStartInfo(Executable ?? Dotnet)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        if (Executable is null)
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(Assembly);
        }

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
