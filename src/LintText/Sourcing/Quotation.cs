using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>A stretch of text between quotation marks, within one block.</summary>
/// <param name="Index">Its position in <see cref="SourcingModel.Quotations"/>.</param>
/// <param name="BlockIndex">The block that holds it.</param>
/// <param name="Span">The quotation with its marks, in the prose (UTF-16 offsets, half-open).</param>
/// <param name="ContentSpan">The words between the marks.</param>
/// <param name="Depth">0 for a quotation in the writer’s text, 1 for one inside a quotation.</param>
/// <param name="IsClosed">Whether its closing mark was found. Without one it runs to the end of the block.</param>
/// <param name="ContinuesPrevious">Whether it goes on with the quotation of the block before, which was left open for it.</param>
/// <param name="WordCount">How many words it holds.</param>
/// <param name="HasSentenceMark">Whether it holds a full stop, a question mark or the like.</param>
public sealed record Quotation(
    int Index,
    int BlockIndex,
    TextSpan Span,
    TextSpan ContentSpan,
    int Depth,
    bool IsClosed,
    bool ContinuesPrevious,
    int WordCount,
    bool HasSentenceMark)
{
    /// <summary>The most words that a quoted term or a scare quote has.</summary>
    internal const int LongestTerm = 3;

    /// <summary>Whether the marks set off a term rather than quote what somebody said.</summary>
    public bool IsTerm => WordCount <= LongestTerm && !HasSentenceMark && IsClosed;
}
