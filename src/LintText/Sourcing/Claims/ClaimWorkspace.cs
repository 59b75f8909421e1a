using LintText.Language;

namespace LintText.Sourcing.Claims;

/// <summary>The buffers that a <see cref="ClaimNetwork"/> scores a sentence in; rows are as long as the network’s.</summary>
internal sealed class ClaimWorkspace
{
    private byte[] _inputs = [];
    private float[] _scores = [];
    private float[] _states = [];
    private float[] _outputs = [];
    private float[] _gates = [];
    private float[] _cells = [];
    private byte[] _activations = [];
    private int _inputSize;
    private int _scoreSize;
    private int _size;

    /// <summary>All of them.</summary>
    public static WorkspacePool<ClaimWorkspace> Pool { get; } = new();

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>What is read of the tokens, as activations, a row a token.</summary>
    public Span<byte> Inputs => _inputs.AsSpan(0, Count * _inputSize);

    /// <summary>What is found, a row a token.</summary>
    public Span<float> Scores => _scores.AsSpan(0, Count * _scoreSize);

    /// <summary>The states below a layer, a row a token.</summary>
    public Span<float> States => _states.AsSpan(0, Count * _size);

    /// <summary>The states above it.</summary>
    public Span<float> Outputs => _outputs.AsSpan(0, Count * _size);

    /// <summary>The gates of a layer, a row a token.</summary>
    public Span<float> Gates => _gates.AsSpan(0, Count * 3 * _size);

    /// <summary>A cell of each unit.</summary>
    public Span<float> Cells => _cells.AsSpan(0, _size);

    /// <summary>States as activations.</summary>
    public Span<byte> Activations => _activations.AsSpan(0, Count * _size);

    /// <summary>Makes room for a sentence.</summary>
    /// <param name="network">The network that will score it.</param>
    /// <param name="count">The number of its tokens.</param>
    public void Prepare(ClaimNetwork network, int count)
    {
        (Count, _inputSize, _scoreSize, _size) = (count, network.InputSize, network.ScoreSize, network.StateSize);
        if (_states.Length >= count * _size && _inputs.Length >= count * _inputSize && _scores.Length >= count * _scoreSize && _cells.Length >= _size)
            return;

        var room = Math.Max(64, count * 2);
        _inputs = new byte[room * _inputSize];
        _scores = new float[room * _scoreSize];
        _states = new float[room * _size];
        _outputs = new float[room * _size];
        _gates = new float[room * 3 * _size];
        _activations = new byte[room * _size];
        _cells = new float[_size];
    }
}
