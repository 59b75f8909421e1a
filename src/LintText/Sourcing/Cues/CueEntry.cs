namespace LintText.Sourcing.Cues;

/// <summary>What a cue word can govern, and what kind of attribution it makes in each of its frames.</summary>
/// <param name="lemma">Its base form; with its particles for a phrasal verb (“point out”).</param>
internal sealed class CueEntry(string lemma)
{
    private static readonly int FrameCount = Enum.GetValues<CueFrame>().Length;

    private readonly AttributionType?[] _frames = new AttributionType?[FrameCount];
    private readonly Dictionary<string, AttributionType> _prepositions = new(StringComparer.Ordinal);

    /// <summary>The base form.</summary>
    public string Lemma { get; } = lemma;

    /// <summary>The words that must follow the first: “out”, “clear”.</summary>
    public string[] Particles { get; } = lemma.Split(' ')[1..];

    /// <summary>The kind of attribution in a frame, or null where the cue does not take it.</summary>
    public AttributionType? In(CueFrame frame) => _frames[(int)frame];

    /// <summary>Whether the cue takes a frame.</summary>
    public bool Takes(CueFrame frame) => _frames[(int)frame] is not null;

    /// <summary>The kind of attribution when a preposition ties the content to the cue, or null.</summary>
    public AttributionType? With(string preposition) => _prepositions.TryGetValue(preposition, out var type) ? type : null;

    public void Add(CueFrame frame, AttributionType type) => _frames[(int)frame] ??= type;

    public void Add(string preposition, AttributionType type) => _prepositions.TryAdd(preposition, type);
}
