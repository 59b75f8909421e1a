using LintText.Sourcing.Claims;

using TorchSharp.Modules;

using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace LintText.Teaching;

/// <summary>The encoder with a head that scores labels and asks of each token, from the state of its first piece and from what the claim reader itself is told of it.</summary>
internal sealed class Teacher : Module
{
    /// <summary>How many scores a token gets: labels, then asks.</summary>
    public const int Scores = ClaimNetwork.Labels + ClaimNetwork.Asks;

    private const int Told = 128, Hidden = 256;
    private const double DropoutRate = 0.1, InputDropout = 0.2;

    private readonly Encoder _encoder;
    private readonly Linear _told;
    private readonly Linear _hidden = Linear(Encoder.Size + Told, Hidden);
    private readonly Linear _scores = Linear(Hidden, Scores);
    private readonly Dropout _dropout = Dropout(DropoutRate);
    private readonly Dropout _inputDropout = Dropout(InputDropout);

    public Teacher(OnnxWeights weights, int inputs)
        : base(nameof(Teacher))
    {
        _encoder = new Encoder(weights, DropoutRate);
        _told = Linear(inputs, Told);
        RegisterComponents();
    }

    /// <summary>What was trained before, and is tuned slowly.</summary>
    public IEnumerable<Parameter> Body => _encoder.parameters();

    /// <summary>What is trained from nothing.</summary>
    public IEnumerable<Parameter> Head => [.. _told.parameters(), .. _hidden.parameters(), .. _scores.parameters()];

    /// <summary>Scores the tokens of a batch.</summary>
    /// <returns>Tokens × <see cref="Scores"/>.</returns>
    public Tensor Forward(Batch batch)
    {
        var state = _encoder.Forward(batch.Pieces, batch.Mask).reshape(-1, Encoder.Size).index_select(0, batch.First);
        var told = functional.relu(_told.forward(_inputDropout.forward(batch.Inputs)));
        return _scores.forward(_dropout.forward(functional.gelu(_hidden.forward(_dropout.forward(cat([state, told], 1))))));
    }
}
