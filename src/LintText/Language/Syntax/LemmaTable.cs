using System.Runtime.InteropServices;
using System.Text;

namespace LintText.Language;

/// <summary>Lemmas that no rule makes, by form and Penn tag, and the base forms that rules may end at. All look-ups are by hash.</summary>
internal sealed class LemmaTable
{
    private readonly ulong[] _keys;
    private readonly int[] _ends;
    private readonly byte[] _lemmas;
    private readonly uint[] _bases;

    /// <summary>What it gave last.</summary>
    public LemmaMemo Memo { get; } = new();

    /// <summary>Makes a table.</summary>
    /// <param name="keys">The keys of the exceptions (see <see cref="KeyOf"/>), ascending.</param>
    /// <param name="ends">Where each lemma ends in <paramref name="lemmas"/>, in bytes.</param>
    /// <param name="lemmas">The lemmas of the exceptions, one after the other, in UTF-8.</param>
    /// <param name="bases">The keys of known base forms (see <see cref="BaseKeyOf"/>), ascending.</param>
    public LemmaTable(ulong[] keys, int[] ends, byte[] lemmas, uint[] bases)
    {
        _keys = keys;
        _ends = ends;
        _lemmas = lemmas;
        _bases = bases;
    }

    /// <summary>The key of an exception.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> form, PennTag tag) => ((ulong)SyntaxWord.Hash(form) << 8) | (byte)tag;

    /// <summary>The key of a base form.</summary>
    public static uint BaseKeyOf(ReadOnlySpan<char> lemma, UniversalTag tag) => SyntaxWord.Hash(lemma) ^ ((uint)tag * 0x9E3779B9u);

    /// <summary>Reads a table: the number of exceptions, of bytes and of base forms; keys, ends, lemmas, base forms.</summary>
    public static LemmaTable Read(BinaryReader reader)
    {
        var keys = new ulong[reader.ReadInt32()];
        var lemmas = new byte[reader.ReadInt32()];
        var bases = new uint[reader.ReadInt32()];
        var ends = new int[keys.Length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(ends.AsSpan()));
        reader.BaseStream.ReadExactly(lemmas);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(bases.AsSpan()));
        return new LemmaTable(keys, ends, lemmas, bases);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_keys.Length);
        writer.Write(_lemmas.Length);
        writer.Write(_bases.Length);
        writer.Write(MemoryMarshal.AsBytes(_keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(_ends.AsSpan()));
        writer.Write(_lemmas);
        writer.Write(MemoryMarshal.AsBytes(_bases.AsSpan()));
    }

    /// <summary>The lemma of a form that is an exception, or null.</summary>
    /// <param name="form">The form in lower case.</param>
    /// <param name="tag">Its Penn tag.</param>
    public string? Find(ReadOnlySpan<char> form, PennTag tag)
    {
        var index = Array.BinarySearch(_keys, KeyOf(form, tag));
        if (index < 0)
            return null;

        var start = index == 0 ? 0 : _ends[index - 1];
        return Encoding.UTF8.GetString(_lemmas, start, _ends[index] - start);
    }

    /// <summary>Whether a string is a known base form.</summary>
    public bool IsBase(ReadOnlySpan<char> lemma, UniversalTag tag) => Array.BinarySearch(_bases, BaseKeyOf(lemma, tag)) >= 0;
}
