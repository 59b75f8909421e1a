namespace LintText.Configuration;

/// <summary>
/// Names the key of a file that something is wrong with. Messages reach logs that more people read than the file: they name the key
/// and the place, and quote nothing else of it. A file that is no such file at all, a secret named by a hostile configuration, has
/// no keys either, so what is no word is not quoted.
/// </summary>
internal static class KeyAtFault
{
    /// <summary>No key that we know, and no citation key that people use, is longer.</summary>
    private const int LongestKey = 40;

    /// <summary>The key in quotation marks, or a description of it.</summary>
    public static string Quote(string key) =>
        key.Length is > 0 and <= LongestKey && key.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '/' or '+') ? $"'{key}'" : "(not shown, since it is no word)";
}
