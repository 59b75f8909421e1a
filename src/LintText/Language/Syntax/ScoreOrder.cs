using System.Numerics;

namespace LintText.Language;

/// <summary>Finds the best of scores.</summary>
internal static class ScoreOrder
{
    /// <summary>The index of the largest of some scores, the first where several are equal.</summary>
    /// <param name="scores">At least one.</param>
    public static int IndexOfLargest(ReadOnlySpan<float> scores)
    {
        var i = 0;
        var most = scores[0];
        if (scores.Length >= Vector<float>.Count)
        {
            var lanes = new Vector<float>(scores);
            for (i = Vector<float>.Count; i + Vector<float>.Count <= scores.Length; i += Vector<float>.Count)
                lanes = Vector.MaxNative(lanes, new Vector<float>(scores[i..]));
            for (var lane = 0; lane < Vector<float>.Count; lane++)
                most = lanes[lane] > most ? lanes[lane] : most;
        }

        for (; i < scores.Length; i++)
            most = scores[i] > most ? scores[i] : most;
        return scores.IndexOf(most);
    }
}
