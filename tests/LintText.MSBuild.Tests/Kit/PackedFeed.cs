using System.IO.Compression;

using LintText.TestKit;

namespace LintText.MSBuild.Tests.Kit;

/// <summary>The packages in a feed that holds nothing else, one for each class of tests, so that classes can run side by side.</summary>
public sealed class PackedFeed : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Lazy<string> _unpacked;

    public PackedFeed()
    {
        PackedPackages.CopyTo(Packages);
        _unpacked = new(Unpack);
    }

    /// <summary>The packages’ version.</summary>
    public static string Version => PackedPackages.Version;

    /// <summary>The folder that is the feed.</summary>
    public string Packages => _folder.PathTo("packages");

    /// <summary>The folder that restoring unpacks to.</summary>
    public string Cache => _folder.PathTo("cache");

    /// <summary>What is in the package.</summary>
    public string Unpacked => _unpacked.Value;

    /// <summary>An empty repository that restores from the feed.</summary>
    internal SampleRepository CreateRepository() => new(this);

    public void Dispose() => _folder.Dispose();

    private string Unpack()
    {
        var folder = _folder.PathTo("unpacked");
        ZipFile.ExtractToDirectory(Path.Combine(Packages, $"LintText.MSBuild.{Version}.nupkg"), folder);
        return folder;
    }
}
