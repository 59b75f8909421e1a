using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>A paragraph, or a paragraph of a cell, of an <see cref="ExtractedText"/>.</summary>
/// <param name="Kind">What part it plays; <see cref="BlockKind.Code"/> is not read as prose.</param>
/// <param name="Level">The level of a heading, the depth of a list item, otherwise 0.</param>
/// <param name="Span">Where it stands in the text (UTF-16 offsets, half-open).</param>
/// <param name="Inlines">What is in it, in order.</param>
internal sealed record ExtractedBlock(BlockKind Kind, int Level, TextSpan Span, ImmutableArray<ExtractedInline> Inlines)
{
    /// <summary>The label of the note that it is the first paragraph of, or null.</summary>
    public string? NoteLabel { get; init; }
}
