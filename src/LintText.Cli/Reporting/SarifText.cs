using System.Text;

namespace LintText.Cli.Reporting;

/// <summary>
/// Text as SARIF’s messages have it (2.1.0, §3.11). What it is made of comes from drafts and packs, and must be shown as it stands:
/// a braced number is no placeholder, and a bracketed word with an address after it no link.
/// </summary>
internal static class SarifText
{
    /// <summary>A message of a text that is no sentence yet.</summary>
    public static string Sentence(string text)
    {
        var sentence = WithFullStop(text);
        return Message(char.ToUpperInvariant(sentence[0]) + sentence[1..]);
    }

    /// <summary>
    /// Ends a text in a full stop, whatever it ends in: a reader that puts messages together goes by it, and the SDK’s validator
    /// accepts nothing else (SARIF2001).
    /// </summary>
    public static string WithFullStop(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.EndsWith('.') ? trimmed : trimmed + ".";
    }

    /// <summary>A message that is shown as the text (§3.11.5 and §3.11.6).</summary>
    public static string Message(string text) => WithoutLinks(text).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);

    /// <summary>
    /// A text in which nothing is a link (§3.11.6). This is what arguments need as well: they are put in before links are looked for,
    /// but no placeholder is looked for in them.
    /// </summary>
    public static string WithoutLinks(string text)
    {
        if (text.AsSpan().IndexOfAny('\\', '[', ']') < 0)
            return text;

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (character is '\\' or '[' or ']')
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
