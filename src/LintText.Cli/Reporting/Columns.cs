using System.Globalization;
using System.Text;

using LintText.Reporting;

namespace LintText.Cli.Reporting;

/// <summary>Counts and wraps by the columns that characters take in a terminal (Unicode Standard Annex #11, East Asian Width).</summary>
internal static class Columns
{
    public static int Width(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;

        var value = rune.Value;
        return value is >= 0x1100 and (<= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD)) ? 2 : 1;
    }

    public static int Width(string text) => text.EnumerateRunes().Sum(Width);

    /// <summary>Breaks a text, screened, into lines at spaces, and words that are wider than a line where the line ends.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in ScreenedText.Line(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Cut(w, width)))
        {
            var columns = Width(word);
            if (used > 0 && used + 1 + columns > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            if (used > 0)
            {
                line.Append(' ');
                used++;
            }

            line.Append(word);
            used += columns;
        }

        if (used > 0)
            yield return line.ToString();
    }

    /// <summary>Cuts a text that is wider than a width, with an ellipsis where it was cut.</summary>
    public static string Shorten(string text, int width) => Width(text) <= width ? text : $"{Cut(text, width - 1)[0].TrimEnd()}…";

    private static List<string> Cut(string word, int width)
    {
        var pieces = new List<string>();
        int start = 0, end = 0, used = 0;
        foreach (var rune in word.EnumerateRunes())
        {
            var columns = Width(rune);
            if (used > 0 && used + columns > width)
            {
                pieces.Add(word[start..end]);
                (start, used) = (end, 0);
            }

            end += rune.Utf16SequenceLength;
            used += columns;
        }

        pieces.Add(word[start..]);
        return pieces;
    }
}
