using LintText.Language;

namespace LintText.Sourcing.Sources;

/// <summary>Knows names in running text by their form.</summary>
internal static class NameFinder
{
    /// <summary>The end of a run of capitalised words, with initials and particles between them.</summary>
    public static int EndOfRun(TokenText text, int first, int limit)
    {
        var end = first;
        for (var i = first; i < limit; i++)
        {
            if (text.IsCapitalized(i) && !text.Is(i, WordClasses.Determiner | WordClasses.Conjunction) && !(text.Is(i, WordClasses.Pronoun | WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Month | WordClasses.Weekday) && !text.Is(i, "will", "may", "van", "von", "june", "april", "august")))
                end = i + 1;
            else if (i == first || !(text.IsMark(i, ".-’'") || text.Is(i, WordClasses.NameParticle)) || text.IsMark(i, ".") && text[i - 1].Length > 4 || text[i].Start > text[i - 1].End + 1)
                break;
        }

        return end;
    }

    /// <summary>The next word of a name that goes on behind a hyphen or an initial, or -1: “Smith-Jones”, “Ki-moon”, “J. K. Marr”.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="word">A word of a name.</param>
    /// <param name="limit">The token before which the name must end.</param>
    public static int NextOfName(TokenText text, int word, int limit)
    {
        if (word + 2 >= limit || !text.IsWord(word + 2) || text[word + 1].Start > text[word].End)
            return -1;

        var isHyphen = text.IsMark(word + 1, "-‑") && text[word + 1].Length == 1 && text[word + 2].Start == text[word + 1].End;
        var isInitial = text.IsMark(word + 1, ".") && IsInitial(text, word) && text.IsCapitalized(word + 2);
        return isHyphen || isInitial ? word + 2 : -1;
    }

    /// <summary>Whether a word brings in one of those before it: “experts such as Lena Orsk”, “officials including Ana Ruiz”.</summary>
    public static bool IntroducesExample(TokenText text, int i) => text.Is(i, "including", "like") || (text.Is(i, "such") && text.Is(i + 1, "as"));

    /// <summary>Whether a word is a capital inside a sentence, right behind another word.</summary>
    public static bool StandsInside(TokenText text, int i) => text.IsCapitalized(i) && text.IsWord(i - 1) && text[i].Start - text[i - 1].End <= 1;

    /// <summary>Whether a word is a common noun for a person before anything else: in title case, “Administrator” looks like a name.</summary>
    public static bool IsCommonNounForPerson(TokenText text, int i)
    {
        var senses = text.IsWord(i) ? WordSenses.English.First(text.Text(i).ToString().ToLowerInvariant(), UniversalTag.Noun) : SenseClasses.None;
        return (senses & SenseClasses.Person) != SenseClasses.None && (senses & (SenseClasses.NamedPerson | SenseClasses.Organization)) == SenseClasses.None;
    }

    /// <summary>“J” and “T.S” before their full stop.</summary>
    private static bool IsInitial(TokenText text, int word) => text.IsCapitalized(word) && (text[word].Length == 1 || text[word].Length <= 5 && text.Text(word)[1] == '.');

    /// <summary>Whether a run of capitalised words is a person’s name.</summary>
    public static bool IsPerson(TokenText text, int first, int end, Sentence sentence)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            if (!text.IsWord(i))
                continue;
            if (text.Is(i, WordClasses.OrganizationNoun | WordClasses.DocumentNoun | WordClasses.StudyNoun) && !text.Is(i, WordClasses.PersonTitle))
                return false;
            if (!text.Is(i, WordClasses.PersonTitle | WordClasses.Demonym | WordClasses.RoleNoun))
                words++;
        }

        // One capital at the start of a sentence may be any word; elsewhere it may be a place.
        var hasTitle = text.Is(first, WordClasses.PersonTitle) && end - first > 1;
        return words > 0 && words <= 4 && (hasTitle || words is 2 or 3 && !text.Is(first - 1, "the", "in", "at", "of") && (first > sentence.FirstToken || words > 1));
    }

    /// <summary>The names that stand behind “in”, “near” or “across” somewhere in a document: what one can be in is a place.</summary>
    public static HashSet<string> FindPlaces(TokenText text)
    {
        const int LongestPlace = 4;
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < text.Count; i++)
        {
            if (!text.IsCapitalized(i) || !text.Is(i - 1, "in", "near", "across", "throughout", "outside", "inside") || text.Is(i, WordClasses.Month | WordClasses.Weekday | WordClasses.PersonTitle))
                continue;

            var end = EndOfRun(text, i, Math.Min(text.Count, i + LongestPlace));
            if (end > i && !text.IsPossessive(end))
                places.Add(Words(text, i, end));
        }

        return places;
    }

    /// <summary>Whether a name has an adjective for its people in the text, as Drennia has Drennian.</summary>
    public static bool HasDemonym(string name, HashSet<string> demonyms)
    {
        const int ShortestStem = 4;
        var stem = name.TrimEnd('a', 'e', 'i', 'o', 'u', 'y');
        return stem.Length >= ShortestStem && demonyms.Any(d => d.Length > stem.Length && d.StartsWith(stem, StringComparison.Ordinal) && d != name);
    }

    /// <summary>Whether a word has the form of the plural for a people: “Drennians”.</summary>
    public static bool IsPeople(TokenText text, int token) => text.IsCapitalized(token) && text.Text(token).EndsWith("ians", StringComparison.Ordinal);

    /// <summary>The words for peoples in a text.</summary>
    public static HashSet<string> FindDemonyms(TokenText text)
    {
        var demonyms = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsCapitalized(i) && (text.Is(i, WordClasses.Demonym) || text.Text(i).EndsWith("an") || text.Text(i).EndsWith("ese") || text.Text(i).EndsWith("ish")))
                demonyms.Add(text.Text(i).ToString());
        }

        return demonyms;
    }

    /// <summary>The words of a name, as they are compared.</summary>
    public static string Words(TokenText text, int first, int end)
    {
        var span = text.Span(first, end);
        return text.Prose.Substring(span.Start, span.Length).ReplaceLineEndings(" ");
    }
}
