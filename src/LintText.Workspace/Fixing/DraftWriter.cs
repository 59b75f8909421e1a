using LintText.Workspace.Files;

using Microsoft.Win32.SafeHandles;

namespace LintText.Workspace.Fixing;

/// <summary>What came of writing a draft.</summary>
/// <param name="IsWritten">Whether it was written.</param>
/// <param name="Message">Why not or, where it was, what to know of it; or null.</param>
internal readonly record struct DraftWrite(bool IsWritten, string? Message)
{
    public static DraftWrite Left(string why) => new(IsWritten: false, why);
}

/// <summary>
/// Puts the fixed text of a draft in the place of the old, unless somebody has changed the draft since it was read: their edit wins.
/// The new file is exchanged for the old one, which is looked at once it is out of everybody’s sight and put back where it is not
/// what was read.
/// </summary>
/// <param name="swap">Puts the first file in the place of the second, and says where the second then is.</param>
internal sealed class DraftWriter(Func<string, string, string> swap)
{
    /// <summary>Writes a draft.</summary>
    /// <param name="path">The full path of the file, which is no link.</param>
    /// <param name="read">The bytes that were read.</param>
    /// <param name="text">The bytes that take their place.</param>
    public DraftWrite Write(string path, byte[] read, byte[] text)
    {
        try
        {
            return Replace(path, read, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DraftWrite.Left(WriteFailure.Of(exception));
        }
    }

    private DraftWrite Replace(string path, byte[] read, byte[] text)
    {
        var status = FileStatus.Of(path, followLinks: false);
        if (status.Kind != FileKind.Regular)
            return DraftWrite.Left(WriteFailure.Gone);
        if (FilePermissions.WhyNotWritten(path) is { } reason)
            return DraftWrite.Left(reason);

        using var temporary = TemporaryFile.CreateIn(Path.GetDirectoryName(path)!, TemporaryFile.Private);
        temporary.Stream.Write(text);
        temporary.Seal();
        if (!FilePermissions.TryCopy(temporary.FullPath, path, status))
            return DraftWrite.Left(WriteFailure.OwnerLost);

        // The handle also keeps another run from taking the old file for one that was left behind.
        using var old = OpenBeside(path);
        if (OpenWriters.Has(old))
            return DraftWrite.Left(WriteFailure.HeldOpen);
        if (!Holds(old, read))
            return DraftWrite.Left(WriteFailure.Changed);

        var displaced = swap(temporary.FullPath, path);
        temporary.Release();
        if (!IsQuiet(displaced, read) || !Holds(old, read))
            return DraftWrite.Left(PutBack(displaced, path, text));

        Delete(displaced);
        return new DraftWrite(IsWritten: true, status.Links < 2 ? null
            : $"{Counted.Of((int)status.Links - 1, "other name")} (hard links) of this file kept the old text; copy the new text there, or link them anew");
    }

    /// <summary>Puts back what was saved meanwhile. Where somebody saves again in this very instant, the newer stays and the older is kept beside it.</summary>
    private string PutBack(string displaced, string path, byte[] text)
    {
        try
        {
            displaced = swap(displaced, path);
            if (IsQuiet(displaced, text))
            {
                Delete(displaced);
                return WriteFailure.Changed;
            }

            displaced = swap(displaced, path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The draft was removed, so that nothing can be exchanged for it.
        }

        var kept = Path.ChangeExtension(displaced, ".saved");
        File.Move(displaced, kept);
        return WriteFailure.Contested(Path.GetFileName(kept));
    }

    /// <summary>Whether a file holds some bytes and nobody is about to write others. The latter is asked first: it may just be done.</summary>
    private static bool IsQuiet(string path, byte[] bytes)
    {
        using var handle = TryOpen(path);
        return handle is not null && !OpenWriters.Has(handle) && Holds(handle, bytes);
    }

    private static bool Holds(SafeFileHandle handle, byte[] bytes)
    {
        // One more than there should be, since a file can grow.
        var buffer = new byte[bytes.Length + 1];
        var length = 0;
        for (int read; (read = RandomAccess.Read(handle, buffer.AsSpan(length), length)) > 0;)
            length += read;
        return buffer.AsSpan(0, length).SequenceEqual(bytes);
    }

    /// <summary>Opens a file that others may read, write, rename and delete meanwhile.</summary>
    private static SafeFileHandle OpenBeside(string path) => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Opens what was displaced, unless that is no longer a file.</summary>
    private static SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return FileStatus.Of(path, followLinks: false).Kind == FileKind.Regular ? OpenBeside(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Delete(string displaced)
    {
        try
        {
            File.Delete(displaced);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next run sweeps it.
        }
    }
}
