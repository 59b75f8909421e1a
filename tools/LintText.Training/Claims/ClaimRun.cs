using LintText.Language;
using LintText.Sourcing.Claims;

namespace LintText.Training.Claims;

/// <summary>One pass forwards and backwards over a part of a batch.</summary>
internal sealed class ClaimRun(ClaimParameters network, ClaimSettings settings, int part)
{
    private readonly Buffers _buffers = new();

    /// <summary>The sum of the losses since it was set to 0.</summary>
    public double Loss { get; set; }

    public void Run(IReadOnlyList<ClaimSentence> sentences, Draw draw)
    {
        var starts = new int[sentences.Count + 1];
        for (var s = 0; s < sentences.Count; s++)
            starts[s + 1] = starts[s] + sentences[s].Count;
        var n = starts[^1];
        if (n == 0)
            return;

        var (width, size) = (network.Input.Rows, settings.State);
        var x = _buffers.Get("x", n * width);
        Take(sentences, starts, x, draw);
        var z = _buffers.Get("z", n * size);
        Matrix.Forward(x, n, network.Input, network.InputBias, z);
        var states = new float[settings.Layers + 1][];
        states[0] = _buffers.Get("h0", n * size);
        for (var i = 0; i < n * size; i++)
            states[0][i] = Math.Clamp(z[i], -1f, 1f);

        var inputs = new float[settings.Layers + 1][];
        var masks = new float[settings.Layers + 1][];
        for (var l = 0; l < settings.Layers; l++)
        {
            var layer = network.Layers[l];
            (inputs[l], masks[l]) = Drop(states[l], starts, draw, "m" + l);
            var gates = _buffers.Get("g" + l, n * 3 * size);
            Matrix.Forward(inputs[l], n, layer.Gates, layer.Bias, gates);
            states[l + 1] = _buffers.Get("h" + (l + 1), n * size);
            layer.Forward(states[l], gates, starts, _buffers.Get("c" + l, n * size), states[l + 1]);
        }

        var top = settings.Layers;
        (inputs[top], masks[top]) = Drop(states[top], starts, draw, "m" + top);
        var scores = _buffers.Get("scores", n * network.Scores.Columns);
        Matrix.Forward(inputs[top], n, network.Scores, network.ScoreBias, scores);
        Judge(sentences, starts, scores);
        var dTop = _buffers.Cleared("dtop", n * size);
        Matrix.Backward(inputs[top].AsSpan(0, n * size), n, network.Scores, network.ScoreBias, scores.AsSpan(0, n * network.Scores.Columns), dTop.AsSpan(0, n * size), part);

        var dState = _buffers.Get("ds", n * size);
        Activation.Multiply(dTop, masks[top], n * size, dState);
        for (var l = settings.Layers - 1; l >= 0; l--)
        {
            var layer = network.Layers[l];
            var dGates = _buffers.Get("dg", n * 3 * size);
            var dBelow = _buffers.Cleared("db" + (l % 2), n * size);
            layer.Backward(states[l], _buffers.Get("g" + l, n * 3 * size).AsSpan(0, n * 3 * size), starts, _buffers.Get("c" + l, n * size), dState, dGates, dBelow, part);
            var dIn = _buffers.Cleared("di", n * size);
            Matrix.Backward(inputs[l].AsSpan(0, n * size), n, layer.Gates, layer.Bias, dGates.AsSpan(0, n * 3 * size), dIn.AsSpan(0, n * size), part);
            for (var i = 0; i < n * size; i++)
                dBelow[i] += dIn[i] * masks[l][i];
            dState = dBelow;
        }

        for (var i = 0; i < n * size; i++)
            dState[i] *= Activation.Slope(z[i]);
        Matrix.Backward(x.AsSpan(0, n * width), n, network.Input, network.InputBias, dState.AsSpan(0, n * size), [], part);
    }

    /// <summary>Takes the inputs, some of them left out.</summary>
    private void Take(IReadOnlyList<ClaimSentence> sentences, int[] starts, float[] x, Draw draw)
    {
        var width = network.Input.Rows;
        var half = SyntaxModel.English.Encoder.StateSize;
        var mask = new float[width];
        var kept = 100f / (100 - settings.InputDropout);
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var j = 0; j < width; j++)
                mask[j] = draw.Happens(settings.InputDropout) ? 0 : kept / ByteProduct.One;
            for (var i = 0; i < sentences[s].Count; i++)
            {
                var row = x.AsSpan((starts[s] + i) * width, width);
                var from = sentences[s].Inputs.AsSpan(i * width, width);
                for (var j = 0; j < width; j++)
                    row[j] = (from[j] - ByteProduct.Zero) * mask[j];
                if (draw.Happens(settings.HiddenWords))
                    row[..half].Clear();
            }
        }
    }

    private (float[] Values, float[] Mask) Drop(float[] values, int[] starts, Draw draw, string name)
    {
        var width = settings.State;
        var mask = _buffers.Get(name, starts[^1] * width);
        var result = _buffers.Get(name + "x", starts[^1] * width);
        var kept = 100f / (100 - settings.Dropout);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            if (starts[s] == starts[s + 1])
                continue;
            var first = mask.AsSpan(starts[s] * width, width);
            for (var j = 0; j < width; j++)
                first[j] = draw.Happens(settings.Dropout) ? 0 : kept;
            for (var i = starts[s] + 1; i < starts[s + 1]; i++)
                first.CopyTo(mask.AsSpan(i * width));
        }

        Activation.Round(values, mask, starts[^1] * width, result);
        return (result, mask);
    }

    /// <summary>Turns scores into derivatives of the loss.</summary>
    private void Judge(IReadOnlyList<ClaimSentence> sentences, int[] starts, float[] scores)
    {
        var columns = network.Scores.Columns;
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = 0; i < sentences[s].Count; i++)
            {
                var row = scores.AsSpan((starts[s] + i) * columns, columns);
                if (sentences[s].Taught is { Length: > 0 } taught)
                    Loss += JudgeTaught(sentences[s], i, taught.AsSpan(i * columns, columns), row);
                else
                    Loss += JudgeMarked(sentences[s], i, row);
            }
        }
    }

    private static double JudgeMarked(ClaimSentence sentence, int token, Span<float> row)
    {
        double loss = 0;
        var labels = row[..ClaimNetwork.Labels];
        if (sentence.Labels[token] >= 0)
            loss = Activation.SoftMax(labels, sentence.Labels[token]);
        else
            labels.Clear();
        return loss + Activation.SoftMax(row[ClaimNetwork.Labels..], sentence.Asks[token]);
    }

    /// <summary>Half of what is learned is what readers marked, half what teachers say; where nothing is marked, theirs alone (Hinton, Vinyals &amp; Dean 2015).</summary>
    private double JudgeTaught(ClaimSentence sentence, int token, ReadOnlySpan<float> taught, Span<float> row)
    {
        Span<float> target = stackalloc float[row.Length];
        taught.CopyTo(target);
        Mix(target[..ClaimNetwork.Labels], sentence.Labels[token]);
        Mix(target[ClaimNetwork.Labels..], sentence.Asks[token]);
        return Activation.SoftMax(row[..ClaimNetwork.Labels], target[..ClaimNetwork.Labels])
            + Activation.SoftMax(row[ClaimNetwork.Labels..], target[ClaimNetwork.Labels..]);
    }

    private void Mix(Span<float> target, int marked)
    {
        if (marked < 0)
            return;
        for (var i = 0; i < target.Length; i++)
            target[i] *= (100 - settings.Own) / 100f;
        target[marked] += settings.Own / 100f;
    }
}
