namespace LintText.Accuracy;

/// <summary>Compares stretches of text by the characters in them that are not white space.</summary>
internal static class CharacterSet
{
    public static HashSet<int> Of(string text, IEnumerable<(int Start, int End)> spans)
    {
        var characters = new HashSet<int>();
        foreach (var (start, end) in spans)
        {
            for (var i = start; i < end; i++)
            {
                if (!char.IsWhiteSpace(text[i]))
                    characters.Add(i);
            }
        }

        return characters;
    }

    /// <summary>The share of two sets that they have in common (Jaccard).</summary>
    public static double Overlap(HashSet<int> first, HashSet<int> second)
    {
        if (first.Count == 0 && second.Count == 0)
            return 0;

        var common = first.Count < second.Count ? first.Count(second.Contains) : second.Count(first.Contains);
        return (double)common / (first.Count + second.Count - common);
    }
}
