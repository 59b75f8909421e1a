using System.Numerics;

namespace LintText.Language;

/// <summary>Finds the best of scores.</summary>
internal static class ScoreOrder
{
    /// <summary>The index of the largest of some scores, the first where several are equal.</summary>
    /// <param name="scores">At least one.</param>
    public static int IndexOfLargest<T>(ReadOnlySpan<T> scores)
        where T : unmanaged, INumber<T>
    {
        var i = 0;
        var most = scores[0];
        if (scores.Length >= Vector<T>.Count)
        {
            var lanes = new Vector<T>(scores);
            for (i = Vector<T>.Count; i + Vector<T>.Count <= scores.Length; i += Vector<T>.Count)
                lanes = Vector.MaxNative(lanes, new Vector<T>(scores[i..]));
            for (var lane = 0; lane < Vector<T>.Count; lane++)
                most = lanes[lane] > most ? lanes[lane] : most;
        }

        for (; i < scores.Length; i++)
            most = scores[i] > most ? scores[i] : most;
        return scores.IndexOf(most);
    }
}
