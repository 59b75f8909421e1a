using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LintText.Training;

/// <summary>
/// Arithmetic on rows of single-precision numbers. The order of operations is fixed and multiply-add is always fused, so that
/// every machine gets the same bits. Loops are compiled in full at once: code for wide vectors is not compiled ahead, and in a short
/// run it would otherwise be slow for most of its life.
/// </summary>
internal static class Dense
{
    private const int Lane = 8;

    /// <summary>Lengths of output rows are multiples of this.</summary>
    public const int Block = 2 * Lane;

    /// <summary>Adds x·w to y, for rows of x.</summary>
    /// <param name="x">Rows of inputs.</param>
    /// <param name="rows">How many.</param>
    /// <param name="inputs">The length of a row of x, and the number of rows of w.</param>
    /// <param name="w">The matrix, one row an input.</param>
    /// <param name="outputs">The length of a row of w and of y, a multiple of <see cref="Block"/>.</param>
    /// <param name="y">Rows of outputs.</param>
    public static void MultiplyAdd(ReadOnlySpan<float> x, int rows, int inputs, ReadOnlySpan<float> w, int outputs, Span<float> y)
    {
        if (rows == 0 || inputs == 0)
            return;

        // The loads below are not checked one by one.
        _ = x[(rows * inputs) - 1];
        _ = w[(inputs * outputs) - 1];
        _ = y[(rows * outputs) - 1];
        ref var x0 = ref MemoryMarshal.GetReference(x);
        ref var w0 = ref MemoryMarshal.GetReference(w);
        ref var y0 = ref MemoryMarshal.GetReference(y);
        var row = 0;
        for (; row + 4 <= rows; row += 4)
            FourRows(ref Unsafe.Add(ref x0, row * inputs), inputs, ref w0, outputs, ref Unsafe.Add(ref y0, row * outputs));
        for (; row < rows; row++)
            OneRow(ref Unsafe.Add(ref x0, row * inputs), inputs, ref w0, outputs, ref Unsafe.Add(ref y0, row * outputs));
    }

    /// <summary>Adds one row to another.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> x, Span<float> y)
    {
        var from = MemoryMarshal.Cast<float, Vector256<float>>(x);
        var to = MemoryMarshal.Cast<float, Vector256<float>>(y);
        for (var i = 0; i < to.Length && i < from.Length; i++)
            to[i] += from[i];
    }

    /// <summary>An approximation of the hyperbolic tangent by a fraction, exact at 0 and beyond ±3.</summary>
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-3f)), Vector256.Create(3f));
        var square = x * x;
        return x * (square + Vector256.Create(27f)) / Vector256.FusedMultiplyAdd(square, Vector256.Create(9f), Vector256.Create(27f));
    }

    /// <summary>The logistic function, by <see cref="Tanh"/>.</summary>
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        var half = Vector256.Create(0.5f);
        return Vector256.FusedMultiplyAdd(Tanh(x * half), half, half);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FourRows(ref float x, int inputs, ref float w, int outputs, ref float y)
    {
        for (var column = 0; column < outputs; column += Block)
        {
            ref var ya = ref Unsafe.Add(ref y, column);
            ref var yb = ref Unsafe.Add(ref ya, outputs);
            ref var yc = ref Unsafe.Add(ref yb, outputs);
            ref var yd = ref Unsafe.Add(ref yc, outputs);
            var a0 = Vector256.LoadUnsafe(ref ya);
            var a1 = Vector256.LoadUnsafe(ref ya, Lane);
            var b0 = Vector256.LoadUnsafe(ref yb);
            var b1 = Vector256.LoadUnsafe(ref yb, Lane);
            var c0 = Vector256.LoadUnsafe(ref yc);
            var c1 = Vector256.LoadUnsafe(ref yc, Lane);
            var d0 = Vector256.LoadUnsafe(ref yd);
            var d1 = Vector256.LoadUnsafe(ref yd, Lane);
            ref var weight = ref Unsafe.Add(ref w, column);
            ref var xa = ref x;
            for (var i = 0; i < inputs; i++)
            {
                var w0 = Vector256.LoadUnsafe(ref weight);
                var w1 = Vector256.LoadUnsafe(ref weight, Lane);
                var value = Vector256.Create(xa);
                a0 = Vector256.FusedMultiplyAdd(value, w0, a0);
                a1 = Vector256.FusedMultiplyAdd(value, w1, a1);
                value = Vector256.Create(Unsafe.Add(ref xa, inputs));
                b0 = Vector256.FusedMultiplyAdd(value, w0, b0);
                b1 = Vector256.FusedMultiplyAdd(value, w1, b1);
                value = Vector256.Create(Unsafe.Add(ref xa, 2 * inputs));
                c0 = Vector256.FusedMultiplyAdd(value, w0, c0);
                c1 = Vector256.FusedMultiplyAdd(value, w1, c1);
                value = Vector256.Create(Unsafe.Add(ref xa, 3 * inputs));
                d0 = Vector256.FusedMultiplyAdd(value, w0, d0);
                d1 = Vector256.FusedMultiplyAdd(value, w1, d1);
                weight = ref Unsafe.Add(ref weight, outputs);
                xa = ref Unsafe.Add(ref xa, 1);
            }

            a0.StoreUnsafe(ref ya);
            a1.StoreUnsafe(ref ya, Lane);
            b0.StoreUnsafe(ref yb);
            b1.StoreUnsafe(ref yb, Lane);
            c0.StoreUnsafe(ref yc);
            c1.StoreUnsafe(ref yc, Lane);
            d0.StoreUnsafe(ref yd);
            d1.StoreUnsafe(ref yd, Lane);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow(ref float x, int inputs, ref float w, int outputs, ref float y)
    {
        var column = 0;
        for (; column + (4 * Block) <= outputs; column += 4 * Block)
        {
            ref var target = ref Unsafe.Add(ref y, column);
            var s0 = Vector256.LoadUnsafe(ref target);
            var s1 = Vector256.LoadUnsafe(ref target, Lane);
            var s2 = Vector256.LoadUnsafe(ref target, 2 * Lane);
            var s3 = Vector256.LoadUnsafe(ref target, 3 * Lane);
            var s4 = Vector256.LoadUnsafe(ref target, 4 * Lane);
            var s5 = Vector256.LoadUnsafe(ref target, 5 * Lane);
            var s6 = Vector256.LoadUnsafe(ref target, 6 * Lane);
            var s7 = Vector256.LoadUnsafe(ref target, 7 * Lane);
            ref var weight = ref Unsafe.Add(ref w, column);
            for (var i = 0; i < inputs; i++)
            {
                var value = Vector256.Create(Unsafe.Add(ref x, i));
                s0 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight), s0);
                s1 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight, Lane), s1);
                s2 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight, 2 * Lane), s2);
                s3 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight, 3 * Lane), s3);
                s4 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight, 4 * Lane), s4);
                s5 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight, 5 * Lane), s5);
                s6 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight, 6 * Lane), s6);
                s7 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight, 7 * Lane), s7);
                weight = ref Unsafe.Add(ref weight, outputs);
            }

            s0.StoreUnsafe(ref target);
            s1.StoreUnsafe(ref target, Lane);
            s2.StoreUnsafe(ref target, 2 * Lane);
            s3.StoreUnsafe(ref target, 3 * Lane);
            s4.StoreUnsafe(ref target, 4 * Lane);
            s5.StoreUnsafe(ref target, 5 * Lane);
            s6.StoreUnsafe(ref target, 6 * Lane);
            s7.StoreUnsafe(ref target, 7 * Lane);
        }

        for (; column < outputs; column += Block)
        {
            ref var target = ref Unsafe.Add(ref y, column);
            var s0 = Vector256.LoadUnsafe(ref target);
            var s1 = Vector256.LoadUnsafe(ref target, Lane);
            ref var weight = ref Unsafe.Add(ref w, column);
            for (var i = 0; i < inputs; i++)
            {
                var value = Vector256.Create(Unsafe.Add(ref x, i));
                s0 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight), s0);
                s1 = Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref weight, Lane), s1);
                weight = ref Unsafe.Add(ref weight, outputs);
            }

            s0.StoreUnsafe(ref target);
            s1.StoreUnsafe(ref target, Lane);
        }
    }
}
