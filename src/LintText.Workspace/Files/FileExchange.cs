using System.Runtime.InteropServices;


namespace LintText.Workspace.Files;

/// <summary>
/// Puts a file in the place of another in one step and hands back the one that was there. A plain rename destroys it unseen, although
/// it may be newer than what was last read; and it makes a file where there is none any more.
/// </summary>
internal static class FileExchange
{
    private const int CurrentFolder = -100;
    private const uint ExchangeOnLinux = 2, SwapOnMac = 2;

    /// <summary>Puts a file in the place of another.</summary>
    /// <param name="source">The file that is put there.</param>
    /// <param name="target">Where; a file must be there. Both are full paths in the same folder.</param>
    /// <returns>The path at which the file that was there lies now.</returns>
    public static string Swap(string source, string target)
    {
        if (TryExchange(source, target))
            return source;

        return Replace(source, target);
    }

    /// <summary>
    /// The same on a file system that cannot exchange two names: the old file gets a second one first. Who replaces the file in the
    /// instant between the two steps is not noticed.
    /// </summary>
    public static string Replace(string source, string target)
    {
        var kept = TemporaryFile.NewPathIn(Path.GetDirectoryName(target)!);
        try
        {
            File.Replace(source, target, kept);
            return kept;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Windows may have moved the old file and then not got the new one there (ERROR_UNABLE_TO_MOVE_REPLACEMENT_2).
            if (!File.Exists(target) && File.Exists(kept))
                File.Move(kept, target);
            else
                File.Delete(kept);
            throw;
        }
    }

    private static bool TryExchange(string source, string target)
    {
        try
        {
            var result = OperatingSystem.IsLinux() ? Native.RenameAt2(CurrentFolder, source, CurrentFolder, target, ExchangeOnLinux)
                : OperatingSystem.IsMacOS() ? Native.RenameX(source, target, SwapOnMac)
                : -1;
            if (result == 0)
                return true;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }

        if (OperatingSystem.IsLinux() || OperatingSystem.IsMacOS())
        {
            var error = Marshal.GetLastPInvokeError();
            if (!SystemError.IsUnsupported(error))
                throw SystemError.ToException(error, target);
        }

        return false;
    }
}

/// <summary>The C library’s functions for exchanging two names.</summary>
internal static unsafe partial class Native
{
    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int RenameX(string oldPath, string newPath, uint flags);
}
