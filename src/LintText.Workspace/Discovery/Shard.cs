using System.Globalization;

using LintText.Workspace.Files;

namespace LintText.Workspace.Discovery;

/// <summary>One of the parts that drafts are divided into, for as many machines. Every machine divides them alike, so that each draft is in one part.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Count">How many there are.</param>
internal sealed record Shard(int Number, int Count)
{
    /// <summary>Reads “2/4”.</summary>
    public static Shard? Parse(string text) =>
        text.Split('/') is [var number, var count] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var k) && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && k >= 1 && k <= n
            ? new Shard(k, n)
            : null;

    /// <summary>The drafts of this part: the largest draft that is left goes to the part that has least so far (Graham 1969), so that parts take about as long.</summary>
    /// <param name="drafts">Full paths in order.</param>
    /// <returns>Those of this part, in the same order.</returns>
    public IReadOnlyList<string> Select(IReadOnlyList<string> drafts)
    {
        var loads = new long[Count];
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (path, size) in drafts.Select(d => (Path: d, Size: SizeOf(d))).OrderByDescending(d => d.Size).ThenBy(d => d.Path, StringComparer.Ordinal))
        {
            var least = Array.IndexOf(loads, loads.Min());
            loads[least] += size;
            if (least == Number - 1)
                own.Add(path);
        }

        return [.. drafts.Where(own.Contains)];
    }

    /// <summary>What a draft takes: its bytes, and something for being there at all.</summary>
    private static long SizeOf(string path)
    {
        const int Least = 1000;
        try
        {
            return Least + (FileStatus.Of(path).Kind is FileKind.Regular ? new FileInfo(path).Length : 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Least;
        }
    }
}
