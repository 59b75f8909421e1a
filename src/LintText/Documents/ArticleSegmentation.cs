using System.Collections.Immutable;

using LintText.Lexicons;

namespace LintText.Documents;

/// <summary>
/// Tells the article from what is glued to it: “Also see” teasers, readers’ comments and lines of the page. Text copied from web pages carries
/// them along without markup, so they are recognised by their form: a marker line, then titles and blurbs by turns.
/// </summary>
internal static class ArticleSegmentation
{
    /// <summary>The number of teasers from which they count as a list that closes the article.</summary>
    private const int ClosingListLength = 2;

    /// <summary>How much of a block is looked at.</summary>
    private const int LongestMarker = 120;

    /// <summary>The longest title that another article has, before “Read more” or in a list below “Also see”.</summary>
    private const int LongestTitle = 120;

    private enum Marker
    {
        None,
        TeaserHeader,
        TeaserEnd,
        TeaserTitle,
        CommentHeader,
    }

    /// <summary>Marks what is glued to an article.</summary>
    /// <param name="blocks">The blocks.</param>
    /// <param name="suspected">What markup says of some of them, by their index: that they are teasers or comments.</param>
    /// <param name="prose">The text.</param>
    /// <param name="links">Its links.</param>
    public static ImmutableArray<Block> Apply(ImmutableArray<Block> blocks, IReadOnlyDictionary<int, BlockKind> suspected, string prose, IReadOnlyList<Link> links)
    {
        if (blocks.IsEmpty)
            return blocks;

        var markers = blocks.Select(b => Classify(b, prose)).ToArray();
        var kinds = blocks.Select(b => b.Kind).ToArray();
        var evidence = new FurnitureEvidence(blocks, prose, links);
        for (var i = 0; i < blocks.Length;)
        {
            if (suspected.TryGetValue(i, out var kind))
            {
                var end = i;
                while (end < blocks.Length && suspected.TryGetValue(end, out var other) && other == kind)
                    end++;
                if (evidence.Confirms(kind, i, end))
                    Array.Fill(kinds, kind, i, end - i);
                i = end;
                continue;
            }

            i = markers[i] switch
            {
                Marker.CommentHeader when IsMarkupHeading(blocks[i]) => MarkConfirmed(blocks, markers, kinds, i, BlockKind.Comment, evidence),
                Marker.CommentHeader => MarkSection(blocks, markers, kinds, i, BlockKind.Comment),
                Marker.TeaserHeader when IsMarkupHeading(blocks[i]) => MarkConfirmed(blocks, markers, kinds, i, BlockKind.Teaser, evidence),
                Marker.TeaserHeader or Marker.TeaserEnd or Marker.TeaserTitle => MarkTeasers(blocks, markers, kinds, i),
                _ => i + 1,
            };
        }

        new PageLines(blocks, prose).Mark(kinds);
        return [.. blocks.Select((block, i) => block.Kind == kinds[i] ? block : block with { Kind = kinds[i] })];
    }

    /// <summary>Headings of plain text are guessed and carry no level; those of Markdown and HTML do.</summary>
    private static bool IsMarkupHeading(Block block) => block.Kind == BlockKind.Heading && block.Level > 0;

    private static Marker Classify(Block block, string prose)
    {
        if (block.Kind is not (BlockKind.Heading or BlockKind.Paragraph or BlockKind.ListItem))
            return Marker.None;

        // Only the beginning can hold a marker; a long paragraph need not be searched.
        var furniture = PageFurniture.English;
        var text = prose.AsSpan(block.Span.Start, Math.Min(block.Span.Length, LongestMarker));
        if (furniture.IsTeaserEnd(text))
            return Marker.TeaserEnd;
        if (furniture.IsTeaserHeader(text))
            return Marker.TeaserHeader;
        if (furniture.IsTeaserTitle(text) || (block.Kind == BlockKind.Paragraph && block.Span.Length <= LongestTitle && furniture.EndsAsTeaser(text)))
            return Marker.TeaserTitle;
        if (furniture.IsCommentHeader(text) && (block.Kind == BlockKind.Heading || block.Index > 0))
            return Marker.CommentHeader;
        return Marker.None;
    }

    /// <summary>Marks a section whose heading says what it is, where what is in it says so, too.</summary>
    private static int MarkConfirmed(ImmutableArray<Block> blocks, Marker[] markers, BlockKind[] kinds, int header, BlockKind kind, FurnitureEvidence evidence) =>
        evidence.Confirms(kind, header, EndOfSection(blocks, markers, header, kind)) ? MarkSection(blocks, markers, kinds, header, kind) : header + 1;

    /// <summary>Marks from a header to the next heading of its rank, or to the end where the text has no ranks.</summary>
    private static int MarkSection(ImmutableArray<Block> blocks, Marker[] markers, BlockKind[] kinds, int header, BlockKind kind)
    {
        var end = EndOfSection(blocks, markers, header, kind);
        for (var i = header; i < end; i++)
            Mark(kinds, i, kind);
        return end;
    }

    private static int EndOfSection(ImmutableArray<Block> blocks, Marker[] markers, int header, BlockKind kind)
    {
        var i = header + 1;
        while (i < blocks.Length && !(IsMarkupHeading(blocks[i]) && blocks[i].Level <= blocks[header].Level) && !(kind == BlockKind.Teaser && markers[i] == Marker.CommentHeader))
            i++;
        return i;
    }

    /// <summary>Marks a run of teasers, and as comments whatever follows a list of them at the end of the article.</summary>
    private static int MarkTeasers(ImmutableArray<Block> blocks, Marker[] markers, BlockKind[] kinds, int start)
    {
        var teasers = 0;
        var hasBlurbs = markers[start] != Marker.TeaserTitle || IsBlurb(start + 1);
        var i = start;
        while (i < blocks.Length && markers[i] != Marker.CommentHeader)
        {
            var isTitle = markers[i] == Marker.TeaserTitle || (i > start && markers[i] == Marker.None && blocks[i].Kind == BlockKind.Heading);
            if (isTitle)
            {
                teasers++;
                i++;
                if (hasBlurbs && IsBlurb(i))
                    i++;
            }
            else if (markers[i] is Marker.TeaserHeader or Marker.TeaserEnd || (blocks[i].Kind == BlockKind.ListItem && i > start && blocks[i].Span.Length <= LongestTitle && markers[start] == Marker.TeaserHeader))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        // A lone “Read more: …” between paragraphs is one line; the paragraph behind it is the article going on.
        if (teasers < ClosingListLength && markers[start] == Marker.TeaserTitle)
            i = start + 1;

        for (var j = start; j < i; j++)
            Mark(kinds, j, BlockKind.Teaser);

        // What follows a list that says what it is, and closes the longer part, is what readers say; “Read more” twice on end may stand anywhere.
        if (teasers >= ClosingListLength && markers[start] == Marker.TeaserHeader && Length(blocks, i, blocks.Length) < Length(blocks, 0, start))
        {
            for (; i < blocks.Length && markers[i] == Marker.None; i++)
                Mark(kinds, i, BlockKind.Comment);
        }

        return Math.Max(i, start + 1);

        // The first title tells whether titles and blurbs take turns.
        bool IsBlurb(int index) => index < blocks.Length && markers[index] == Marker.None && blocks[index].Kind == BlockKind.Paragraph;
    }

    private static int Length(ImmutableArray<Block> blocks, int from, int to)
    {
        var length = 0;
        for (var i = from; i < to; i++)
            length += blocks[i].Span.Length;
        return length;
    }

    private static void Mark(BlockKind[] kinds, int index, BlockKind kind)
    {
        if (kinds[index] != BlockKind.Code)
            kinds[index] = kind;
    }
}
