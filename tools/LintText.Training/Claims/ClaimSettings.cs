namespace LintText.Training.Claims;

/// <summary>How large the claim network is and how it learns.</summary>
internal sealed record ClaimSettings
{
    /// <summary>The number of units of a layer, of both directions together.</summary>
    public int State { get; init; } = 128;

    /// <summary>The number of recurrent layers.</summary>
    public int Layers { get; init; } = 2;

    /// <summary>How often it sees every sentence.</summary>
    public int Epochs { get; init; } = 13;

    /// <summary>The tokens of a batch.</summary>
    public int BatchWords { get; init; } = 250;

    /// <summary>The first rate of Adam, which falls to nearly 0.</summary>
    public float Rate { get; init; } = 0.004f;

    /// <summary>How many inputs in a hundred are left out, the same at every word of a sentence.</summary>
    public int InputDropout { get; init; } = 10;

    /// <summary>How many units in a hundred are left out between layers.</summary>
    public int Dropout { get; init; } = 15;

    /// <summary>How many words in a hundred are seen without the states of the word alone, so that what stands around them is learned.</summary>
    public int HiddenWords { get; init; } = 5;

    /// <summary>How many networks are trained first, from whose mean the one that is kept learns.</summary>
    public int Teachers { get; init; } = 5;

    /// <summary>How much of a hundred parts of what is learned of a marked token is its mark; the rest is what teachers say.</summary>
    public int Own { get; init; } = 50;

    /// <summary>Where chance begins.</summary>
    public int Seed { get; init; } = 3;
}
