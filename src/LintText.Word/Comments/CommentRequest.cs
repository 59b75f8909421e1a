using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Word.Comments;

/// <summary>What is to be written into a document.</summary>
/// <param name="Comments">The comments, in the order of their words.</param>
/// <param name="Fixes">Changes to the text, each of which is written as a tracked one: all of a group or none (UTF-16 offsets in the extracted text, half-open).</param>
/// <param name="Date">When they are said to be written, as XML has it; or null, where it is not said.</param>
internal sealed record CommentRequest(ImmutableArray<WordComment> Comments, ImmutableArray<ImmutableArray<TextChange>> Fixes, string? Date);
