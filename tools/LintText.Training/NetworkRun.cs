namespace LintText.Training;

/// <summary>One pass forwards and backwards over a part of a batch.</summary>
internal sealed class NetworkRun
{
    private readonly TrainedNetwork _network;
    private readonly int _part;
    private readonly Buffers _buffers = new();
    private readonly WordEmbedder _words;
    private readonly ArcLearning _arcs;
    private int _rows;
    private int[] _starts = [];

    /// <param name="network">The network.</param>
    /// <param name="vectors">The vector of each row of its words, or null.</param>
    /// <param name="part">Which of the parts of a batch it reads.</param>
    public NetworkRun(TrainedNetwork network, float[]?[] vectors, int part)
    {
        (_network, _part) = (network, part);
        _words = new WordEmbedder(network, vectors, _buffers, part);
        _arcs = new ArcLearning(network, _buffers, part);
    }

    /// <summary>The sum of the losses since it was set to 0.</summary>
    public double Loss { get; set; }

    private NetworkSizes Sizes => _network.Sizes;

    /// <summary>Runs forwards and backwards.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="draw">What decides by chance.</param>
    /// <param name="options">How much is dropped.</param>
    public void Run(IReadOnlyList<TrainingSentence> sentences, Draw draw, LearningOptions options)
    {
        _starts = new int[sentences.Count + 1];
        for (var s = 0; s < sentences.Count; s++)
            _starts[s + 1] = _starts[s] + sentences[s].Count;
        _rows = _starts[^1];
        var n = _rows;
        var size = Sizes.State;
        var inputSize = Sizes.Word + Sizes.Affix;

        // Words.
        var x = _buffers.Cleared("x", n * inputSize);
        _words.Embed(sentences, n, draw, options, x);
        var z = _buffers.Get("z", n * size);
        Matrix.Forward(x, n, _network.Input, _network.InputBias, z);
        var states = new float[Sizes.Layers + 1][];
        states[0] = _buffers.Get("h0", n * size);
        for (var i = 0; i < n * size; i++)
            states[0][i] = Math.Clamp(z[i], -1f, 1f);

        // Layers.
        var inputs = new float[Sizes.Layers + 1][];
        var masks = new float[Sizes.Layers + 1][];
        for (var l = 0; l < Sizes.Layers; l++)
        {
            var layer = _network.Layers[l];
            (inputs[l], masks[l]) = Drop(states[l], size, draw, l == 0 ? options.FirstDropout : options.Dropout, "m" + l);
            var gates = _buffers.Get("g" + l, n * 3 * size);
            Matrix.Forward(inputs[l], n, layer.Gates, layer.Bias, gates);
            states[l + 1] = _buffers.Get("h" + (l + 1), n * size);
            layer.Forward(states[l], gates, _starts, _buffers.Get("c" + l, n * size), states[l + 1]);
        }

        var top = Sizes.Layers;
        (inputs[top], masks[top]) = Drop(states[top], size, draw, options.Dropout, "m" + top);
        var dTop = _buffers.Cleared("dtop", n * size);
        Heads(sentences, inputs[top], dTop);

        // Backwards.
        var dState = _buffers.Get("ds", n * size);
        Activation.Multiply(dTop, masks[top], n * size, dState);
        for (var l = Sizes.Layers - 1; l >= 0; l--)
        {
            var layer = _network.Layers[l];
            var dGates = _buffers.Get("dg", n * 3 * size);
            var dBelow = _buffers.Cleared("db" + (l % 2), n * size);
            layer.Backward(states[l], _buffers.Get("g" + l, n * 3 * size).AsSpan(0, n * 3 * size), _starts, _buffers.Get("c" + l, n * size), dState, dGates, dBelow, _part);
            var dIn = _buffers.Cleared("di", n * size);
            Matrix.Backward(inputs[l].AsSpan(0, n * size), n, layer.Gates, layer.Bias, dGates.AsSpan(0, n * 3 * size), dIn.AsSpan(0, n * size), _part);
            for (var i = 0; i < n * size; i++)
                dBelow[i] += dIn[i] * masks[l][i];
            dState = dBelow;
        }

        for (var i = 0; i < n * size; i++)
            dState[i] *= Activation.Slope(z[i]);

        var dx = _buffers.Cleared("dx", n * inputSize);
        Matrix.Backward(x.AsSpan(0, n * inputSize), n, _network.Input, _network.InputBias, dState.AsSpan(0, n * size), dx.AsSpan(0, n * inputSize), _part);
        _words.AddDerivatives(sentences, n, dx);
    }

    /// <summary>Leaves out the same units at every word of a sentence.</summary>
    private (float[] Values, float[] Mask) Drop(float[] values, int width, Draw draw, int percent, string name)
    {
        var mask = _buffers.Get(name, _rows * width);
        var result = _buffers.Get(name + "x", _rows * width);
        var kept = 100f / (100 - percent);
        for (var s = 0; s + 1 < _starts.Length; s++)
        {
            var first = mask.AsSpan(_starts[s] * width, width);
            for (var j = 0; j < width; j++)
                first[j] = draw.Happens(percent) ? 0 : kept;
            for (var i = _starts[s] + 1; i < _starts[s + 1]; i++)
                first.CopyTo(mask.AsSpan(i * width));
        }

        Activation.Round(values, mask, _rows * width, result);
        return (result, mask);
    }

    private void Heads(IReadOnlyList<TrainingSentence> sentences, float[] x, float[] dx)
    {
        var n = _rows;
        var size = Sizes.State;
        var tags = _buffers.Get("tags", n * Sizes.Tags);
        Matrix.Forward(x, n, _network.Tags, _network.TagBias, tags);
        var entities = _buffers.Get("entities", n * Sizes.Entities);
        Matrix.Forward(x, n, _network.Entities, _network.EntityBias, entities);
        var width = _network.ProjectionSize;
        var projected = _buffers.Get("projected", n * width);
        Matrix.Forward(x, n, _network.Projection, _network.ProjectionBias, projected);
        var dProjected = _buffers.Cleared("dprojected", n * width);
        for (var s = 0; s < sentences.Count; s++)
            Loss += _arcs.Learn(sentences[s], _starts[s], projected, dProjected);

        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = 0; i < sentences[s].Count; i++)
            {
                var row = _starts[s] + i;
                Loss += Activation.SoftMax(tags.AsSpan(row * Sizes.Tags, Sizes.Tags), sentences[s].Tags[i]);
                var entity = entities.AsSpan(row * Sizes.Entities, Sizes.Entities);
                if (sentences[s].Kinds[i] >= 0)
                    Loss += Activation.SoftMax(entity, sentences[s].Kinds[i]);
                else
                    entity.Clear();
            }
        }

        Matrix.Backward(x.AsSpan(0, n * size), n, _network.Tags, _network.TagBias, tags.AsSpan(0, n * Sizes.Tags), dx.AsSpan(0, n * size), _part);
        Matrix.Backward(x.AsSpan(0, n * size), n, _network.Entities, _network.EntityBias, entities.AsSpan(0, n * Sizes.Entities), dx.AsSpan(0, n * size), _part);
        Matrix.Backward(x.AsSpan(0, n * size), n, _network.Projection, _network.ProjectionBias, dProjected.AsSpan(0, n * width), dx.AsSpan(0, n * size), _part);
    }
}
