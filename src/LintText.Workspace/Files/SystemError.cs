using System.Runtime.InteropServices;

namespace LintText.Workspace.Files;

/// <summary>What the system’s numbers for errors mean. .NET passes them on in <see cref="Exception.HResult"/>, those of Windows with a prefix.</summary>
internal static class SystemError
{
    private const int NotPermitted = 1, NoSuchFile = 2, TryAgain = 11, NoAccess = 13, Invalid = 22, NoRoom = 28, ReadOnly = 30, ClosedPipe = 32;
    private const int WindowsPrefix = unchecked((int)0x8007_0000);

    /// <summary>The file was opened for writing elsewhere (fcntl(2), F_SETLEASE, on Linux).</summary>
    public static bool IsBusy(int error) => error == TryAgain;

    /// <summary>EINVAL, ENOSYS and ENOTSUP of Linux and of macOS.</summary>
    public static bool IsUnsupported(int error) => error == Invalid || (OperatingSystem.IsMacOS() ? error is 45 or 78 or 102 : error is 38 or 95);

    /// <summary>ENOSPC and EDQUOT; ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL and ERROR_DISK_QUOTA_EXCEEDED.</summary>
    public static bool IsDiskFull(Exception exception) => OperatingSystem.IsWindows()
        ? (exception.HResult - WindowsPrefix) is 39 or 112 or 1295
        : exception.HResult == NoRoom || exception.HResult == (OperatingSystem.IsMacOS() ? 69 : 122);

    /// <summary>EPIPE; ERROR_BROKEN_PIPE and ERROR_NO_DATA: whoever read has gone.</summary>
    public static bool IsClosedPipe(Exception exception) => OperatingSystem.IsWindows()
        ? (exception.HResult - WindowsPrefix) is 109 or 232
        : exception.HResult == ClosedPipe;

    /// <summary>EROFS; ERROR_WRITE_PROTECT.</summary>
    public static bool IsReadOnly(Exception exception) => exception.HResult == (OperatingSystem.IsWindows() ? WindowsPrefix + 19 : ReadOnly);

    /// <summary>The exception that .NET has for an error of a function that it does not know.</summary>
    public static Exception ToException(int error, string path)
    {
        var message = $"{Marshal.GetPInvokeErrorMessage(error)}: {path}";
        return error switch
        {
            NotPermitted or NoAccess => new UnauthorizedAccessException(message),
            NoSuchFile => new FileNotFoundException(message, path),
            _ => new IOException(message, error),
        };
    }
}
