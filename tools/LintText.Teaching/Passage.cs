using LintText.Training.Claims;

namespace LintText.Teaching;

/// <summary>Sentences of one text that the encoder reads at once.</summary>
/// <param name="Sentences">The sentences.</param>
/// <param name="Pieces">Numbers of their pieces, between the marks of beginning and end.</param>
/// <param name="First">The place of each token’s first piece.</param>
internal sealed record Passage(IReadOnlyList<ClaimSentence> Sentences, IReadOnlyList<int> Pieces, IReadOnlyList<int> First);
