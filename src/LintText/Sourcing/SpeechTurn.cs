using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>A turn of an interview, a transcript or a live page: a speaker’s name set before what he says.</summary>
/// <param name="BlockIndex">The block that the name opens.</param>
/// <param name="Speaker">The name, in tokens of the document.</param>
/// <param name="Mark">The token that parts name and words: a colon, or the last token of the name’s line.</param>
/// <param name="Words">What is said, in the prose; over several blocks where the speaker goes on.</param>
internal sealed record SpeechTurn(int BlockIndex, NounPhrase Speaker, int Mark, TextSpan Words);
