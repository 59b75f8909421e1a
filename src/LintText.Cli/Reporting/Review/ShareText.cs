using System.Globalization;

using LintText.Sourcing;

namespace LintText.Cli.Reporting.Review;

/// <summary>Shares in words.</summary>
internal static class ShareText
{
    /// <summary>A share as “8 of 28 (29%)”; “none” of an empty whole.</summary>
    public static string Of(Share share) => share.Whole == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{share.Part} of {share.Whole} ({Percent(share)})");

    /// <summary>A share in percent, rounded; “0%” of an empty whole.</summary>
    public static string Percent(Share share) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * (share.Fraction ?? 0), MidpointRounding.AwayFromZero)}%");
}
