namespace LintText.Training;

/// <summary>How the network learns.</summary>
internal sealed record LearningOptions
{
    /// <summary>How often it sees every sentence.</summary>
    public int Epochs { get; init; } = 28;

    /// <summary>The words of a batch.</summary>
    public int BatchWords { get; init; } = 800;

    /// <summary>The first rate of Adam, which falls to nearly 0.</summary>
    public float Rate { get; init; } = 0.002f;

    /// <summary>How many units in a hundred are left out between layers (Srivastava et al. 2014), the same at every word of a sentence.</summary>
    public int Dropout { get; init; } = 25;

    /// <summary>How many are left out below the first layer.</summary>
    public int FirstDropout { get; init; } = 20;

    /// <summary>How many words in a thousand are taken for unknown ones (Iyyer et al. 2015).</summary>
    public int UnknownWords { get; init; } = 30;

    /// <summary>How often, in a thousand and divided by its count, of a word nothing but its vector is seen.</summary>
    public int BareWords { get; init; } = 250;

    /// <summary>In how many sentences in a hundred names are exchanged for others, or for invented ones.</summary>
    public int SwappedNames { get; init; } = 30;

    /// <summary>How many sentences in a hundred are written as headlines in Title Case.</summary>
    public int Titles { get; init; } = 2;

    /// <summary>How often an epoch has the sentences of a treebank that is small (<see cref="Treebank.IsSmall"/>).</summary>
    public int SmallTreebanks { get; init; } = 3;

    /// <summary>Whether mentions are learned, too.</summary>
    public bool WithMentions { get; init; } = true;

    /// <summary>Whether the network learns from activations of seven bits.</summary>
    public bool WithRounding { get; init; } = true;

    /// <summary>How often the treebanks have the word of each row.</summary>
    public Dictionary<int, int> Counts { get; init; } = [];
}
