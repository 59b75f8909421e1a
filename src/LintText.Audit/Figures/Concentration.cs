namespace LintText.Audit.Figures;

/// <summary>How much of what is said few say.</summary>
internal static class Concentration
{
    /// <summary>How many the most quoted are.</summary>
    public const int Most = 10;

    /// <summary>The share of the ten who say most, and the Gini coefficient over all who say something: 0 where all say as much, near 1 where one says everything.</summary>
    /// <param name="counts">How often each is quoted; sorted in place.</param>
    public static (double TopTen, double Gini) Of(Span<double> counts)
    {
        counts.Sort();
        double sum = 0, weighted = 0;
        var first = 0;
        while (first < counts.Length && counts[first] <= 0)
            first++;
        var said = counts[first..];
        for (var i = 0; i < said.Length; i++)
        {
            sum += said[i];
            weighted += (i + 1) * said[i];
        }

        if (sum <= 0)
            return (double.NaN, double.NaN);

        double top = 0;
        foreach (var count in said[Math.Max(0, said.Length - Most)..])
            top += count;
        double n = said.Length;
        return (top / sum, (2 * weighted / (n * sum)) - ((n + 1) / n));
    }
}
