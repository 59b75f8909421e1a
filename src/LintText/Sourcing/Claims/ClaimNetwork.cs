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

    /// <summary>The length of a row of scores.</summary>
    public int ScoreSize => _scores.Outputs;

    /// <summary>From scores to confidence.</summary>
    public ConfidenceCurve Curve { get; }

    /// <summary>Scores the tokens of a sentence.</summary>
    /// <param name="inputs">Activations, a row a token.</param>
    /// <param name="count">The number of tokens.</param>
    /// <param name="scores">Receives the scores, a row a token.</param>
    public void Score(ReadOnlySpan<byte> inputs, int count, Span<float> scores)
    {
        var size = _input.Outputs;
        var states = new float[count * size];
        var outputs = new float[count * size];
        var gates = new float[3 * count * size];
        var cells = new float[size];
        var activations = new byte[count * size];
        _input.Multiply(inputs, count, states);
        for (var i = 0; i < states.Length; i++)
            states[i] = Math.Clamp(states[i], -1f, 1f);
        foreach (var layer in _layers)
        {
            ByteProduct.Quantise(states, activations);
            layer.Gates.Multiply(activations, count, gates);
            layer.Run(states, gates, count, cells, outputs);
            (states, outputs) = (outputs, states);
        }

        ByteProduct.Quantise(states, activations);
        _scores.Multiply(activations, count, scores);
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
