using System.Globalization;

namespace LintText.Cli.Reporting.Review;

/// <summary>Numbers as the pages write them: thousands are parted by a thin space that does not break, whatever is counted.</summary>
internal static class CountText
{
    /// <summary>A number.</summary>
    public static string Of(long number) => number.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '\u202F');

    /// <summary>A number with what it counts.</summary>
    public static string Of(long number, string noun) => $"{Of(number)} {noun}{(number == 1 ? string.Empty : "s")}";
}
