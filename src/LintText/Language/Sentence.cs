using Microsoft.CodeAnalysis.Text;

namespace LintText.Language;

/// <summary>A sentence, or a fragment that stands as one.</summary>
/// <param name="Index">The sentence’s position in its document.</param>
/// <param name="BlockIndex">The block that holds it.</param>
/// <param name="FirstToken">The index of its first token in the document.</param>
/// <param name="TokenCount">How many tokens it has.</param>
/// <param name="Span">The sentence in the prose (UTF-16 offsets, half-open).</param>
public sealed record Sentence(int Index, int BlockIndex, int FirstToken, int TokenCount, TextSpan Span)
{
    /// <summary>The index behind its last token.</summary>
    public int EndToken => FirstToken + TokenCount;

    /// <summary>Whether it was cut off a longer run of words without a full stop, so that attributions across the cut are not found.</summary>
    public bool IsCut { get; init; }
}
