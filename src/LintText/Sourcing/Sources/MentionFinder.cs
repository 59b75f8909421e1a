using LintText.Language;

namespace LintText.Sourcing.Sources;

/// <summary>
/// Finds who and what a text speaks of, source or not, so that a pronoun or a role can be led back to it: “Ilse Brandt arrived late. She
/// said …”, “The Ministry of Transport closed the pier. ‘It is unsafe,’ the ministry said”.
/// </summary>
internal static class MentionFinder
{
    /// <summary>A mention: its phrase and sentence, and whether it is a name.</summary>
    public readonly record struct Mention(NounPhrase Phrase, int Sentence, SourceKind Kind, bool IsName);

    /// <summary>The mentions in article text, in order.</summary>
    public static List<Mention> Find(ProseLayer prose)
    {
        var text = prose.Text;
        var mentions = new List<Mention>();
        foreach (var sentence in prose.Sentences)
        {
            if (!prose.GetBlock(sentence).IsArticle)
                continue;

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var end = NameFinder.EndOfRun(text, i, sentence.EndToken);
                if (end == i)
                {
                    if (RoleOrBody(text, i, sentence) is { } common)
                        mentions.Add(common);
                    continue;
                }

                if (NameFinder.IsPerson(text, i, end, sentence))
                    mentions.Add(new Mention(new NounPhrase(FirstOfRole(text, i, sentence), end, end - 1, end), sentence.Index, SourceKind.Person, IsName: true));
                else if (Body(text, i, end, sentence) is { } body)
                    mentions.Add(body);
                i = end - 1;
            }
        }

        return mentions;
    }

    /// <summary>“harbour official Odo Lenk”: where the role before a name begins, or the name itself.</summary>
    private static int FirstOfRole(TokenText text, int name, Sentence sentence)
    {
        var first = name;
        while (first > sentence.FirstToken && text.IsWord(first - 1) && (first < name || text.Is(first - 1, WordClasses.RoleNoun | WordClasses.PersonTitle)) && !text.Is(first - 1, WordClasses.Determiner | WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Conjunction | WordClasses.Pronoun | WordClasses.ReportingVerb) && name - first < 3)
            first--;
        return first;
    }

    /// <summary>“the Ministry of Transport”, “Isen Water Authority”: capitals with the word for a body among them.</summary>
    private static Mention? Body(TokenText text, int first, int end, Sentence sentence)
    {
        const int Longest = 8;
        var noun = -1;
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, WordClasses.OrganizationNoun) && !text.Is(i, WordClasses.PersonTitle))
                noun = i;
        }

        if (noun < 0 || end - first > Longest || text.IsPossessive(end))
            return null;
        if (text.Is(end, "of", "for") && end + 1 < sentence.EndToken && NameFinder.EndOfRun(text, end + 1, sentence.EndToken) is var rest && rest > end + 1 && rest - first <= Longest)
            end = rest;
        return new Mention(new NounPhrase(first, end, noun, end), sentence.Index, SourceKind.Organization, IsName: true);
    }

    /// <summary>“a harbour official”, “the council”, “residents”: a noun for people or a body, with the words before it.</summary>
    private static Mention? RoleOrBody(TokenText text, int head, Sentence sentence)
    {
        var isPlural = text.Is(head, WordClasses.Plural);
        if (text.IsCapitalized(head) && head > sentence.FirstToken || text.IsPossessive(head + 1) || text.IsMark(head + 1, "-"))
            return null;

        // “council members”, “official visit”: only the last noun of a phrase is its head.
        if (text.IsWord(head + 1) && (text.IsCapitalized(head + 1) || text.Is(head + 1, WordClasses.RoleNoun | WordClasses.OrganizationNoun | WordClasses.PeopleNoun | WordClasses.CrowdNoun | WordClasses.DocumentNoun | WordClasses.ReportingNoun)) && head + 1 < sentence.EndToken && !text.Is(head + 1, WordClasses.ReportingVerb))
            return null;

        var kind = text.Is(head, WordClasses.RoleNoun | WordClasses.PersonTitle) ? isPlural ? SourceKind.Group : SourceKind.Role
            : text.Is(head, WordClasses.OrganizationNoun) && !isPlural ? SourceKind.Organization
            : text.Is(head, WordClasses.PeopleNoun) || text.Is(head, WordClasses.CrowdNoun) && isPlural ? SourceKind.Group
            : SourceKind.Unknown;
        if (kind == SourceKind.Unknown || NounPhrases.CoreBefore(text, head + 1, sentence.FirstToken) is not { } phrase)
            return null;

        // What stands before a preposition is another noun: “according to officials”.
        var first = phrase.First;
        for (var i = first; i < head; i++)
        {
            if (text.Is(i, WordClasses.Preposition))
                first = i + 1;
        }

        phrase = phrase with { First = first };

        // A role without a determiner is an apposition or a title, not somebody new.
        return kind == SourceKind.Group || text.Is(phrase.First, WordClasses.Determiner | WordClasses.NumberWord) && !text.Is(phrase.First, "no", "any", "every", "each", "what", "which")
            ? new Mention(phrase with { Head = head }, sentence.Index, kind, IsName: false)
            : null;
    }
}
