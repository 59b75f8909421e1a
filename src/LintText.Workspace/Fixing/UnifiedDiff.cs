using System.Globalization;
using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Fixing;

/// <summary>
/// Changes to a text as a unified diff (POSIX.1-2017, diff -U), which <c>patch</c> and <c>git apply</c> take. The changes are known, so no
/// difference has to be searched for. Lines end in line feeds, as for git; what else Roslyn takes for the end of a line is a character of one.
/// </summary>
internal sealed class UnifiedDiff
{
    /// <summary>How many unchanged lines stand around a change.</summary>
    private const int Context = 3;

    private readonly string _text;
    private readonly List<int> _starts = [0];
    private readonly StringBuilder _diff = new();

    private UnifiedDiff(string text)
    {
        _text = text;
        for (var feed = text.IndexOf('\n', StringComparison.Ordinal); feed >= 0; feed = text.IndexOf('\n', feed + 1))
            _starts.Add(feed + 1);
    }

    /// <summary>Lines that are changed together.</summary>
    /// <param name="First">The first line, from 0.</param>
    /// <param name="Last">The last line, from 0.</param>
    /// <param name="Changes">The changes in them.</param>
    private sealed record Region(int First, int Last, List<TextChange> Changes);

    /// <summary>Writes a diff.</summary>
    /// <param name="path">The path in its head, with forward slashes.</param>
    /// <param name="source">The text before.</param>
    /// <param name="changes">The changes, in order, not overlapping.</param>
    public static string Create(string path, SourceText source, IReadOnlyList<TextChange> changes)
    {
        var diff = new UnifiedDiff(source.ToString());
        diff._diff.Append("--- a/").Append(path).Append("\n+++ b/").Append(path).Append('\n');
        var added = 0;
        foreach (var hunk in Hunks(diff.Regions(changes)))
            added += diff.Append(hunk, added);
        return diff._diff.ToString();
    }

    /// <summary>The line of an offset, from 0.</summary>
    private int LineOf(int offset) => _starts.BinarySearch(offset) is >= 0 and var line ? line : ~_starts.BinarySearch(offset) - 1;

    /// <summary>Where a line ends, its line feed included.</summary>
    private int EndOf(int line) => line + 1 < _starts.Count ? _starts[line + 1] : _text.Length;

    private List<Region> Regions(IReadOnlyList<TextChange> changes)
    {
        var regions = new List<Region>();
        foreach (var change in changes)
        {
            var (first, last) = (LineOf(change.Span.Start), LineOf(change.Span.End));
            if (regions.Count > 0 && regions[^1].Last >= first)
                regions[^1] = new Region(regions[^1].First, Math.Max(regions[^1].Last, last), [.. regions[^1].Changes, change]);
            else
                regions.Add(new Region(first, last, [change]));
        }

        return regions;
    }

    /// <summary>Regions whose surroundings meet.</summary>
    private static List<List<Region>> Hunks(List<Region> regions)
    {
        var hunks = new List<List<Region>>();
        foreach (var region in regions)
        {
            if (hunks.Count > 0 && region.First - hunks[^1][^1].Last <= (2 * Context) + 1)
                hunks[^1].Add(region);
            else
                hunks.Add([region]);
        }

        return hunks;
    }

    /// <summary>Writes a hunk.</summary>
    /// <returns>How many lines it adds.</returns>
    private int Append(List<Region> regions, int addedBefore)
    {
        // A line feed at the end begins no line of its own.
        var lines = _starts.Count - (_starts[^1] == _text.Length && _starts.Count > 1 ? 1 : 0);
        var first = Math.Max(0, regions[0].First - Context);
        var last = Math.Min(lines - 1, regions[^1].Last + Context);
        var body = new StringBuilder();
        var (old, now, next) = (0, 0, first);
        foreach (var region in regions)
        {
            Keep(region.First);
            var span = TextSpan.FromBounds(_starts[region.First], EndOf(Math.Min(region.Last, lines - 1)));
            old += AppendLines(body, '-', _text.Substring(span.Start, span.Length));
            now += AppendLines(body, '+', Changed(span, region.Changes));
            next = region.Last + 1;
        }

        Keep(last + 1);
        _diff.Append(CultureInfo.InvariantCulture, $"@@ -{Range(first, old)} +{Range(first + addedBefore, now)} @@\n").Append(body);
        return now - old;

        void Keep(int end)
        {
            for (; next < end; next++)
            {
                AppendLines(body, ' ', _text[_starts[next]..EndOf(next)]);
                old++;
                now++;
            }
        }
    }

    /// <summary>A range of lines; where it is empty, the line before it.</summary>
    private static string Range(int first, int count) => string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? first : first + 1)},{count}");

    private string Changed(TextSpan span, List<TextChange> changes)
    {
        var text = new StringBuilder();
        var position = span.Start;
        foreach (var change in changes)
        {
            text.Append(_text, position, change.Span.Start - position).Append(change.NewText);
            position = change.Span.End;
        }

        return text.Append(_text, position, span.End - position).ToString();
    }

    /// <summary>Writes lines, each with its mark. A carriage return belongs to its line, as in git.</summary>
    /// <returns>How many.</returns>
    private static int AppendLines(StringBuilder diff, char mark, string text)
    {
        var count = 0;
        for (var start = 0; start < text.Length; count++)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            diff.Append(mark).Append(text, start, end - start).Append('\n');
            if (feed < 0)
                diff.Append("\\ No newline at end of file\n");
            start = end + 1;
        }

        return count;
    }
}
