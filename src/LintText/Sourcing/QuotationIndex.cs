using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>Finds the outer quotations of a document by place. What is quoted inside one is its speaker’s.</summary>
internal sealed class QuotationIndex(string prose, ImmutableArray<Quotation> quotations)
{
    /// <summary>The outer quotations, in order.</summary>
    public ImmutableArray<Quotation> Outer { get; } = [.. quotations.Where(q => q.Depth == 0)];

    /// <summary>The quotation that holds an offset, or null.</summary>
    public Quotation? At(int position)
    {
        var index = FirstEndingAfter(position);
        return index < Outer.Length && Outer[index].Span.Contains(position) ? Outer[index] : null;
    }

    /// <summary>The quotations that overlap a stretch (UTF-16 offsets in the prose, half-open), in order.</summary>
    public IEnumerable<Quotation> In(TextSpan span)
    {
        for (var index = FirstEndingAfter(span.Start); index < Outer.Length && Outer[index].Span.Start < span.End; index++)
            yield return Outer[index];
    }

    /// <summary>The same, where none outlives the call.</summary>
    public ReadOnlySpan<Quotation> Overlapping(TextSpan span)
    {
        var first = FirstEndingAfter(span.Start);
        var end = first;
        while (end < Outer.Length && Outer[end].Span.Start < span.End)
            end++;
        return Outer.AsSpan()[first..end];
    }

    /// <summary>The first quotation that starts in a stretch, or null.</summary>
    public Quotation? StartingIn(int from, int to)
    {
        for (var index = FirstEndingAfter(from); index < Outer.Length && Outer[index].Span.Start < to; index++)
        {
            if (Outer[index].Span.Start >= from)
                return Outer[index];
        }

        return null;
    }

    /// <summary>The quotation that ends before an offset with nothing but white space, commas or dashes between, or null.</summary>
    public Quotation? EndingAt(int position)
    {
        // A line feed parts blocks: what the paragraph before quoted is not this one’s.
        var end = position;
        while (end > 0 && prose[end - 1] != '\n' && (char.IsWhiteSpace(prose[end - 1]) || prose[end - 1] is ',' or '—' or '–' or '-'))
            end--;
        return end > 0 && At(end - 1) is { } quotation && quotation.Span.End == end ? quotation : null;
    }

    /// <summary>The index of the first quotation that ends behind an offset. Outer quotations do not overlap, so their ends are in order.</summary>
    public int FirstEndingAfter(int position) => Bisection.FirstBehind(Outer.AsSpan(), position, static q => q.Span.End);
}
