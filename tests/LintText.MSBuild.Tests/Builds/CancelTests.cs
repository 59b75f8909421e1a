using System.Diagnostics;
using System.Text;

using LintText.MSBuild.Tests.Kit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>Builds that somebody stops.</summary>
[Collection(Kit.Builds.Name)]
public sealed class CancelTests(PackedFeed feed)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Stopping_a_build_stops_the_tool()
    {
        if (OperatingSystem.IsWindows())
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

        using (var kill = Process.Start("kill", ["-INT", $"{build.Id}"]))
            await kill.WaitForExitAsync();
        watch.Restart();
        Assert.True(build.WaitForExit(Limit), "the build did not stop");
        while (Tools() is not [])
        {
            Assert.True(watch.Elapsed < Limit / 6, "the tool is still running");
            await Task.Delay(50);
        }

        Assert.NotEqual(0, build.ExitCode);
        Assert.DoesNotContain("LTX", await output, StringComparison.Ordinal);
    }

    /// <summary>The tools that run from this feed’s packages.</summary>
    private string[] Tools()
    {
        using var list = Process.Start(new ProcessStartInfo("ps", ["-eo", "args"]) { RedirectStandardOutput = true })!;
        var lines = list.StandardOutput.ReadToEnd().Split('\n');
        return [.. lines.Where(l => l.Contains("dotnet-lint-text.dll", StringComparison.Ordinal) && l.Contains(feed.Cache, StringComparison.Ordinal))];
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
