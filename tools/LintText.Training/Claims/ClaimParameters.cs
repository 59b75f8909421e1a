using LintText.Language;
using LintText.Sourcing.Claims;

namespace LintText.Training.Claims;

/// <summary>The parameters of the claim network while it is learned.</summary>
internal sealed class ClaimParameters
{
    public ClaimParameters(int inputs, ClaimSettings settings, Draw draw)
    {
        Input = new Parameter(inputs, settings.State);
        InputBias = new Parameter(1, settings.State);
        Layers = [.. Enumerable.Range(0, settings.Layers).Select(_ => new RecurrentParameters(settings.State, draw))];
        Scores = new Parameter(settings.State, ByteProduct.OutputBlock);
        ScoreBias = new Parameter(1, ByteProduct.OutputBlock);
        Input.Fill(draw);
        Scores.Fill(draw);
    }

    public Parameter Input { get; }
    public Parameter InputBias { get; }
    public RecurrentParameters[] Layers { get; }
    public Parameter Scores { get; }
    public Parameter ScoreBias { get; }

    public IEnumerable<Parameter> All => [Input, InputBias, .. Layers.SelectMany(l => new[] { l.Gates, l.Bias, l.Peep }), Scores, ScoreBias];

    /// <summary>Writes the network in the integers that the engine reads (<see cref="ClaimNetwork.Read"/>).</summary>
    public byte[] ToModel(ConfidenceCurve curve)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(ClaimNetwork.Signature);
        Write(Input, InputBias);
        writer.Write(Layers.Length);
        foreach (var layer in Layers)
        {
            Write(layer.Gates, layer.Bias);
            foreach (var weight in layer.Peep.Values)
                writer.Write(weight);
        }

        Write(Scores, ScoreBias);
        curve.Write(writer);
        return stream.ToArray();

        void Write(Parameter matrix, Parameter bias) => ByteMatrix.Write(writer, matrix.Rows, matrix.Columns, matrix.Values, bias.Values);
    }
}
