using System.Globalization;

using LintText.Audit.Figures;

namespace LintText.Cli.Reporting.Audit;

/// <summary>Figures with intervals in words.</summary>
internal static class EstimateText
{
    /// <summary>A share in percent, rounded.</summary>
    public static string Percent(double share) => share is > 0 and < 0.005 ? "<1%" : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * share, MidpointRounding.AwayFromZero)}%");

    /// <summary>The share of so many in so many in percent; a dash of none.</summary>
    public static string Percent(long part, long whole) => whole == 0 ? "–" : Percent((double)part / whole);

    /// <summary>An interval of shares: “12 to 19%”.</summary>
    public static string Range(Estimate? estimate) => estimate is not { } e ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * e.Low, MidpointRounding.AwayFromZero)} to {Math.Round(100 * e.High, MidpointRounding.AwayFromZero)}%");

    /// <summary>A share with its interval: “15% (12 to 19%)”.</summary>
    public static string Of(Estimate? estimate) => estimate is { } e ? $"{Percent(e.Value)} ({Range(e)})" : "none";

    /// <summary>A coefficient with its interval: “0.61 (0.55 to 0.66)”.</summary>
    public static string Coefficient(Estimate estimate) => string.Create(CultureInfo.InvariantCulture, $"{estimate.Value:0.00} ({estimate.Low:0.00} to {estimate.High:0.00})");

    /// <summary>A change in points: “fell by 8 points (2 to 14)”, or that it cannot be told.</summary>
    /// <param name="what">What has changed.</param>
    /// <param name="change">The change.</param>
    public static string Change(string what, Estimate? change)
    {
        if (change is not { } c)
            return "Too few months to tell a change.";

        var (low, high) = (Math.Round(100 * c.Low), Math.Round(100 * c.High));
        var points = Math.Abs(Math.Round(100 * c.Value));
        if (c.Low <= 0 && c.High >= 0)
            return string.Create(CultureInfo.InvariantCulture, $"From the first half of the months to the second, no change of {what} can be told from chance (interval {low} to {high} points).");

        var (least, most) = (Math.Min(Math.Abs(low), Math.Abs(high)), Math.Max(Math.Abs(low), Math.Abs(high)));
        return string.Create(CultureInfo.InvariantCulture, $"From the first half of the months to the second, {what} {(c.Value < 0 ? "fell" : "rose")} by {points} points (interval {least} to {most}).");
    }
}
