using System.Text;

using LintText.Reporting;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting;

/// <summary>
/// The line that a finding stands on, cut to a width around the finding, with the finding underlined. Lines of prose are
/// whole paragraphs, so most must be cut.
/// </summary>
internal static class Excerpt
{
    /// <summary>The share of the width that text before the finding may take.</summary>
    private const int LeadShare = 3;

    /// <summary>Cuts and underlines.</summary>
    /// <param name="source">The draft’s text.</param>
    /// <param name="span">The finding (UTF-16 offsets, half-open).</param>
    /// <param name="width">The columns that there are.</param>
    /// <returns>The line, and the underline; null where the line has words that are written from right to left, since a terminal moves them and nobody knows to where.</returns>
    public static (string Text, string? Underline) Create(SourceText source, TextSpan span, int width)
    {
        var line = source.Lines.GetLineFromPosition(span.Start);
        var end = Math.Clamp(span.End, span.Start + 1, Math.Max(span.Start + 1, line.End));
        var rest = ColumnsOf(source, span.Start, line.End, width);
        var first = StartOf(source, line.Start, span.Start, Math.Max(width / LeadShare, width - rest - 1));

        var text = new StringBuilder();
        var underline = new StringBuilder();
        var used = 0;
        if (first > line.Start)
            Add("…", isMarked: false);

        var position = first;
        while (position < line.End)
        {
            var rune = RuneAt(source, position);
            var shown = Show(rune);
            if (used + Columns.Width(shown) > width - (position + rune.Utf16SequenceLength < line.End ? 1 : 0))
            {
                Add("…", isMarked: position < end);
                break;
            }

            Add(shown, position >= span.Start && position < end);
            position += rune.Utf16SequenceLength;
        }

        // A finding at the very end of a line, or on an empty one.
        if (!underline.ToString().Contains('^', StringComparison.Ordinal))
            underline.Append('^');
        return (text.ToString().TrimEnd(), text.ToString().EnumerateRunes().Any(IsRightToLeft) ? null : underline.ToString().TrimEnd());

        void Add(string shown, bool isMarked)
        {
            var columns = Columns.Width(shown);
            text.Append(shown);
            underline.Append(isMarked ? '^' : ' ', columns);
            used += columns;
        }
    }

    /// <summary>Hebrew, Arabic, Syriac, Thaana, N’Ko and the other scripts of the blocks that Unicode keeps for writing from right to left.</summary>
    private static bool IsRightToLeft(Rune rune) => rune.Value is (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    /// <summary>How many columns a stretch takes, as far as a limit.</summary>
    private static int ColumnsOf(SourceText source, int start, int end, int limit)
    {
        var used = 0;
        while (start < end && used < limit)
        {
            var rune = RuneAt(source, start);
            used += Columns.Width(Show(rune));
            start += rune.Utf16SequenceLength;
        }

        return used;
    }

    /// <summary>Where to begin: at the line’s start, or at a word at most so many columns before the finding.</summary>
    private static int StartOf(SourceText source, int lineStart, int findingStart, int lead)
    {
        var start = findingStart;
        for (var used = 0; start > lineStart; start--)
        {
            var c = source[start - 1];
            used += char.IsLowSurrogate(c) ? 0 : char.IsHighSurrogate(c) ? Columns.Width(RuneAt(source, start - 1)) : Columns.Width(Show(RuneAt(source, start - 1)));
            if (used > lead)
                break;
        }

        if (start == lineStart)
            return lineStart;

        while (start < findingStart && !char.IsWhiteSpace(source[start]))
            start++;
        while (start < findingStart && char.IsWhiteSpace(source[start]))
            start++;
        return start < findingStart || !char.IsLowSurrogate(source[start]) ? start : start - 1;
    }

    private static Rune RuneAt(SourceText source, int position)
    {
        var c = source[position];
        if (char.IsHighSurrogate(c) && position + 1 < source.Length && char.IsLowSurrogate(source[position + 1]))
            return new Rune(c, source[position + 1]);
        return char.IsSurrogate(c) ? Rune.ReplacementChar : new Rune(c);
    }

    /// <summary>Screened here, so that what is underlined has the width that is counted.</summary>
    private static string Show(Rune rune) => ScreenedText.Line(rune.ToString());
}
