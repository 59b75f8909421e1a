namespace LintText.Training;

/// <summary>How long to train and how much to keep.</summary>
internal sealed record TrainingOptions
{
    public int TaggerEpochs { get; init; } = 8;

    /// <summary>In how many orders of the sentences taggers are trained; their weights are mixed.</summary>
    public int TaggerOrders { get; init; } = 4;

    public int JackknifeEpochs { get; init; } = 5;

    public int ParserEpochs { get; init; } = 24;

    /// <summary>Features that training touched less often are dropped.</summary>
    public int LeastUpdates { get; init; } = 5;

    /// <summary>The weights of the tagger that are kept, the largest.</summary>
    public int MostTaggerWeights { get; init; } = 900_000;
}
