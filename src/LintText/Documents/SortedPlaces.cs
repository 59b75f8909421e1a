namespace LintText.Documents;

/// <summary>Asks for places in a source that are sorted.</summary>
internal static class SortedPlaces
{
    /// <summary>Whether any of them lies in a stretch.</summary>
    /// <param name="places">The places, in rising order.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends, not included.</param>
    public static bool AnyIn(int[] places, int start, int end)
    {
        var index = Bisection.FirstNotBefore(places, start, static p => p);
        return index < places.Length && places[index] < end;
    }
}
