namespace LintText.Lexicons;

/// <summary>Chooses between “a” and “an”, by sound.</summary>
internal static class IndefiniteArticle
{
    private static readonly string[] SilentConsonants = ["hour", "honest", "honor", "honour", "heir"];
    private static readonly string[] SpokenConsonants = ["uni", "use", "usu", "ute", "eu", "one", "once", "ubiq", "uran"];

    /// <summary>The article for a word.</summary>
    public static string For(ReadOnlySpan<char> word)
    {
        foreach (var start in SilentConsonants)
        {
            if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return "an";
        }

        foreach (var start in SpokenConsonants)
        {
            if (word.StartsWith(start, StringComparison.OrdinalIgnoreCase) && !word.StartsWith("unin", StringComparison.OrdinalIgnoreCase) && !word.StartsWith("unim", StringComparison.OrdinalIgnoreCase))
                return "a";
        }

        return word.Length > 0 && "aeiouAEIOU".Contains(word[0]) ? "an" : "a";
    }
}
