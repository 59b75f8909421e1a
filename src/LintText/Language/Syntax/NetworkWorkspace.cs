namespace LintText.Language;

/// <summary>The numbers that a <see cref="ParserNetwork"/> computes for one sentence.</summary>
internal sealed class NetworkWorkspace
{
    private readonly float[][] _gates = [[], [], [], []];
    private readonly float[][] _cells = [[], [], [], []];
    private readonly float[][] _states = [[], [], [], []];
    private readonly float[][] _projected = [[], [], [], []];
    private float[] _embeddings = [];
    private float[] _middle = [];
    private float[] _vectors = [];
    private int _room;

    /// <summary>The number of words with the root.</summary>
    public int Count { get; private set; }

    /// <summary>The rows of each word’s embedding.</summary>
    public WordRows[] Rows { get; private set; } = [];

    /// <summary>The embedding of each word.</summary>
    public Span<float> Embeddings => _embeddings.AsSpan(0, Count * ParserNetwork.EmbeddingSize);

    /// <summary>What the first layers say of each word.</summary>
    public Span<float> Middle => _middle.AsSpan(0, Count * ParserNetwork.VectorSize);

    /// <summary>What the second layers say of each word.</summary>
    public Span<float> Vectors => _vectors.AsSpan(0, Count * ParserNetwork.VectorSize);

    /// <summary>Makes room for a sentence.</summary>
    public void Reserve(int count)
    {
        Count = count;
        if (count <= _room)
            return;

        _room = Math.Max(64, count * 2);
        Rows = new WordRows[_room];
        _embeddings = new float[_room * ParserNetwork.EmbeddingSize];
        _middle = new float[_room * ParserNetwork.VectorSize];
        _vectors = new float[_room * ParserNetwork.VectorSize];
        for (var i = 0; i < _gates.Length; i++)
        {
            _gates[i] = new float[_room * LstmLayer.Gates];
            _cells[i] = new float[_room * LstmLayer.Size];
            _states[i] = new float[_room * LstmLayer.Size];
            _projected[i] = new float[_room * ParserNetwork.HiddenSize];
        }
    }

    /// <summary>The gates of a layer.</summary>
    public Span<float> Gates(int layer) => _gates[layer].AsSpan(0, Count * LstmLayer.Gates);

    /// <summary>The cells of a layer.</summary>
    public Span<float> Cells(int layer) => _cells[layer].AsSpan(0, Count * LstmLayer.Size);

    /// <summary>The states of a layer.</summary>
    public Span<float> States(int layer) => _states[layer].AsSpan(0, Count * LstmLayer.Size);

    /// <summary>What each word means to the hidden units in a position.</summary>
    public Span<float> Projected(int position) => _projected[position].AsSpan(0, Count * ParserNetwork.HiddenSize);
}
