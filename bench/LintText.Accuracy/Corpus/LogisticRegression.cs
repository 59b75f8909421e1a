namespace LintText.Accuracy.Corpus;

/// <summary>Logistic regression over features that are there or not, by stochastic gradients whose steps shrink with use (AdaGrad).</summary>
internal sealed class LogisticRegression
{
    private const int Rounds = 12;
    private const double Step = 0.1;
    private const double Decay = 1e-4;

    private readonly double[] _weights = new double[SentenceExample.FeatureCount + 1];
    private readonly double[] _squares = new double[SentenceExample.FeatureCount + 1];

    /// <summary>Learns from examples. The same examples in the same order give the same weights.</summary>
    public LogisticRegression(IReadOnlyList<SentenceExample> examples)
    {
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (var i in order)
                Learn(examples[i]);
        }
    }

    /// <summary>The logarithm of the odds that a sentence is asked about.</summary>
    public double Score(SentenceExample example)
    {
        var sum = 0.0;
        foreach (var feature in example.Features)
            sum += _weights[feature];

        // Long sentences would otherwise be surer of everything; the last weight is the bias.
        return (sum / Math.Sqrt(Math.Max(1, example.Features.Length))) + _weights[^1];
    }

    private void Learn(SentenceExample example)
    {
        var error = (1 / (1 + Math.Exp(-Score(example)))) - (example.IsAsked ? 1 : 0);
        var share = error / Math.Sqrt(Math.Max(1, example.Features.Length));
        foreach (var feature in example.Features)
            Move(feature, share);
        Move(SentenceExample.FeatureCount, error);
    }

    private void Move(int index, double slope)
    {
        slope += Decay * _weights[index];
        _squares[index] += slope * slope;
        _weights[index] -= Step * slope / (Math.Sqrt(_squares[index]) + 1e-6);
    }
}
