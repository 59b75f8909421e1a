using System.Globalization;
using System.Runtime.InteropServices;

namespace LintText.Workspace.Files;

/// <summary>What stands at a path.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or something whose name cannot be asked for.</summary>
    Missing,

    /// <summary>A file whose content can be read without waiting for anybody.</summary>
    Regular,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A symbolic link.</summary>
    Link,

    /// <summary>Something that may not be looked at, or whose path is too long to be.</summary>
    Closed,

    /// <summary>A pipe, a socket or a device: opening one may wait without end, or do something.</summary>
    Special,
}

/// <summary>
/// What the file system says of a path, beyond what .NET passes on: it does not tell a pipe from an empty file, and knows neither
/// hard links nor owners. From statx(2) on Linux and stat(2) on macOS.
/// </summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Links">How many names the file has; 1 where that is not known.</param>
/// <param name="Owner">The user’s number; 0 on Windows.</param>
/// <param name="Group">The group’s number; 0 on Windows.</param>
internal readonly record struct FileStatus(FileKind Kind, uint Links, uint Owner, uint Group)
{
    /// <summary>The file’s number in its file system; 0 on Windows.</summary>
    public ulong Number { get; private init; }

    /// <summary>The instant at which it was made, in the units of the system; zeros where that is not known.</summary>
    public (long Units, long Fraction) Birth { get; private init; }

    /// <summary>What tells the file from any other that is put in its place.</summary>
    public string Identity => string.Create(CultureInfo.InvariantCulture, $"{Number:x}:{Birth.Units:x}.{Birth.Fraction:x}");

    private const int TypeMask = 0xF000;
    private const int FolderType = 0x4000;
    private const int RegularType = 0x8000;
    private const int LinkType = 0xA000;

    /// <summary>Asks for the status of a path.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="followLinks">Whether the end of a link is meant, not the link.</param>
    public static FileStatus Of(string path, bool followLinks = true)
    {
        try
        {
            return OperatingSystem.IsLinux() ? OfLinux(path, followLinks)
                : OperatingSystem.IsMacOS() ? OfMac(path, followLinks)
                : OfAttributes(path, followLinks);
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            // A C library without statx.
            return OfAttributes(path, followLinks);
        }
    }

    private static unsafe FileStatus OfLinux(string path, bool followLinks)
    {
        const int CurrentFolder = -100, NoFollow = 0x100;
        const uint BasicStats = 0x7FF, BirthTime = 0x800;
        var buffer = stackalloc byte[256];
        if (Native.StatX(CurrentFolder, path, followLinks ? 0 : NoFollow, BasicStats | BirthTime, buffer) != 0)
            return Failed();

        return new FileStatus(KindOf(*(ushort*)(buffer + 28)), *(uint*)(buffer + 16), *(uint*)(buffer + 20), *(uint*)(buffer + 24))
        {
            Number = *(ulong*)(buffer + 32),
            Birth = (*(uint*)buffer & BirthTime) == 0 ? default : (*(long*)(buffer + 80), *(uint*)(buffer + 88)),
        };
    }

    private static unsafe FileStatus OfMac(string path, bool followLinks)
    {
        var buffer = stackalloc byte[256];
        var isIntel = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        var result = (followLinks, isIntel) switch
        {
            (true, true) => Native.StatIntel(path, buffer),
            (true, false) => Native.Stat(path, buffer),
            (false, true) => Native.LStatIntel(path, buffer),
            (false, false) => Native.LStat(path, buffer),
        };
        return result != 0 ? Failed() : new FileStatus(KindOf(*(ushort*)(buffer + 4)), *(ushort*)(buffer + 6), *(uint*)(buffer + 16), *(uint*)(buffer + 20))
        {
            Number = *(ulong*)(buffer + 8),
            Birth = (*(long*)(buffer + 80), *(long*)(buffer + 88)),
        };
    }

    private static FileStatus Failed()
    {
        const int NotFound = 2, NotAFolder = 20;
        return Marshal.GetLastPInvokeError() is NotFound or NotAFolder ? default : default(FileStatus) with { Kind = FileKind.Closed };
    }

    private static FileStatus OfAttributes(string path, bool followLinks)
    {
        try
        {
            var target = followLinks ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
            var attributes = File.GetAttributes(target);
            var kind = attributes.HasFlag(FileAttributes.ReparsePoint) && !followLinks ? FileKind.Link
                : attributes.HasFlag(FileAttributes.Directory) ? FileKind.Folder
                : attributes.HasFlag(FileAttributes.Device) ? FileKind.Special
                : FileKind.Regular;
            return new FileStatus(kind, 1, 0, 0) { Birth = (File.GetCreationTimeUtc(target).Ticks, 0) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    private static FileKind KindOf(int mode) => (mode & TypeMask) switch
    {
        RegularType => FileKind.Regular,
        FolderType => FileKind.Folder,
        LinkType => FileKind.Link,
        _ => FileKind.Special,
    };
}

/// <summary>The C library’s functions for what .NET has no name for.</summary>
internal static unsafe partial class Native
{
    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int StatX(int folder, string path, int flags, uint mask, byte* buffer);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Stat(string path, byte* buffer);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int StatIntel(string path, byte* buffer);

    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int LStat(string path, byte* buffer);

    [LibraryImport("libc", EntryPoint = "lstat$INODE64", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int LStatIntel(string path, byte* buffer);

    /// <summary>Gives a file to a user and a group.</summary>
    [LibraryImport("libc", EntryPoint = "chown", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ChangeOwner(string path, uint owner, uint group);

    /// <summary>Whether the user may do something with a file; 2 is writing.</summary>
    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Access(string path, int mode);
}
