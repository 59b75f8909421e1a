using System.Globalization;

namespace LintText.Workspace;

/// <summary>Numbers with what they count.</summary>
internal static class Counted
{
    public static string Of(int count, string noun) => $"{Text(count)} {noun}{(count == 1 ? string.Empty : "s")}";

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
