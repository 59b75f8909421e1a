using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

using LintText.Workspace.Files;


namespace LintText.Workspace.Caching;

/// <summary>
/// What runs in one folder keep for the next, in one file: results under the digest of all that they were worked out from. Runs at
/// the same time each read what is there when they start and replace it whole when they end, so that the worst that one does to
/// another is to make it do its work again. The file is sealed with the user’s own key: what somebody else wrote is no result.
/// </summary>
internal sealed class CacheStore
{
    private const string Extension = ".results";

    /// <summary>An entry, or a whole file, that nothing asked for in so many days is dropped.</summary>
    private const int KeptDays = 30;

    /// <summary>“LTXC” and the version of the layout.</summary>
    private const long Mark = 0x3243_5854_4C;

    private readonly string _path;
    private readonly byte[] _key;
    private readonly int _today;
    private readonly Dictionary<Digest, Entry> _stored;
    private readonly ConcurrentDictionary<Digest, byte[]> _added = new();
    private int _isStale;

    private CacheStore(string path, byte[] key, int today, Dictionary<Digest, Entry> stored)
    {
        _path = path;
        _key = key;
        _today = today;
        _stored = stored;
    }

    /// <summary>Reads what is kept for a folder.</summary>
    /// <param name="folder">The cache’s folder, which need not be there yet.</param>
    /// <param name="root">The folder that drafts are checked in.</param>
    /// <param name="key">The key that the file is sealed with.</param>
    /// <param name="problem">A note where the file was damaged, or null.</param>
    public static CacheStore Open(string folder, string root, byte[] key, out ToolProblem? problem)
    {
        var path = Path.Combine(folder, Digest.Of($"{ToolVersion.Build}\n{root}").ToString()[..32] + Extension);
        var today = (int)(DateTime.UtcNow - DateTime.UnixEpoch).TotalDays;
        problem = null;
        try
        {
            if (FileStatus.Of(path, followLinks: false).Kind is FileKind.Link)
                throw new InvalidDataException();
            return new CacheStore(path, key, today, Read(RegularFile.ReadAllBytes(path), key));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            // The first run here.
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            var what = exception is InvalidDataException ? $"is damaged or was written with another key, and was ignored; it is written anew; use --no-cache, or share the key by {WorkspaceEnvironment.CacheSecretVariable}" : "cannot be read and was ignored; it is written anew, or use --no-cache";
            problem = new ToolProblem(path, $"this cache {what}") { IsWarning = true };
        }

        return new CacheStore(path, key, today, []);
    }

    /// <summary>Whether no earlier run has kept anything.</summary>
    public bool IsEmpty => _stored.Count == 0;

    /// <summary>What is kept under a digest, or null. From any thread.</summary>
    public byte[]? Find(Digest key)
    {
        if (_added.TryGetValue(key, out var added))
            return added;
        if (!_stored.TryGetValue(key, out var entry))
            return null;

        if (entry.Day != _today)
        {
            entry.Day = _today;
            Volatile.Write(ref _isStale, 1);
        }

        return entry.Payload;
    }

    /// <summary>Keeps something. From any thread.</summary>
    public void Add(Digest key, byte[] payload) => _added[key] = payload;

    /// <summary>Writes what is new, and forgets what is old.</summary>
    /// <returns>A note where that was not possible, or null.</returns>
    public ToolProblem? Save()
    {
        if (_added.IsEmpty && Volatile.Read(ref _isStale) == 0)
            return null;

        try
        {
            var folder = Path.GetDirectoryName(_path)!;
            PrivateFolder.Create(folder);
            // A link or a pipe in its place is nothing to write through; whoever put it there only loses it.
            if (FileStatus.Of(_path, followLinks: false).Kind is FileKind.Link or FileKind.Special)
                File.Delete(_path);
            AtomicFile.Write(_path, (Stream stream) => stream.Write(ToBytes()), PrivateFolder.FileMode);
            DropOldFiles(folder);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new ToolProblem(_path, "the cache cannot be written here; name another folder with --cache, or use --no-cache") { IsWarning = true };
        }
    }

    /// <summary>What is kept in a folder, for all folders that drafts are checked in.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static IReadOnlyList<FileInfo> FilesIn(string folder) =>
        Directory.Exists(folder) ? [.. new DirectoryInfo(folder).EnumerateFiles("*" + Extension).Where(f => f.LinkTarget is null).OrderBy(f => f.Name, StringComparer.Ordinal)] : [];

    private static Dictionary<Digest, Entry> Read(byte[] bytes, byte[] secret)
    {
        var end = bytes.Length - HMACSHA256.HashSizeInBytes;
        if (end < 0 || !CryptographicOperations.FixedTimeEquals(bytes.AsSpan(end), HMACSHA256.HashData(secret, bytes.AsSpan(0, end))))
            throw new InvalidDataException();

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, end));
        if (reader.ReadInt64() != Mark)
            throw new InvalidDataException();

        var count = reader.ReadInt32();
        var entries = new Dictionary<Digest, Entry>(count);
        for (var i = 0; i < count; i++)
        {
            var key = Digest.Read(reader.ReadBytes(Digest.Size));
            var day = reader.ReadInt32();
            entries[key] = new Entry(reader.ReadBytes(reader.ReadInt32())) { Day = day };
        }

        return entries;
    }

    private byte[] ToBytes()
    {
        var kept = _stored.Where(e => _today - e.Value.Day <= KeptDays && !_added.ContainsKey(e.Key)).Select(e => (e.Key, e.Value.Day, e.Value.Payload))
            .Concat(_added.Select(a => (a.Key, Day: _today, Payload: a.Value)))
            .ToList();

        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Mark);
        writer.Write(kept.Count);
        var key = new byte[Digest.Size];
        foreach (var entry in kept)
        {
            entry.Key.Write(key);
            writer.Write(key);
            writer.Write(entry.Day);
            writer.Write(entry.Payload.Length);
            writer.Write(entry.Payload);
        }

        writer.Flush();
        writer.Write(HMACSHA256.HashData(_key, stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <summary>Other folders’ files, and those of other versions of the tool, are nobody’s once their folder is no longer checked.</summary>
    private static void DropOldFiles(string folder)
    {
        var oldest = DateTime.UtcNow.AddDays(-KeptDays);
        foreach (var file in FilesIn(folder).Where(f => f.LastWriteTimeUtc < oldest))
            file.Delete();
    }

    private sealed class Entry(byte[] payload)
    {
        public byte[] Payload => payload;

        public int Day { get; set; }
    }
}
