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
