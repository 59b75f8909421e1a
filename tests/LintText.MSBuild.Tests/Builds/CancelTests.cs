using System.Diagnostics;
using System.Text;

using LintText.MSBuild.Tests.Kit;
using LintText.TestKit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>Builds that somebody stops.</summary>
public sealed class CancelTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Ctrl+C lets MSBuild stop the tool; a build that is killed leaves that to the tool.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("KILL")]
    public async Task Stopping_a_build_stops_the_tool(string signal)
    {
        // Processes are looked up in /proc, which needs no other program.
        if (!OperatingSystem.IsLinux() || (signal == "INT" && IsInterruptIgnored()))
            return;

        using var repository = feed.CreateRepository().WriteProject("docs.csproj");
        WriteManyDrafts(repository);
        repository.Dotnet("restore");

        var watch = Stopwatch.StartNew();
        using var build = DotnetProcess.Start(repository.Root, SampleRepository.Arguments("build", "--no-restore"), repository.Environment);
        var output = build.StandardOutput.ReadToEndAsync();
        while (Tools() is [])
        {
            Assert.False(build.HasExited, "the build ended before anybody could stop it");
            Assert.True(watch.Elapsed < Limit, "the tool did not start");
            await Task.Delay(50);
        }

        using (var kill = Process.Start("/bin/sh", ["-c", $"kill -{signal} {build.Id}"]))
            await kill.WaitForExitAsync();
        watch.Restart();
        Assert.True(build.WaitForExit(Limit), "the build did not stop");
        while (Tools() is not [])
        {
            Assert.True(watch.Elapsed < Limit / 6, "the tool is still running");
            await Task.Delay(50);
        }

        // What is asked to end ends in order, as it sees it.
        Assert.True(build.ExitCode != 0 || signal == "TERM", $"exit code {build.ExitCode}");
        Assert.DoesNotContain("LTX", await output, StringComparison.Ordinal);
    }

    /// <summary>Whether Ctrl+C reaches nobody, since these tests run in the background of a shell: what is started ignored is handed on (POSIX, sh, “Asynchronous Lists”).</summary>
    private static bool IsInterruptIgnored()
    {
        const string Line = "SigIgn:";
        const ulong Interrupt = 1UL << (2 - 1);
        var ignored = File.ReadLines("/proc/self/status").First(l => l.StartsWith(Line, StringComparison.Ordinal))[Line.Length..];
        return (ulong.Parse(ignored, System.Globalization.NumberStyles.HexNumber | System.Globalization.NumberStyles.AllowLeadingWhite, System.Globalization.CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    /// <summary>The tools that run from this feed’s packages.</summary>
    private string[] Tools() =>
        [.. Directory.EnumerateDirectories("/proc").Select(CommandLine).Where(l => l.Contains("dotnet-lint-text.dll", StringComparison.Ordinal) && l.Contains(feed.Cache, StringComparison.Ordinal))];

    private static string CommandLine(string process)
    {
        try
        {
            var file = Path.Combine(process, "cmdline");
            return File.Exists(file) ? File.ReadAllText(file) : string.Empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It has ended meanwhile, or is somebody else’s.
            return string.Empty;
        }
    }

    /// <summary>Enough for half a minute; each sentence is new, so that nothing is known from before.</summary>
    private static void WriteManyDrafts(SampleRepository repository)
    {
        for (var file = 0; file < 300; file++)
        {
            var text = new StringBuilder();
            for (var i = 0; i < 1500; i++)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"The council of Brannock met on day {file * 1500 + i}, an official said, and the lock was reportedly closed. ").Append(i % 5 == 0 ? "\n\n" : "");
            repository.Write($"d{file}.md", text.ToString());
        }
    }
}
