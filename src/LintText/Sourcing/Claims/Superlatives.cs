using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds ranks within a scope that the sentence names: “the most corrupt harbour on”, “the largest dam in”.</summary>
internal static class Superlatives
{
    /// <summary>Words in -est that are no superlatives, or that rank in time.</summary>
    private static readonly HashSet<string> NotRanks = new(
        ["arrest", "behest", "best", "chest", "conquest", "contest", "crest", "digest", "earnest", "forest", "guest", "harvest", "honest", "infest", "inquest", "interest", "invest", "latest", "manifest", "midwest", "modest", "nest", "northwest", "pest", "priest", "protest", "quest", "request", "rest", "southwest", "suggest", "tempest", "test", "unrest", "vest", "west", "zest"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The superlative that begins at a token, or null.</summary>
    public static TextSpan? At(TokenText text, int i, int end)
    {
        if (!text.Is(i, "the"))
            return null;

        var j = i + 1;
        if (text.Is(j, "most", "least"))
        {
            if (!text.IsWord(j + 1) || text.Is(j + 1, WordClasses.Preposition | WordClasses.Determiner | WordClasses.VagueQuantifier) || text.Is(j + 1, "recent", "part", "important", "likely") || text.IsCapitalized(j + 1))
                return null;
            j += 2;
        }
        else if (text.IsWord(j) && text[j].Length > 5 && text.Text(j).EndsWith("est") && !NotRanks.Contains(text.Text(j).ToString()) && !text.IsCapitalized(j))
        {
            j++;
        }
        else
        {
            return null;
        }

        // The scope must follow closely; “the largest of the three” compares a set that the reader can see.
        for (var k = j; k < Math.Min(end, j + 4); k++)
        {
            if (text.Is(k, "ever", "worldwide"))
                return text.Span(i, k + 1);
            if (text.Is(k, "of", "in") && text.Is(k + 2, "bunch", "night", "race", "campaign", "day", "week", "year", "season", "field", "evening", "debate", "group", "two", "three"))
                return null;
            if (text.Is(k, "in", "on", "of") && text.Is(k + 1, WordClasses.Determiner) | text.IsCapitalized(k + 1) && !text.Is(k + 2, WordClasses.NumberWord))
                return text.Span(i, k);
        }

        return null;
    }
}
