using LintText.MSBuild.Tests.Kit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>Projects that have no SDK and import the package’s files by path.</summary>
public sealed class PlainProjectTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void Projects_without_an_SDK_check_their_drafts()
    {
        using var repository = CreateRepository(feed.Unpacked, "<Target Name=\"Build\" />");

        var run = repository.Dotnet("msbuild", "docs.proj");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a.md SR1006"], run.Places);
        Assert.Equal(["a.md SR1006"], repository.Dotnet("msbuild", "docs.proj", "-t:LintText").Places);

        // The switches are ours to apply here, since the common targets are not imported.
        Assert.Equal(["error SR1006"], repository.Dotnet("msbuild", "docs.proj", "-p:TreatWarningsAsErrors=true").Kinds);
        Assert.Empty(repository.Dotnet("msbuild", "docs.proj", "-p:NoWarn=SR1006").Findings);
        Assert.Equal(["warning SR1006"], repository.Dotnet("msbuild", "docs.proj", "-p:TreatWarningsAsErrors=true;WarningsNotAsErrors=SR1006").Kinds);
    }

    [Fact]
    public void The_tool_for_the_platform_is_run_where_it_is_packed()
    {
        using var repository = CreateRepository("package", "<Target Name=\"Build\" />");
        foreach (var file in Directory.GetFiles(feed.Unpacked, "*", SearchOption.AllDirectories).Where(f => !f.Contains("any", StringComparison.Ordinal)))
            Copy(file, Path.Combine(repository.PathTo("package"), Path.GetRelativePath(feed.Unpacked, file)));

        // There is none for any platform here, so that no other can have been run.
        var platform = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        foreach (var file in Directory.GetFiles(Path.Combine(feed.Unpacked, "tools", "any")))
            Copy(file, Path.Combine(repository.PathTo("package"), "tools", platform, Path.GetFileName(file)));
        Assert.Equal(["a.md SR1006"], repository.Dotnet("msbuild", "docs.proj").Places);

        Directory.Move(repository.PathTo($"package/tools/{platform}"), repository.PathTo("package/tools/other-x1"));
        var run = repository.Dotnet("msbuild", "docs.proj");
        Assert.Equal(["error LTX0001"], run.Errors.Select(e => e.Kind));
    }

    private SampleRepository CreateRepository(string package, string targets) => feed.CreateRepository().Write("a.md", Drafts.Warning).Write("docs.proj", $"""
        <Project>
          <Import Project="{package}/build/LintText.MSBuild.props" />
          {targets}
          <Import Project="{package}/build/LintText.MSBuild.targets" />
        </Project>
        """);

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
