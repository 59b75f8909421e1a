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
