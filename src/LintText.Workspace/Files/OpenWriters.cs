using System.Runtime.InteropServices;

using Microsoft.Win32.SafeHandles;

namespace LintText.Workspace.Files;

/// <summary>
/// Whether a program is about to write into a file. An editor that has opened it has saved nothing yet, or half, so that the file’s
/// content alone does not tell. Linux tells whoever asks for a lease (fcntl(2)); other systems do not, and the answer is no.
/// </summary>
internal static class OpenWriters
{
    private const int SetSignal = 10, SetLease = 1024;
    private const int ReadLease = 0, NoLease = 2;

    /// <summary>SIGURG, which nobody notices: the default, SIGIO, would end the process when somebody opens the file in this instant.</summary>
    private const int QuietSignal = 23;

    /// <summary>Whether any program has a file open for writing.</summary>
    /// <param name="handle">The file, opened for reading only.</param>
    public static bool Has(SafeFileHandle handle)
    {
        if (!OperatingSystem.IsLinux() || Native.FileControl(handle, SetSignal, QuietSignal) != 0)
            return false;
        if (Native.FileControl(handle, SetLease, ReadLease) != 0)
            return SystemError.IsBusy(Marshal.GetLastPInvokeError());

        _ = Native.FileControl(handle, SetLease, NoLease);
        return false;
    }
}

/// <summary>The C library’s function for leases.</summary>
internal static unsafe partial class Native
{
    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    public static partial int FileControl(SafeFileHandle handle, int command, int argument);
}
