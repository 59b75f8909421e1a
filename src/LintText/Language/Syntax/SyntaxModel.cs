namespace LintText.Language;

/// <summary>The weights and lists that tagging, parsing and lemmas rest on, trained by <c>tools/LintText.Training</c>. Safe to read from several threads.</summary>
internal sealed class SyntaxModel
{
    /// <summary>The first bytes of a model: “LTS” and the version of the format.</summary>
    public const uint Signature = 0x0253_544C;

    private static readonly Lazy<SyntaxModel> LazyEnglish = new(LoadEmbedded);

    /// <summary>Makes a model of its parts.</summary>
    public SyntaxModel(TagClass[] tagClasses, TagDictionary dictionary, LinearModel tagger, ParserAction[] actions, ParserNetwork parser, LemmaTable lemmas)
    {
        TagClasses = tagClasses;
        Dictionary = dictionary;
        Tagger = tagger;
        Actions = actions;
        Parser = parser;
        Lemmas = lemmas;
    }

    /// <summary>The built-in model of English.</summary>
    public static SyntaxModel English => LazyEnglish.Value;

    /// <summary>The classes that the tagger chooses from.</summary>
    public TagClass[] TagClasses { get; }

    /// <summary>The tags of frequent words.</summary>
    public TagDictionary Dictionary { get; }

    /// <summary>The weights of the tagger.</summary>
    public LinearModel Tagger { get; }

    /// <summary>The actions that the parser chooses from.</summary>
    public ParserAction[] Actions { get; }

    /// <summary>The network of the parser.</summary>
    public ParserNetwork Parser { get; }

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

        var dictionary = TagDictionary.Read(reader);
        var tagger = LinearModel.Read(reader);
        var actions = new ParserAction[reader.ReadInt32()];
        for (var i = 0; i < actions.Length; i++)
            actions[i] = new ParserAction((ParserMove)reader.ReadByte(), (Relation)reader.ReadByte());

        return new SyntaxModel(tagClasses, dictionary, tagger, actions, ParserNetwork.Read(reader), LemmaTable.Read(reader));
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
