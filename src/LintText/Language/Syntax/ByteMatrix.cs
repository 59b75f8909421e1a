using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>A matrix of weights of 8 bits with a scale and a bias for each output.</summary>
internal sealed class ByteMatrix
{
    private readonly sbyte[] _weights;
    private readonly int[] _offsets;
    private readonly float[] _scales;
    private readonly float[] _biases;

    private ByteMatrix(int inputs, int outputs)
    {
        (Inputs, Outputs) = (inputs, outputs);
        _weights = new sbyte[inputs * outputs];
        _offsets = new int[outputs];
        _scales = new float[outputs];
        _biases = new float[outputs];
    }

    /// <summary>The number of inputs.</summary>
    public int Inputs { get; }

    /// <summary>The number of outputs.</summary>
    public int Outputs { get; }

    /// <summary>Multiplies rows of activations.</summary>
    /// <param name="u">The rows.</param>
    /// <param name="rows">How many.</param>
    /// <param name="y">Receives rows of outputs.</param>
    public void Multiply(ReadOnlySpan<byte> u, int rows, Span<float> y) =>
        ByteProduct.Multiply(u, rows, Inputs, _weights, new ProductTerms(_offsets, _scales, _biases), Outputs, y);

    /// <summary>Reads a matrix: inputs, outputs; weights in the places where they are multiplied; offsets, scales, biases.</summary>
    /// <exception cref="InvalidDataException">The numbers are not multiples of what products take at once.</exception>
    public static ByteMatrix Read(BinaryReader reader)
    {
        int inputs = reader.ReadInt32(), outputs = reader.ReadInt32();
        if (inputs % ByteProduct.InputBlock != 0 || outputs % ByteProduct.OutputBlock != 0)
            throw new InvalidDataException($"A matrix of {inputs} inputs and {outputs} outputs cannot be multiplied.");

        var matrix = new ByteMatrix(inputs, outputs);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._weights.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._offsets.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._scales.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(matrix._biases.AsSpan()));
        return matrix;
    }

    /// <summary>Writes what <see cref="Read"/> reads, each output with weights of 8 bits.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="outputs">The number of outputs.</param>
    /// <param name="weights">The weights, a row an input.</param>
    /// <param name="biases">The biases.</param>
    public static void Write(BinaryWriter writer, int inputs, int outputs, ReadOnlySpan<float> weights, ReadOnlySpan<float> biases)
    {
        var matrix = new ByteMatrix(inputs, outputs);
        for (var o = 0; o < outputs; o++)
        {
            var most = 0f;
            for (var i = 0; i < inputs; i++)
                most = Math.Max(most, Math.Abs(weights[(i * outputs) + o]));
            for (var i = 0; i < inputs && most > 0; i++)
            {
                var weight = (sbyte)MathF.Round(weights[(i * outputs) + o] / most * ByteProduct.LargestWeight);
                matrix._weights[ByteProduct.PlaceOf(i, o, inputs)] = weight;
                matrix._offsets[o] += ByteProduct.Zero * weight;
            }

            matrix._scales[o] = most / (ByteProduct.LargestWeight * ByteProduct.One);
        }

        writer.Write(inputs);
        writer.Write(outputs);
        writer.Write(MemoryMarshal.AsBytes(matrix._weights.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(matrix._offsets.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(matrix._scales.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(biases));
    }
}
