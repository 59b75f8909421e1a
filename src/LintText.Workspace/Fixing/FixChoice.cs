using System.Runtime.InteropServices;

using LintText.Analysis;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Fixing;

/// <summary>Which of several fixes can be applied at once: safe ones first, and of two that meet the first.</summary>
internal static class FixChoice
{
    /// <summary>Chooses the changes of findings.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="includeUnsafe">Whether replacements that may change what a text says are chosen, too.</param>
    /// <returns>The changes in the order of their places, none touching another.</returns>
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
}
