using System.Runtime.InteropServices;
using System.Text;

using LintText.Analysis;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Fixing;

/// <summary>Which of a draft’s fixes are applied together, and what comes of them.</summary>
internal static class FixPlan
{
    /// <summary>Chooses fixes that do not meet, safe ones before others and else in the order of the findings.</summary>
    /// <param name="findings">The findings that count.</param>
    /// <param name="includeUnsafe">Whether replacements that may change what a text says are applied, too.</param>
    /// <returns>The changes to the source, in order.</returns>
    public static List<TextChange> Choose(IEnumerable<Finding> findings, bool includeUnsafe)
    {
        var chosen = new List<TextChange>();
        foreach (var fix in findings.Select(f => f.Fix).OfType<TextFix>().Where(f => f.IsSafe || includeUnsafe).OrderByDescending(f => f.IsSafe))
        {
            if (fix.Changes.Any(c => Meets(chosen, c.Span)))
                continue;
            foreach (var change in fix.Changes)
                Insert(chosen, change);
        }

        return chosen;
    }

    /// <summary>Puts a change in its place among those chosen; of two of one fix at the same place the later one stays.</summary>
    private static void Insert(List<TextChange> chosen, TextChange change)
    {
        var index = Bisection.FirstNotBefore(CollectionsMarshal.AsSpan(chosen), change.Span.Start, static c => c.Span.Start);
        while (index < chosen.Count && chosen[index].Span.CompareTo(change.Span) < 0)
            index++;
        if (index < chosen.Count && chosen[index].Span == change.Span)
            chosen[index] = change;
        else
            chosen.Insert(index, change);
    }

    /// <summary>Whether a stretch touches one that is chosen. Those do not touch each other, so only the two neighbours can.</summary>
    private static bool Meets(List<TextChange> chosen, TextSpan span)
    {
        var next = Bisection.FirstNotBefore(CollectionsMarshal.AsSpan(chosen), span.Start, static c => c.Span.Start);
        return (next < chosen.Count && chosen[next].Span.IntersectsWith(span)) || (next > 0 && chosen[next - 1].Span.IntersectsWith(span));
    }

    /// <summary>The bytes of the fixed draft, in its own encoding.</summary>
    public static byte[] BytesOf(CheckedDraft draft, List<TextChange> changes)
    {
        var text = draft.Source.WithChanges(changes).ToString();
        var encoding = draft.Source.Encoding ?? Encoding.UTF8;

        // A byte order mark that was there stays there.
        var preamble = draft.Bytes.AsSpan().StartsWith("\uFEFF"u8) ? [0xEF, 0xBB, 0xBF] : encoding.Preamble.ToArray();
        var hasMark = preamble.Length > 0 && draft.Bytes.AsSpan().StartsWith(preamble);
        return [.. hasMark ? preamble : [], .. encoding.GetBytes(text)];
    }
}
