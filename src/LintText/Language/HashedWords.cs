using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>A number of 16 bits for each of many words, by the hash of the word: an open-addressing table, a power of two long, in which 0 marks an empty slot.</summary>
internal sealed class HashedWords
{
    private readonly uint[] _keys;
    private readonly ushort[] _values;

    private HashedWords(uint[] keys, ushort[] values) => (_keys, _values) = (keys, values);

    /// <summary>The number of slots.</summary>
    public int Slots => _keys.Length;

    /// <summary>Makes a table.</summary>
    /// <param name="words">The words’ keys, none of them 0, and their numbers; those that come first are found first.</param>
    /// <param name="leastSlots">How many slots it has at least, more than words.</param>
    public static HashedWords Create(IEnumerable<KeyValuePair<uint, ushort>> words, int leastSlots)
    {
        var size = 1;
        while (size < leastSlots)
            size *= 2;
        var keys = new uint[size];
        var values = new ushort[size];
        foreach (var (key, value) in words)
        {
            var slot = key & (uint)(size - 1);
            while (keys[slot] != 0)
                slot = (slot + 1) & (uint)(size - 1);
            keys[slot] = key;
            values[slot] = value;
        }

        return new HashedWords(keys, values);
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <param name="stream">Where from.</param>
    /// <param name="slots">The number of slots.</param>
    public static HashedWords Read(Stream stream, int slots)
    {
        var table = new HashedWords(new uint[slots], new ushort[slots]);
        stream.ReadExactly(MemoryMarshal.AsBytes(table._keys.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(table._values.AsSpan()));
        return table;
    }

    /// <summary>Writes the keys, then the numbers, slot by slot.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_values.AsSpan()));
    }

    /// <summary>The number of a word, or -1.</summary>
    /// <param name="key">The word’s key.</param>
    public int Find(uint key)
    {
        var mask = (uint)_keys.Length - 1;
        for (var slot = key & mask; _keys[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_keys[slot] == key)
                return _values[slot];
        }

        return -1;
    }
}
