using LintText.Language;

namespace LintText.Sourcing.Sources;

/// <summary>
/// Finds names of persons in running text by their form, so that a pronoun or a role can be led back to a name that is nobody’s
/// source: “Ilse Brandt arrived late. She said …”.
/// </summary>
internal static class NameFinder
{
    /// <summary>A name of a person, as tokens.</summary>
    public readonly record struct Name(int First, int End, int Sentence);

    /// <summary>The names in article text, in order.</summary>
    public static List<Name> Find(SourcingModel model)
    {
        var text = model.Text;
        var names = new List<Name>();
        foreach (var sentence in model.Sentences)
        {
            if (!model.GetBlock(sentence).IsArticle)
                continue;

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var end = EndOfRun(text, i, sentence.EndToken);
                if (end == i)
                    continue;
                if (IsPerson(text, i, end, sentence))
                    names.Add(new Name(i, end, sentence.Index));
                i = end - 1;
            }
        }

        return names;
    }

    /// <summary>The end of a run of capitalised words, with initials and particles between them.</summary>
    private static int EndOfRun(TokenText text, int first, int limit)
    {
        var end = first;
        for (var i = first; i < limit; i++)
        {
            if (text.IsCapitalized(i) && !text.Is(i, WordClasses.Determiner | WordClasses.Conjunction) && !(text.Is(i, WordClasses.Pronoun | WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Month | WordClasses.Weekday) && !text.Is(i, "will", "may", "van", "von", "june", "april", "august")))
                end = i + 1;
            else if (i == first || !(text.IsMark(i, ".-’'") || text.Is(i, "de", "van", "von", "der", "den", "al", "bin", "ibn", "el", "la", "du", "da", "di")) || text.IsMark(i, ".") && text[i - 1].Length > 4 || text[i].Start > text[i - 1].End + 1)
                break;
        }

        return end;
    }

    private static bool IsPerson(TokenText text, int first, int end, Sentence sentence)
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
        var places = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < text.Count; i++)
        {
            if (text.IsCapitalized(i) && text.Is(i - 1, "in", "near", "across", "throughout", "outside", "inside") && !text.IsPossessive(i + 1) && !text.Is(i, WordClasses.Month | WordClasses.Weekday | WordClasses.PersonTitle))
                places.Add(text.Text(i).ToString());
        }

        return places;
    }
}
