using System.Diagnostics;
using System.Text;

namespace LintText.TestKit;

/// <summary>Runs <c>dotnet</c> as somebody at a prompt would.</summary>
public static class DotnetProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    // What the test run says to its own processes is not for a build within it.
    private static readonly string[] OthersVariables = ["MSBUILD", "VSTEST", "NUGET_PACKAGES", "DOTNET_HOST_PATH", "LINTTEXT"];

    /// <summary>Runs to the end.</summary>
    public static (int ExitCode, string Output) Run(string folder, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(folder, args, environment);
        return WaitFor(process);
    }

    /// <summary>Starts, for somebody who wants to meddle.</summary>
    public static Process Start(string folder, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(n => OthersVariables.Any(v => n.StartsWith(v, StringComparison.OrdinalIgnoreCase))).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        // Short processes pay for profiling that they never profit from.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    /// <summary>Waits for the end of what <see cref="Start"/> began.</summary>
    public static (int ExitCode, string Output) WaitFor(Process process)
    {
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet ran for more than {Limit}.");
        }

        return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
