using LintText.MSBuild.Tests.Kit;
using LintText.TestKit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>Builds that follow a build.</summary>
public sealed class IncrementalTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void Later_builds_report_what_is_there_now()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj").Write("a.md", Drafts.Warning).Write("b.md", Drafts.Warning).Write("Lock.cs", "class Lock;");
        var first = repository.Build();
        Assert.Equal(["a.md SR1006", "b.md SR1006"], first.Places);

        // Nothing changed: nothing is compiled, and the warnings are there all the same.
        var second = repository.Build();
        Assert.Equal(first.Findings, second.Findings);
        Assert.Contains(second.Events, e => e.Message.StartsWith("Skipping target \"CoreCompile\"", StringComparison.Ordinal));

        repository.Delete("b.md");
        Assert.Equal(["a.md SR1006"], repository.Build("-t:LintText").Places);

        repository.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.SR1006.severity = error\n");
        var stricter = repository.Build("-t:LintText");
        Assert.Equal(1, stricter.ExitCode);
        Assert.Equal(["error SR1006"], stricter.Kinds);

        repository.Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.SR1006.severity = none\n");
        Assert.Empty(repository.Build("-t:LintText").Findings);

        repository.Write(".editorconfig", "root = true\n").Write("a.md", Drafts.Clean);
        Assert.Empty(repository.Build("-t:LintText").Findings);

        repository.Write("a.md", Drafts.Warning);
        Assert.Equal(first.Findings.Where(f => f.FileName == "a.md"), repository.Build("-t:LintText").Findings);
        Assert.True(Directory.Exists(repository.PathTo(".cache")));
    }

    [Fact]
    public void The_tool_is_started_only_where_it_might_say_something_else()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj").Write("a.md", Drafts.Warning + "\nSee [the minutes](minutes.md#vote) and [more](more/).\n").Write("minutes.md", "# Vote\n").Write("more/x.txt", "x");
        var first = repository.Build("-t:LintText");
        Assert.Equal(["a.md SR1006"], first.Places);
        Assert.Single(first.ToolRuns);
        AssertNoRun("a.md SR1006");

        // A draft, a file that one leads to, the configuration, a file of suppressions, a draft that is new or gone.
        AssertRun(() => repository.Write("a.md", Drafts.Warning + "\n" + Drafts.Warning), "a.md SR1006", "a.md SR1006");
        AssertRun(() => repository.Write("a.md", Drafts.Warning + "\nSee [the minutes](minutes.md#vote).\n"), "a.md SR1006");
        AssertRun(() => repository.Write("minutes.md", "# Motion\n"), "a.md SR1006", "a.md SR4018");

        // What was meant is looked for among the names beside it, and each build here writes a log of a new name.
        repository.Delete("minutes.md");
        Assert.Equal(["a.md SR1006", "a.md SR4017"], repository.Build("-t:LintText").Places);
        Assert.Equal(["a.md SR1006", "a.md SR4017"], repository.Build("-t:LintText").Places);
        AssertRun(() => repository.Write("minutes.md", "# Vote\n"), "a.md SR1006");
        AssertRun(() => repository.Write("lint-text.suppressions", "*.md SR1006 -- known\n"));
        AssertRun(() => repository.Delete("lint-text.suppressions"), "a.md SR1006");
        AssertRun(() => repository.Write(".editorconfig", "root = true\n[*]\ndotnet_diagnostic.SR1006.severity = none\n"));
        AssertRun(() => repository.Write(".editorconfig", "root = true\n"), "a.md SR1006");
        AssertRun(() => repository.Write("b.md", Drafts.Warning), "a.md SR1006", "b.md SR1006");
        AssertRun(() => repository.Delete("b.md"), "a.md SR1006");

        // What the project does with findings is not the tool’s to say.
        var strict = repository.Build("-t:LintText", "-p:LintTextTreatWarningsAsErrors=true");
        Assert.Equal(1, strict.ExitCode);
        Assert.Equal(["error SR1006"], strict.Kinds);
        Assert.Empty(strict.ToolRuns);

        Assert.Equal(0, repository.Dotnet("clean").ExitCode);
        Assert.False(repository.Has("obj/Debug/net10.0/lint-text.report.json"));
        Assert.Single(repository.Build("-t:LintText").ToolRuns);

        void AssertRun(Action change, params string[] places)
        {
            // What is changed within a second before the tool starts is looked at once more.
            change();
            Thread.Sleep(TimeSpan.FromSeconds(1));
            var run = repository.Build("-t:LintText");
            Assert.Equal(places, run.Places);
            Assert.Single(run.ToolRuns);
            AssertNoRun(places);
        }

        void AssertNoRun(params string[] places)
        {
            var run = repository.Build("-t:LintText");
            Assert.Equal(places, run.Places);
            Assert.Empty(run.ToolRuns);
        }
    }

    [Fact]
    public void Nothing_of_ours_is_left_over()
    {
        using var repository = feed.CreateRepository().WriteProject("docs.csproj").Write("a.md", Drafts.Warning);
        repository.Write("tmp/x", string.Empty);
        var environment = new Dictionary<string, string>(repository.Environment) { ["TMPDIR"] = repository.PathTo("tmp"), ["TMP"] = repository.PathTo("tmp"), ["TEMP"] = repository.PathTo("tmp") };

        var (exitCode, output) = DotnetProcess.Run(repository.Root, SampleRepository.Arguments("build"), environment);
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain(Directory.EnumerateFiles(repository.PathTo("tmp"), "*", SearchOption.AllDirectories), f => Path.GetFileName(f).StartsWith("lint-text-", StringComparison.Ordinal) || f.EndsWith(".rsp", StringComparison.Ordinal));
    }
}
