namespace LintText.Language;

/// <summary>
/// What the network made of each token of a sentence, as activations (<see cref="ByteProduct"/>): its states for the word alone, then its
/// states for the word in the sentence. Readers of meaning learn from them. A token that was not read has states of zero.
/// </summary>
internal sealed class TokenStates
{
    private readonly byte[] _values;

    /// <param name="count">The number of tokens.</param>
    /// <param name="width">The number of states of a token, of both kinds together.</param>
    public TokenStates(int count, int width)
    {
        Width = width;
        _values = new byte[count * width];
        Array.Fill(_values, (byte)ByteProduct.Zero);
    }

    /// <summary>The number of states of a token.</summary>
    public int Width { get; }

    /// <summary>The states of a token.</summary>
    /// <param name="place">Its place among the tokens.</param>
    public Span<byte> this[int place] => _values.AsSpan(place * Width, Width);
}
