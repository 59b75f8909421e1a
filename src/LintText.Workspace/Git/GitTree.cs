using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LintText.Workspace.Git;

/// <summary>
/// The files of a commit, or those that the index holds, as git’s objects have them. Nothing is asked about the work tree: to compare it, git
/// would run the filters that a repository’s configuration names.
/// </summary>
internal sealed class GitTree
{
    private readonly string _root;
    private readonly Dictionary<string, string> _files;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    private GitTree(string root, Dictionary<string, string> files, Dictionary<string, string> links, HashSet<string> skipped)
    {
        _root = root;
        _files = files;
        Links = links;
        Skipped = skipped;
        foreach (var path in files.Keys)
        {
            for (var slash = path.LastIndexOf('/'); slash > 0 && _folders.Add(path[..slash]); slash = path.LastIndexOf('/', slash - 1))
            {
                // Up to the root.
            }
        }
    }

    /// <summary>The repository’s folder.</summary>
    public string Root => _root;

    /// <summary>The ids of the files’ contents by their paths, which count from the repository’s folder and have forward slashes.</summary>
    public IReadOnlyDictionary<string, string> Files => _files;

    /// <summary>The ids of what symbolic links hold, by the links’ paths.</summary>
    public IReadOnlyDictionary<string, string> Links { get; }

    /// <summary>The files that a sparse checkout leaves out of the work tree, by their paths.</summary>
    public IReadOnlySet<string> Skipped { get; }

    /// <summary>No files: what there was before the first commit.</summary>
    /// <param name="root">The repository’s folder.</param>
    public static GitTree Empty(string root) => Parse(root, string.Empty, idAt: 2)!;

    /// <summary>The files of a commit, or null where git cannot tell.</summary>
    /// <param name="root">The repository’s folder.</param>
    /// <param name="commit">Its id.</param>
    public static GitTree? OfCommit(string root, string commit) => Parse(root, GitProgram.Ask(root, "ls-tree", "-r", "-z", "--full-tree", commit), idAt: 2);

    /// <summary>The files that the index holds, or null where git cannot tell.</summary>
    /// <param name="root">The repository’s folder.</param>
    /// <param name="index">The index, where it is not the usual one.</param>
    public static GitTree? OfIndex(string root, string? index) => Parse(root, Text(GitProgram.AskAboutIndex(root, index, string.Empty, "ls-files", "--stage", "-t", "-z", "--full-name")), idAt: 1);

    /// <summary>The path of a file as git has it, or null where it lies outside the repository.</summary>
    /// <param name="full">A full path.</param>
    public string? PathOf(string full)
    {
        var relative = Path.GetRelativePath(_root, full).Replace(Path.DirectorySeparatorChar, '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>The full path of a file.</summary>
    /// <param name="path">Its path as git has it.</param>
    public string FullPathOf(string path) => Path.GetFullPath(path, _root);

    /// <summary>Whether there is a folder.</summary>
    /// <param name="path">Its path as git has it.</param>
    public bool HasFolder(string path) => _folders.Contains(path) || path == ".";

    /// <summary>Reads files at once, which takes one run of git; what <see cref="Read"/> is asked for later is here then.</summary>
    /// <param name="paths">Their paths.</param>
    public void ReadAhead(IEnumerable<string> paths)
    {
        var ids = paths.Select(p => _files.GetValueOrDefault(p)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count > 0 && GitProgram.AskBytes(_root, string.Concat(ids.Select(i => i + "\n")), "cat-file", "--batch") is { } output)
            Split(output);
    }

    /// <summary>What a file holds, or null where there is none.</summary>
    /// <param name="path">Its path as git has it.</param>
    public byte[]? Read(string path)
    {
        if (!_files.TryGetValue(path, out var id))
            return null;

        lock (_lock)
        {
            if (_contents.TryGetValue(id, out var known))
                return known;
        }

        return GitProgram.AskBytes(_root, string.Empty, "cat-file", "blob", id);
    }

    /// <summary>What a file holds, or the one that a link leads to; null where there is none here.</summary>
    /// <param name="path">Its path as git has it.</param>
    public byte[]? ReadThroughLink(string path)
    {
        if (!Links.TryGetValue(path, out var link))
            return Read(path);

        var target = GitProgram.Ask(_root, "cat-file", "blob", link);
        return target is null ? null : PathOf(Path.GetFullPath(target, Path.GetDirectoryName(FullPathOf(path))!)) is { } end ? Read(end) : null;
    }

    /// <summary>Whether a file holds these bytes, but for how its lines end.</summary>
    /// <param name="path">Its path as git has it.</param>
    /// <param name="bytes">The bytes.</param>
    public bool Holds(string path, byte[] bytes) => _files.TryGetValue(path, out var id) && (IdOf(bytes, id.Length) == id || IdOf(WithLineFeeds(bytes), id.Length) == id);

    /// <summary>The id that git gives to a content (gitformat: a blob’s header and its bytes).</summary>
    /// <param name="bytes">The content.</param>
    /// <param name="digits">How many digits the repository’s ids have, which tells the hash.</param>
    private static string IdOf(byte[] bytes, int digits)
    {
        byte[] blob = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0")), .. bytes];
#pragma warning disable CA5350 // What git names contents by; nothing is kept safe by it.
        return Convert.ToHexStringLower(digits == 2 * SHA256.HashSizeInBytes ? SHA256.HashData(blob) : SHA1.HashData(blob));
#pragma warning restore CA5350
    }

    private static byte[] WithLineFeeds(byte[] bytes)
    {
        if (!bytes.AsSpan().Contains((byte)'\r'))
            return bytes;

        var kept = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\r' || i + 1 == bytes.Length || bytes[i + 1] != '\n')
                kept.Add(bytes[i]);
        }

        return [.. kept];
    }

    private static string? Text(byte[]? bytes) => bytes is null ? null : Encoding.UTF8.GetString(bytes);

    /// <summary>Reads a list of entries, each “mode type id” or “tag mode id stage”, a tab and a path, and ended by NUL. Links and submodules are no files.</summary>
    private static GitTree? Parse(string root, string? list, int idAt)
    {
        if (list is null)
            return null;

        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        var skipped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in list.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = entry.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0)
                continue;

            var (fields, path) = (entry[..tab].Split(' '), entry[(tab + 1)..]);
            if (fields.Length == 4)
            {
                // S: git(1) ls-files, “skip-worktree”.
                if (fields[0] == "S")
                    skipped.Add(path);
                fields = fields[1..];
            }

            if (fields.Length == 3 && fields[0].StartsWith("100", StringComparison.Ordinal))
                files[path] = fields[idAt];
            else if (fields.Length == 3 && fields[0] == "120000")
                links[path] = fields[idAt];
        }

        return new GitTree(root, files, links, skipped);
    }

    /// <summary>Divides what <c>cat-file --batch</c> prints: “id type size”, a line feed, the bytes and a line feed for each.</summary>
    private void Split(byte[] output)
    {
        var at = 0;
        while (at < output.Length && Array.IndexOf(output, (byte)'\n', at) is >= 0 and var end)
        {
            var header = Encoding.ASCII.GetString(output, at, end - at).Split(' ');
            at = end + 1;
            if (header is not [var id, _, var size] || !int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length > output.Length - at)
                continue;

            lock (_lock)
                _contents[id] = output[at..(at + length)];
            at += length + 1;
        }
    }
}
