using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>A stretch of a block, or a place in it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the text (UTF-16 offsets, half-open).</param>
/// <param name="Target">The address that a link leads to, or the label of the note that a mark points to; otherwise null.</param>
internal sealed record ExtractedInline(ExtractedInlineKind Kind, TextSpan Span, string? Target = null);
