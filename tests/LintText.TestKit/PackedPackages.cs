using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

using Xunit;

namespace LintText.TestKit;

/// <summary>
/// The tool’s and MSBuild’s packages, packed once for all test projects: packing compiles what the build of the tests has compiled
/// already. They are kept in the folder of the build until something changes that goes into them.
/// </summary>
public static class PackedPackages
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    private static readonly string Folder = Repository.PathTo("artifacts", "test-packages");

    private static readonly Lazy<string> Key = new(DigestOfWhatIsPacked);

    /// <summary>The packages’ version, which no other content has, since packages are cached by version.</summary>
    public static string Version => $"0.1.0-test.{Key.Value}";

    /// <summary>Copies the packages to a folder that is made.</summary>
    public static void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        using var turn = WaitForTurn();
        var packed = Path.Combine(Folder, Key.Value);
        if (!Directory.Exists(packed))
            Pack(packed);
        foreach (var package in Directory.GetFiles(packed))
            File.Copy(package, Path.Combine(folder, Path.GetFileName(package)));
    }

    private static void Pack(string packed)
    {
        // One folder for both, so that the second finds what the first compiled, and not the build’s own, since another may be running.
        var (made, artifacts) = (Path.Combine(Folder, "made"), Path.Combine(Folder, "artifacts"));
        foreach (var former in Directory.GetDirectories(Folder).Where(f => f != artifacts))
            Directory.Delete(former, recursive: true);

        // Native packages take minutes to make. The analyzers have seen this code in the build of the tests.
        foreach (var project in new[] { "LintText.MSBuild", "LintText.Cli" })
        {
            var (exitCode, output) = DotnetProcess.Run(
                Repository.Root,
                [
                    "pack", Repository.PathTo("src", project), "-c", "Release", "--output", made, "--artifacts-path", artifacts,
                    $"-p:PackageVersion={Version}", "-p:ToolPackageRuntimeIdentifiers=any", "-p:RunAnalyzers=false", "-nodeReuse:false", "-p:UseSharedCompilation=false",
                ]);
            Assert.True(exitCode == 0, output);
        }

        // Whoever is stopped before leaves nothing that would pass for complete.
        Directory.Move(made, packed);
    }

    /// <summary>Test projects run side by side, each in a process of its own.</summary>
    private static FileStream WaitForTurn()
    {
        Directory.CreateDirectory(Folder);
        for (var end = DateTime.UtcNow + Limit; ; Thread.Sleep(100))
        {
            try
            {
                return new FileStream(Path.Combine(Folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (DateTime.UtcNow < end)
            {
                // It is another’s turn.
            }
        }
    }

    private static string DigestOfWhatIsPacked()
    {
        var files = new[] { "src", "rules", Path.Combine("docs", "rules") }
            .SelectMany(f => Directory.EnumerateFiles(Repository.PathTo(f), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root).Where(f => Path.GetExtension(f) is ".props" or ".targets" or ".json" or ".md" || Path.GetFileName(f) is "NOTICE" or "LICENSE"))
            .Order(StringComparer.Ordinal);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Encoding.UTF8.GetBytes(RuntimeInformation.FrameworkDescription));
        foreach (var file in files)
        {
            digest.AppendData(Encoding.UTF8.GetBytes($"\n{Path.GetRelativePath(Repository.Root, file)}\n"));
            digest.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        }

        // Letters only: a part of a version that is a number must not begin with a zero.
        return string.Concat(digest.GetHashAndReset().Take(12).Select(b => (char)('a' + (b % 26))));
    }
}
