using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Leads from offsets in the prose back to offsets in the source. A run of characters that both share is one segment; a
/// decoded entity, a folded line break or a placeholder is a segment whose two lengths differ and which is never split.
/// </summary>
internal sealed class ProseMap(ImmutableArray<ProseMap.Segment> segments)
{
    /// <summary>One stretch of prose and the stretch of source it came from.</summary>
    internal readonly record struct Segment(int Prose, int ProseLength, int Source, int SourceLength)
    {
        public bool IsIdentity => ProseLength == SourceLength;
        public int ProseEnd => Prose + ProseLength;
        public int SourceEnd => Source + SourceLength;
    }

    public ImmutableArray<Segment> Segments => segments;

    public TextSpan ToSource(TextSpan prose)
    {
        if (segments.IsEmpty)
            return default;

        if (prose.IsEmpty)
            return new TextSpan(PositionToSource(prose.Start), 0);

        var first = segments[FirstEndingAfter(prose.Start)];
        var start = first.IsIdentity ? first.Source + Math.Clamp(prose.Start - first.Prose, 0, first.SourceLength) : first.Source;

        var last = segments[FirstEndingAfter(prose.End - 1)];
        var end = last.IsIdentity ? last.Source + Math.Clamp(prose.End - last.Prose, 0, last.SourceLength) : last.SourceEnd;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>The prose that a stretch of source became, or null where none of it did: markup, metadata, an address.</summary>
    /// <param name="source">Offsets in the source (UTF-16, half-open).</param>
    public TextSpan? ToProse(TextSpan source)
    {
        var end = Math.Max(source.End, source.Start + 1);
        var first = Bisection.FirstBehind(BySource.AsSpan(), source.Start, static s => s.SourceEnd);
        if (first == BySource.Length || BySource[first].Source >= end)
            return null;

        // Notes can stand elsewhere in the prose than in the source: what follows counts only where it follows there, too.
        var (from, to) = (ProseStart(BySource[first], source.Start), ProseEnd(BySource[first], end));
        for (var i = first + 1; i < BySource.Length && BySource[i].Source < end && BySource[i].Prose >= to; i++)
            to = ProseEnd(BySource[i], end);
        return TextSpan.FromBounds(from, Math.Max(from, to));
    }

    /// <summary>The segments in the order of the source; from the first question on, since only pages ask.</summary>
    private ImmutableArray<Segment> BySource => field.IsDefault ? field = [.. segments.OrderBy(s => s.Source).ThenBy(s => s.Prose)] : field;

    private static int ProseStart(Segment segment, int source) => segment.IsIdentity ? segment.Prose + Math.Clamp(source - segment.Source, 0, segment.ProseLength) : segment.Prose;

    private static int ProseEnd(Segment segment, int sourceEnd) => segment.IsIdentity ? segment.Prose + Math.Clamp(sourceEnd - segment.Source, 0, segment.ProseLength) : segment.ProseEnd;

    private int PositionToSource(int position)
    {
        var segment = segments[FirstEndingAfter(position)];
        if (position <= segment.Prose)
            return segment.Source;

        return segment.IsIdentity ? Math.Min(segment.SourceEnd, segment.Source + position - segment.Prose) : segment.SourceEnd;
    }

    /// <summary>The first segment that ends behind the offset, or the last one.</summary>
    private int FirstEndingAfter(int position) => Math.Min(Bisection.FirstBehind(segments.AsSpan(), position, static s => s.ProseEnd), segments.Length - 1);
}
