namespace LintText.Language;

/// <summary>The buffers that recurrent layers read a sentence in, one layer above the other.</summary>
internal sealed class LayerWorkspace
{
    private float[] _states = [];
    private float[] _outputs = [];
    private float[] _gates = [];
    private float[] _cells = [];
    private byte[] _activations = [];
    private int _count;
    private int _size;

    /// <summary>The states below the first layer, a row a word.</summary>
    public Span<float> States => _states.AsSpan(0, _count * _size);

    /// <summary>The gates of a layer, a row a word.</summary>
    public Span<float> Gates => _gates.AsSpan(0, _count * 3 * _size);

    /// <summary>A cell of each unit.</summary>
    public Span<float> Cells => _cells.AsSpan(0, _size);

    /// <summary>States as activations; those above the last layer once <see cref="Run"/> has run.</summary>
    public Span<byte> Activations => _activations.AsSpan(0, _count * _size);

    /// <summary>Makes room for a sentence.</summary>
    /// <param name="count">The number of words.</param>
    /// <param name="size">The number of units of a layer.</param>
    public void Prepare(int count, int size)
    {
        (_count, _size) = (count, size);
        if (_states.Length >= count * size && _cells.Length >= size)
            return;

        var room = Math.Max(64, count * 2);
        _states = new float[room * size];
        _outputs = new float[room * size];
        _gates = new float[room * 3 * size];
        _activations = new byte[room * size];
        _cells = new float[size];
    }

    /// <summary>Reads the sentence whose states are in <see cref="States"/>, which holds something else afterwards.</summary>
    /// <param name="layers">The layers, from the lowest.</param>
    public void Run(ReadOnlySpan<RecurrentLayer> layers)
    {
        Span<float> states = States, outputs = _outputs.AsSpan(0, _count * _size);
        foreach (var layer in layers)
        {
            ByteProduct.Quantise(states, Activations);
            layer.Gates.Multiply(Activations, _count, Gates);
            layer.Run(states, Gates, _count, Cells, outputs);
            var last = states;
            states = outputs;
            outputs = last;
        }

        ByteProduct.Quantise(states, Activations);
    }
}
