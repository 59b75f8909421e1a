namespace LintText.Word.Comments;

/// <summary>What came of writing into a document.</summary>
/// <param name="Bytes">The new file.</param>
/// <param name="Written">How many comments were written.</param>
/// <param name="Kept">How many comments of ours were answered or settled, and stay.</param>
/// <param name="Fixed">How many groups of changes were written as tracked ones.</param>
internal sealed record CommentResult(byte[] Bytes, int Written, int Kept, int Fixed);
