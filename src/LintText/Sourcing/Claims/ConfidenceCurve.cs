using System.Runtime.InteropServices;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Turns the margin of a span into the probability that an editor would query it there: a logistic curve fitted on text that the network has
/// not seen (Platt 1999), with a shift for each label. Margins are whole numbers and the curve a list of steps, so that no library’s
/// exponential function decides.
/// </summary>
/// <param name="steps">The least margin of each percentage from 1 on, ascending.</param>
/// <param name="shifts">What is added to the margin of a span of each <see cref="ClaimLabel"/>.</param>
internal sealed class ConfidenceCurve(int[] steps, int[] shifts)
{
    /// <summary>The parts that a unit of the network’s scores has in a margin.</summary>
    public const int Unit = 256;

    /// <summary>The number of steps: percentages from 1 to 99.</summary>
    public const int Steps = 99;

    /// <summary>The probability, in percent.</summary>
    /// <param name="label">What the span is taken for.</param>
    /// <param name="margin">By how much the network prefers to ask (<see cref="Unit"/>).</param>
    public int PercentOf(ClaimLabel label, int margin) => Bisection.FirstBehind(steps.AsSpan(), margin + shifts[(int)label], static s => s);

    /// <summary>Reads a curve: steps, then shifts.</summary>
    public static ConfidenceCurve Read(BinaryReader reader)
    {
        int[] steps = new int[Steps], shifts = new int[ClaimNetwork.Labels];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(steps.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(shifts.AsSpan()));
        return new ConfidenceCurve(steps, shifts);
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(MemoryMarshal.AsBytes(steps.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(shifts.AsSpan()));
    }
}
