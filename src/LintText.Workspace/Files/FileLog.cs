using System.Collections.Concurrent;

using LintText.Files;

namespace LintText.Workspace.Files;

/// <summary>
/// What of the disk a run looked at, so that a build can tell, without running the tool, that it would say the same again. From several threads.
/// </summary>
internal sealed class FileLog
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, bool> _paths = new(StringComparer.Ordinal);
    private readonly DateTime _begun = DateTime.UtcNow;

    /// <summary>Whether the run looked at more than stands here: at git’s objects, at who may run code.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>Notes that it was asked what a file or a folder holds, or that nothing is there.</summary>
    /// <param name="path">A full path.</param>
    public void AddContent(string path) => _paths[path] = true;

    /// <summary>Notes that it was asked whether something is there.</summary>
    /// <param name="path">A full path.</param>
    public void AddExistence(string path) => _paths.TryAdd(path, false);

    /// <summary>What is to be seen of each path now, in order, as <see cref="FileState.Holds"/> reads it; null where that would not be the whole truth.</summary>
    public string? Write()
    {
        if (IsIncomplete)
            return null;

        var records = new System.Text.StringBuilder();
        foreach (var (path, isContent) in _paths.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            var state = FileState.Of(path, isContent);

            // What was written while or just before it was read may have been read as it was before.
            if (state == FileState.Unsteady || path.Contains('\0', StringComparison.Ordinal) || (isContent && state.Length > 1 && new FileInfo(path).LastWriteTimeUtc > _begun - Tick))
                return null;
            records.Append(FileState.Record(path, state));
        }

        return records.ToString();
    }
}
