using System.Collections.Concurrent;

using LintText.Configuration;

namespace LintText.Workspace.Files;

/// <summary>Finds the file that a mistyped name was meant for. A folder is listed once a run; one that cannot be listed holds nothing.</summary>
internal sealed class NearbyFiles
{
    /// <summary>No file system has longer names.</summary>
    private const int LongestName = 255;

    private readonly ConcurrentDictionary<string, string[]> _folders = new(StringComparer.Ordinal);

    /// <summary>The name that is close to a missing one, in the same folder; or null.</summary>
    /// <param name="full">The full path of what is not there.</param>
    /// <param name="largestSlip">The largest distance that counts as close.</param>
    public string? Find(string full, int largestSlip = 4)
    {
        var name = Path.GetFileName(full);
        return name.Length is 0 or > LongestName || Path.GetDirectoryName(full) is not { } folder ? null : NearestName.Find(name, _folders.GetOrAdd(folder, List), largestSlip);
    }

    /// <summary>A clause for a message: “; did you mean ‘x’?”, or nothing.</summary>
    public string Suggest(string full) => Find(full) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty;

    private static string[] List(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e))] : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
