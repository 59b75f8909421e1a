namespace LintText;

/// <summary>
/// Finds places in what is in order, by halving. The only such search of the engine, so that what happens among equals and past
/// either end is settled, and tested, once. It lies below all folders: each has something that it finds by its place.
/// </summary>
internal static class Bisection
{
    /// <summary>The index of the first item whose key is the one looked for or a later one; the number of items when there is none.</summary>
    /// <param name="items">The items; their keys never fall.</param>
    /// <param name="key">The key looked for.</param>
    /// <param name="keyOf">The key of an item. A static lambda, so that a search allocates nothing.</param>
    public static int FirstNotBefore<TItem, TKey>(ReadOnlySpan<TItem> items, TKey key, Func<TItem, TKey> keyOf)
        where TKey : struct, IComparable<TKey> => FirstFrom(items, key, keyOf, 0);

    /// <summary>The index of the first item whose key is a later one than that looked for; the number of items when there is none.</summary>
    /// <param name="items">The items; their keys never fall.</param>
    /// <param name="key">The key looked for.</param>
    /// <param name="keyOf">The key of an item. A static lambda, so that a search allocates nothing.</param>
    public static int FirstBehind<TItem, TKey>(ReadOnlySpan<TItem> items, TKey key, Func<TItem, TKey> keyOf)
        where TKey : struct, IComparable<TKey> => FirstFrom(items, key, keyOf, 1);

    /// <summary>The first item whose key compares with the one looked for as a number or higher.</summary>
    private static int FirstFrom<TItem, TKey>(ReadOnlySpan<TItem> items, TKey key, Func<TItem, TKey> keyOf, int comparison)
        where TKey : struct, IComparable<TKey>
    {
        int low = 0, high = items.Length;
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            if (keyOf(items[middle]).CompareTo(key) < comparison)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
