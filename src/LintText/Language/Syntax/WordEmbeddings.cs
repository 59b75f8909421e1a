using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>
/// What the network knows of words before it sees them in a sentence: a row for each of the frequent ones, made of what the treebanks and
/// of what vectors of much text say of it, and rows for endings, beginnings and shapes, of which every word has some.
/// </summary>
internal sealed class WordEmbeddings
{
    /// <summary>The row of a word that is in no list.</summary>
    public const int UnknownWord = 0;

    /// <summary>The sizes of the tables that affixes and shapes are hashed into.</summary>
    public const int AffixRows = 2048, ShapeRows = 256;

    /// <summary>The tables of affixes: endings of three characters, of two, beginnings of three, shapes.</summary>
    public const int AffixTables = 4;

    private readonly HashedWords _rows;
    private readonly ReadOnlyMemory<byte> _words;
    private readonly sbyte[][] _affixes;
    private readonly float _affixScale;
    private readonly int _wordSize;
    private readonly int _affixSize;

    private WordEmbeddings(HashedWords rows, ReadOnlyMemory<byte> words, sbyte[][] affixes, float affixScale, int wordSize, int affixSize)
    {
        (_rows, _words, _affixes, _affixScale, _wordSize, _affixSize) = (rows, words, affixes, affixScale, wordSize, affixSize);
    }

    /// <summary>The length of an embedding.</summary>
    public int Size => _wordSize + _affixSize;

    /// <summary>Writes the embedding of a word, in activations.</summary>
    /// <param name="word">The word.</param>
    /// <param name="target">Receives <see cref="Size"/> activations.</param>
    public void Embed(in SyntaxWord word, Span<byte> target)
    {
        var row = Math.Max(UnknownWord, _rows.Find(word.Lower));
        _words.Span.Slice(row * _wordSize, _wordSize).CopyTo(target);
        var suffix = Affix(0, word.Suffix3 % AffixRows);
        var shortSuffix = Affix(1, word.Suffix2 % AffixRows);
        var prefix = Affix(2, word.Prefix3 % AffixRows);
        var shape = Affix(3, word.Shape % ShapeRows);
        var rest = target.Slice(_wordSize, _affixSize);
        for (var i = 0; i < rest.Length; i++)
            rest[i] = ByteProduct.Quantise((suffix[i] + shortSuffix[i] + prefix[i] + shape[i]) * _affixScale);
    }

    /// <summary>
    /// Reads embeddings: sizes of the parts, number of slots of the list’s table and of its rows, scale of affixes; forms, rows, activations
    /// of words; the tables of affixes.
    /// </summary>
    public static WordEmbeddings Read(BinaryReader reader)
    {
        int wordSize = reader.ReadInt32(), affixSize = reader.ReadInt32();
        var slots = reader.ReadInt32();
        var wordBytes = reader.ReadInt32() * wordSize;
        var scale = reader.ReadSingle();
        var rows = HashedWords.Read(reader.BaseStream, slots);
        var words = MappedBytes.Read(reader.BaseStream, wordBytes);
        var affixes = new sbyte[AffixTables][];
        for (var i = 0; i < affixes.Length; i++)
        {
            affixes[i] = new sbyte[(i == AffixTables - 1 ? ShapeRows : AffixRows) * affixSize];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(affixes[i].AsSpan()));
        }

        return new WordEmbeddings(rows, words, affixes, scale, wordSize, affixSize);
    }

    private ReadOnlySpan<sbyte> Affix(int table, uint row) => _affixes[table].AsSpan((int)row * _affixSize, _affixSize);
}
