using System.Runtime.InteropServices;

using LintText.Language;

namespace LintText.Training;

/// <summary>Prunes, quantises and writes the weights of a perceptron as <see cref="LinearModel"/> reads them.</summary>
internal static class LinearModelWriter
{
    /// <summary>What the largest weight becomes; the sum of all features of a decision stays far from the end of an <see cref="int"/>.</summary>
    private const int Largest = 16000;

    /// <param name="writer">Where to write.</param>
    /// <param name="perceptrons">Perceptrons that were trained in different orders; their weights are mixed (McDonald, Hall &amp; Mann 2010).</param>
    /// <param name="leastUpdates">Features that training touched less often are dropped.</param>
    /// <param name="mostWeights">How many weights are kept, the largest.</param>
    public static void Write(BinaryWriter writer, IReadOnlyList<Perceptron> perceptrons, int leastUpdates, int mostWeights)
    {
        var weights = Mix(perceptrons, leastUpdates);
        Console.WriteLine($"  {weights.Count:N0} weights");
        var sizes = weights.Select(w => Math.Abs(w.Weight)).Order().ToArray();
        var least = sizes.Length > mostWeights ? sizes[^mostWeights] : 0;

        // The few largest weights are cut, so that the scale is fine where most are.
        var largest = sizes[^Math.Min(sizes.Length, 1 + (sizes.Length / 5000))];
        var rows = weights
            .Where(w => Math.Abs(w.Weight) >= least)
            .Select(w => (w.Feature, w.Class, Code: Encode(w.Weight, largest)))
            .Where(w => (w.Code & 127) != 0)
            .GroupBy(w => w.Feature)
            .OrderBy(r => r.Key)
            .ToList();

        var slotCount = (rows.Count * 3 / 2) + 1;
        var checks = new ushort[slotCount];
        var slots = new IGrouping<ulong, (ulong Feature, byte Class, byte Code)>?[slotCount];
        foreach (var row in rows)
        {
            var slot = LinearModel.SlotOf(row.Key, slotCount);
            while (checks[slot] != 0)
                slot = slot + 1 == slotCount ? 0 : slot + 1;
            checks[slot] = LinearModel.CheckOf(row.Key);
            slots[slot] = row;
        }

        var lengths = slots.Select(r => (byte)(r?.Count() ?? 0)).ToArray();
        var codes = slots.Where(r => r is not null).SelectMany(r => r!.OrderBy(w => w.Class)).Select(w => (ushort)(w.Class | (w.Code << 8))).ToArray();
        Console.WriteLine($"  {codes.Length:N0} weights of {rows.Count:N0} features kept");
        writer.Write(perceptrons[0].ClassCount);
        writer.Write(Largest);
        writer.Write(slotCount);
        writer.Write(codes.Length);
        writer.Write(MemoryMarshal.AsBytes(checks.AsSpan()));
        writer.Write(lengths);
        writer.Write(MemoryMarshal.AsBytes(codes.AsSpan()));
    }

    private static List<(ulong Feature, byte Class, double Weight)> Mix(IReadOnlyList<Perceptron> perceptrons, int leastUpdates)
    {
        var sums = new Dictionary<(ulong Feature, byte Class), double>();
        foreach (var perceptron in perceptrons)
        {
            foreach (var (feature, number, weight) in perceptron.Average(leastUpdates))
                sums[(feature, number)] = sums.GetValueOrDefault((feature, number)) + weight;
        }

        return [.. sums.Where(s => s.Value != 0).Select(s => (s.Key.Feature, s.Key.Class, s.Value)).OrderBy(w => w.Feature).ThenBy(w => w.Class)];
    }

    private static byte Encode(double weight, double largest)
    {
        var magnitude = Math.Min(127, (int)Math.Round(127 * Math.Sqrt(Math.Abs(weight) / largest), MidpointRounding.AwayFromZero));
        return (byte)(weight < 0 ? magnitude | 128 : magnitude);
    }
}
