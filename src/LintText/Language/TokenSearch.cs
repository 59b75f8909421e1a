using System.Collections.Immutable;

namespace LintText.Language;

/// <summary>Finds tokens by their place in the prose.</summary>
internal static class TokenSearch
{
    /// <summary>The index of the first token that starts at or behind an offset; the number of tokens when there is none.</summary>
    public static int FirstAtOrAfter(ImmutableArray<Token> tokens, int position)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
