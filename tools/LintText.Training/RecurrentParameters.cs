using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LintText.Training;

/// <summary>
/// A bidirectional simple recurrent unit (Lei et al. 2018): all matrix products depend on the inputs alone, the recurrence is element by
/// element. The first half of the columns reads forwards, the second backwards. Cells and outputs are means of numbers between −1 and 1.
/// </summary>
internal sealed class RecurrentParameters
{
    public const float Leak = 0.05f;

    public RecurrentParameters(int size, Draw draw)
    {
        Size = size;
        Gates = new Parameter(size, 3 * size);
        Bias = new Parameter(1, 3 * size);
        Peep = new Parameter(1, 2 * size);
        Gates.Fill(MathF.Sqrt(3f / size), draw);
        Bias.Values.AsSpan(size, 2 * size).Fill(0.5f);
        Peep.Fill(0.1f, draw);
    }

    public int Size { get; }

    /// <summary>Candidate, forget, reset: a row an input.</summary>
    public Parameter Gates { get; }

    public Parameter Bias { get; }

    /// <summary>The weights of the cell before in the two gates.</summary>
    public Parameter Peep { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(ReadOnlySpan<float> x, ReadOnlySpan<float> gates, ReadOnlySpan<int> starts, Span<float> cells, Span<float> outputs)
    {
        var w = Size / 8;
        var half = w / 2;
        var xs = MemoryMarshal.Cast<float, Vector256<float>>(x);
        var gs = MemoryMarshal.Cast<float, Vector256<float>>(gates);
        var cs = MemoryMarshal.Cast<float, Vector256<float>>(cells);
        var hs = MemoryMarshal.Cast<float, Vector256<float>>(outputs);
        var peep = MemoryMarshal.Cast<float, Vector256<float>>(Peep.Values);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            int first = starts[s], end = starts[s + 1];
            for (var step = 0; step < end - first; step++)
            {
                for (var d = 0; d < 2; d++)
                {
                    var i = d == 0 ? first + step : end - 1 - step;
                    var before = d == 0 ? i - 1 : i + 1;
                    for (var k = d * half; k < (d + 1) * half; k++)
                    {
                        var last = step == 0 ? Vector256<float>.Zero : cs[(before * w) + k];
                        var candidate = Clamp(gs[(i * 3 * w) + k]);
                        var forget = Gate(gs[(i * 3 * w) + w + k] + (peep[k] * last));
                        var reset = Gate(gs[(i * 3 * w) + (2 * w) + k] + (peep[w + k] * last));
                        var cell = candidate + (forget * (last - candidate));
                        cs[(i * w) + k] = cell;
                        var input = xs[(i * w) + k];
                        hs[(i * w) + k] = input + (reset * (cell - input));
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Backward(ReadOnlySpan<float> x, ReadOnlySpan<float> gates, ReadOnlySpan<int> starts, ReadOnlySpan<float> cells, ReadOnlySpan<float> dOutputs, Span<float> dGates, Span<float> dx, int part)
    {
        var w = Size / 8;
        var half = w / 2;
        var xs = MemoryMarshal.Cast<float, Vector256<float>>(x);
        var gs = MemoryMarshal.Cast<float, Vector256<float>>(gates);
        var cs = MemoryMarshal.Cast<float, Vector256<float>>(cells);
        var dhs = MemoryMarshal.Cast<float, Vector256<float>>(dOutputs);
        var dgs = MemoryMarshal.Cast<float, Vector256<float>>(dGates);
        var dxs = MemoryMarshal.Cast<float, Vector256<float>>(dx);
        var peep = MemoryMarshal.Cast<float, Vector256<float>>(Peep.Values);
        var dPeep = MemoryMarshal.Cast<float, Vector256<float>>(Peep.Gradients[part].AsSpan());
        var carry = new Vector256<float>[w];
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            int first = starts[s], end = starts[s + 1];
            Array.Clear(carry);
            for (var step = end - first - 1; step >= 0; step--)
            {
                for (var d = 0; d < 2; d++)
                {
                    var i = d == 0 ? first + step : end - 1 - step;
                    var before = d == 0 ? i - 1 : i + 1;
                    for (var k = d * half; k < (d + 1) * half; k++)
                    {
                        var last = step == 0 ? Vector256<float>.Zero : cs[(before * w) + k];
                        var gc = gs[(i * 3 * w) + k];
                        var gf = gs[(i * 3 * w) + w + k] + (peep[k] * last);
                        var gr = gs[(i * 3 * w) + (2 * w) + k] + (peep[w + k] * last);
                        var candidate = Clamp(gc);
                        var forget = Gate(gf);
                        var reset = Gate(gr);
                        var cell = cs[(i * w) + k];
                        var input = xs[(i * w) + k];
                        var dh = dhs[(i * w) + k];
                        dxs[(i * w) + k] += dh * (Vector256<float>.One - reset);
                        var dReset = dh * (cell - input) * GateSlope(gr);
                        var dCell = carry[k] + (dh * reset);
                        var dForget = dCell * (last - candidate) * GateSlope(gf);
                        dgs[(i * 3 * w) + k] = dCell * (Vector256<float>.One - forget) * ClampSlope(gc);
                        dgs[(i * 3 * w) + w + k] = dForget;
                        dgs[(i * 3 * w) + (2 * w) + k] = dReset;
                        dPeep[k] += dForget * last;
                        dPeep[w + k] += dReset * last;
                        carry[k] = (dCell * forget) + (dForget * peep[k]) + (dReset * peep[w + k]);
                    }
                }
            }
        }
    }

    public static Vector256<float> Clamp(Vector256<float> x) => Vector256.Min(Vector256.Max(x, Vector256.Create(-1f)), Vector256<float>.One);

    public static Vector256<float> ClampSlope(Vector256<float> x) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(x), Vector256<float>.One), Vector256<float>.One, Vector256.Create(Leak));

    private static Vector256<float> Gate(Vector256<float> x) => Vector256.Min(Vector256.Max((x * 0.25f) + Vector256.Create(0.5f), Vector256<float>.Zero), Vector256<float>.One);

    private static Vector256<float> GateSlope(Vector256<float> x) =>
        Vector256.ConditionalSelect(Vector256.LessThan(Vector256.Abs(x), Vector256.Create(2f)), Vector256.Create(0.25f), Vector256.Create(0.25f * Leak));
}
