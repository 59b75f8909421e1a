using LintText.Language;

namespace LintText.Sourcing.Claims;

/// <summary>The buffers that a <see cref="ClaimNetwork"/> scores a sentence in; rows are as long as the network’s.</summary>
internal sealed class ClaimWorkspace
{
    private byte[] _inputs = [];
    private float[] _scores = [];
    private int _inputSize;
    private int _scoreSize;

    /// <summary>All of them.</summary>
    public static WorkspacePool<ClaimWorkspace> Pool { get; } = new();

    /// <summary>The number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>What is read of the tokens, as activations, a row a token.</summary>
    public Span<byte> Inputs => _inputs.AsSpan(0, Count * _inputSize);

    /// <summary>What is found, a row a token.</summary>
    public Span<float> Scores => _scores.AsSpan(0, Count * _scoreSize);

    /// <summary>What the layers read.</summary>
    public LayerWorkspace Layers { get; } = new();

    /// <summary>Makes room for a sentence.</summary>
    /// <param name="network">The network that will score it.</param>
    /// <param name="count">The number of its tokens.</param>
    public void Prepare(ClaimNetwork network, int count)
    {
        Layers.Prepare(count, network.StateSize);
        (Count, _inputSize, _scoreSize) = (count, network.InputSize, network.ScoreSize);
        if (_inputs.Length >= count * _inputSize && _scores.Length >= count * _scoreSize)
            return;

        var room = Math.Max(64, count * 2);
        _inputs = new byte[room * _inputSize];
        _scores = new float[room * _scoreSize];
    }
}
