using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Lexicons;

namespace LintText.Documents;

/// <summary>Finds the entries of reference lists, and the notes that are one: under a heading that says so, or by their year or address.</summary>
internal static partial class ReferenceSections
{
    /// <summary>The longest note that is a reference and nothing else, in characters without its address.</summary>
    private const int LongestReference = 300;

    public static ImmutableArray<Block> Mark(ImmutableArray<Block> blocks, string prose, IReadOnlyList<Link> links)
    {
        var places = links.Select(l => l.Span.Start).Order().ToArray();
        var marked = blocks.ToBuilder();
        var level = 0;
        var isIn = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = blocks[i];
            if (block.Kind == BlockKind.Heading)
            {
                var isHeader = PageFurniture.English.IsReferenceHeader(TextOf(block));
                if (!isIn || block.Level <= level || isHeader)
                    (isIn, level) = (isHeader, block.Level);
            }
            else if (!isIn && block.Kind == BlockKind.Paragraph && i + 1 < blocks.Length && blocks[i + 1].Kind == BlockKind.ListItem && TextOf(block).TrimEnd() is [.., ':'] && PageFurniture.English.IsReferenceHeader(TextOf(block)))
            {
                // “Sources:” above a list, which ends where the list does.
                for (; i + 1 < blocks.Length && blocks[i + 1].Kind == BlockKind.ListItem; i++)
                    marked[i + 1] = blocks[i + 1] with { IsReference = blocks[i + 1].Span.Length > 1 };
            }
            else if (block.Kind == BlockKind.Footnote ? IsReference(block) : isIn && (block.Kind == BlockKind.ListItem || (block.Kind == BlockKind.Paragraph && IsReference(block))))
            {
                marked[i] = block with { IsReference = true };
            }
        }

        return marked.ToImmutable();

        ReadOnlySpan<char> TextOf(Block block) => prose.AsSpan(block.Span.Start, block.Span.Length);

        // A year of publication or an address, and not much text beside.
        bool IsReference(Block block) =>
            block.Span.Length <= LongestReference && (SortedPlaces.AnyIn(places, block.Span.Start, block.Span.End) || Year().IsMatch(TextOf(block)));
    }

    [GeneratedRegex(@"\b(?:1[5-9]|20)[0-9][0-9][a-z]?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
