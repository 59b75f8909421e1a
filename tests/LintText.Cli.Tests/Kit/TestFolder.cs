using System.Text;

namespace LintText.Cli.Tests.Kit;

/// <summary>A folder of its own for a test, which is deleted with all that is in it.</summary>
internal sealed class TestFolder : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The folder’s full path.</summary>
    public string Root { get; } = Directory.CreateTempSubdirectory("lint-text-").FullName;

    /// <summary>The full path of something in the folder.</summary>
    public string PathTo(string path) => Path.GetFullPath(path, Root);

    /// <summary>Writes a text as UTF-8 without a byte order mark, making the folders that it needs.</summary>
    public TestFolder Write(string path, string text) => Write(path, Utf8.GetBytes(text));

    /// <summary>Writes bytes, making the folders that they need.</summary>
    public TestFolder Write(string path, byte[] bytes)
    {
        var full = PathTo(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return this;
    }

    /// <summary>Writes a text that was there an hour ago.</summary>
    public TestFolder WriteOld(string path, string text)
    {
        Write(path, text);
        File.SetLastWriteTimeUtc(PathTo(path), DateTime.UtcNow.AddHours(-1));
        return this;
    }

    /// <summary>Makes the folder the root of a git repository, as far as anybody looks.</summary>
    public TestFolder WithRepository()
    {
        Directory.CreateDirectory(PathTo(".git"));
        return this;
    }

    public string Read(string path) => File.ReadAllText(PathTo(path), Utf8);

    public byte[] ReadBytes(string path) => File.ReadAllBytes(PathTo(path));

    /// <summary>The files in the folder, relative and in order.</summary>
    public string[] Files() =>
        [.. Directory.GetFiles(Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Root, f).Replace(Path.DirectorySeparatorChar, '/')).Order(StringComparer.Ordinal)];

    /// <summary>Sets a Unix mode.</summary>
    public void SetMode(string path, UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException();
        File.SetUnixFileMode(PathTo(path), mode);
    }

    /// <summary>The Unix mode of something in the folder.</summary>
    public UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(PathTo(path));

    public void Dispose()
    {
        // Git writes objects that may only be read, which Windows then does not delete.
        if (OperatingSystem.IsWindows())
        {
            foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories))
                file.Attributes = FileAttributes.Normal;
        }

        Directory.Delete(Root, recursive: true);
    }
}
