using System.Text.RegularExpressions;

namespace LintText.Accuracy;

/// <summary>A stretch of a page that a command writes: what stands between <c>&lt;!-- generated NAME --&gt;</c> and its end.</summary>
internal static class GeneratedBlock
{
    /// <summary>A block with its marks.</summary>
    /// <param name="name">Its name, with a space before it; or nothing.</param>
    /// <param name="content">What stands in it, whole lines.</param>
    public static string Of(string name, string content) => $"<!-- generated{name} -->\n{content}<!-- /generated{name} -->";

    /// <summary>Puts a text in the place of a block.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The block’s name.</param>
    /// <param name="block">What takes its place, marks included.</param>
    /// <param name="path">The page’s path, for messages.</param>
    /// <exception cref="InvalidDataException">The page has no block of this name.</exception>
    public static string Replace(string page, string name, string block, string path)
    {
        var pattern = new Regex($"<!-- generated{name} -->.*?<!-- /generated{name} -->", RegexOptions.Singleline | RegexOptions.CultureInvariant);
        return pattern.IsMatch(page)
            ? pattern.Replace(page, _ => block)
            : throw new InvalidDataException($"{path} has no lines <!-- generated{name} --> and <!-- /generated{name} --> to write between.");
    }
}
