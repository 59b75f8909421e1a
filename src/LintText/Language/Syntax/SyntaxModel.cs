namespace LintText.Language;

/// <summary>The weights and lists that tags, trees and lemmas rest on, trained by <c>tools/LintText.Training</c>. Safe to read from several threads.</summary>
internal sealed class SyntaxModel
{
    /// <summary>The first bytes of a model: “LTS” and the version of the format.</summary>
    public const uint Signature = 0x0353_544C;

    private static readonly Lazy<SyntaxModel> LazyEnglish = new(LoadEmbedded);

    private SyntaxModel(TagClass[] tagClasses, SentenceEncoder encoder, LemmaTable lemmas) => (TagClasses, Encoder, Lemmas) = (tagClasses, encoder, lemmas);

    /// <summary>The built-in model of English.</summary>
    public static SyntaxModel English => LazyEnglish.Value;

    /// <summary>The pairs of tags that words can have.</summary>
    public TagClass[] TagClasses { get; }

    /// <summary>The network that reads sentences.</summary>
    public SentenceEncoder Encoder { get; }

    /// <summary>The lemmas that no rule makes.</summary>
    public LemmaTable Lemmas { get; }

    /// <summary>Reads a model.</summary>
    /// <exception cref="InvalidDataException">The stream is no model, or one of another version.</exception>
    public static SyntaxModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Signature)
            throw new InvalidDataException("This is no syntax model of the version that the engine reads.");

        var tagClasses = new TagClass[reader.ReadInt32()];
        for (var i = 0; i < tagClasses.Length; i++)
            tagClasses[i] = new TagClass((UniversalTag)reader.ReadByte(), (PennTag)reader.ReadByte());

        return new SyntaxModel(tagClasses, SentenceEncoder.Read(reader), LemmaTable.Read(reader));
    }

    /// <summary>Reads the built-in model of English anew.</summary>
    internal static SyntaxModel LoadEmbedded()
    {
        const string Resource = "models/english.syntax";
        using var stream = typeof(SyntaxModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The model {Resource} is not embedded.");
        return Read(stream);
    }
}
