using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds ranks within a wide scope that the sentence names: “the most corrupt harbour on the coast”, “the largest dam in Drennia”.</summary>
internal static class Superlatives
{
    /// <summary>Words in -est that are no superlatives, or that rank in time.</summary>
    private static readonly HashSet<string> NotRanks = new(
        ["arrest", "behest", "best", "chest", "conquest", "contest", "crest", "digest", "earnest", "forest", "guest", "harvest", "honest", "infest", "inquest", "interest", "invest", "latest", "manifest", "midwest", "modest", "nest", "northwest", "pest", "priest", "protest", "quest", "request", "rest", "southwest", "suggest", "tempest", "test", "unrest", "vest", "west", "zest", "earliest"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns of the writer’s own ordering: “the biggest question is”; and those that a list shows: “the most votes”, “the eldest daughter”.</summary>
    private static readonly string[] NotRanked =
        ["answer", "argument", "aspect", "bet", "challenge", "criticism", "example", "explanation", "hope", "issue", "line", "obstacle", "part", "point", "pressure", "problem", "question", "reason", "sign", "thing", "target", "test", "way", "votes", "seats", "delegates", "points", "share", "number", "amount", "daughter", "son", "brother", "sister", "child", "sibling", "member"];

    /// <summary>Scopes that nobody has in view at once.</summary>
    private static readonly string[] WideScopes =
        ["world", "country", "nation", "history", "region", "coast", "valley", "continent", "state", "city", "town", "planet", "earth", "universe", "hemisphere", "industry", "sector", "century", "era", "decade", "generation", "age", "time", "times", "sea", "river", "island", "islands", "kingdom", "province", "globe", "county", "capital", "existence", "memory"];

    /// <summary>Names that are scopes of a contest, not of the world.</summary>
    private static readonly string[] NarrowNames = ["day", "tuesday", "republican", "republicans", "democrat", "democratic", "democrats", "race", "caucus", "primary", "list"];

    /// <summary>The superlative that begins at a token, or null.</summary>
    public static TextSpan? At(TokenText text, int i, int end)
    {
        // “is not one of the most dangerous places” claims no rank.
        if (!text.Is(i, "the") || text.Is(i - 1, "not", "n't") || (text.Is(i - 1, "of") && text.Is(i - 3, "not", "n't", "hardly")))
            return null;

        var j = i + 1;
        if (text.Is(j, "most", "least"))
        {
            if (!text.IsWord(j + 1) || text.Is(j + 1, WordClasses.Preposition | WordClasses.Determiner | WordClasses.VagueQuantifier) || text.Is(j + 1, "recent", "part", "important", "likely", "votes", "common", "notable", "logical") || text.IsCapitalized(j + 1))
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
        const int Nearest = 5;
        for (var k = j; k < Math.Min(end, j + Nearest); k++)
        {
            if (text.Is(k, NotRanked) || text[k].Kind == TokenKind.Number || text.Is(k, WordClasses.Auxiliary | WordClasses.AttributionVerb))
                return null;
            if (text.Is(k, "ever", "worldwide"))
                return text.Span(i, k + 1);
            if (text.Is(k, "of", "in", "on"))
                return k > j && IsWide(text, k, end) ? text.Span(i, k) : null;
        }

        return null;
    }

    /// <summary>“in the world”, “in the party’s history”, “on the coast”, “in Drennia”, but not “in the race”.</summary>
    private static bool IsWide(TokenText text, int preposition, int end)
    {
        const int Longest = 6;
        if (text.Is(preposition, "of") && text.Is(preposition + 1, "all") && text.Is(preposition + 2, "time"))
            return true;

        var first = preposition + 1;
        if (text.IsCapitalized(first) && !text.Is(first, NarrowNames) && !text.Is(first, WordClasses.Demonym | WordClasses.Month | WordClasses.Weekday))
            return !text.Is(preposition, "of") && !text.Is(first + 1, NarrowNames);
        for (var k = first; k < Math.Min(end, first + Longest) && (text.IsWord(k) || text.IsPossessive(k) || text.IsMark(k, ".")); k++)
        {
            if (k > first && text.Is(k, WordClasses.Preposition | WordClasses.Conjunction))
                return false;
            if (text.Is(k, WideScopes) && !text.IsPossessive(k + 1))
                return true;
        }

        return false;
    }
}
