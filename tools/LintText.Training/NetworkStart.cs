using LintText.Language;

namespace LintText.Training;

/// <summary>Makes a network with random parameters.</summary>
internal static class NetworkStart
{
    /// <summary>Rarer words share the row of unknown ones.</summary>
    private const int LeastCount = 2;

    public static (ParserNetwork Network, Dictionary<int, int> Counts) Create(IReadOnlyList<SyntaxInput> inputs)
    {
        var frequent = inputs
            .SelectMany(s => s.Words.Take(s.Count))
            .GroupBy(w => w.Lower)
            .Where(g => g.Count() >= LeastCount)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .ToList();
        var size = 1;
        while (size < frequent.Count * 2)
            size *= 2;
        var forms = new uint[size];
        var rows = new ushort[size];
        var counts = new Dictionary<int, int>();
        var row = ParserNetwork.RootWord;
        foreach (var word in frequent)
        {
            var slot = word.Key & (uint)(size - 1);
            while (forms[slot] != 0)
                slot = (slot + 1) & (uint)(size - 1);
            forms[slot] = word.Key;
            rows[slot] = (ushort)++row;
            counts[row] = word.Count();
        }

        return (new ParserNetwork(forms, rows, row + 1), counts);
    }

    /// <summary>Fills the parameters: evenly, within bounds that keep variances (Glorot &amp; Bengio 2010); forget gates begin open.</summary>
    public static void Fill(ParserNetwork network, Draw draw)
    {
        foreach (var table in network.Parameters.Take(6))
            Fill(table, 0.15f, draw);
        foreach (var layer in network.Layers)
        {
            Fill(layer.InputWeights, MathF.Sqrt(6f / (layer.Inputs + LstmLayer.Size)), draw);
            Fill(layer.StateWeights, MathF.Sqrt(6f / (2 * LstmLayer.Size)), draw);
            layer.Bias.AsSpan(LstmLayer.Size, LstmLayer.Size).Fill(1);
        }

        Fill(network.Projections, MathF.Sqrt(6f / (ParserNetwork.VectorSize * 3)), draw);
        Fill(network.SmallFeatures, 0.05f, draw);
        Fill(network.Output, MathF.Sqrt(6f / (ParserNetwork.HiddenSize + ParserNetwork.ActionRoom)), draw);
    }

    private static void Fill(float[] values, float bound, Draw draw)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = bound * ((draw.Next(1 << 20) / (float)(1 << 19)) - 1);
    }
}
