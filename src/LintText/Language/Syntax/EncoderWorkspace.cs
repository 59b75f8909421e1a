namespace LintText.Language;

/// <summary>The numbers that a <see cref="SentenceEncoder"/> computes for one sentence.</summary>
internal sealed class EncoderWorkspace
{
    private int[] _known = [];
    private int[] _missing = [];
    private byte[] _embeddings = [];
    private int _embeddingSize;
    private float[] _heads = [];
    private int _count;
    private int _headSize;

    /// <summary>What the layers read.</summary>
    public LayerWorkspace Layers { get; } = new();

    /// <summary>What the first layer makes of words.</summary>
    public WordMemo Memo { get; } = new();

    /// <summary>Where in the memo each word is.</summary>
    public Span<int> Known => _known.AsSpan(0, _count);

    /// <summary>Of these, what has yet to be computed.</summary>
    public Span<int> Missing => _missing.AsSpan(0, _count);

    /// <summary>The embeddings of the words of <see cref="Missing"/>, as activations.</summary>
    public Span<byte> Embeddings => _embeddings.AsSpan(0, _count * _embeddingSize);

    /// <summary>What the heads say, a row a word (<see cref="SentenceEncoder.HeadSize"/>).</summary>
    public Span<float> Heads => _heads.AsSpan(0, _count * _headSize);

    /// <summary>Makes room for a sentence.</summary>
    public void Prepare(SentenceEncoder encoder, int count)
    {
        Layers.Prepare(count, encoder.StateSize);
        (_count, _headSize, _embeddingSize) = (count, encoder.HeadSize, encoder.Words.Size);
        if (_known.Length >= count && _heads.Length >= count * _headSize && _embeddings.Length >= count * _embeddingSize)
            return;

        var room = Math.Max(64, count * 2);
        _known = new int[room];
        _missing = new int[room];
        _embeddings = new byte[room * _embeddingSize];
        _heads = new float[room * _headSize];
    }
}
