namespace LintText.Language;

/// <summary>
/// Keeps the states of a document’s tokens until its claims have been read. They are most of what a tree takes, so they lie in blocks that
/// the next document uses again. Sentences may be read at the same time.
/// </summary>
internal sealed class StateShelf
{
    private const int BlockSize = 64 * 1024;

    /// <summary>Room for two drafts of 20 kB; a longer one leaves the rest of its blocks to the garbage collector.</summary>
    private static readonly WorkspacePool<Block> Idle = new(capacity: 64);

    private readonly Lock _lock = new();
    private readonly List<Block> _blocks = [];
    private readonly List<TokenStates> _states = [];
    private int _end = BlockSize;
    private bool _isCleared;

    /// <summary>Makes room for the states of a sentence’s tokens.</summary>
    /// <param name="count">The number of tokens.</param>
    /// <param name="width">The number of states of a token, of both kinds together.</param>
    public TokenStates Add(int count, int width)
    {
        lock (_lock)
        {
            var values = Take(count * width);
            values.Span.Fill(ByteProduct.Zero);
            var states = new TokenStates(values, width);
            if (!_isCleared)
                _states.Add(states);
            return states;
        }
    }

    /// <summary>Lets all states go. What is added later stays.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _isCleared = true;
            foreach (var states in _states)
                states.Clear();
            foreach (var block in _blocks)
                Idle.Return(block);
            _states.Clear();
            _blocks.Clear();
        }
    }

    private Memory<byte> Take(int length)
    {
        // What is longer than a block, and what nobody will clear.
        if (length > BlockSize || _isCleared)
            return new byte[length];

        if (_end + length > BlockSize)
        {
            _blocks.Add(Idle.Take());
            _end = 0;
        }

        _end += length;
        return _blocks[^1].Bytes.AsMemory(_end - length, length);
    }

    private sealed class Block
    {
        public byte[] Bytes { get; } = new byte[BlockSize];
    }
}
