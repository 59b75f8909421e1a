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

    public static (string Text, string Underline) Create(SourceText source, TextSpan span, int width)
    {
        var line = source.Lines.GetLineFromPosition(span.Start);
        var end = Math.Clamp(span.End, span.Start + 1, Math.Max(span.Start + 1, line.End));
        var first = StartOf(source, line.Start, span.Start, width / LeadShare);

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
        return (text.ToString().TrimEnd(), underline.ToString().TrimEnd());

        void Add(string shown, bool isMarked)
        {
            var columns = Columns.Width(shown);
            text.Append(shown);
            underline.Append(isMarked ? '^' : ' ', columns);
            used += columns;
        }
    }

    /// <summary>Where to begin: at the line’s start, or at a word at most so many columns before the finding.</summary>
    private static int StartOf(SourceText source, int lineStart, int findingStart, int lead)
    {
        if (findingStart - lineStart <= lead)
            return lineStart;

        var start = findingStart - lead;
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
