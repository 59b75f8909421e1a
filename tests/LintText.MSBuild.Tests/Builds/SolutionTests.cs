using LintText.MSBuild.Tests.Kit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>A solution of three projects, built in parallel.</summary>
public sealed class SolutionTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void Each_project_reports_its_own_drafts()
    {
        using var repository = feed.CreateRepository().Write("All.slnx", "<Solution><Project Path=\"a/a.csproj\" /><Project Path=\"b/b.csproj\" /><Project Path=\"c/c.csproj\" /></Solution>");
        repository.WriteDefaults("<LintTextSarif>obj/lint.sarif</LintTextSarif>");
        foreach (var name in new[] { "a", "b", "c" })
            repository.WriteProject($"{name}/{name}.csproj").Write($"{name}/{name}.md", Drafts.Warning).Write($"{name}/{name}.cs", $"class {name.ToUpperInvariant()};");

        foreach (var run in new[] { repository.Build("-m"), repository.Build("-m", "-t:LintText") })
        {
            Assert.Equal(0, run.ExitCode);
            Assert.Equal(["a.md SR1006", "b.md SR1006", "c.md SR1006"], run.Places);
            Assert.Equal(["a.csproj", "b.csproj", "c.csproj"], run.Findings.Select(f => Path.GetFileName(f.Project!)).Order(StringComparer.Ordinal));
            Assert.Contains("3 Warning(s)", run.Output, StringComparison.Ordinal);
        }

        Assert.True(repository.Has("a/obj/lint.sarif") && repository.Has("b/obj/lint.sarif") && repository.Has("c/obj/lint.sarif"));
        Assert.Equal(0, repository.Dotnet("clean").ExitCode);
        Assert.False(repository.Has("a/obj/lint.sarif") || repository.Has("b/obj/lint.sarif") || repository.Has("c/obj/lint.sarif"));
    }
}
