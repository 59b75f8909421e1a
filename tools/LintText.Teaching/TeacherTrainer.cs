using System.Diagnostics;

using LintText.Sourcing.Claims;
using LintText.Training.Claims;

using TorchSharp.Modules;

using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace LintText.Teaching;

/// <summary>Tunes a teacher on the sentences of the corpus (AdamW, Loshchilov &amp; Hutter 2019), and lets it speak.</summary>
internal sealed class TeacherTrainer(Teacher teacher, PassageReader reader, int seed)
{
    private const int BatchPieces = 2_000, PassagesAtOnce = 16;
    private const double BodyRate = 2e-4, HeadRate = 1e-3, WeightDecay = 0.01, LargestNorm = 1, WarmUp = 0.1, LeastRate = 0.02;

    private readonly Random _draw = new(seed);

    /// <summary>Trains.</summary>
    public void Train(IReadOnlyList<ClaimSentence> sentences, int epochs)
    {
        using var optimizer = optim.AdamW(
        [
            new AdamW.ParamGroup(teacher.Body, new AdamW.Options { LearningRate = BodyRate, weight_decay = WeightDecay }),
            new AdamW.ParamGroup(teacher.Head, new AdamW.Options { LearningRate = HeadRate, weight_decay = WeightDecay }),
        ]);
        var (step, all) = (0, epochs * Batches(sentences).Count);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            double loss = 0;
            teacher.train();
            var batches = Batches(sentences);
            foreach (var batch in batches.OrderBy(_ => _draw.Next()))
            {
                step++;
                var share = step < WarmUp * all ? step / (WarmUp * all) : Math.Max(LeastRate, 1 - ((step - (WarmUp * all)) / ((1 - WarmUp) * all)));
                foreach (var (i, group) in optimizer.ParamGroups.Index())
                    group.LearningRate = (i == 0 ? BodyRate : HeadRate) * share;
                loss += Learn(batch, optimizer);
            }

            Console.WriteLine($"epoch {epoch}: loss {loss / batches.Count:F4}, {clock.Elapsed.TotalSeconds:F0} s");
        }
    }

    /// <summary>Probabilities of labels, then of asks, for each token of each sentence, in the order given.</summary>
    public IEnumerable<(ClaimSentence Sentence, float[] Taught)> Teach(IEnumerable<ClaimSentence> sentences)
    {
        teacher.eval();
        using var _ = no_grad();
        foreach (var passages in reader.Read(sentences).Chunk(PassagesAtOnce))
        {
            using var scope = NewDisposeScope();
            var scores = teacher.Forward(Batch.Of(passages));
            var taught = cat([functional.softmax(scores[.., ..ClaimNetwork.Labels], 1), functional.softmax(scores[.., ClaimNetwork.Labels..], 1)], 1).data<float>().ToArray();
            var at = 0;
            foreach (var sentence in passages.SelectMany(p => p.Sentences))
            {
                yield return (sentence, taught[at..(at + (sentence.Count * Teacher.Scores))]);
                at += sentence.Count * Teacher.Scores;
            }
        }
    }

    private double Learn(List<Passage> batch, AdamW optimizer)
    {
        using var scope = NewDisposeScope();
        var sentences = batch.SelectMany(p => p.Sentences).ToList();
        var scores = teacher.Forward(Batch.Of(batch));
        var labels = tensor(sentences.SelectMany(s => s.Labels).Select(l => (long)l).ToArray());
        var asks = tensor(sentences.SelectMany(s => s.Asks).Select(a => (long)a).ToArray());
        var loss = functional.cross_entropy(scores[.., ..ClaimNetwork.Labels], labels, ignore_index: -1) + functional.cross_entropy(scores[.., ClaimNetwork.Labels..], asks);
        optimizer.zero_grad();
        loss.backward();
        nn.utils.clip_grad_norm_(teacher.parameters(), LargestNorm);
        optimizer.step();
        return loss.item<float>();
    }

    /// <summary>Passages of like length together, so that little is filled up.</summary>
    private List<List<Passage>> Batches(IReadOnlyList<ClaimSentence> sentences)
    {
        const int Jitter = 20;
        List<List<Passage>> batches = [[]];
        var size = 0;
        foreach (var passage in reader.Read(sentences, _draw).OrderBy(p => p.Pieces.Count + _draw.Next(Jitter)))
        {
            batches[^1].Add(passage);
            size += passage.Pieces.Count;
            if (size < BatchPieces)
                continue;
            batches.Add([]);
            size = 0;
        }

        if (batches[^1].Count == 0)
            batches.RemoveAt(batches.Count - 1);
        return batches;
    }
}
