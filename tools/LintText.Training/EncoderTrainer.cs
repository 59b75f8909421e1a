using System.Diagnostics;

using LintText.Language;

namespace LintText.Training;

/// <summary>Trains the network on treebanks.</summary>
internal sealed class EncoderTrainer
{
    /// <summary>Into how many parts a batch is cut, however many processors there are.</summary>
    public const int Parts = 2;

    private const int UnknownWord = 0, FewestOfClass = 25;

    private readonly List<TreebankSentence> _sentences;
    private readonly List<bool> _hasEntities;
    private readonly TagClass[] _classes;
    private readonly Dictionary<TagClass, int> _classOf;
    private readonly Dictionary<uint, int> _rows = [];
    private readonly Dictionary<int, int> _counts = [];
    private readonly float[]?[] _vectors;
    private readonly LearningOptions _options;
    private readonly Draw _draw = new(3);
    private readonly List<string> _names;

    public EncoderTrainer(IReadOnlyList<Treebank> treebanks, WordVectors vectors, NetworkSizes sizes, LearningOptions options)
    {
        _sentences = [];
        _hasEntities = [];
        foreach (var treebank in treebanks)
        {
            var train = treebank.Train;
            var has = options.WithMentions && Mentions.Has(train);
            for (var i = 0; i < (treebank.IsSmall ? options.SmallTreebanks : 1); i++)
            {
                _sentences.AddRange(train);
                _hasEntities.AddRange(train.Select(_ => has));
            }
        }

        _classes = _sentences.SelectMany(s => s.Words).Select(w => w.Tags).GroupBy(t => t).Where(g => g.Count() >= FewestOfClass).Select(g => g.Key).OrderBy(t => t.Universal).ThenBy(t => t.Penn).ToArray();
        _classOf = _classes.Select((c, i) => (c, i)).ToDictionary(p => p.c, p => p.i);
        Console.WriteLine($"{_sentences.Count} sentences, {_classes.Length} classes");
        var counts = _sentences.SelectMany(s => s.Words).GroupBy(w => Describe(w.Form).Lower).ToDictionary(g => g.Key, g => g.Count());
        var words = counts.Where(c => c.Value >= 2).OrderByDescending(c => c.Value).ThenBy(c => c.Key).Select(c => c.Key).ToList();
        var known = words.ToHashSet();
        words.AddRange(vectors.Words.Where(w => !known.Contains(w)));
        words = words.Take(60_000).ToList();
        _vectors = new float[]?[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            _rows[words[i]] = i + 1;
            _counts[i + 1] = counts.GetValueOrDefault(words[i]);
            _vectors[i + 1] = vectors.Find(words[i]);
        }

        Activation.IsRounding = options.WithRounding;
        _options = options with { Counts = _counts };
        Network = new TrainedNetwork(sizes, words.Count + 1, _draw);
        foreach (var (row, count) in _counts.Where(c => c.Value == 0))
            Network.Words.Values.AsSpan(row * sizes.Word, sizes.Word).Clear();
        _names = _sentences.SelectMany(s => s.Words).Where(w => w.Tags.Penn == PennTag.NNP && w.Form.Length > 2 && w.Form.All(char.IsLetter) && char.IsUpper(w.Form[0]) && char.IsLower(w.Form[1])).Select(w => w.Form).Distinct().Order(StringComparer.Ordinal).ToList();
    }

    public TrainedNetwork Network { get; }

    /// <summary>The pairs of tags that the network tells apart.</summary>
    public TagClass[] Classes => _classes;

    /// <summary>The row of each word that is listed.</summary>
    public Dictionary<uint, int> Rows => _rows;

    /// <summary>The vector of each row.</summary>
    public float[]?[] Vectors => _vectors;

    public void Train(Action<int> report)
    {
        var all = Network.All.ToArray();
        var runs = Enumerable.Range(0, Parts).Select(part => new NetworkRun(Network, _vectors, part)).ToArray();
        var order = Enumerable.Range(0, _sentences.Count).ToList();
        var steps = 0;
        double power1 = 1, power2 = 1;
        var total = _sentences.Sum(s => s.Words.Length) / _options.BatchWords * _options.Epochs;
        for (var epoch = 1; epoch <= _options.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            _draw.Shuffle(order);
            double loss = 0;
            var words = 0;
            for (var at = 0; at < order.Count;)
            {
                // The parts are the same however many processors there are.
                var parts = Enumerable.Range(0, Parts).Select(_ => new List<TrainingSentence>()).ToArray();
                var size = 0;
                for (var k = 0; at < order.Count && size < _options.BatchWords; at++, k++)
                {
                    var sentence = Prepare(order[at]);
                    parts[k % parts.Length].Add(sentence);
                    size += sentence.Count;
                }

                words += size;
                var draws = parts.Select(_ => new Draw((ulong)_draw.Next(int.MaxValue))).ToArray();
                foreach (var run in runs)
                    run.Loss = 0;
                Parallel.For(0, parts.Length, p => runs[p].Run(parts[p], draws[p], _options));
                loss += runs.Sum(r => r.Loss);
                power1 *= 0.9;
                power2 *= 0.98;
                steps++;
                var sums = new double[all.Length];
                Parallel.For(0, all.Length, i => sums[i] = all[i].Sum());
                var norm = Math.Sqrt(sums.Sum()) / size;
                var scale = (float)((norm > 5 ? 5 / norm : 1) / size);
                var progress = (float)steps / total;
                var rate = _options.Rate * Math.Min(1, steps / 200f) * Math.Max(0.02f, 1 - progress);
                var average = steps % 4 == 0 ? Math.Max(0.004f, 1f / (1 + (steps / 4))) : 0;
                Parallel.For(0, all.Length, i =>
                {
                    all[i].Step(rate, scale, power1, power2);
                    if (average > 0 && all[i] != Network.Words)
                        all[i].Average(average);
                });
            }

            Console.WriteLine($"epoch {epoch}: loss {loss / words:F4}, {clock.Elapsed.TotalSeconds:F1} s");
            if (epoch % 5 == 0 || epoch == _options.Epochs)
            {
                foreach (var p in all.Where(p => p != Network.Words))
                    p.Exchange();
                report(epoch);
                if (epoch < _options.Epochs)
                {
                    foreach (var p in all.Where(p => p != Network.Words))
                        p.Exchange();
                }
            }
        }
    }

    /// <summary>A name of the treebanks, or one that nobody bears: the beginning of one and the end of another.</summary>
    private string DrawName()
    {
        var name = _names[_draw.Next(_names.Count)];
        if (_draw.Happens(50))
            return name;

        var other = _names[_draw.Next(_names.Count)];
        return name[..((name.Length + 1) / 2)] + other[(other.Length / 2)..];
    }

    private static SyntaxWord Describe(string form, bool before = true, bool after = true) => SyntaxWord.Create(form, before, after);

    private TrainingSentence Prepare(int index)
    {
        var words = _sentences[index].Words;
        if (words.Length > 3 && _draw.Happens(_options.SwappedNames))
        {
            words = [.. words.Select(w => w.Tags.Penn == PennTag.NNP && w.Form.Length > 2 && char.IsUpper(w.Form[0]) && w.Form.All(char.IsLetter) && char.IsLower(w.Form[1])
                ? w with { Form = DrawName() } : w)];
        }
        else if (words.Length > 3 && _draw.Happens(_options.Titles))
        {
            words = [.. words.Select(w => w.Form.Length > 3 || w.Tags.Universal is UniversalTag.Noun or UniversalTag.Verb or UniversalTag.Pronoun ? w with { Form = char.ToUpperInvariant(w.Form[0]) + w.Form[1..] } : w)];
        }

        return ToTraining(words, _hasEntities[index]);
    }

    private TrainingSentence ToTraining(TreebankWord[] words, bool hasEntities)
    {
        var rows = new WordRow[words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            var word = Describe(words[i].Form, i == 0 || words[i - 1].SpaceAfter, words[i].SpaceAfter || i == words.Length - 1);
            rows[i] = new WordRow(_rows.GetValueOrDefault(word.Lower, UnknownWord), (int)(word.Suffix3 % WordEmbeddings.AffixRows), (int)(word.Suffix2 % WordEmbeddings.AffixRows), (int)(word.Prefix3 % WordEmbeddings.AffixRows), (int)(word.Shape % WordEmbeddings.ShapeRows));
        }

        var kinds = hasEntities ? Mentions.Of(words) : [.. Enumerable.Repeat(-1, words.Length)];
        return new TrainingSentence(rows, [.. words.Select(w => _classOf.TryGetValue(w.Tags, out var c) ? c : _classOf[_classes.First(k => k.Universal == w.Tags.Universal)])], [.. words.Select(w => w.Head)], [.. words.Select(w => (int)w.Relation)], kinds);
    }
}
