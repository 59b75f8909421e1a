using System.Security.Cryptography;
using System.Text;

namespace LintText.Cli.Reporting.Review;

/// <summary>
/// The name of a draft’s page: words of its path that any disk and address can hold, and digits that tell it from others. It rests on the
/// path alone, so that a page keeps its address.
/// </summary>
internal static class PageName
{
    private const int LongestWords = 48, Digits = 8;

    /// <summary>The list of drafts.</summary>
    public const string Index = "index.html";

    /// <summary>The file name of a draft’s page.</summary>
    /// <param name="path">The draft’s path as pages show it.</param>
    public static string Of(string path)
    {
        var words = new StringBuilder();
        foreach (var c in Path.ChangeExtension(path, null).ToLowerInvariant())
        {
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                words.Append(c);
            else if (words.Length > 0 && words[^1] != '-')
                words.Append('-');
        }

        var name = words.ToString().Trim('-');
        name = name.Length > LongestWords ? name[^LongestWords..].TrimStart('-') : name;
        var digits = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..Digits];
        return $"{(name.Length == 0 ? "draft" : name)}-{digits}.html";
    }
}
