using System.Diagnostics;

namespace LintText.Training;

/// <summary>Trains the network: batches in parts that are the same on every machine, Adam, a rate that falls to nearly 0.</summary>
internal sealed class EncoderTrainer
{
    /// <summary>Into how many parts a batch is cut, however many processors there are.</summary>
    public const int Parts = 2;

    private const float LargestNorm = 5, LeastAverage = 0.004f;
    private const int FirstSteps = 200, StepsOfAverage = 4, EpochsOfReport = 5;

    private readonly LearningOptions _options;
    private readonly Draw _draw = new(3);
    private readonly Parameter[] _parameters;
    private readonly NetworkRun[] _runs;
    private int _steps;
    private double _power1 = 1, _power2 = 1;

    public EncoderTrainer(IReadOnlyList<Treebank> treebanks, WordVectors vectors, NetworkSizes sizes, LearningOptions options)
    {
        Text = new TrainingText(treebanks, vectors, options, _draw);
        Console.WriteLine($"{Text.Count:N0} sentences, {Text.Classes.Length} classes");
        Activation.IsRounding = options.WithRounding;
        _options = options with { Counts = Text.Counts };
        Network = new TrainedNetwork(sizes, Text.Rows.Count + 1, _draw);
        _parameters = [.. Network.All];
        _runs = [.. Enumerable.Range(0, Parts).Select(part => new NetworkRun(Network, [.. Text.Vectors], part))];

        // A word that the treebanks do not have is nothing but its vector.
        foreach (var (row, _) in Text.Counts.Where(c => c.Value == 0))
            Network.Words.Values.AsSpan(row * sizes.Word, sizes.Word).Clear();
    }

    /// <summary>What is learned from.</summary>
    public TrainingText Text { get; }

    /// <summary>The network.</summary>
    public TrainedNetwork Network { get; }

    /// <summary>Trains to the end; the parameters are their averages then.</summary>
    /// <param name="report">Called now and then, with the averages in place.</param>
    public void Train(Action<int> report)
    {
        var order = Enumerable.Range(0, Text.Count).ToList();
        var all = Text.WordCount / _options.BatchWords * _options.Epochs;
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            _draw.Shuffle(order);
            double loss = 0;
            for (var at = 0; at < order.Count;)
                loss += Learn(order, ref at, (float)(_steps + 1) / all);

            Console.WriteLine($"epoch {epoch}: loss {loss / Text.WordCount:F4}, {clock.Elapsed.TotalSeconds:F1} s");
            if (epoch % EpochsOfReport != 0 && epoch != _options.Epochs)
                continue;

            Exchange();
            report(epoch);
            if (epoch < _options.Epochs)
                Exchange();
        }
    }

    /// <summary>Learns from a batch.</summary>
    /// <param name="order">The order of the sentences.</param>
    /// <param name="at">The first of the batch; moved behind it.</param>
    /// <param name="progress">How much of the training is done, from 0 to 1.</param>
    /// <returns>The loss.</returns>
    private double Learn(List<int> order, ref int at, float progress)
    {
        var parts = Enumerable.Range(0, Parts).Select(_ => new List<TrainingSentence>()).ToArray();
        var size = 0;
        for (var k = 0; at < order.Count && size < _options.BatchWords; at++, k++)
        {
            var sentence = Text.Prepare(order[at]);
            parts[k % parts.Length].Add(sentence);
            size += sentence.Count;
        }

        var draws = parts.Select(_ => new Draw((ulong)_draw.Next(int.MaxValue))).ToArray();
        foreach (var run in _runs)
            run.Loss = 0;
        Parallel.For(0, parts.Length, p => _runs[p].Run(parts[p], draws[p], _options));

        _steps++;
        _power1 *= Parameter.Decay1;
        _power2 *= Parameter.Decay2;
        var sums = new double[_parameters.Length];
        Parallel.For(0, sums.Length, i => sums[i] = _parameters[i].Sum());
        var norm = Math.Sqrt(sums.Sum()) / size;
        var scale = (float)((norm > LargestNorm ? LargestNorm / norm : 1) / size);
        var rate = _options.Rate * Math.Min(1, _steps / (float)FirstSteps) * Math.Max(0.02f, 1 - progress);
        var average = _steps % StepsOfAverage == 0 ? Math.Max(LeastAverage, 1f / (1 + (_steps / StepsOfAverage))) : 0;
        Parallel.For(0, sums.Length, i =>
        {
            _parameters[i].Step(rate, scale, _power1, _power2);
            if (average > 0 && IsAveraged(_parameters[i]))
                _parameters[i].Average(average);
        });
        return _runs.Sum(r => r.Loss);
    }

    private void Exchange()
    {
        foreach (var parameter in _parameters.Where(IsAveraged))
            parameter.Exchange();
    }

    /// <summary>Of the large table of words a step touches so few rows that their average would lag behind.</summary>
    private bool IsAveraged(Parameter parameter) => parameter != Network.Words;
}
