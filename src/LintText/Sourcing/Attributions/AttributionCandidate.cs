using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>An attribution before its source is linked to the document’s other mentions.</summary>
/// <param name="SentenceIndex">The sentence of its cue.</param>
/// <param name="Type">What the source does to the content.</param>
/// <param name="Verb">The base form of its verb, or null where the cue is none.</param>
/// <param name="CueToken">The token that the cue is built on, in the document.</param>
/// <param name="Cues">The cue’s words, in the prose.</param>
/// <param name="Source">The noun phrase that names the source, or null.</param>
/// <param name="SourceSpan">The source as written: the phrase, or a pronoun that stands for it.</param>
/// <param name="Contents">What is ascribed, in the prose; free quotations are added to it.</param>
/// <param name="IsPassive">Whether the cue is a passive.</param>
/// <param name="IsStatement">Whether the source says or shows the content.</param>
/// <param name="IsQuoting">Whether a quotation stands right beside the cue.</param>
internal sealed record AttributionCandidate(
    int SentenceIndex,
    AttributionType Type,
    string? Verb,
    int CueToken,
    ImmutableArray<TextSpan> Cues,
    NounPhrase? Source,
    TextSpan SourceSpan,
    List<TextSpan> Contents,
    bool IsPassive,
    bool IsStatement,
    bool IsQuoting)
{
    /// <summary>The phrases that name those who speak with the source: “Odo Lenk and Mara Lund said”.</summary>
    public ImmutableArray<NounPhrase> Joint { get; init; } = [];
}
