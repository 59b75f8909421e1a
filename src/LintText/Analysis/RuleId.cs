using System.Text.RegularExpressions;

namespace LintText.Analysis;

/// <summary>The form of rule ids.</summary>
internal static partial class RuleId
{
    /// <summary>Whether a text has the form of a rule id: two to eight capital letters and three to five digits.</summary>
    /// <param name="id">The text.</param>
    public static bool IsWellFormed(string id) => Pattern().IsMatch(id);

    /// <summary>Whether an id is kept for built-in rules.</summary>
    /// <param name="id">The id, well formed.</param>
    public static bool IsReserved(string id) => id.StartsWith("SR", StringComparison.Ordinal) && char.IsAsciiDigit(id[2]);

    [GeneratedRegex(@"^[A-Z]{2,8}[0-9]{3,5}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
