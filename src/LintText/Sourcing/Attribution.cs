using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>How attributed content is given.</summary>
public enum AttributionKind
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>In the writer’s words.</summary>
    Indirect,

    /// <summary>Partly in quotation marks.</summary>
    Mixed,
}

/// <summary>
/// An attribution relation: a source, the words that say that it is one (the cue), and what is ascribed to it (the content).
/// The terms are those of Pareti, “PARC 3.0: A Corpus of Attribution Relations” (LREC 2016).
/// </summary>
/// <param name="Index">Its position in <see cref="SourcingModel.Attributions"/>.</param>
/// <param name="Type">What the source does to the content: says it, thinks it, shows it.</param>
/// <param name="Kind">How the content is given.</param>
/// <param name="SourceSpan">The noun phrase that names the source as written, in the prose; empty where there is none (“it was alleged”).</param>
/// <param name="Cues">The reporting words.</param>
/// <param name="Contents">The stretches that are ascribed.</param>
/// <param name="Verb">The base form of the reporting verb, or null where the cue is none (“according to”).</param>
/// <param name="IsStatement">
/// Whether the source says, writes or shows the content, so that the text rests on it there; not what somebody thinks or wants, nor an
/// act of speech such as thanking, attacking or endorsing.
/// </param>
/// <param name="Source">Who the source is.</param>
public sealed record Attribution(
    int Index,
    AttributionType Type,
    AttributionKind Kind,
    TextSpan SourceSpan,
    ImmutableArray<TextSpan> Cues,
    ImmutableArray<TextSpan> Contents,
    string? Verb,
    bool IsStatement,
    Source Source)
{
    /// <summary>Who speaks with the source: of “Odo Lenk and Mara Lund said”, Mara Lund. Mostly nobody.</summary>
    public ImmutableArray<Source> JointSources { get; init; } = [];
}
