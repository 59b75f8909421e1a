using System.Diagnostics;

namespace LintText.Training.Claims;

/// <summary>Trains the claim network: batches in parts that are the same on every machine, Adam, a rate that falls to nearly 0.</summary>
internal sealed class ClaimTrainer
{
    private const float LargestNorm = 5, LeastAverage = 0.01f, LeastRate = 0.02f;
    private const int FirstSteps = 100;

    private readonly IReadOnlyList<ClaimSentence> _sentences;
    private readonly ClaimSettings _settings;
    private readonly Draw _draw;
    private readonly Parameter[] _parameters;
    private readonly ClaimRun[] _runs;
    private int _steps;
    private double _power1 = 1, _power2 = 1;

    public ClaimTrainer(IReadOnlyList<ClaimSentence> sentences, ClaimSettings settings)
    {
        (_sentences, _settings) = (sentences, settings);
        _draw = new Draw((ulong)settings.Seed);
        Network = new ClaimParameters(sentences[0].Inputs.Length / sentences[0].Count, settings, _draw);
        _parameters = [.. Network.All];
        _runs = [.. Enumerable.Range(0, EncoderTrainer.Parts).Select(part => new ClaimRun(Network, settings, part))];
    }

    /// <summary>The network.</summary>
    public ClaimParameters Network { get; }

    /// <summary>Trains to the end; the parameters are their averages then.</summary>
    public void Train()
    {
        var order = Enumerable.Range(0, _sentences.Count).ToList();
        var words = _sentences.Sum(s => s.Count);
        var all = words / _settings.BatchWords * _settings.Epochs;
        for (var epoch = 1; epoch <= _settings.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            _draw.Shuffle(order);
            double loss = 0;
            for (var at = 0; at < order.Count;)
                loss += Learn(order, ref at, (float)(_steps + 1) / all);
            Console.WriteLine($"epoch {epoch}: loss {loss / words:F4}, {clock.Elapsed.TotalSeconds:F1} s");
        }

        foreach (var parameter in _parameters)
            parameter.Exchange();
    }

    private double Learn(List<int> order, ref int at, float progress)
    {
        var parts = Enumerable.Range(0, EncoderTrainer.Parts).Select(_ => new List<ClaimSentence>()).ToArray();
        var size = 0;
        for (var k = 0; at < order.Count && size < _settings.BatchWords; at++, k++)
        {
            var sentence = _sentences[order[at]];
            parts[k % parts.Length].Add(sentence);
            size += sentence.Count;
        }

        var draws = parts.Select(_ => new Draw((ulong)_draw.Next(int.MaxValue))).ToArray();
        foreach (var run in _runs)
            run.Loss = 0;
        Parallel.For(0, parts.Length, p => _runs[p].Run(parts[p], draws[p]));

        _steps++;
        _power1 *= Parameter.Decay1;
        _power2 *= Parameter.Decay2;
        var norm = Math.Sqrt(_parameters.Sum(p => p.Sum())) / size;
        var scale = (float)((norm > LargestNorm ? LargestNorm / norm : 1) / size);
        var rate = _settings.Rate * Math.Min(1, _steps / (float)FirstSteps) * Math.Max(LeastRate, 1 - progress);
        foreach (var parameter in _parameters)
        {
            parameter.Step(rate, scale, _power1, _power2);
            parameter.Average(Math.Max(LeastAverage, 1f / (1 + _steps)));
        }

        return _runs.Sum(r => r.Loss);
    }
}
