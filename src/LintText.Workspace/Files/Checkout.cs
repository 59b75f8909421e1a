using System.Collections.Concurrent;

namespace LintText.Workspace.Files;

/// <summary>
/// Where a checkout ends. What lies in one is data of whoever made it, so a path in it must not lead out: neither by a symbolic link
/// nor by <c>..</c>. A checkout is the outermost repository around a path or, outside any, the folder that the tool runs in or one that
/// a person has named. Whatever else a path names is that person’s own. From several threads; each folder is looked at once a run.
/// </summary>
/// <param name="workingFolder">The folder that the tool runs in, a full path.</param>
/// <param name="namedFolders">Folders that a person has named to be checked, full paths: outside of any repository each is a checkout, too.</param>
internal sealed class Checkout(string workingFolder, params IReadOnlyList<string> namedFolders)
{
    /// <summary>As many links as Linux follows before it takes them for a circle (path_resolution(7)).</summary>
    private const int MostLinks = 40;

    private readonly ConcurrentDictionary<string, string?> _realFolders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _repositories = new(StringComparer.Ordinal);
    private readonly uint _owner = FileStatus.Of(workingFolder).Owner;

    /// <summary>
    /// The outermost repository around a folder, or null. A repository within another has a history and a configuration of its own,
    /// which whoever brought it has written, so it does not count.
    /// </summary>
    /// <param name="folder">A full path.</param>
    public string? RepositoryOf(string folder) => _repositories.GetOrAdd(folder, f =>
    {
        var above = Path.GetDirectoryName(f) is { } parent ? RepositoryOf(parent) : null;
        return above ?? (IsRepository(f) ? f : null);
    });

    /// <summary>The innermost repository around a folder, or null: the one that git speaks of there, a submodule included.</summary>
    /// <param name="folder">A full path.</param>
    public string? InnermostRepositoryOf(string folder)
    {
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            if (IsRepository(current))
                return current;
        }

        return null;
    }

    /// <summary>In a folder that everybody may write to, anybody could put a <c>.git</c>, and have all that is below count as one checkout.</summary>
    private bool IsRepository(string folder)
    {
        Log.AddExistence(Path.Combine(folder, ".git"));
        return FileStatus.Of(Path.Combine(folder, ".git")) is { Kind: FileKind.Folder or FileKind.Regular } git && (git.Owner == _owner || git.Owner == 0);
    }

    /// <summary>The checkout that a path belongs to, or null where it belongs to none.</summary>
    /// <param name="path">A full path.</param>
    public string? RootOf(string path)
    {
        var folder = Path.GetDirectoryName(path) ?? path;
        return RepositoryOf(folder) ?? (IsInside(workingFolder, path) ? workingFolder : namedFolders.FirstOrDefault(f => IsInside(f, path)));
    }

    /// <summary>
    /// The folder that programs count paths from, wherever the tool runs: the repository that holds all that was named or, outside one,
    /// the deepest folder that holds it and the working folder; the working folder where that is nothing but the root of the disk.
    /// </summary>
    public string CountingFolder
    {
        get
        {
            var repositories = namedFolders.DefaultIfEmpty(workingFolder).Select(RepositoryOf).Distinct(StringComparer.Ordinal).ToList();
            if (repositories is [{ } only])
                return only;

            var shared = namedFolders.Aggregate(workingFolder, SharedFolder);
            return RepositoryOf(workingFolder) ?? (Path.GetDirectoryName(shared) is null ? workingFolder : shared);
        }
    }

    private static string SharedFolder(string one, string other)
    {
        while (!IsInside(one, other) && Path.GetDirectoryName(one) is { } parent)
            one = parent;
        return one;
    }

    /// <summary>What was looked at.</summary>
    public FileLog Log { get; } = new();

    /// <summary>Finds what a mistyped name was meant for.</summary>
    public NearbyFiles Nearby { get; } = new();

    /// <summary>The folder that the tool runs in.</summary>
    public string WorkingFolder => workingFolder;

    /// <summary>Whether a file of the configuration is there.</summary>
    /// <param name="path">A full path.</param>
    /// <param name="refusal">Why it is not to be read, or null where it may be. What is outside is not told apart.</param>
    public bool IsThere(string path, out string? refusal)
    {
        refusal = null;
        var kind = FileStatus.Of(path, followLinks: false).Kind;
        if (kind is FileKind.Missing or FileKind.Folder)
            return false;

        if (LeadsOut(path))
            refusal = "a link that leads out of what is checked, and not read; put the file itself there";
        else if (kind is FileKind.Link && FileStatus.Of(path).Kind is var end and not (FileKind.Regular or FileKind.Special))
            refusal = end is FileKind.Folder ? "a link to a folder, and not read; remove it" : "a link that leads nowhere, and not read; mend it, or remove it";
        else if (FileStatus.Of(path).Kind is FileKind.Special)
            refusal = "no file but a pipe, a socket or a device, and not read; remove it";
        else if (new FileInfo(path).Length > RegularFile.LargestText)
            refusal = $"larger than {RegularFile.LargestText / 1024 / 1024} MB, and not read; split it";
        return true;
    }

    /// <summary>Reads a file of the configuration, where there is one that may be read.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="path">A full path.</param>
    /// <param name="read">Reads it, to its end.</param>
    /// <param name="report">Told why one that is there is not read.</param>
    /// <param name="unreadable">What is reported of one that cannot be read; null for nothing.</param>
    /// <returns>What it holds, or null.</returns>
    public T? Read<T>(string path, Func<string, T> read, Action<string> report, string? unreadable)
        where T : class
    {
        Log.AddContent(path);
        if (!IsThere(path, out var refusal))
            return null;

        try
        {
            if (refusal is null)
                return read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            refusal = unreadable;
        }

        if (refusal is not null)
            report(refusal);
        return null;
    }

    /// <summary>Why nothing is written to a path, or null where it may be. A person may name any, but one in a checkout must end there.</summary>
    /// <param name="path">A full path.</param>
    public string? RefuseToWrite(string path) =>
        LeadsOut(path) ? "a link that leads out of what is checked, and not written through; remove it, or name the file that it leads to"
        : RootOf(path) is not null && FileStatus.Of(path).Kind is FileKind.Special ? "no file but a pipe, a socket or a device, and not written to; remove it"
        : null;

    /// <summary>Whether a path that belongs to a checkout leads out of it.</summary>
    /// <param name="path">A full path.</param>
    public bool LeadsOut(string path) => RootOf(path) is { } root && IsOutside(root, path);

    /// <summary>Whether a path really lies outside a folder, wherever it seems to lie. One whose links lead nowhere does.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="path">A full path; nothing needs to be there.</param>
    public bool IsOutside(string root, string path) => RealPathOf(path) is not { } real || RealFolder(root) is not { } realRoot || !IsInside(realRoot, real);

    /// <summary>The path without links, or null where links lead in a circle.</summary>
    /// <param name="path">A full path.</param>
    public string? RealPathOf(string path)
    {
        var plain = Path.TrimEndingDirectorySeparator(path);
        if (Path.GetDirectoryName(plain) is not { } folder)
            return plain;

        var linksLeft = MostLinks;
        return RealFolder(folder) is { } real ? Follow(real, Path.GetFileName(plain), ref linksLeft) : null;
    }

    /// <summary>Whether a path is a folder or lies below it, by its name.</summary>
    public static bool IsInside(string folder, string path) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private string? RealFolder(string folder) => _realFolders.GetOrAdd(folder, RealPathOf);

    /// <summary>
    /// Follows a path from a folder without links, name by name as the system does: <c>..</c> behind a link leads up from where the
    /// link leads.
    /// </summary>
    private static string? Follow(string folder, string path, ref int linksLeft)
    {
        var current = folder;
        foreach (var name in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == ".")
                continue;

            var plain = Path.Combine(current, name);
            if (name == "..")
            {
                current = Path.GetDirectoryName(current) ?? current;
            }
            else if (LinkTargetOf(plain) is { } target)
            {
                var root = Path.GetPathRoot(target) ?? string.Empty;
                if (linksLeft-- == 0 || Follow(root.Length == 0 ? current : Path.GetFullPath(root), target[root.Length..], ref linksLeft) is not { } end)
                    return null;
                current = end;
            }
            else
            {
                current = plain;
            }
        }

        return current;
    }

    private static string? LinkTargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
