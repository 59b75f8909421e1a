using System.IO.Compression;

using LintText.TestKit;

namespace LintText.MSBuild.Tests.Kit;

/// <summary>The package, packed once for all tests, in a feed that holds nothing else.</summary>
public sealed class PackedFeed : IDisposable
{
    private readonly TestFolder _folder = new();

    public PackedFeed()
    {
        // Folders of its own, since other builds may be running. The analyzers have seen this code in the build of the tests.
        var (exitCode, output) = DotnetProcess.Run(
            _folder.Root,
            [
                "pack", Repository.PathTo("src", "LintText.MSBuild"), "-c", "Release", "--output", Packages, "--artifacts-path", _folder.PathTo("artifacts"),
                $"-p:Version={Version}", "-p:TaskToolRuntimes=any", "-p:RunAnalyzers=false", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            ]);
        Assert.True(exitCode == 0, output);
        ZipFile.ExtractToDirectory(Path.Combine(Packages, $"LintText.MSBuild.{Version}.nupkg"), Unpacked);
        Directory.Delete(_folder.PathTo("artifacts"), recursive: true);
    }

    /// <summary>A version of its own, since packages are cached by version.</summary>
    public string Version { get; } = $"0.1.0-test.{Guid.NewGuid().ToString("N")[..8]}";

    /// <summary>The folder that is the feed.</summary>
    public string Packages => _folder.PathTo("packages");

    /// <summary>The folder that restoring unpacks to.</summary>
    public string Cache => _folder.PathTo("cache");

    /// <summary>What is in the package.</summary>
    public string Unpacked => _folder.PathTo("unpacked");

    /// <summary>An empty repository that restores from the feed.</summary>
    internal SampleRepository CreateRepository() => new(this);

    public void Dispose() => _folder.Dispose();
}

/// <summary>The tests that build with the package, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class Builds : ICollectionFixture<PackedFeed>
{
    public const string Name = "builds";
}
