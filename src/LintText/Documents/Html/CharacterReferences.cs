using System.Net;
using System.Text.RegularExpressions;

using AngleSharp.Html;

namespace LintText.Documents;

/// <summary>Decodes HTML’s character references (HTML Living Standard, 13.2.5.72).</summary>
internal static partial class CharacterReferences
{
    /// <summary>The references of a text with what they stand for; text between them is literal.</summary>
    public static List<(int Start, int Length, string Text)> Find(ReadOnlySpan<char> text)
    {
        var found = new List<(int, int, string)>();
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            var reference = text.Slice(match.Index, match.Length).ToString();
            if (Resolve(reference) is { } resolved)
                found.Add((match.Index, resolved.Length, resolved.Text));
        }

        return found;
    }

    public static string Decode(string text) => text.Contains('&') ? WebUtility.HtmlDecode(text) : text;

    private static (int Length, string Text)? Resolve(string reference)
    {
        if (reference[1] == '#')
        {
            var decoded = WebUtility.HtmlDecode(reference.EndsWith(';') ? reference : reference + ";");
            return decoded.StartsWith("&#", StringComparison.Ordinal) ? null : (reference.Length, decoded);
        }

        // Old names may stand without their semicolon, and run on into the next word.
        for (var length = reference.Length; length > 2; length--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(reference[1..length]) is { Length: > 0 } symbol)
                return (length, symbol);
        }

        return null;
    }

    [GeneratedRegex(@"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
