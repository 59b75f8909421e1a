namespace LintText.Configuration;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class NearestName
{
    /// <summary>The candidate closest to a mistyped name by edit distance (Levenshtein 1966), or null when none is close.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">The valid names.</param>
    /// <param name="largestSlip">The largest distance that counts as close.</param>
    public static string? Find(string name, IEnumerable<string> candidates, int largestSlip = 4)
    {
        var limit = Math.Max(1, Math.Min(largestSlip, name.Length / 2));
        return candidates
            .Select(c => (Name: c, Distance: Distance(name.ToLowerInvariant(), c.ToLowerInvariant())))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance)
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .Select(c => c.Name)
            .FirstOrDefault();
    }

    /// <summary>A clause for an error message: “; did you mean ‘x’?”, or nothing.</summary>
    /// <param name="name">What was written.</param>
    /// <param name="candidates">The valid names.</param>
    public static string Suggest(string name, IEnumerable<string> candidates) => Find(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty;

    private static int Distance(string a, string b)
    {
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substitution = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(substitution, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
