using LintText.Language;

namespace LintText.Training;

/// <summary>
/// Learns the arcs and relations of a sentence from what is projected of its words (after Dozat &amp; Manning 2017): every word chooses its
/// head among all others and the root; the relation is told from both ends of the treebank’s arc.
/// </summary>
internal sealed class ArcLearning(TrainedNetwork network, Buffers buffers, int part)
{
    private NetworkSizes Sizes => network.Sizes;

    /// <summary>Compares the scores with the treebank.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">The row of its first word.</param>
    /// <param name="projected">What is projected of words, a row each.</param>
    /// <param name="dProjected">Receives the derivatives.</param>
    /// <returns>The loss.</returns>
    public double Learn(TrainingSentence sentence, int start, float[] projected, float[] dProjected) =>
        LearnArcs(sentence, start, projected, dProjected) + LearnRelations(sentence, start, projected, dProjected);

    private double LearnArcs(TrainingSentence sentence, int start, float[] projected, float[] dProjected)
    {
        int n = sentence.Count, arc = Sizes.Arc, label = Sizes.Label, width = network.ProjectionSize;
        const int B = SentenceEncoder.Buckets;
        double loss = 0;
        var dependents = buffers.Get("sd", n * arc);
        var heads = buffers.Get("sh", n * arc);
        for (var i = 0; i < n; i++)
        {
            var row = projected.AsSpan((start + i) * width, width);
            for (var j = 0; j < arc; j++)
            {
                dependents[(i * arc) + j] = Activation.Round(row[j]);
                heads[(i * arc) + j] = Activation.Round(row[arc + j]);
            }
        }

        // The dependents’ side is multiplied by the matrix: as many words, and the root needs no product.
        var mapped = buffers.Get("sm", n * arc);
        Matrix.Forward(dependents, n, network.Bilinear, null, mapped);
        var columns = ((n + 1 + 15) / 16) * 16;
        var headColumns = buffers.Cleared("hc", arc * columns);
        for (var j = 0; j < arc; j++)
        {
            for (var i = 0; i < n; i++)
                headColumns[(j * columns) + i] = heads[(i * arc) + j];
            headColumns[(j * columns) + n] = network.Root.Values[j];
        }

        var scores = buffers.Cleared("scores", n * columns);
        Dense.MultiplyAdd(mapped.AsSpan(0, n * arc), n, arc, headColumns.AsSpan(0, arc * columns), columns, scores.AsSpan(0, n * columns));
        for (var i = 0; i < n; i++)
        {
            var far = projected.AsSpan(((start + i) * width) + (2 * arc) + (2 * label), 2 * B);
            for (var h = 0; h < n; h++)
            {
                if (h == i)
                {
                    scores[(i * columns) + h] = float.NegativeInfinity;
                    continue;
                }

                var bucket = ArcScorer.Bucket(h - i);
                scores[(i * columns) + h] += far[bucket] + network.Distance.Values[bucket];
            }
        }

        for (var i = 0; i < n; i++)
        {
            var row = scores.AsSpan(i * columns, n + 1);
            loss += Activation.SoftMax(row, sentence.Heads[i]);
            scores.AsSpan((i * columns) + n + 1, columns - n - 1).Clear();
            row[i] = 0;
            var dFar = dProjected.AsSpan(((start + i) * width) + (2 * arc) + (2 * label), 2 * B);
            for (var h = 0; h < n; h++)
            {
                if (h == i)
                    continue;
                var bucket = ArcScorer.Bucket(h - i);
                dFar[bucket] += row[h];
                network.Distance.Gradients[part][bucket] += row[h];
            }
        }

        var dMapped = buffers.Cleared("dsm", n * arc);
        var dHeadColumns = buffers.Cleared("dhc", arc * columns);
        Dense.MultiplyAdd(scores.AsSpan(0, n * columns), n, columns, Matrix.Transpose(headColumns.AsSpan(0, arc * columns), arc, columns), arc, dMapped.AsSpan(0, n * arc));
        Dense.MultiplyAdd(Matrix.Transpose(mapped.AsSpan(0, n * arc), n, arc), arc, n, scores.AsSpan(0, n * columns), columns, dHeadColumns.AsSpan(0, arc * columns));
        var dDependents = buffers.Cleared("dsd", n * arc);
        Matrix.Backward(dependents.AsSpan(0, n * arc), n, network.Bilinear, null, dMapped.AsSpan(0, n * arc), dDependents.AsSpan(0, n * arc), part);
        for (var i = 0; i < n; i++)
        {
            var row = projected.AsSpan((start + i) * width, width);
            var dRow = dProjected.AsSpan((start + i) * width, width);
            for (var j = 0; j < arc; j++)
            {
                dRow[j] += dDependents[(i * arc) + j] * Activation.Slope(row[j]);
                dRow[arc + j] += dHeadColumns[(j * columns) + i] * Activation.Slope(row[arc + j]);
            }
        }

        for (var j = 0; j < arc; j++)
            network.Root.Gradients[part][j] += dHeadColumns[(j * columns) + n];

        return loss;
    }

    private double LearnRelations(TrainingSentence sentence, int start, float[] projected, float[] dProjected)
    {
        int n = sentence.Count, arc = Sizes.Arc, label = Sizes.Label, width = network.ProjectionSize;
        double loss = 0;
        var hidden = buffers.Cleared("hidden", n * label);
        for (var i = 0; i < n; i++)
        {
            if (sentence.Heads[i] < n)
                Hidden(projected, start + i, start + sentence.Heads[i], hidden.AsSpan(i * label, label));
        }

        var relations = buffers.Get("relations", n * Sizes.Relations);
        Matrix.Forward(hidden, n, network.Relations, network.RelationBias, relations);
        for (var i = 0; i < n; i++)
        {
            if (sentence.Heads[i] < n)
                loss += Activation.SoftMax(relations.AsSpan(i * Sizes.Relations, Sizes.Relations), sentence.Relations[i]);
            else
                relations.AsSpan(i * Sizes.Relations, Sizes.Relations).Clear();
        }

        var dHidden = buffers.Cleared("dhidden", n * label);
        Matrix.Backward(hidden.AsSpan(0, n * label), n, network.Relations, network.RelationBias, relations.AsSpan(0, n * Sizes.Relations), dHidden.AsSpan(0, n * label), part);
        for (var i = 0; i < n; i++)
        {
            if (sentence.Heads[i] >= n)
                continue;
            var own = dProjected.AsSpan(((start + i) * width) + (2 * arc), label);
            var head = dProjected.AsSpan(((start + sentence.Heads[i]) * width) + (2 * arc) + label, label);
            for (var j = 0; j < label; j++)
            {
                var d = dHidden[(i * label) + j] * Activation.Slope(hidden[(i * label) + j]);
                own[j] += d;
                head[j] += d;
            }
        }

        return loss;
    }

    private void Hidden(float[] projected, int word, int head, Span<float> hidden)
    {
        var width = network.ProjectionSize;
        var own = projected.AsSpan((word * width) + (2 * Sizes.Arc), Sizes.Label);
        var other = projected.AsSpan((head * width) + (2 * Sizes.Arc) + Sizes.Label, Sizes.Label);
        for (var j = 0; j < hidden.Length; j++)
            hidden[j] = Activation.Round(own[j] + other[j]);
    }
}
