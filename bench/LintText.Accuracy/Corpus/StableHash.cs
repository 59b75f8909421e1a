namespace LintText.Accuracy.Corpus;

/// <summary>Hashes that are the same in every run, unlike those of the runtime: parts, shingles and features hang on them.</summary>
internal static class StableHash
{
    private const ulong Seed = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a text, code unit by code unit (FNV-1a).</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text)
            hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>The hash of a sequence of hashes.</summary>
    public static ulong Of(ReadOnlySpan<ulong> hashes)
    {
        var hash = Seed;
        foreach (var h in hashes)
            hash = (hash ^ h) * Prime;
        return Mix(hash);
    }

    /// <summary>Spreads what differs over all bits: ids that differ in their last character would otherwise come in a row.</summary>
    private static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
