namespace LintText.Lexicons;

/// <summary>
/// Compares words as lexicons do: without regard to case, and with the typewriter’s and the typographer’s apostrophe alike.
/// Looks words up in a dictionary of strings by a span of text, without allocating.
/// </summary>
internal sealed class WordComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    private WordComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static WordComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(string? x, string? y) => x is null ? y is null : y is not null && Equals(x.AsSpan(), y);

    /// <inheritdoc/>
    public int GetHashCode(string obj) => GetHashCode(obj.AsSpan());

    /// <inheritdoc/>
    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<char> alternate, string other)
    {
        if (alternate.Length != other.Length)
            return false;

        for (var i = 0; i < alternate.Length; i++)
        {
            if (alternate[i] != other[i] && Fold(alternate[i]) != Fold(other[i]))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public int GetHashCode(ReadOnlySpan<char> alternate)
    {
        // FNV-1a: words are short, and the hash must be the same for every spelling that Fold makes equal.
        var hash = 2166136261u;
        foreach (var c in alternate)
            hash = (hash ^ Fold(c)) * 16777619u;
        return (int)hash;
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '’' or '‘' or 'ʼ' => '\'',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };
}
