namespace LintText.Training;

/// <summary>SplitMix64 (Steele, Lea &amp; Flood 2014): the same draws on every platform and version, so that training can be repeated.</summary>
internal sealed class Draw(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to a count.</summary>
    public int Next(int count) => (int)((NextBits() >> 33) % (ulong)count);

    /// <summary>Whether something of a probability in percent happens.</summary>
    public bool Happens(int percent) => Next(100) < percent;

    /// <summary>Puts items in a random order (Fisher and Yates).</summary>
    public void Shuffle<T>(IList<T> items)
    {
        for (var i = items.Count - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong NextBits()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
