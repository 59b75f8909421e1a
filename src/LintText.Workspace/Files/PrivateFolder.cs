namespace LintText.Workspace.Files;

/// <summary>Folders that nobody but their owner may look into: drafts are confidential until they are published.</summary>
internal static class PrivateFolder
{
    /// <summary>What a private file may be read and written by: its owner.</summary>
    public const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes a folder, and those above it that are missing. One that is there stays as it is.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public static void Create(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, FileMode | UnixFileMode.UserExecute);
    }
}
