using LintText.Language;

namespace LintText.Sourcing.Claims;

/// <summary>
/// The network that reads claims: a layer over the states of the language network and <see cref="ClaimSigns"/>, recurrent layers over the
/// sentence (<see cref="RecurrentLayer"/>), and scores of labels and of asks. Integers as in <see cref="SentenceEncoder"/>, so that every
/// processor finds the same. Trained by <c>tools/LintText.Training</c> on <c>corpus/</c>. Safe to read from several threads.
/// </summary>
internal sealed class ClaimNetwork
{
    /// <summary>The first bytes of a model: “LTC” and the version of the format.</summary>
    public const uint Signature = 0x0143_544C;

    /// <summary>The number of labels, with the one of no claim; their scores come first.</summary>
    public const int Labels = (int)ClaimLabel.Verdict + 1;

    /// <summary>The number of asks (none, could, must), whose scores follow.</summary>
    public const int Asks = 3;

    private static readonly Lazy<ClaimNetwork> LazyEnglish = new(LoadEmbedded);

    private readonly ByteMatrix _input;
    private readonly RecurrentLayer[] _layers;
    private readonly ByteMatrix _scores;

    private ClaimNetwork(ByteMatrix input, RecurrentLayer[] layers, ByteMatrix scores, ConfidenceCurve curve) => (_input, _layers, _scores, Curve) = (input, layers, scores, curve);

    /// <summary>The built-in model of English.</summary>
    public static ClaimNetwork English => LazyEnglish.Value;

    /// <summary>The length of a row of inputs: the states of a token, then its signs.</summary>
    public int InputSize => _input.Inputs;

    /// <summary>The number of states of a token in the layers between.</summary>
    public int StateSize => _input.Outputs;

    /// <summary>The length of a row of scores.</summary>
    public int ScoreSize => _scores.Outputs;

    /// <summary>From scores to confidence.</summary>
    public ConfidenceCurve Curve { get; }

    /// <summary>Scores the tokens of the sentence whose inputs are in a workspace.</summary>
    /// <param name="workspace">Where it is read; <see cref="ClaimWorkspace.Scores"/> has a row for each token then.</param>
    public void Score(ClaimWorkspace workspace)
    {
        var (count, layers) = (workspace.Count, workspace.Layers);
        _input.Multiply(workspace.Inputs, count, layers.States);
        ByteProduct.Clip(layers.States);
        layers.Run(_layers);
        _scores.Multiply(layers.Activations, count, workspace.Scores);
    }

    /// <summary>Reads a model: matrix of the first layer, number of recurrent layers, these, scores, curve.</summary>
    /// <exception cref="InvalidDataException">The stream is no model, or one of another version.</exception>
    public static ClaimNetwork Read(Stream stream)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadUInt32() != Signature)
            throw new InvalidDataException("This is no claim model of the version that the engine reads.");

        var input = ByteMatrix.Read(reader);
        var layers = new RecurrentLayer[reader.ReadInt32()];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = RecurrentLayer.Read(reader);
        return new ClaimNetwork(input, layers, ByteMatrix.Read(reader), ConfidenceCurve.Read(reader));
    }

    private static ClaimNetwork LoadEmbedded()
    {
        const string Resource = "models/english.claims";
        using var stream = typeof(ClaimNetwork).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The model {Resource} is not embedded.");
        return Read(stream);
    }
}
