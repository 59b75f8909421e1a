using System.Runtime.InteropServices;


namespace LintText.Workspace.Files;

/// <summary>Who may do what with a draft. Replacing a file asks its folder alone, so that the file’s own permissions are asked here.</summary>
internal static class FilePermissions
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    /// <summary>Why a file must not be written, or null.</summary>
    public static string? WhyNotWritten(string path)
    {
        const int ForWriting = 2;
        if (OperatingSystem.IsWindows())
            return File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly) ? WriteFailure.ReadOnlyFile : null;
        if ((File.GetUnixFileMode(path) & AnyWrite) == 0)
            return WriteFailure.ReadOnlyFile;

        return Native.Access(path, ForWriting) == 0 ? null
            : SystemError.ToException(Marshal.GetLastPInvokeError(), path) is var exception and not UnauthorizedAccessException ? WriteFailure.Of(exception)
            : WriteFailure.NoPermission;
    }

    /// <summary>Gives a private file the owner, the group and the mode of another.</summary>
    /// <param name="path">The private file.</param>
    /// <param name="model">The other.</param>
    /// <param name="owners">Whose the other is.</param>
    /// <returns>Whether that was possible.</returns>
    public static bool TryCopy(string path, string model, FileStatus owners)
    {
        if (OperatingSystem.IsWindows())
            return true;

        var own = FileStatus.Of(path);
        if ((own.Owner != owners.Owner || own.Group != owners.Group) && Native.ChangeOwner(path, owners.Owner, owners.Group) != 0)
            return false;

        // Last: a new owner takes bits off, and nobody else is to read the file before it is theirs.
        File.SetUnixFileMode(path, File.GetUnixFileMode(model));
        return true;
    }
}
