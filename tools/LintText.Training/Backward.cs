using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using LintText.Language;

namespace LintText.Training;

/// <summary>The derivatives of <see cref="Dense"/> and <see cref="LstmLayer"/>.</summary>
internal static class Backward
{
    /// <summary>Adds to a matrix’s derivative: the outer products of inputs and the derivatives of outputs.</summary>
    public static void AddOuter(ReadOnlySpan<float> x, int rows, int inputs, ReadOnlySpan<float> dy, int outputs, Span<float> dw)
    {
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(dy);
        var target = MemoryMarshal.Cast<float, Vector256<float>>(dw);
        var width = outputs / Vector256<float>.Count;
        for (var i = 0; i < inputs; i++)
        {
            for (var column = 0; column < width; column += 2)
            {
                var a = target[(i * width) + column];
                var b = target[(i * width) + column + 1];
                for (var row = 0; row < rows; row++)
                {
                    var value = Vector256.Create(x[(row * inputs) + i]);
                    a = Vector256.FusedMultiplyAdd(value, lanes[(row * width) + column], a);
                    b = Vector256.FusedMultiplyAdd(value, lanes[(row * width) + column + 1], b);
                }

                target[(i * width) + column] = a;
                target[(i * width) + column + 1] = b;
            }
        }
    }

    /// <summary>Adds to the derivatives of inputs: the derivatives of outputs times the transposed matrix.</summary>
    public static void MultiplyTransposed(ReadOnlySpan<float> dy, int rows, int outputs, ReadOnlySpan<float> w, int inputs, Span<float> dx)
    {
        var lanes = MemoryMarshal.Cast<float, Vector256<float>>(dy);
        var weights = MemoryMarshal.Cast<float, Vector256<float>>(w);
        var width = outputs / Vector256<float>.Count;
        for (var i = 0; i < inputs; i++)
        {
            var weight = weights.Slice(i * width, width);
            for (var row = 0; row < rows; row++)
            {
                var derivative = lanes.Slice(row * width, width);
                var a = Vector256<float>.Zero;
                var b = Vector256<float>.Zero;
                for (var column = 0; column + 1 < weight.Length && column + 1 < derivative.Length; column += 2)
                {
                    a = Vector256.FusedMultiplyAdd(derivative[column], weight[column], a);
                    b = Vector256.FusedMultiplyAdd(derivative[column + 1], weight[column + 1], b);
                }

                dx[(row * inputs) + i] += Vector256.Sum(a + b);
            }
        }
    }

    /// <summary>The derivatives of a layer’s parameters and inputs.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="gradient">Receives the derivatives of its parameters.</param>
    /// <param name="x">The inputs it read.</param>
    /// <param name="run">What it computed, and the derivatives of its states.</param>
    /// <param name="dx">Receives the derivatives of the inputs.</param>
    public static void Layer(LstmLayer layer, LstmLayer gradient, ReadOnlySpan<float> x, LayerRun run, Span<float> dx)
    {
        const int Size = LstmLayer.Size, Gates = LstmLayer.Gates;
        var count = run.Count;
        Span<float> dState = stackalloc float[Size];
        Span<float> dCell = stackalloc float[Size];
        var lastStates = new float[count * Size];
        for (var step = count - 1; step >= 0; step--)
        {
            var i = layer.IsBackward ? count - 1 - step : step;
            var last = layer.IsBackward ? i + 1 : i - 1;
            var gate = run.Gates.AsSpan(i * Gates, Gates);
            var cell = run.Cells.AsSpan(i * Size, Size);
            var lastCell = step > 0 ? run.Cells.AsSpan(last * Size, Size) : default;
            var dGate = run.GateDerivatives.AsSpan(i * Gates, Gates);
            for (var j = 0; j < Size; j++)
            {
                float input = gate[j], forget = gate[j + Size], output = gate[j + (2 * Size)], candidate = gate[j + (3 * Size)];
                var tanh = Tanh(cell[j]);
                var ds = run.StateDerivatives[(i * Size) + j] + dState[j];
                var dc = (ds * output * (1 - (tanh * tanh))) + dCell[j];
                dGate[j] = dc * candidate * input * (1 - input);
                dGate[j + Size] = step > 0 ? dc * lastCell[j] * forget * (1 - forget) : 0;
                dGate[j + (2 * Size)] = ds * tanh * output * (1 - output);
                dGate[j + (3 * Size)] = dc * input * (1 - (candidate * candidate));
                dCell[j] = dc * forget;
            }

            dState.Clear();
            if (step > 0)
            {
                MultiplyTransposed(dGate, 1, Gates, layer.StateWeights, Size, dState);
                run.States.AsSpan(last * Size, Size).CopyTo(lastStates.AsSpan(i * Size));
            }

            Dense.Add(dGate, gradient.Bias);
        }

        AddOuter(lastStates, count, Size, run.GateDerivatives, Gates, gradient.StateWeights);
        AddOuter(x, count, layer.Inputs, run.GateDerivatives, Gates, gradient.InputWeights);
        MultiplyTransposed(run.GateDerivatives, count, Gates, layer.InputWeights, layer.Inputs, dx);
    }

    private static float Tanh(float x) => Dense.Tanh(Vector256.Create(x))[0];
}
