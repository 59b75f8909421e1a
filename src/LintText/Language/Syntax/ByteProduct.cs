using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LintText.Language;

/// <summary>
/// Products of rows of activations with a matrix of weights, both of 8 bits, in sums of 32 bits. Sums of integers do not depend on their
/// order, so every processor gets the same numbers; what differs is the speed. An activation <c>u</c> from 0 to 127 stands for
/// (<c>u</c> − 64) / 63, a number between −1 and 1; seven bits keep the products of processors that add pairs in 16 bits exact.
/// Loops are compiled in full at once: in a short run they would otherwise be slow for most of its life.
/// </summary>
internal static class ByteProduct
{
    /// <summary>Numbers of inputs are multiples of this.</summary>
    public const int InputBlock = 4;

    /// <summary>Numbers of outputs are multiples of this.</summary>
    public const int OutputBlock = 16;

    /// <summary>The activation that stands for 0.</summary>
    public const int Zero = 64;

    /// <summary>How many activations stand for numbers above 0: the activation of 1 is this and <see cref="Zero"/>.</summary>
    public const int One = 63;

    /// <summary>The largest weight, and with the other sign the smallest.</summary>
    public const int LargestWeight = 127;

    /// <summary>How many rows are multiplied together: their sums and a block of weights fill the registers.</summary>
    private const int RowBlock = 6;

    private const int Lane = 8;
    private const int BlockBytes = InputBlock * OutputBlock;

    /// <summary>Where the weight of an input and an output lies: blocks of 16 outputs; in these four inputs together, output by output.</summary>
    public static int PlaceOf(int input, int output, int inputs) =>
        (output / OutputBlock * inputs * OutputBlock) + (input / InputBlock * BlockBytes) + (output % OutputBlock * InputBlock) + (input % InputBlock);

    /// <summary>The activation for a number between −1 and 1, the limits of what it is cut to.</summary>
    public static byte Quantise(float x) => (byte)(int)((Math.Clamp(x, -1f, 1f) * One) + (Zero + 0.5f));

    /// <summary>Turns numbers into activations.</summary>
    /// <param name="x">The numbers; what is beyond −1 or 1 is cut.</param>
    /// <param name="u">Receives an activation for each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantise(ReadOnlySpan<float> x, Span<byte> u)
    {
        var i = 0;
        if (Vector256.IsHardwareAccelerated)
        {
            ref var from = ref MemoryMarshal.GetReference(x);
            ref var to = ref MemoryMarshal.GetReference(u);
            for (; i + (4 * Lane) <= x.Length && i + (4 * Lane) <= u.Length; i += 4 * Lane)
            {
                var a = Vector256.Narrow(Quantise(Vector256.LoadUnsafe(ref from, (nuint)i)), Quantise(Vector256.LoadUnsafe(ref from, (nuint)(i + Lane))));
                var b = Vector256.Narrow(Quantise(Vector256.LoadUnsafe(ref from, (nuint)(i + (2 * Lane)))), Quantise(Vector256.LoadUnsafe(ref from, (nuint)(i + (3 * Lane)))));
                Vector256.Narrow(a, b).AsByte().StoreUnsafe(ref to, (nuint)i);
            }
        }

        for (; i < x.Length; i++)
            u[i] = Quantise(x[i]);
    }

    /// <summary>Cuts numbers to −1 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Clip(Span<float> x)
    {
        ref var first = ref MemoryMarshal.GetReference(x);
        var i = 0;
        for (; i + Vector<float>.Count <= x.Length; i += Vector<float>.Count)
            Vector.MinNative(Vector.MaxNative(Vector.LoadUnsafe(ref first, (nuint)i), -Vector<float>.One), Vector<float>.One).StoreUnsafe(ref first, (nuint)i);
        for (; i < x.Length; i++)
            x[i] = Math.Clamp(x[i], -1f, 1f);
    }

    /// <summary>y = scale · (sum of u · w − offset) + bias, for rows of u.</summary>
    /// <param name="u">Rows of activations.</param>
    /// <param name="rows">How many.</param>
    /// <param name="inputs">The length of a row, a multiple of <see cref="InputBlock"/>.</param>
    /// <param name="w">The weights, from −127 to 127, as <see cref="PlaceOf"/> says.</param>
    /// <param name="terms">What becomes of the sums: for each output what is subtracted, the scale and the bias.</param>
    /// <param name="outputs">The number of outputs, a multiple of <see cref="OutputBlock"/>.</param>
    /// <param name="y">Receives rows of outputs.</param>
    public static void Multiply(ReadOnlySpan<byte> u, int rows, int inputs, ReadOnlySpan<sbyte> w, in ProductTerms terms, int outputs, Span<float> y)
    {
        if (rows == 0)
            return;

        // The loads of the kernels are not checked one by one.
        _ = u[(rows * inputs) - 1];
        _ = w[(inputs * outputs) - 1];
        _ = y[(rows * outputs) - 1];
        _ = terms.Offsets[outputs - 1];
        _ = terms.Scales[outputs - 1];
        _ = terms.Biases[outputs - 1];
        if (AvxVnni.IsSupported)
            MultiplyWide<VnniDot>(u, rows, inputs, w, terms, outputs, y);
        else if (Avx2.IsSupported)
            MultiplyWide<PairDot>(u, rows, inputs, w, terms, outputs, y);
        else if (Ssse3.IsSupported || Dp.IsSupported)
            MultiplyNarrow(u, rows, inputs, w, terms, outputs, y);
        else
            MultiplyOneByOne(u, rows, inputs, w, terms, outputs, y);
    }

    /// <summary>The product on a processor that has AVX2 and no more.</summary>
    internal static void MultiplyInPairs(ReadOnlySpan<byte> u, int rows, int inputs, ReadOnlySpan<sbyte> w, in ProductTerms terms, int outputs, Span<float> y) =>
        MultiplyWide<PairDot>(u, rows, inputs, w, terms, outputs, y);

    /// <summary>The product on a processor without vectors that fit, and what the others are held against.</summary>
    internal static void MultiplyOneByOne(ReadOnlySpan<byte> u, int rows, int inputs, ReadOnlySpan<sbyte> w, in ProductTerms terms, int outputs, Span<float> y)
    {
        Span<int> sums = stackalloc int[OutputBlock];
        for (var row = 0; row < rows; row++)
        {
            var x = u.Slice(row * inputs, inputs);
            for (var block = 0; block < outputs; block += OutputBlock)
            {
                var weights = w.Slice(block * inputs, inputs * OutputBlock);
                sums.Clear();
                for (var i = 0; i < inputs; i += InputBlock)
                {
                    int a = x[i], b = x[i + 1], c = x[i + 2], d = x[i + 3];
                    var group = weights.Slice(i * OutputBlock, BlockBytes);
                    for (var o = 0; o < OutputBlock; o++)
                        sums[o] += (a * group[4 * o]) + (b * group[(4 * o) + 1]) + (c * group[(4 * o) + 2]) + (d * group[(4 * o) + 3]);
                }

                for (var o = 0; o < OutputBlock; o++)
                    y[(row * outputs) + block + o] = ((sums[o] - terms.Offsets[block + o]) * terms.Scales[block + o]) + terms.Biases[block + o];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void MultiplyNarrow(ReadOnlySpan<byte> u, int rows, int inputs, ReadOnlySpan<sbyte> w, in ProductTerms terms, int outputs, Span<float> y)
    {
        const int Quarter = 4;
        ref var offsets = ref MemoryMarshal.GetReference(terms.Offsets);
        ref var scales = ref MemoryMarshal.GetReference(terms.Scales);
        ref var biases = ref MemoryMarshal.GetReference(terms.Biases);
        for (var block = 0; block < outputs; block += OutputBlock)
        {
            ref var weights = ref Unsafe.Add(ref MemoryMarshal.GetReference(w), block * inputs);
            for (var row = 0; row < rows; row++)
            {
                ref var x = ref Unsafe.Add(ref MemoryMarshal.GetReference(u), row * inputs);
                Vector128<int> a = default, b = default, c = default, d = default;
                ref var group = ref weights;
                for (var i = 0; i < inputs; i += InputBlock)
                {
                    var value = Vector128.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, i))).AsByte();
                    a = Dot(a, value, Vector128.LoadUnsafe(ref group));
                    b = Dot(b, value, Vector128.LoadUnsafe(ref group, 16));
                    c = Dot(c, value, Vector128.LoadUnsafe(ref group, 32));
                    d = Dot(d, value, Vector128.LoadUnsafe(ref group, 48));
                    group = ref Unsafe.Add(ref group, BlockBytes);
                }

                var column = block;
                ref var target = ref Unsafe.Add(ref MemoryMarshal.GetReference(y), (row * outputs) + block);
                Store(a, ref offsets, ref scales, ref biases, column, ref target);
                Store(b, ref offsets, ref scales, ref biases, column + Quarter, ref Unsafe.Add(ref target, Quarter));
                Store(c, ref offsets, ref scales, ref biases, column + (2 * Quarter), ref Unsafe.Add(ref target, 2 * Quarter));
                Store(d, ref offsets, ref scales, ref biases, column + (3 * Quarter), ref Unsafe.Add(ref target, 3 * Quarter));
            }
        }
    }

    private static void MultiplyWide<TDot>(ReadOnlySpan<byte> u, int rows, int inputs, ReadOnlySpan<sbyte> w, in ProductTerms terms, int outputs, Span<float> y)
        where TDot : struct, IDot
    {
        ref var u0 = ref MemoryMarshal.GetReference(u);
        ref var w0 = ref MemoryMarshal.GetReference(w);
        ref var y0 = ref MemoryMarshal.GetReference(y);
        ref var offsets = ref MemoryMarshal.GetReference(terms.Offsets);
        ref var scales = ref MemoryMarshal.GetReference(terms.Scales);
        ref var biases = ref MemoryMarshal.GetReference(terms.Biases);
        for (var block = 0; block < outputs; block += OutputBlock)
        {
            ref var weights = ref Unsafe.Add(ref w0, block * inputs);
            if (rows < RowBlock)
            {
                for (var row = 0; row < rows; row++)
                    OneRow<TDot>(ref Unsafe.Add(ref u0, row * inputs), inputs, ref weights, ref offsets, ref scales, ref biases, block, ref Unsafe.Add(ref y0, (row * outputs) + block));
                continue;
            }

            // The last block of rows overlaps the one before: a row that is computed twice costs less than one that is computed alone.
            for (var row = 0; row < rows; row += RowBlock)
            {
                var first = Math.Min(row, rows - RowBlock);
                SixRows<TDot>(ref Unsafe.Add(ref u0, first * inputs), inputs, ref weights, ref offsets, ref scales, ref biases, block, ref Unsafe.Add(ref y0, (first * outputs) + block), outputs);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void SixRows<TDot>(ref byte x, int inputs, ref sbyte group, ref int offsets, ref float scales, ref float biases, int block, ref float target, int outputs)
        where TDot : struct, IDot
    {
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        var next = (nint)inputs;
        ref var other = ref Unsafe.Add(ref x, 3 * next);
        for (var i = 0; i < inputs; i += InputBlock)
        {
            var low = Vector256.LoadUnsafe(ref group);
            var high = Vector256.LoadUnsafe(ref group, 32);
            var value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref x)).AsByte();
            a0 = TDot.Add(a0, value, low);
            a1 = TDot.Add(a1, value, high);
            value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, next))).AsByte();
            b0 = TDot.Add(b0, value, low);
            b1 = TDot.Add(b1, value, high);
            value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, 2 * next))).AsByte();
            c0 = TDot.Add(c0, value, low);
            c1 = TDot.Add(c1, value, high);
            value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref other)).AsByte();
            d0 = TDot.Add(d0, value, low);
            d1 = TDot.Add(d1, value, high);
            value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref other, next))).AsByte();
            e0 = TDot.Add(e0, value, low);
            e1 = TDot.Add(e1, value, high);
            value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref other, 2 * next))).AsByte();
            f0 = TDot.Add(f0, value, low);
            f1 = TDot.Add(f1, value, high);
            group = ref Unsafe.Add(ref group, BlockBytes);
            x = ref Unsafe.Add(ref x, InputBlock);
            other = ref Unsafe.Add(ref other, InputBlock);
        }

        Store(a0, a1, ref offsets, ref scales, ref biases, block, ref target);
        Store(b0, b1, ref offsets, ref scales, ref biases, block, ref Unsafe.Add(ref target, outputs));
        Store(c0, c1, ref offsets, ref scales, ref biases, block, ref Unsafe.Add(ref target, 2 * outputs));
        Store(d0, d1, ref offsets, ref scales, ref biases, block, ref Unsafe.Add(ref target, 3 * outputs));
        Store(e0, e1, ref offsets, ref scales, ref biases, block, ref Unsafe.Add(ref target, 4 * outputs));
        Store(f0, f1, ref offsets, ref scales, ref biases, block, ref Unsafe.Add(ref target, 5 * outputs));
    }

    /// <summary>One row, in four sums an output, so that no product waits for the one before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void OneRow<TDot>(ref byte x, int inputs, ref sbyte group, ref int offsets, ref float scales, ref float biases, int block, ref float target)
        where TDot : struct, IDot
    {
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        var i = 0;
        for (; i + (4 * InputBlock) <= inputs; i += 4 * InputBlock)
        {
            var value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, i))).AsByte();
            a0 = TDot.Add(a0, value, Vector256.LoadUnsafe(ref group));
            a1 = TDot.Add(a1, value, Vector256.LoadUnsafe(ref group, 32));
            value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, i + InputBlock))).AsByte();
            b0 = TDot.Add(b0, value, Vector256.LoadUnsafe(ref group, BlockBytes));
            b1 = TDot.Add(b1, value, Vector256.LoadUnsafe(ref group, BlockBytes + 32));
            value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, i + (2 * InputBlock)))).AsByte();
            c0 = TDot.Add(c0, value, Vector256.LoadUnsafe(ref group, 2 * BlockBytes));
            c1 = TDot.Add(c1, value, Vector256.LoadUnsafe(ref group, (2 * BlockBytes) + 32));
            value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, i + (3 * InputBlock)))).AsByte();
            d0 = TDot.Add(d0, value, Vector256.LoadUnsafe(ref group, 3 * BlockBytes));
            d1 = TDot.Add(d1, value, Vector256.LoadUnsafe(ref group, (3 * BlockBytes) + 32));
            group = ref Unsafe.Add(ref group, 4 * BlockBytes);
        }

        for (; i < inputs; i += InputBlock)
        {
            var value = Vector256.Create(Unsafe.ReadUnaligned<int>(ref Unsafe.Add(ref x, i))).AsByte();
            a0 = TDot.Add(a0, value, Vector256.LoadUnsafe(ref group));
            a1 = TDot.Add(a1, value, Vector256.LoadUnsafe(ref group, 32));
            group = ref Unsafe.Add(ref group, BlockBytes);
        }

        Store(a0 + b0 + c0 + d0, a1 + b1 + c1 + d1, ref offsets, ref scales, ref biases, block, ref target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Dot(Vector128<int> sum, Vector128<byte> u, Vector128<sbyte> w) =>
        Dp.IsSupported
            ? Dp.DotProduct(sum, u.AsSByte(), w)
            : sum + Sse2.MultiplyAddAdjacent(Ssse3.MultiplyAddAdjacent(u, w), Vector128<short>.One);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Quantise(Vector256<float> x) =>
        Vector256.ConvertToInt32Native((Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-1f)), Vector256<float>.One) * One) + Vector256.Create(Zero + 0.5f));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> low, Vector256<int> high, ref int offsets, ref float scales, ref float biases, int column, ref float target)
    {
        var at = (nuint)column;
        var a = Vector256.ConvertToSingle(low - Vector256.LoadUnsafe(ref offsets, at));
        var b = Vector256.ConvertToSingle(high - Vector256.LoadUnsafe(ref offsets, at + Lane));
        ((a * Vector256.LoadUnsafe(ref scales, at)) + Vector256.LoadUnsafe(ref biases, at)).StoreUnsafe(ref target);
        ((b * Vector256.LoadUnsafe(ref scales, at + Lane)) + Vector256.LoadUnsafe(ref biases, at + Lane)).StoreUnsafe(ref target, Lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector128<int> sums, ref int offsets, ref float scales, ref float biases, int column, ref float target)
    {
        var at = (nuint)column;
        var a = Vector128.ConvertToSingle(sums - Vector128.LoadUnsafe(ref offsets, at));
        ((a * Vector128.LoadUnsafe(ref scales, at)) + Vector128.LoadUnsafe(ref biases, at)).StoreUnsafe(ref target);
    }

    /// <summary>
    /// Adds products of four inputs each to sums. A type for each way to do it, so that a kernel has one and asks no processor: compiled
    /// ahead of time, a question in the loop would be a branch in it.
    /// </summary>
    private interface IDot
    {
        static abstract Vector256<int> Add(Vector256<int> sum, Vector256<byte> u, Vector256<sbyte> w);
    }

    private readonly struct VnniDot : IDot
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<byte> u, Vector256<sbyte> w) => AvxVnni.MultiplyWideningAndAdd(sum, u, w);
    }

    private readonly struct PairDot : IDot
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<int> Add(Vector256<int> sum, Vector256<byte> u, Vector256<sbyte> w) =>
            sum + Avx2.MultiplyAddAdjacent(Avx2.MultiplyAddAdjacent(u, w), Vector256<short>.One);
    }
}
