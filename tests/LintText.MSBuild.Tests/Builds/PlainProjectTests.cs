using LintText.MSBuild.Tests.Kit;
using LintText.TestKit;

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
        Assert.Equal(["error SR1006"], repository.Dotnet("msbuild", "docs.proj", "-p:LintTextTreatWarningsAsErrors=true").Kinds);
        Assert.Empty(repository.Dotnet("msbuild", "docs.proj", "-p:NoWarn=SR1006").Findings);
        Assert.Equal(["warning SR1006"], repository.Dotnet("msbuild", "docs.proj", "-p:LintTextTreatWarningsAsErrors=true;WarningsNotAsErrors=SR1006").Kinds);
    }

    [Fact]
    public void The_native_tool_is_run_where_the_project_has_its_package()
    {
        if (OperatingSystem.IsWindows())
            return;

        // What its package would hold, but for the tool: one that says that it was run, and hands over.
        var platform = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
        using var repository = CreateRepository(feed.Unpacked, $"<Import Project=\"native/build/LintText.MSBuild.{platform}.props\" /><Import Project=\"native/build/LintText.MSBuild.other-x1.props\" /><Target Name=\"Build\" />");
        repository.Write("native/tools/native/dotnet-lint-text", $"#!/bin/sh\necho \"$1\" >> '{repository.PathTo("ran")}'\nexec dotnet exec '{feed.Unpacked}/tools/any/dotnet-lint-text.dll' \"$@\"\n");
        File.SetUnixFileMode(repository.PathTo("native/tools/native/dotnet-lint-text"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        foreach (var name in new[] { platform, "other-x1" })
            repository.Write($"native/build/LintText.MSBuild.{name}.props", File.ReadAllText(Repository.PathTo("src", "LintText.MSBuild", "native", "Native.props")));

        Assert.Equal(["a.md SR1006"], repository.Dotnet("msbuild", "docs.proj").Places);
        Assert.StartsWith("@", Assert.Single(repository.Read("ran").Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);

        // The package of another platform changes nothing.
        repository.Delete("ran");
        repository.Write($"native/build/LintText.MSBuild.{platform}.props", "<Project />");
        Assert.Equal(["a.md SR1006"], repository.Dotnet("msbuild", "docs.proj").Places);
        Assert.False(repository.Has("ran"));
    }

    private SampleRepository CreateRepository(string package, string targets) => feed.CreateRepository().Write("a.md", Drafts.Warning).Write("docs.proj", $"""
        <Project>
          <Import Project="{package}/build/LintText.MSBuild.props" />
          {targets}
          <Import Project="{package}/build/LintText.MSBuild.targets" />
        </Project>
        """);
}
