namespace LintText.Accuracy.Corpus;

/// <summary>How two readers agree on the highest ask of each sentence.</summary>
internal sealed class AskAgreement
{
    private readonly int[,] _counts = new int[3, 3];

    /// <summary>Takes a sentence into account.</summary>
    public void Add(Ask first, Ask second) => _counts[(int)first, (int)second]++;

    /// <summary>The number of sentences on which they say these two.</summary>
    public int Count(Ask first, Ask second) => _counts[(int)first, (int)second];

    /// <summary>Cohen’s kappa: agreement beyond what the readers’ shares alone would give; 1 where they give no choice.</summary>
    public double Kappa
    {
        get
        {
            var all = (double)_counts.Cast<int>().Sum();
            if (all == 0)
                return 1;

            var asks = Enum.GetValues<Ask>();
            var agreed = asks.Sum(a => Count(a, a)) / all;
            var expected = asks.Sum(a => asks.Sum(b => Count(a, b)) / all * (asks.Sum(b => Count(b, a)) / all));
            return expected >= 1 ? 1 : (agreed - expected) / (1 - expected);
        }
    }
}
