using LintText.Documents;

namespace LintText.Word.Reading;

/// <summary>What a paragraph is, by its style.</summary>
/// <param name="Kind">What part it plays.</param>
/// <param name="Level">The level of a heading, the depth of a list item, otherwise 0.</param>
/// <param name="IsRead">Whether it is read at all: a table of contents is made out of the text.</param>
internal readonly record struct ParagraphRole(BlockKind Kind, int Level = 0, bool IsRead = true);
