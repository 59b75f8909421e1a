namespace LintText.Accuracy.Corpus;

/// <summary>Average precision of a ranking: the mean of the precisions at each item that is right.</summary>
internal static class AveragePrecision
{
    /// <param name="ranked">Score and whether it is right, for each item; items with the same score stay in their order.</param>
    public static double Of(IEnumerable<(double Score, bool IsRight)> ranked)
    {
        var (right, seen, sum) = (0, 0, 0.0);
        foreach (var (_, isRight) in ranked.OrderByDescending(r => r.Score))
        {
            seen++;
            if (isRight)
                sum += (double)++right / seen;
        }

        return right == 0 ? 0 : sum / right;
    }
}
