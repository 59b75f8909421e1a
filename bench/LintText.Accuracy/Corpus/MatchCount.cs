namespace LintText.Accuracy.Corpus;

/// <summary>How many of the spans of two readers match.</summary>
/// <param name="First">The spans of the first.</param>
/// <param name="Second">The spans of the second.</param>
/// <param name="Matched">Those that match, one to one.</param>
internal readonly record struct MatchCount(int First, int Second, int Matched)
{
    /// <summary>Twice the matches over all spans; 1 where neither reader has any.</summary>
    public double F1 => First + Second == 0 ? 1 : 2.0 * Matched / (First + Second);

    public static MatchCount operator +(MatchCount a, MatchCount b) => new(a.First + b.First, a.Second + b.Second, a.Matched + b.Matched);
}
