namespace LintText.Language;

/// <summary>
/// What the encoder’s first layer makes of the words that were met last. The layer sees a word alone, so a word has the same gates
/// wherever it stands; a word takes the place of another that falls to the same slot.
/// </summary>
internal sealed class WordMemo
{
    private const int Slots = 1024;

    private readonly SyntaxWord[] _words = new SyntaxWord[Slots];
    private readonly bool[] _isTaken = new bool[Slots];
    private readonly int[] _lastUse = new int[Slots];
    private SentenceEncoder? _encoder;
    private float[] _values = [];
    private int _size;
    private int _sentence;
    private int _overflow;

    /// <summary>The numbers of all words; <see cref="Find"/> says where a word’s begin.</summary>
    public ReadOnlySpan<float> Values => _values;

    /// <summary>Begins a sentence: what it finds stays as it is until the next one begins. Forgets what another network computed.</summary>
    /// <param name="encoder">The network.</param>
    /// <param name="size">How many numbers a word has.</param>
    /// <param name="count">The number of words of the sentence.</param>
    public void Begin(SentenceEncoder encoder, int size, int count)
    {
        _sentence++;
        _overflow = Slots;
        if (!ReferenceEquals(_encoder, encoder))
        {
            _encoder = encoder;
            _size = size;
            Array.Clear(_isTaken);
        }

        // Only what is used of it takes memory.
        if (_values.Length < (Slots + count) * size)
        {
            _values = GC.AllocateUninitializedArray<float>((Slots + Math.Max(count, 128)) * size);
            Array.Clear(_isTaken);
        }
    }

    /// <summary>Where in <see cref="Values"/> the numbers of a word are, or will be.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isKnown">Whether they are known already, or will be when the sentence’s missing words have been computed.</param>
    public int Find(in SyntaxWord word, out bool isKnown)
    {
        var slot = (int)((word.Lower ^ (word.Shape * 0x9E3779B1u)) & (Slots - 1));
        isKnown = _isTaken[slot] && _words[slot].IsReadAs(word);

        // Another word of this sentence has the place: this one is known for the sentence alone.
        if (!isKnown && _isTaken[slot] && _lastUse[slot] == _sentence)
            return _overflow++ * _size;

        _words[slot] = word;
        _isTaken[slot] = true;
        _lastUse[slot] = _sentence;
        return slot * _size;
    }

    /// <summary>The numbers of a word.</summary>
    /// <param name="place">Where they begin.</param>
    public Span<float> At(int place) => _values.AsSpan(place, _size);
}
