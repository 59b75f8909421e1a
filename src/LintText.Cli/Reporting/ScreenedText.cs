using System.Globalization;
using System.Text;

namespace LintText.Reporting;

/// <summary>
/// Decides what may reach a terminal, a log or a workflow runner. Drafts, names of files, arguments, values of a configuration and
/// messages of libraries can hold characters that move a cursor, turn a line around (CVE-2021-42574), hide, or are commands to what
/// reads the log. Everything that is written goes through here, in every format. Compiled into the MSBuild task, too.
/// </summary>
internal static class ScreenedText
{
    /// <summary>What stands in the place of a character that does not come through.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// A text on one line: spaces for tabs and line ends, a replacement for each control, bidirectional, invisible or broken
    /// character, and no command to a runner that looks for one within lines.
    /// </summary>
    public static string Line(string text) => WithoutLogCommands(Characters(text, isOneLine: true));

    /// <summary>A text in which line feeds stay; the rest as in <see cref="Line"/>.</summary>
    public static string Lines(string text) => WithoutLogCommands(Characters(text, isOneLine: false));

    /// <summary>A line whose beginning is no command to a runner: GitHub’s begin with two colons, behind any white space.</summary>
    public static string WithoutCommand(string line)
    {
        var start = 0;
        while (start < line.Length && char.IsWhiteSpace(line[start]))
            start++;
        return string.CompareOrdinal(line, start, "::", 0, 2) == 0 ? Replaced(line, start + 1) : line;
    }

    /// <summary>JSON that says the same without any character that does not come through, as escapes. Outside of strings JSON has none.</summary>
    public static string Json(string json)
    {
        StringBuilder? screened = null;
        var done = 0;
        for (var i = 0; i < json.Length;)
        {
            var length = LengthAt(json, i);
            if (json[i] is not '\n' && (IsUnwelcome(json, i) || IsLogCommandAt(json, i - 1)))
            {
                screened ??= new StringBuilder(json.Length + 16);
                screened.Append(json, done, i - done);
                for (var unit = i; unit < i + length; unit++)
                    screened.Append("\\u").Append(((int)json[unit]).ToString("X4", CultureInfo.InvariantCulture));
                done = i + length;
            }

            i += length;
        }

        return screened?.Append(json, done, json.Length - done).ToString() ?? json;
    }

    private static string Characters(string text, bool isOneLine)
    {
        StringBuilder? screened = null;
        var done = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = LengthAt(text, i);
            var isLineFeed = text[i] == '\n' && !isOneLine;
            if (!isLineFeed && IsUnwelcome(text, i))
            {
                screened ??= new StringBuilder(text.Length);
                screened.Append(text, done, i - done);
                var isPair = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
                if (!isPair)
                    screened.Append(IsSpace(text[i]) ? ' ' : Replacement);
                done = i + length;
            }

            i += length;
        }

        return screened?.Append(text, done, text.Length - done).ToString() ?? text;
    }

    /// <summary>
    /// Azure Pipelines, TeamCity and older runners of GitHub take <c>##name[</c> for a command wherever it stands in a line.
    /// </summary>
    private static string WithoutLogCommands(string text)
    {
        for (var i = text.IndexOf("##", StringComparison.Ordinal); i >= 0; i = text.IndexOf("##", i + 1, StringComparison.Ordinal))
        {
            if (IsLogCommandAt(text, i))
                text = Replaced(text, i + 1);
        }

        return text;
    }

    private static bool IsLogCommandAt(string text, int at)
    {
        if (at < 0 || text[at] != '#' || string.CompareOrdinal(text, at, "##", 0, 2) != 0)
            return false;

        var end = at + 2;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or '.'))
            end++;
        return end < text.Length && text[end] == '[';
    }

    private static string Replaced(string text, int at) => text.Substring(0, at) + Replacement + text.Substring(at + 1);

    private static int LengthAt(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    /// <summary>What the Unicode Standard (5.8) and a typewriter take for white space that moves on.</summary>
    private static bool IsSpace(char c) => c is '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsUnwelcome(string text, int at)
    {
        var c = text[at];
        if (c is >= ' ' and <= '~')
            return false;

        return CharUnicodeInfo.GetUnicodeCategory(text, at) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.Surrogate => true,
            _ => IsBlank(char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : c),
        };
    }

    /// <summary>
    /// Letters and marks that take no ink (Unicode’s Default_Ignorable_Code_Point), but for the sixteen variation selectors that
    /// emoji are written with.
    /// </summary>
    private static bool IsBlank(int codePoint) => codePoint is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2065 or 0x3164 or 0xFFA0 or (>= 0xFFF0 and <= 0xFFF8) or (>= 0xE0000 and <= 0xE0FFF);
}
