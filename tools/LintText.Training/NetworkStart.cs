using LintText.Language;

namespace LintText.Training;

/// <summary>Makes a network with random parameters.</summary>
internal static class NetworkStart
{
    /// <summary>Rarer words share the row of unknown ones.</summary>
    private const int LeastCount = 2;

    /// <summary>The rows of the table of words: an index has 16 bits.</summary>
    private const int MostRows = 60_000;

    /// <summary>Makes a network with a row for each frequent word of the text, and for as many of the words that have a vector as there is room for.</summary>
    /// <returns>The network, how often the text has the word of each row, and the words’ vectors by row; null for a word without one.</returns>
    public static (ParserNetwork Network, Dictionary<int, int> Counts, float[]?[] Vectors) Create(IReadOnlyList<SyntaxInput> inputs, WordVectors vectors)
    {
        var frequent = inputs
            .SelectMany(s => s.Words.Take(s.Count))
            .GroupBy(w => w.Lower)
            .Where(g => g.Count() >= LeastCount)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .ToList();
        var known = frequent.Select(g => g.Key).ToHashSet();
        var words = frequent.Select(g => (Word: g.Key, Count: g.Count()))
            .Concat(vectors.Words.Where(w => !known.Contains(w)).Select(w => (Word: w, Count: 0)))
            .Take(MostRows)
            .ToList();
        var size = 1;
        while (size < words.Count * 2)
            size *= 2;
        var forms = new uint[size];
        var rows = new ushort[size];
        var counts = new Dictionary<int, int>();
        var vectorOf = new float[]?[words.Count + ParserNetwork.RootWord + 1];
        var row = ParserNetwork.RootWord;
        foreach (var (word, count) in words)
        {
            var slot = word & (uint)(size - 1);
            while (forms[slot] != 0)
                slot = (slot + 1) & (uint)(size - 1);
            forms[slot] = word;
            rows[slot] = (ushort)++row;
            counts[row] = count;
            vectorOf[row] = vectors.Find(word);
        }

        return (new ParserNetwork(forms, rows, row + 1), counts, vectorOf);
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
