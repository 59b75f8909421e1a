using System.Collections.Immutable;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Finds the spans in the scores of a sentence’s tokens: the sequence of labels with the highest sum (Viterbi 1967), where each change of
/// label has a price. In whole numbers.
/// </summary>
internal static class ClaimDecoder
{
    /// <summary>What a change of label costs, and what a token is given so that a claim is not torn at a weak word (<see cref="ConfidenceCurve.Unit"/>).</summary>
    private const int Change = 3 * ConfidenceCurve.Unit / 2, Bonus = 2 * ConfidenceCurve.Unit;

    private const int Labels = ClaimNetwork.Labels;

    /// <summary>The spans of a sentence, in order.</summary>
    /// <param name="scores">The scores, a row a token.</param>
    /// <param name="count">The number of tokens.</param>
    /// <param name="width">The length of a row.</param>
    public static ImmutableArray<ClaimSpan> Decode(ReadOnlySpan<float> scores, int count, int width)
    {
        // Of a sentence, which is cut at 400 tokens, all of it is on the stack.
        const int Long = 400;
        Span<int> best = stackalloc int[2 * Labels];
        Span<int> margins = count <= Long ? stackalloc int[count] : new int[count];
        Span<byte> from = count <= Long ? stackalloc byte[count * Labels] : new byte[count * Labels];
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * width, width);
            margins[i] = MarginOf(row);
            var most = MaxOf(row[1..Labels]);
            var now = best.Slice(i % 2 * Labels, Labels);
            var last = best.Slice((i + 1) % 2 * Labels, Labels);
            var before = i == 0 ? -1 : Highest(last);
            for (var label = 0; label < Labels; label++)
            {
                var gain = label == 0 ? 0 : margins[i] + Bonus + Whole(row[label] - most);
                var stay = i == 0 ? 0 : last[label];
                var change = i == 0 ? -Change : last[before] - Change;
                var isChange = i == 0 ? label != 0 : change > stay;
                now[label] = gain + (isChange ? change : stay);
                from[(i * Labels) + label] = (byte)(isChange && i > 0 ? before : label);
            }
        }

        return count == 0 ? [] : Trace(from, margins, Highest(best.Slice((count - 1) % 2 * Labels, Labels)));
    }

    /// <summary>Follows the best sequence back from its last label.</summary>
    private static ImmutableArray<ClaimSpan> Trace(ReadOnlySpan<byte> from, ReadOnlySpan<int> margins, int label)
    {
        ImmutableArray<ClaimSpan>.Builder? found = null;
        var end = margins.Length;
        for (var i = margins.Length - 1; i >= 0; i--)
        {
            var last = from[(i * Labels) + label];
            if (i > 0 && last == label)
                continue;
            if (label != 0)
                (found ??= ImmutableArray.CreateBuilder<ClaimSpan>()).Add(new ClaimSpan(i, end, (ClaimLabel)label, MarginOf(margins[i..end])));
            (end, label) = (i, last);
        }

        found?.Reverse();
        return found?.ToImmutable() ?? [];
    }

    /// <summary>By how much the network prefers to ask about a token.</summary>
    public static int MarginOf(ReadOnlySpan<float> row) => Whole(Math.Max(row[Labels + 1], row[Labels + 2]) - row[Labels]);

    private static int Whole(float score) => (int)MathF.Floor(Math.Clamp(score, -50f, 50f) * ConfidenceCurve.Unit);

    private static float MaxOf(ReadOnlySpan<float> values)
    {
        var most = values[0];
        foreach (var value in values)
            most = Math.Max(most, value);
        return most;
    }

    /// <summary>The margin of a span: half its highest, half its mean.</summary>
    private static int MarginOf(ReadOnlySpan<int> margins)
    {
        var (most, sum) = (margins[0], 0);
        foreach (var margin in margins)
            (most, sum) = (Math.Max(most, margin), sum + margin);
        return (most + (sum / margins.Length)) / 2;
    }

    private static int Highest(ReadOnlySpan<int> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
            best = values[i] > values[best] ? i : best;
        return best;
    }
}
