using LintText.Documents;

namespace LintText.Rules.Citations;

/// <summary>Finds the blocks that hold the text of footnotes; in HTML, a note is a list item or a paragraph that a mark points to.</summary>
internal static class NoteBlocks
{
    /// <summary>The indices of a document’s note blocks.</summary>
    public static HashSet<int> Of(ProseDocument document)
    {
        var notes = document.Blocks.Where(b => b.Kind == BlockKind.Footnote).Select(b => b.Index).ToHashSet();
        if (document.Format != DocumentFormat.Html)
            return notes;

        var starts = document.Footnotes.Select(f => f.SourceSpan.Start).Order().ToArray();
        foreach (var block in document.Blocks.Where(b => !b.Span.IsEmpty))
        {
            // A block of HTML begins behind the one before it, so that the tag with the note’s id is inside.
            if (SortedPlaces.AnyIn(starts, block.SourceSpan.Start, block.SourceSpan.End))
                notes.Add(block.Index);
        }

        return notes;
    }
}
