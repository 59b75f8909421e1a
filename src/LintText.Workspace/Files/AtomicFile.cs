using System.Text;

namespace LintText.Workspace.Files;

/// <summary>Writes files so that a reader sees the old content or the new, never half of it. What was there is replaced, whatever it is.</summary>
internal static class AtomicFile
{
    /// <summary>Writes a text as UTF-8.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="write">Writes the text.</param>
    /// <param name="mode">Who may do what with the file; null as with the file that was there or, without one, with any new file.</param>
    public static void Write(string path, Action<TextWriter> write, UnixFileMode? mode = null) => Write(
        path,
        stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
            write(writer);
        },
        mode);

    /// <summary>Writes bytes.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="write">Writes the bytes.</param>
    /// <param name="mode">Who may do what with the file; null as with the file that was there or, without one, with any new file.</param>
    public static void Write(string path, Action<Stream> write, UnixFileMode? mode = null)
    {
        // A device or a pipe cannot be replaced, only written to.
        var kind = FileStatus.Of(path).Kind;
        if (kind == FileKind.Special || path.StartsWith("/dev/", StringComparison.Ordinal))
        {
            using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        if (kind == FileKind.Folder)
            throw new IOException($"{path} is a folder.");

        // Through a link, the file that it points to is replaced, not the link.
        var target = kind == FileKind.Regular ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var folder = Path.GetDirectoryName(target)!;
        TemporaryFile.Sweep(folder);
        if (kind == FileKind.Regular && !OperatingSystem.IsWindows())
            mode ??= File.GetUnixFileMode(target);

        using var temporary = TemporaryFile.CreateIn(folder, mode is null ? null : TemporaryFile.Private);
        write(temporary.Stream);
        temporary.Stream.Flush();
        if (mode is { } unixMode && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(temporary.FullPath, unixMode);
        File.Move(temporary.FullPath, target, overwrite: true);
        temporary.Release();
    }
}
