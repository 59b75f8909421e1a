namespace LintText;

/// <summary>
/// Finds places in what is in order, by halving. The only such search of the engine, so that what happens among equals and past
/// either end is settled, and tested, once. It lies below all folders: each has something that it finds by its place.
/// </summary>
/// <remarks>
/// Places are numbers and nothing more general: a comparison by an interface of the framework cannot be compiled ahead of time, so
/// that each kind of item would be compiled anew whenever the tool starts.
/// </remarks>
internal static class Bisection
{
    /// <summary>The index of the first item at a place or behind it; the number of items when there is none.</summary>
    /// <param name="items">The items; their places never fall.</param>
    /// <param name="place">The place (UTF-16 offset).</param>
    /// <param name="placeOf">The place of an item. A static lambda, so that a search allocates nothing.</param>
    public static int FirstNotBefore<T>(ReadOnlySpan<T> items, int place, Func<T, int> placeOf)
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (placeOf(items[middle]) < place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The index of the first item behind a place; the number of items when there is none.</summary>
    /// <param name="items">The items; their places never fall.</param>
    /// <param name="place">The place (UTF-16 offset).</param>
    /// <param name="placeOf">The place of an item. A static lambda, so that a search allocates nothing.</param>
    public static int FirstBehind<T>(ReadOnlySpan<T> items, int place, Func<T, int> placeOf) =>
        place == int.MaxValue ? items.Length : FirstNotBefore(items, place + 1, placeOf);
}
