using System.Collections.Immutable;
using System.Globalization;

namespace LintText.Fuzz.Growth;

/// <summary>Prints how time grows with length in each family, and which of them are beyond the bounds.</summary>
internal static class GrowthTable
{
    /// <summary>The sizes that everybody is promised something for, and the smaller ones that show how it grows; in units of 1024 characters.</summary>
    public static ImmutableArray<int> AllSizes { get; } = [16, 64, 256, 1024];

    /// <summary>How long a text is waited for by the clock, on a machine that may have other work.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(12);

    /// <summary>What is promised: 256 kB in two seconds of one core, a megabyte in five.</summary>
    private static double BoundOf(int size) => size <= 256 ? 2 : 5;

    /// <summary>Runs the families whose subject and name contain some words.</summary>
    /// <param name="words">The words.</param>
    /// <param name="sizes">How long the texts are, in units of 1024 characters.</param>
    /// <param name="output">Where the table goes.</param>
    /// <param name="isMemory">Whether each text has a process of its own.</param>
    /// <returns>1 where a family is beyond its bounds, otherwise 0.</returns>
    public static int Run(ImmutableArray<string> words, ImmutableArray<int> sizes, TextWriter output, bool isMemory)
    {
        using var worker = new GrowthWorker();
        var slow = 0;
        var count = 0;
        output.WriteLine(string.Concat(sizes.Select(s => $"{s,5} kB ")) + "  exponent   peak MB  family");
        for (var i = 0; i < GrowthFamilies.All.Length; i++)
        {
            var family = GrowthFamilies.All[i];
            var name = family.Subject + ": " + family.Name;
            if (!words.All(w => name.Contains(w, StringComparison.Ordinal)))
                continue;

            count++;
            var (cells, isSlow, last) = Measure(worker, i, sizes, isMemory);
            slow += isSlow ? 1 : 0;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{string.Join("  ", cells.Select(c => $"{c,7}"))}   {Exponent(cells, sizes),8}   {last,7:0}  {(isSlow ? "! " : string.Empty)}{name}"));
            output.Flush();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} families, {slow} beyond the bounds (256 kB in 2 s, 1 MB in 5 s)"));
        return slow == 0 ? 0 : 1;
    }

    private static (ImmutableArray<Measurement> Cells, bool IsSlow, double Megabytes) Measure(GrowthWorker worker, int family, ImmutableArray<int> sizes, bool isMemory)
    {
        var cells = ImmutableArray.CreateBuilder<Measurement>();
        var isSlow = false;
        foreach (var size in sizes)
        {
            var cell = worker.Measure(family, size << 10, Limit, isMemory);
            cells.Add(cell);
            isSlow |= cell.Seconds is not { } seconds || seconds > BoundOf(size);
            if (cell.Seconds is null)
                break;
        }

        while (cells.Count < sizes.Length)
            cells.Add(default);
        return (cells.ToImmutable(), isSlow, cells.Max(c => c.Megabytes));
    }

    /// <summary>By which power time grows, from the last two sizes that took long enough to tell.</summary>
    private static string Exponent(ImmutableArray<Measurement> cells, ImmutableArray<int> sizes)
    {
        for (var i = cells.Length - 1; i > 0; i--)
        {
            if (cells[i].Seconds is { } large && cells[i - 1].Seconds is > 0.02 and { } small)
                return (Math.Log(large / small) / Math.Log((double)sizes[i] / sizes[i - 1])).ToString("0.0", CultureInfo.InvariantCulture);
        }

        return "–";
    }
}
