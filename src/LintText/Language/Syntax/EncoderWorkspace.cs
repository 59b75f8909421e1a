namespace LintText.Language;

/// <summary>The numbers that a <see cref="SentenceEncoder"/> computes for one sentence.</summary>
internal sealed class EncoderWorkspace
{
    private int[] _known = [];
    private int[] _missing = [];
    private byte[] _embeddings = [];
    private int _embeddingSize;
    private float[] _states = [];
    private float[] _outputs = [];
    private float[] _gates = [];
    private float[] _cells = [];
    private float[] _heads = [];
    private byte[] _activations = [];
    private int _count;
    private int _size;
    private int _headSize;

    /// <summary>What the first layer makes of words.</summary>
    public WordMemo Memo { get; } = new();

    /// <summary>Where in the memo each word is.</summary>
    public Span<int> Known => _known.AsSpan(0, _count);

    /// <summary>Of these, what has yet to be computed.</summary>
    public Span<int> Missing => _missing.AsSpan(0, _count);

    /// <summary>The embeddings of the words of <see cref="Missing"/>, as activations.</summary>
    public Span<byte> Embeddings => _embeddings.AsSpan(0, _count * _embeddingSize);

    /// <summary>The states below a layer, a row a word.</summary>
    public Span<float> States => _states.AsSpan(0, _count * _size);

    /// <summary>The states above it.</summary>
    public Span<float> Outputs => _outputs.AsSpan(0, _count * _size);

    /// <summary>The gates of a layer, a row a word.</summary>
    public Span<float> Gates => _gates.AsSpan(0, _count * 3 * _size);

    /// <summary>A cell of each unit.</summary>
    public Span<float> Cells => _cells.AsSpan(0, _size);

    /// <summary>States as activations.</summary>
    public Span<byte> Activations => _activations.AsSpan(0, _count * _size);

    /// <summary>What the heads say, a row a word (<see cref="SentenceEncoder.HeadSize"/>).</summary>
    public Span<float> Heads => _heads.AsSpan(0, _count * _headSize);

    /// <summary>Makes room for a sentence.</summary>
    public void Prepare(SentenceEncoder encoder, int count)
    {
        (_count, _size, _headSize, _embeddingSize) = (count, encoder.StateSize, encoder.HeadSize, encoder.Words.Size);
        if (_states.Length >= count * _size && _heads.Length >= count * _headSize && _cells.Length >= _size && _embeddings.Length >= count * _embeddingSize)
            return;

        var room = Math.Max(64, count * 2);
        _known = new int[room];
        _missing = new int[room];
        _embeddings = new byte[room * _embeddingSize];
        _states = new float[room * _size];
        _outputs = new float[room * _size];
        _gates = new float[room * 3 * _size];
        _heads = new float[room * _headSize];
        _activations = new byte[room * _size];
        _cells = new float[_size];
    }
}
