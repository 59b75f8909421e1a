namespace LintText.Language;

/// <summary>
/// What the network made of each token of a sentence, as activations (<see cref="ByteProduct"/>): its states for the word alone, then its
/// states for the word in the sentence. Readers of meaning learn from them. A token that was not read has states of zero.
/// </summary>
/// <param name="values">Room for <paramref name="width"/> states of each token.</param>
/// <param name="width">The number of states of a token, of both kinds together.</param>
internal sealed class TokenStates(Memory<byte> values, int width)
{
    private Memory<byte> _values = values;

    /// <summary>The states of a token.</summary>
    /// <param name="place">Its place among the tokens.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such token, or the states were let go.</exception>
    public Span<byte> this[int place] => _values.Span.Slice(place * width, width);

    /// <summary>Lets the states go.</summary>
    public void Clear() => _values = default;
}
