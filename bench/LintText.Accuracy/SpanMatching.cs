namespace LintText.Accuracy;

/// <summary>Matches what two readers marked, or annotators and the tool, one to one, the greatest overlap first.</summary>
internal static class SpanMatching
{
    /// <summary>What matches has at least this share of its characters in common (Jaccard).</summary>
    public const double LeastOverlap = 0.5;

    /// <summary>The indices of what matches.</summary>
    /// <param name="first">What the first reader marked: a set of characters each.</param>
    /// <param name="second">What the second reader marked.</param>
    /// <param name="mayMatch">Whether two, given by their indices, may match; null where any two may.</param>
    public static List<(int First, int Second)> Match(IReadOnlyList<HashSet<int>> first, IReadOnlyList<HashSet<int>> second, Func<int, int, bool>? mayMatch = null)
    {
        var pairs = from f in Enumerable.Range(0, first.Count)
                    from s in Enumerable.Range(0, second.Count)
                    where mayMatch is null || mayMatch(f, s)
                    let overlap = CharacterSet.Overlap(first[f], second[s])
                    where overlap >= LeastOverlap
                    orderby overlap descending, f, s
                    select (f, s);
        var ofFirst = new HashSet<int>();
        var ofSecond = new HashSet<int>();
        var matches = new List<(int First, int Second)>();
        foreach (var (f, s) in pairs)
        {
            if (ofFirst.Contains(f) || ofSecond.Contains(s))
                continue;

            ofFirst.Add(f);
            ofSecond.Add(s);
            matches.Add((f, s));
        }

        return matches;
    }
}
