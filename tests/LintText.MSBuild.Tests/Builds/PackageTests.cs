using System.Text.Json;

using LintText.MSBuild.Tests.Kit;
using LintText.TestKit;

namespace LintText.MSBuild.Tests.Builds;

/// <summary>What the package holds, and what it leaves in the projects that have it.</summary>
public sealed class PackageTests(PackedFeed feed) : IClassFixture<PackedFeed>
{
    [Fact]
    public void Package_holds_a_task_and_a_tool_and_no_library()
    {
        var files = Directory.GetFiles(feed.Unpacked, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(feed.Unpacked, f).Replace('\\', '/')).ToList();

        Assert.Equal(
            ["build/LintText.MSBuild.props", "build/LintText.MSBuild.targets", "buildMultiTargeting/LintText.MSBuild.props", "buildMultiTargeting/LintText.MSBuild.targets"],
            files.Where(f => f.StartsWith("build", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["tools/task/LintText.MSBuild.dll"], files.Where(f => f.StartsWith("tools/task/", StringComparison.Ordinal)));
        Assert.Contains("tools/any/dotnet-lint-text.dll", files);
        Assert.DoesNotContain(files, f => f.StartsWith("lib/", StringComparison.Ordinal) || f.StartsWith("ref/", StringComparison.Ordinal) || f.EndsWith(".pdb", StringComparison.Ordinal));

        var manifest = File.ReadAllText(Path.Combine(feed.Unpacked, "LintText.MSBuild.nuspec"));
        Assert.Contains("<developmentDependency>true</developmentDependency>", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependenc", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_leaks_into_the_project()
    {
        using var repository = feed.CreateRepository().WriteProject("lib.csproj").Write("Lock.cs", "public class Lock;");
        repository.Write("lib.csproj", repository.Read("lib.csproj").Replace(SampleRepository.Reference, string.Empty, StringComparison.Ordinal));

        // As people add it: the package says by itself that it is for development alone.
        Assert.Equal(0, DotnetProcess.Run(repository.Root, ["add", "package", "LintText.MSBuild", "--version", PackedFeed.Version]).ExitCode);
        Assert.Contains("<PrivateAssets>all</PrivateAssets>", repository.Read("lib.csproj"), StringComparison.Ordinal);

        Assert.Equal(0, repository.Dotnet("pack", "-o", repository.PathTo("out"), "-p:PackageVersion=1.0.0").ExitCode);
        using var assets = JsonDocument.Parse(repository.Read("obj/project.assets.json"));
        var package = assets.RootElement.GetProperty("targets").GetProperty("net10.0").GetProperty($"LintText.MSBuild/{PackedFeed.Version}");
        Assert.Equal(["build", "buildMultiTargeting", "type"], package.EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));

        using var archive = System.IO.Compression.ZipFile.OpenRead(repository.PathTo("out/lib.1.0.0.nupkg"));
        using var reader = new StreamReader(archive.GetEntry("lib.nuspec")!.Open());
        Assert.DoesNotContain("LintText", reader.ReadToEnd(), StringComparison.Ordinal);
        Assert.Equal(["lib/net10.0/lib.dll"], archive.Entries.Select(e => e.FullName).Where(n => n.EndsWith(".dll", StringComparison.Ordinal)));
        Assert.DoesNotContain("LintText", repository.Read("bin/Release/net10.0/lib.deps.json"), StringComparison.Ordinal);
    }
}
