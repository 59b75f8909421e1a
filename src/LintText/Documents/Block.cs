using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>A stretch of a document that is read as one unit: a paragraph, a heading, a table cell.</summary>
/// <param name="Index">The position of the block in <see cref="ProseDocument.Blocks"/>.</param>
/// <param name="Kind">What part the block plays.</param>
/// <param name="Level">The level of a heading (1 to 6), the depth of a list item (from 1), otherwise 0.</param>
/// <param name="Span">The block’s text in <see cref="ProseDocument.Prose"/> (UTF-16 offsets, half-open).</param>
/// <param name="SourceSpan">The block in <see cref="ProseDocument.Source"/>, markup included (UTF-16 offsets, half-open).</param>
public sealed record Block(int Index, BlockKind Kind, int Level, TextSpan Span, TextSpan SourceSpan)
{
    /// <summary>Whether the block is the writer’s running text, as opposed to headings, captions, teasers and code.</summary>
    public bool IsBody => Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableCell or BlockKind.BlockQuotation or BlockKind.Footnote;

    /// <summary>
    /// Whether the block is an entry of a list of references, or a note that gives one: its titles and quotations are those of the works
    /// listed, and it claims nothing itself.
    /// </summary>
    public bool IsReference { get; init; }

    /// <summary>Whether the block is running text that says something for the writer: entries of reference lists do not.</summary>
    public bool IsProse => IsBody && !IsReference;

    /// <summary>Whether the block belongs to the article: teasers, readers’ comments, page furniture and code do not.</summary>
    public bool IsArticle => Kind is not (BlockKind.Teaser or BlockKind.Comment or BlockKind.Furniture or BlockKind.Code);
}
