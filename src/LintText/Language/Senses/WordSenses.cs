using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>
/// What words can mean, from WordNet 3.1: for each noun and verb of one word the classes of its senses that are not rare, the commonest first.
/// Safe to read from several threads.
/// </summary>
internal sealed class WordSenses
{
    /// <summary>The first bytes of the file: “LTW” and the version of the format.</summary>
    public const uint Signature = 0x0157_544C;

    private static readonly Lazy<WordSenses> LazyEnglish = new(LoadEmbedded);

    private readonly HashedWords _profiles;
    private readonly ulong[] _classes;
    private readonly ulong[] _first;

    private WordSenses(HashedWords profiles, ulong[] classes, ulong[] first) => (_profiles, _classes, _first) = (profiles, classes, first);

    /// <summary>The built-in table of English.</summary>
    public static WordSenses English => LazyEnglish.Value;

    /// <summary>The key of a word: its lemma in lower case, with its part of speech.</summary>
    public static uint KeyOf(ReadOnlySpan<char> lemma, UniversalTag tag)
    {
        var hash = SyntaxWord.Hash(lemma);
        return tag == UniversalTag.Verb ? hash ^ 0x5BD1E995u : hash;
    }

    /// <summary>The classes of the senses of a word that are not rare.</summary>
    /// <param name="lemma">Its base form, in lower case.</param>
    /// <param name="tag">Its part of speech; names are looked up as nouns, auxiliaries as verbs.</param>
    public SenseClasses All(ReadOnlySpan<char> lemma, UniversalTag tag) => Find(lemma, tag) is >= 0 and var profile ? (SenseClasses)_classes[profile] : SenseClasses.None;

    /// <summary>The classes of the commonest sense of a word.</summary>
    /// <param name="lemma">Its base form, in lower case.</param>
    /// <param name="tag">Its part of speech; names are looked up as nouns, auxiliaries as verbs.</param>
    public SenseClasses First(ReadOnlySpan<char> lemma, UniversalTag tag) => Find(lemma, tag) is >= 0 and var profile ? (SenseClasses)_first[profile] : SenseClasses.None;

    /// <summary>Reads a table: number of slots and of profiles; keys, profiles; classes of all senses and of the first for each profile.</summary>
    /// <exception cref="InvalidDataException">The stream is no such table.</exception>
    public static WordSenses Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Signature)
            throw new InvalidDataException("This is no table of senses of the version that the engine reads.");

        var slots = reader.ReadInt32();
        var classes = new ulong[reader.ReadInt32()];
        var first = new ulong[classes.Length];
        var profiles = HashedWords.Read(stream, slots);
        stream.ReadExactly(MemoryMarshal.AsBytes(classes.AsSpan()));
        stream.ReadExactly(MemoryMarshal.AsBytes(first.AsSpan()));
        return new WordSenses(profiles, classes, first);
    }

    private int Find(ReadOnlySpan<char> lemma, UniversalTag tag)
    {
        var isVerb = tag is UniversalTag.Verb or UniversalTag.Auxiliary;
        if (!isVerb && tag is not (UniversalTag.Noun or UniversalTag.ProperNoun))
            return -1;

        return _profiles.Find(KeyOf(lemma, isVerb ? UniversalTag.Verb : UniversalTag.Noun));
    }

    private static WordSenses LoadEmbedded()
    {
        const string Resource = "models/english.senses";
        using var stream = typeof(WordSenses).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The table {Resource} is not embedded.");
        return Read(stream);
    }
}
