using System.Globalization;

using LintText.Sourcing;

namespace LintText.Cli.Reporting.Review;

/// <summary>Shares in words.</summary>
internal static class ShareText
{
    /// <summary>A share as “8 of 28 (29%)”; “none” of an empty whole.</summary>
    public static string Of(Share share) => share.Whole == 0 ? "none" : $"{CountText.Of(share.Part)} of {CountText.Of(share.Whole)} ({Percent(share)})";

    /// <summary>A share in percent, rounded; “0%” of an empty whole, “&lt;1%” of what is little but there.</summary>
    public static string Percent(Share share) => share is { Part: > 0, Fraction: < 0.005 } ? "<1%" : string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * (share.Fraction ?? 0), MidpointRounding.AwayFromZero)}%");
}
