using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>
/// A bidirectional layer of simple recurrent units (Lei et al. 2018): every product of a matrix depends on the inputs alone, and the
/// recurrence goes element by element. The first half of the units reads forwards, the second backwards. Gates are straight lines cut at
/// 0 and 1; cells and outputs are means of numbers between −1 and 1 and stay there. There is no sum whose order could differ, so that
/// vectors of any length give the same bits.
/// </summary>
internal sealed class RecurrentLayer
{
    private readonly float[] _peepholes;

    private RecurrentLayer(ByteMatrix gates, float[] peepholes)
    {
        Gates = gates;
        _peepholes = peepholes;
    }

    /// <summary>The number of units, of both directions together.</summary>
    public int Size => Gates.Outputs / 3;

    /// <summary>From inputs to candidates, forget gates and reset gates.</summary>
    public ByteMatrix Gates { get; }

    /// <summary>Reads a layer: its matrix, then the weights of the last cell in the forget and the reset gates.</summary>
    public static RecurrentLayer Read(BinaryReader reader)
    {
        var gates = ByteMatrix.Read(reader);
        var peepholes = new float[gates.Outputs / 3 * 2];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(peepholes.AsSpan()));
        return new RecurrentLayer(gates, peepholes);
    }

    /// <summary>Reads a sentence.</summary>
    /// <param name="inputs">The inputs, <see cref="Size"/> a word.</param>
    /// <param name="gates">What <see cref="Gates"/> makes of them, three times as many.</param>
    /// <param name="count">The number of words.</param>
    /// <param name="cells">Room for a cell of each unit.</param>
    /// <param name="outputs">Receives the outputs, as many as inputs.</param>
    public void Run(ReadOnlySpan<float> inputs, ReadOnlySpan<float> gates, int count, Span<float> cells, Span<float> outputs)
    {
        var size = Size;
        _ = inputs[(count * size) - 1];
        _ = gates[(3 * count * size) - 1];
        _ = outputs[(count * size) - 1];
        cells[..size].Clear();
        for (var step = 0; step < count; step++)
        {
            var back = count - 1 - step;
            Read(ref At(inputs, step * size), ref At(gates, 3 * step * size), ref At(cells, 0), ref At(outputs, step * size), 0);
            Read(ref At(inputs, back * size), ref At(gates, 3 * back * size), ref At(cells, 0), ref At(outputs, back * size), size / 2);
        }
    }

    /// <summary>Reads a sentence of words whose inputs and gates are known.</summary>
    /// <param name="known">Rows of inputs, then gates.</param>
    /// <param name="places">Where the row of each word begins.</param>
    /// <param name="cells">Room for a cell of each unit.</param>
    /// <param name="outputs">Receives the outputs, <see cref="Size"/> a word.</param>
    public void Run(ReadOnlySpan<float> known, ReadOnlySpan<int> places, Span<float> cells, Span<float> outputs)
    {
        var size = Size;
        _ = outputs[(places.Length * size) - 1];
        cells[..size].Clear();
        for (var step = 0; step < places.Length; step++)
        {
            var back = places.Length - 1 - step;
            var first = known.Slice(places[step], 4 * size);
            var last = known.Slice(places[back], 4 * size);
            Read(ref At(first, 0), ref At(first, size), ref At(cells, 0), ref At(outputs, step * size), 0);
            Read(ref At(last, 0), ref At(last, size), ref At(cells, 0), ref At(outputs, back * size), size / 2);
        }
    }

    private static ref float At(ReadOnlySpan<float> numbers, int index) => ref Unsafe.Add(ref MemoryMarshal.GetReference(numbers), index);

    /// <summary>Reads a word with the half of the units that begins at one of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Read(ref float x, ref float gates, ref float cells, ref float outputs, int first)
    {
        var size = Size;
        ref var peepholes = ref MemoryMarshal.GetArrayDataReference(_peepholes);
        var end = first + (size / 2);
        for (var unit = first; unit < end; unit += Vector<float>.Count)
        {
            var last = Vector.LoadUnsafe(ref cells, (nuint)unit);
            var candidate = Vector.MinNative(Vector.MaxNative(Vector.LoadUnsafe(ref gates, (nuint)unit), -Vector<float>.One), Vector<float>.One);
            var forget = Gate(Vector.LoadUnsafe(ref gates, (nuint)(size + unit)) + (Vector.LoadUnsafe(ref peepholes, (nuint)unit) * last));
            var reset = Gate(Vector.LoadUnsafe(ref gates, (nuint)((2 * size) + unit)) + (Vector.LoadUnsafe(ref peepholes, (nuint)(size + unit)) * last));
            var cell = candidate + (forget * (last - candidate));
            cell.StoreUnsafe(ref cells, (nuint)unit);
            var input = Vector.LoadUnsafe(ref x, (nuint)unit);
            (input + (reset * (cell - input))).StoreUnsafe(ref outputs, (nuint)unit);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Gate(Vector<float> x) =>
        Vector.MinNative(Vector.MaxNative((x * new Vector<float>(0.25f)) + new Vector<float>(0.5f), Vector<float>.Zero), Vector<float>.One);
}
