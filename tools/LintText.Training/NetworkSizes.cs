using LintText.Language;

namespace LintText.Training;

/// <summary>How large a network is.</summary>
internal sealed record NetworkSizes
{
    /// <summary>The length of the part of an embedding that comes from the list of words.</summary>
    public int Word { get; init; } = 96;

    /// <summary>The length of the part that comes from affixes and shape.</summary>
    public int Affix { get; init; } = 64;

    /// <summary>The number of units of a layer, of both directions together.</summary>
    public int State { get; init; } = 160;

    /// <summary>The number of recurrent layers.</summary>
    public int Layers { get; init; } = 3;

    /// <summary>The length of what arcs are scored with.</summary>
    public int Arc { get; init; } = 64;

    /// <summary>The length of what relations are scored with.</summary>
    public int Label { get; init; } = 64;

    /// <summary>The room for classes of tags.</summary>
    public int Tags { get; init; } = 80;

    /// <summary>The room for kinds of mentions.</summary>
    public int Entities { get; init; } = SentenceEncoder.KindRoom;

    /// <summary>The room for relations.</summary>
    public int Relations { get; init; } = 64;
}
