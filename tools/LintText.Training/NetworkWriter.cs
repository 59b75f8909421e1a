using System.Runtime.InteropServices;

using LintText.Language;

namespace LintText.Training;

/// <summary>Writes a trained network in the integers that the engine reads (<see cref="SentenceEncoder.Read"/>).</summary>
internal static class NetworkWriter
{
    /// <param name="writer">Where to.</param>
    /// <param name="network">The network.</param>
    /// <param name="rows">The row of each word that is listed.</param>
    /// <param name="vectors">The vector of each row, or null.</param>
    public static void Write(BinaryWriter writer, TrainedNetwork network, Dictionary<uint, int> rows, List<float[]?> vectors)
    {
        var sizes = network.Sizes;
        writer.Write(sizes.Tags);
        WriteWords(writer, network, rows, vectors);
        ByteMatrix.Write(writer, network.Input.Rows, network.Input.Columns, network.Input.Values, network.InputBias.Values);
        writer.Write(network.Layers.Length);
        foreach (var layer in network.Layers)
        {
            ByteMatrix.Write(writer, layer.Gates.Rows, layer.Gates.Columns, layer.Gates.Values, layer.Bias.Values);
            writer.Write(MemoryMarshal.AsBytes(layer.Peep.Values.AsSpan()));
        }

        var (heads, biases) = JoinHeads(network);
        ByteMatrix.Write(writer, sizes.State, biases.Length, heads, biases);
        WriteBilinear(writer, network);
        ByteMatrix.Write(writer, network.Relations.Rows, network.Relations.Columns, network.Relations.Values, network.RelationBias.Values);
    }

    private static void WriteWords(BinaryWriter writer, TrainedNetwork network, Dictionary<uint, int> rows, List<float[]?> vectors)
    {
        var rowOf = HashedWords.Create(rows.OrderBy(r => r.Value).Select(r => new KeyValuePair<uint, ushort>(r.Key, (ushort)r.Value)), rows.Count * 2);
        var tables = new[] { network.Suffixes, network.ShortSuffixes, network.Prefixes, network.Shapes };
        var scale = tables.Max(t => t.Values.Max(Math.Abs)) / ByteProduct.LargestWeight;
        writer.Write(network.Sizes.Word);
        writer.Write(network.Sizes.Affix);
        writer.Write(rowOf.Slots);
        writer.Write(network.Words.Rows);
        writer.Write(scale);
        rowOf.Write(writer);
        var embedding = new float[network.Sizes.Word];
        var activations = new byte[embedding.Length];
        for (var row = 0; row < network.Words.Rows; row++)
        {
            network.Words.Values.AsSpan(row * embedding.Length, embedding.Length).CopyTo(embedding);
            if (vectors[row] is { } vector)
                Dense.MultiplyAdd(vector, 1, WordVectors.Size, network.Vectors.Values, embedding.Length, embedding);
            ByteProduct.Quantise(embedding, activations);
            writer.Write(activations);
        }

        foreach (var table in tables)
            writer.Write(MemoryMarshal.AsBytes(Array.ConvertAll(table.Values, v => (sbyte)MathF.Round(v / scale)).AsSpan()));
    }

    /// <summary>The matrices from states to tags, kinds and the parts of arcs, side by side.</summary>
    private static (float[] Weights, float[] Biases) JoinHeads(TrainedNetwork network)
    {
        var parts = new[] { (network.Tags, network.TagBias), (network.Entities, network.EntityBias), (network.Projection, network.ProjectionBias) };
        var biases = parts.SelectMany(p => p.Item2.Values).ToArray();
        for (var i = 0; i < network.Distance.Columns; i++)
            biases[biases.Length - network.Distance.Columns + i] += network.Distance.Values[i];
        var weights = new float[network.Sizes.State * biases.Length];
        for (var row = 0; row < network.Sizes.State; row++)
        {
            var at = row * biases.Length;
            foreach (var (matrix, _) in parts)
            {
                matrix.Values.AsSpan(row * matrix.Columns, matrix.Columns).CopyTo(weights.AsSpan(at));
                at += matrix.Columns;
            }
        }

        return (weights, biases);
    }

    /// <summary>The matrix of arcs with one more output, the score of the root.</summary>
    private static void WriteBilinear(BinaryWriter writer, TrainedNetwork network)
    {
        var arc = network.Sizes.Arc;
        var width = arc + ByteProduct.OutputBlock;
        var weights = new float[arc * width];
        for (var i = 0; i < arc; i++)
        {
            var row = network.Bilinear.Values.AsSpan(i * arc, arc);
            row.CopyTo(weights.AsSpan(i * width));
            for (var j = 0; j < arc; j++)
                weights[(i * width) + arc] += row[j] * network.Root.Values[j];
        }

        ByteMatrix.Write(writer, arc, width, weights, new float[width]);
    }
}
