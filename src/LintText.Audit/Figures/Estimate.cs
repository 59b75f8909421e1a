namespace LintText.Audit.Figures;

/// <summary>A figure with the interval that it would lie in nineteen times of twenty, were the pieces other ones of the same kind.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>The standard score of 95 %.</summary>
    private const double Score = 1.959964;

    /// <summary>The share of so many in so many, with Wilson’s interval (1927), which holds for few, too, and for none of them.</summary>
    /// <param name="part">How many.</param>
    /// <param name="whole">Of how many; of none there is no share.</param>
    public static Estimate? OfShare(long part, long whole)
    {
        if (whole == 0)
            return null;

        double n = whole, p = part / n, z2 = Score * Score;
        var centre = (p + z2 / (2 * n)) / (1 + z2 / n);
        var half = Score / (1 + z2 / n) * Math.Sqrt(p * (1 - p) / n + z2 / (4 * n * n));
        return new Estimate(p, Math.Max(0, centre - half), Math.Min(1, centre + half));
    }

    /// <summary>A figure with the spread that it had when pieces were drawn anew.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="resampled">What it was in each draw; NaN where it could not be had.</param>
    /// <param name="least">The least that it can be.</param>
    /// <param name="most">The most that it can be.</param>
    public static Estimate OfResamples(double value, IEnumerable<double> resampled, double least = 0, double most = 1)
    {
        double count = 0, mean = 0, squares = 0;
        foreach (var drawn in resampled)
        {
            if (double.IsNaN(drawn))
                continue;

            // Welford 1962.
            count++;
            var step = drawn - mean;
            mean += step / count;
            squares += step * (drawn - mean);
        }

        // Drawing anew shifts what is concentrated, so the spread alone is used, around the figure itself.
        var half = count > 1 ? Score * Math.Sqrt(squares / (count - 1)) : double.NaN;
        return double.IsNaN(half) ? new Estimate(value, least, most) : new Estimate(value, Math.Max(least, value - half), Math.Min(most, value + half));
    }
}
