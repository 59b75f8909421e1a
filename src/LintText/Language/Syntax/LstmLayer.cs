using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LintText.Language;

/// <summary>
/// A layer of long short-term memory (Hochreiter &amp; Schmidhuber 1997; Graves &amp; Schmidhuber 2005) that reads a sentence in one
/// direction. Gates stand in the order input, forget, output, candidate.
/// </summary>
internal sealed class LstmLayer(int inputs, bool isBackward)
{
    /// <summary>The length of its state.</summary>
    public const int Size = 64;

    /// <summary>The length of the four gates.</summary>
    public const int Gates = 4 * Size;

    /// <summary>The length of a row of inputs.</summary>
    public int Inputs => inputs;

    /// <summary>Whether it reads from the end.</summary>
    public bool IsBackward => isBackward;

    /// <summary>The weights of inputs, a row an input.</summary>
    public float[] InputWeights { get; } = new float[inputs * Gates];

    /// <summary>The weights of the state before, a row a number of the state.</summary>
    public float[] StateWeights { get; } = new float[Size * Gates];

    /// <summary>What is added to the gates.</summary>
    public float[] Bias { get; } = new float[Gates];

    /// <summary>Reads a sentence.</summary>
    /// <param name="x">The inputs, a row a word.</param>
    /// <param name="count">The number of words.</param>
    /// <param name="gates">Receives the gates of each word.</param>
    /// <param name="cells">Receives the cell of each word.</param>
    /// <param name="states">Receives the state at each word.</param>
    public void Run(ReadOnlySpan<float> x, int count, Span<float> gates, Span<float> cells, Span<float> states)
    {
        for (var i = 0; i < count; i++)
            Bias.CopyTo(gates[(i * Gates)..]);
        Dense.MultiplyAdd(x, count, inputs, InputWeights, Gates, gates);

        ReadOnlySpan<float> lastState = default, lastCell = default;
        for (var step = 0; step < count; step++)
        {
            var i = isBackward ? count - 1 - step : step;
            var gate = gates.Slice(i * Gates, Gates);
            var cell = cells.Slice(i * Size, Size);
            var state = states.Slice(i * Size, Size);
            if (step > 0)
                Dense.MultiplyAdd(lastState, 1, Size, StateWeights, Gates, gate);
            Activate(gate, lastCell, cell, state);
            lastState = state;
            lastCell = cell;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Activate(Span<float> gate, ReadOnlySpan<float> lastCell, Span<float> cell, Span<float> state)
    {
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(gate);
        var last = MemoryMarshal.Cast<float, Vector256<float>>(lastCell);
        var cells = MemoryMarshal.Cast<float, Vector256<float>>(cell);
        var states = MemoryMarshal.Cast<float, Vector256<float>>(state);
        var width = cells.Length;
        for (var i = 0; i < width; i++)
        {
            var input = lanes[i] = Dense.Sigmoid(lanes[i]);
            var forget = lanes[i + width] = Dense.Sigmoid(lanes[i + width]);
            var output = lanes[i + (2 * width)] = Dense.Sigmoid(lanes[i + (2 * width)]);
            var candidate = lanes[i + (3 * width)] = Dense.Tanh(lanes[i + (3 * width)]);
            var sum = input * candidate;
            if (!last.IsEmpty)
                sum = Vector256.FusedMultiplyAdd(forget, last[i], sum);
            cells[i] = sum;
            states[i] = output * Dense.Tanh(sum);
        }
    }
}
