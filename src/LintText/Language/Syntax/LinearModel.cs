using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>
/// A linear classifier with sparse weights. Features are 64-bit hashes (Shi et al. 2009, Hash Kernels); a feature’s row holds the
/// classes that it speaks for or against, each with a weight of 8 bits on a square scale.
/// </summary>
internal sealed class LinearModel
{
    private readonly ulong[] _slots;
    private readonly ushort[] _weights;
    private readonly short[] _scale;

    private LinearModel(int classCount, ulong[] slots, ushort[] weights, short[] scale)
    {
        ClassCount = classCount;
        _slots = slots;
        _weights = weights;
        _scale = scale;
    }

    /// <summary>A model without weights.</summary>
    public static LinearModel Empty { get; } = new(0, new ulong[1], [], new short[256]);

    /// <summary>The number of classes.</summary>
    public int ClassCount { get; }

    /// <summary>The weight that a code of 8 bits stands for: the sign is in the upper bit, the rest grows with the square.</summary>
    /// <param name="code">The code.</param>
    /// <param name="largest">The weight of the largest code.</param>
    public static int Decode(byte code, int largest)
    {
        var magnitude = code & 127;
        var weight = ((magnitude * magnitude * largest) + (127 * 127 / 2)) / (127 * 127);
        return code > 127 ? -weight : weight;
    }

    /// <summary>The slot where the search for a feature begins.</summary>
    public static uint SlotOf(ulong feature, int slotCount) => (uint)(((feature >> 32) * (ulong)slotCount) >> 32);

    /// <summary>The bits that tell features in neighbouring slots apart; never 0, which marks an empty slot.</summary>
    public static ushort CheckOf(ulong feature) => (ushort)((feature & 0xFFFF) | 1);

    /// <summary>Reads a model: class count, largest weight, slot count, weight count; checks, row lengths, weights.</summary>
    public static LinearModel Read(BinaryReader reader)
    {
        var classCount = reader.ReadInt32();
        var largest = reader.ReadInt32();
        var slotCount = reader.ReadInt32();
        var weightCount = reader.ReadInt32();
        var checks = new ushort[slotCount];
        var lengths = new byte[slotCount];
        var weights = new ushort[weightCount];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(checks.AsSpan()));
        reader.BaseStream.ReadExactly(lengths);
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan()));

        var slots = new ulong[slotCount];
        var offset = 0u;
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = ((ulong)offset << 32) | ((ulong)lengths[i] << 16) | checks[i];
            offset += lengths[i];
        }

        var scale = new short[256];
        for (var i = 0; i < scale.Length; i++)
            scale[i] = (short)Decode((byte)i, largest);
        return new LinearModel(classCount, slots, weights, scale);
    }

    /// <summary>Adds up the weights of features.</summary>
    /// <param name="features">The features that hold.</param>
    /// <param name="scores">Receives a score for each class.</param>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        var slots = _slots;
        var weights = _weights;
        var scale = _scale;
        foreach (var feature in features)
        {
            var slot = SlotOf(feature, slots.Length);
            var check = CheckOf(feature);
            ulong entry;
            while ((ushort)(entry = slots[slot]) != check && (ushort)entry != 0)
            {
                if (++slot == (uint)slots.Length)
                    slot = 0;
            }

            var first = (int)(entry >> 32);
            foreach (var weight in weights.AsSpan(first, (int)((entry >> 16) & 0xFF)))
                scores[weight & 0xFF] += scale[weight >> 8];
        }
    }
}
