using System.Diagnostics;

using LintText.Cli.Tests.Kit;
using LintText.TestKit;

namespace LintText.Cli.Tests.Packaging;

/// <summary>The tool as people get it: packed, installed and run.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Packed_tool_installs_and_checks_a_draft()
    {
        var (version, packages, tools) = (PackedPackages.Version, _folder.PathTo("packages"), _folder.PathTo("tools"));
        PackedPackages.CopyTo(packages);
        Assert.Contains($"packages/dotnet-lint-text.{version}.nupkg", _folder.Files());

        _folder.Write("nuget.config", $"<configuration><packageSources><clear /><add key=\"test\" value=\"{packages}\" /></packageSources></configuration>\n");
        Dotnet("tool", "install", "dotnet-lint-text", "--version", version, "--tool-path", tools, "--configfile", _folder.PathTo("nuget.config"));

        _folder.Write("drafts/a.md", Drafts.Warning);
        var run = Run(Path.Combine(tools, OperatingSystem.IsWindows() ? "dotnet-lint-text.exe" : "dotnet-lint-text"), ["drafts", "--format", "compact", "--quiet"]);
        Assert.Equal(string.Empty, run.Error);
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Matches(@"^drafts/a\.md:1:\d+: warning SR1006: ", Assert.Single(run.OutputLines));

        // The SARIF assemblies are in the package too.
        Assert.Contains("\"SR1006\"", Run(Path.Combine(tools, "dotnet-lint-text"), ["drafts", "--format", "sarif"]).Output, StringComparison.Ordinal);
    }

    private void Dotnet(params string[] args)
    {
        var run = Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", args);
        Assert.True(run.ExitCode == 0, $"dotnet {string.Join(' ', args)}\n{run.Output}\n{run.Error}");
    }

    private CommandRun Run(string program, string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = _folder.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test run says to its own processes is not for a build within it.
        foreach (var name in start.Environment.Keys.Where(n => n.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || n.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToList())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} ran for more than {Limit}.");
        }

        return new CommandRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
