using System.Security.Cryptography;

namespace LintText.Workspace.Files;

/// <summary>
/// A file that takes another’s place once it is whole. Its name says that it is ours, and is short whatever the other’s is. Its handle,
/// and with it the lock that .NET puts on an open file, stays open until the file is in place, which tells the files of runs that
/// were killed from those of runs that are not done.
/// </summary>
internal sealed class TemporaryFile : IDisposable
{
    private const string Prefix = ".lint-text-", Extension = ".tmp";
    private const int RandomBytes = 8;

    /// <summary>A file so young may have been made this instant, by a run that has not locked it yet.</summary>
    private static readonly TimeSpan Unlocked = TimeSpan.FromSeconds(10);

    private FileStream _stream;
    private bool _isReleased;

    private TemporaryFile(string path, UnixFileMode? mode)
    {
        FullPath = path;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read | FileShare.Delete };
        if (mode is { } unixMode && !OperatingSystem.IsWindows())
            options.UnixCreateMode = unixMode;
        _stream = new FileStream(path, options);
    }

    /// <summary>Read and written by its owner alone.</summary>
    public const UnixFileMode Private = PrivateFolder.FileMode;

    public string FullPath { get; }

    /// <summary>What is written to.</summary>
    public FileStream Stream => _stream;

    /// <summary>Makes an empty file.</summary>
    /// <param name="folder">The full path of the folder of the file whose place it takes.</param>
    /// <param name="mode">Who may do what with it; null as with any new file.</param>
    public static TemporaryFile CreateIn(string folder, UnixFileMode? mode) => new(NewPathIn(folder), mode);

    /// <summary>A path at which nothing is.</summary>
    public static string NewPathIn(string folder) =>
        Path.Combine(folder, Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomBytes)) + Extension);

    /// <summary>Deletes what runs that were killed have left in a folder. What cannot be deleted is left to another run.</summary>
    public static void Sweep(string folder)
    {
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, Prefix + "*" + Extension))
            {
                if (IsOurs(Path.GetFileName(path)) && FileStatus.Of(path, followLinks: false).Kind == FileKind.Regular && DateTime.UtcNow - File.GetLastWriteTimeUtc(path) > Unlocked)
                    DeleteUnlessHeld(path);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }

    /// <summary>Ends the writing. The file stays open, but is no longer open for writing.</summary>
    public void Seal()
    {
        var writer = _stream;
        writer.Flush(flushToDisk: true);
        _stream = new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        writer.Dispose();
    }

    /// <summary>The file is in place: what lies at its path, if anything, is no longer its own to delete.</summary>
    public void Release() => _isReleased = true;

    public void Dispose()
    {
        try
        {
            _stream.Dispose();
        }
        finally
        {
            if (!_isReleased)
                File.Delete(FullPath);
        }
    }

    private static bool IsOurs(string name) =>
        name.Length == Prefix.Length + (2 * RandomBytes) + Extension.Length && name.Skip(Prefix.Length).Take(2 * RandomBytes).All(char.IsAsciiHexDigitLower);

    private static void DeleteUnlessHeld(string path)
    {
        try
        {
            // Only once it is locked, which fails while anybody has it open.
            new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose).Dispose();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
