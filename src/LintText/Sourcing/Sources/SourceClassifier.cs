using LintText.Language;

namespace LintText.Sourcing.Sources;

/// <summary>Tells from its words what kind of source a noun phrase is.</summary>
/// <param name="text">The document’s tokens.</param>
/// <param name="places">The names that the document uses as places.</param>
/// <param name="demonyms">The words for peoples that the document uses.</param>
/// <param name="syntax">What a phrase mentions, and what its words mean, in its sentence.</param>
internal sealed class SourceClassifier(TokenText text, HashSet<string> places, HashSet<string> demonyms, SyntaxLayer syntax)
{
    /// <summary>The kind of a phrase without a name, and whether it hides somebody whom it could name.</summary>
    public (SourceKind Kind, bool IsAnonymous) Classify(NounPhrase phrase)
    {
        var head = phrase.Head;
        if (text.Is(head, WordClasses.CrowdNoun) && text.Is(head, WordClasses.Plural))
            return (SourceKind.Group, false);
        if (text.Is(head, WordClasses.RoleNoun | WordClasses.KinNoun | WordClasses.OfficeNoun) || text.Is(head, "person"))
            return (text.Is(head, WordClasses.Plural) ? SourceKind.Group : SourceKind.Role, !IsSpokesperson(head) && !IsOnlyHolder(phrase));

        // “one academic” of a class of people that is listed for its plural: somebody who could be named.
        if (text.Is(head, WordClasses.CrowdNoun) && !IsPlural(head) && !text.Is(head, WordClasses.Plural) && (WordSenses.English.All(text.Text(head).ToString().ToLowerInvariant(), UniversalTag.Noun) & SenseClasses.Person) != SenseClasses.None)
            return (SourceKind.Role, !IsOnlyHolder(phrase));
        if (text.Is(head, "another", "one"))
            return (SourceKind.Role, true);
        if (text.Is(head, "people") && text.Is(head + 1, "familiar", "close", "briefed", "involved", "with"))
            return (SourceKind.Group, true);
        if (text.Is(head, WordClasses.OrganizationNoun))
            return (text.Is(head, WordClasses.Plural) && !text.Is(head, "police", "authorities", "forces") ? SourceKind.Group : SourceKind.Organization, false);
        if (text.Is(head, WordClasses.DocumentNoun | WordClasses.StudyNoun | WordClasses.ReportingNoun))
            return (SourceKind.Document, false);
        if (text.Is(head, WordClasses.PeopleNoun | WordClasses.VagueQuantifier | WordClasses.Demonym | WordClasses.CrowdNoun))
            return (SourceKind.Group, false);

        // “one engineer”, “two drivers”, “a relative”: any noun for a person.
        if ((syntax.At(head).Senses(head) & (SenseClasses.Person | SenseClasses.Kin | SenseClasses.Inhabitant)) != SenseClasses.None && syntax.KindOf(phrase) is EntityKind.Person or EntityKind.None)
            return IsPlural(head) ? (SourceKind.Group, IsCounted(phrase)) : (SourceKind.Role, !IsSpokesperson(head) && !IsOnlyHolder(phrase));
        return (SourceKind.Unknown, false);
    }

    private bool IsPlural(int noun) => syntax.At(noun).PennTag(noun) == PennTag.NNS;

    /// <summary>“Two drivers”, “three of the nurses”: so many people, who could be named.</summary>
    private bool IsCounted(NounPhrase phrase) => text.Is(phrase.First, WordClasses.NumberWord) || text[phrase.First].Kind == TokenKind.Number;

    /// <summary>“The governor of Osk”, “Vale’s chief of staff”: an office that one person holds names him as well as his name does.</summary>
    private bool IsOnlyHolder(NounPhrase phrase)
    {
        if (!text.Is(phrase.Head, WordClasses.OfficeNoun) || text.Is(phrase.Head, WordClasses.Plural) || text.Is(phrase.First, "a", "an", "one", "another", "some", "former", "every", "any", "no"))
            return false;

        // There are many advisers; the national security adviser is one.
        if (text.Is(phrase.Head, WordClasses.RoleNoun) && !text.Is(phrase.Head, WordClasses.PersonTitle) && (phrase.Head == phrase.First || !text.IsWord(phrase.Head - 1) || text.IsPossessive(phrase.Head - 1) || text.Is(phrase.Head - 1, WordClasses.Determiner)))
            return false;

        // “The mayor” is the mayor of the place that the text is about; another must be told by name.
        if (text.Is(phrase.First, "the") && !text.Is(phrase.Head, WordClasses.RoleNoun) || text.Is(phrase.First, "the") && text.Is(phrase.Head, WordClasses.PersonTitle))
            return true;

        for (var i = phrase.First; i < phrase.CoreEnd; i++)
        {
            if (i != phrase.Head && text.IsCapitalized(i) && (i > phrase.First || text.IsPossessive(i + 1)) || text.Is(i, WordClasses.Demonym))
                return true;
        }

        return false;
    }

    /// <summary>A phrase with the last word of its proper name as its head: the head itself, a name in an apposition; null without one.</summary>
    public NounPhrase? Named(NounPhrase phrase)
    {
        if (IsProperName(phrase.Head, phrase.First))
            return phrase;

        // “his former aide, Jonas Wirth, said”, “an official at the port, Odo Lenk, said”
        for (var i = phrase.Head + 1; i + 1 < phrase.End; i++)
        {
            if (text.IsMark(i - 1, ",—–(") && IsProperName(i, phrase.First) && IsProperName(i + 1, phrase.First) && !text.Is(i, WordClasses.OrganizationNoun | WordClasses.Month | WordClasses.Weekday))
                return phrase with { Head = EndOfName(i, phrase.End) - 1, CoreEnd = EndOfName(i, phrase.End) };
        }

        // “Jane Kelly, a judge on the bench, said”
        if (text.IsMark(phrase.First - 1, ",") && phrase.First > 2 && IsProperName(phrase.First - 2, 0) && IsProperName(phrase.First - 3, 0) && text.Is(phrase.First, "a", "an", "the", "his", "her"))
            return new NounPhrase(phrase.First - 3, phrase.End, phrase.First - 2, phrase.First - 1);

        // “experts such as Lena Orsk”, “officials including Ana Ruiz”
        for (var i = phrase.First; i < phrase.End; i++)
        {
            if (NameFinder.IntroducesExample(text, i))
                return phrase;
        }

        return null;
    }

    private int EndOfName(int first, int end)
    {
        var last = first;
        while (last < end && (text.IsCapitalized(last) || (text.IsMark(last, ".-’'") && text.IsCapitalized(last + 1))))
            last++;
        return last;
    }

    public bool IsDefinite(NounPhrase phrase) =>
        text.Is(phrase.First, "the", "this", "that", "these", "those", "his", "her", "their", "both") || text.Is(phrase.First + 1, "same");

    public SourceKind KindOfName(NounPhrase phrase)
    {
        var head = phrase.Head;

        // “the Gazette’s Odo Lenk”
        for (var i = head - 1; i > phrase.First; i--)
        {
            if (text.IsPossessive(i))
                phrase = phrase with { First = i + 1 };
        }

        if (text.Is(head, WordClasses.PeopleNoun | WordClasses.CrowdNoun | WordClasses.RoleNoun) && text.Is(head, WordClasses.Plural))
            return SourceKind.Group;

        // “Republicans”, “Drennians”
        if (head == phrase.First && syntax.At(head).PennTag(head) == PennTag.NNPS)
            return SourceKind.Group;
        if (text.Is(phrase.First, WordClasses.PersonTitle) && head > phrase.First && !text.Is(head, WordClasses.OrganizationNoun))
            return SourceKind.Person;
        if (text.Is(head, WordClasses.OrganizationNoun) || IsAcronym(head))
            return SourceKind.Organization;
        if (text.Is(head, WordClasses.DocumentNoun | WordClasses.StudyNoun))
            return SourceKind.Document;

        // “the Court of Audit”: the name’s first noun tells.
        for (var i = phrase.First; i < phrase.CoreEnd; i++)
        {
            if (text.IsCapitalized(i) && text.Is(i, WordClasses.OrganizationNoun) && !text.Is(i, WordClasses.PersonTitle) && !HasTitleBehind(i, head))
                return SourceKind.Organization;
        }

        // “the diplomat Mara Voss”, “the harbour chief, Odo Lenk”
        if (HasTitleBehind(phrase.First - 1, head))
            return SourceKind.Person;

        // A state or town that speaks stands for its government.
        if (text.Is(phrase.First, "the") || IsPlace(phrase))
            return SourceKind.Organization;

        // A name of two words is a person’s, unless its sentence shows a body or a place.
        var isLong = phrase.CoreEnd - phrase.First > 1 || SourceDescription.FirstOfName(phrase, text) < head || text.Text(head).ContainsAny('’', '\'');
        return syntax.KindOf(phrase) switch
        {
            EntityKind.Organization or EntityKind.Place => SourceKind.Organization,
            EntityKind.Substance or EntityKind.Thing or EntityKind.Plant when !isLong => SourceKind.Unknown,
            _ => SourceKind.Person,
        };
    }

    private bool IsPlace(NounPhrase phrase)
    {
        var name = NameFinder.Words(text, phrase.First, phrase.CoreEnd);
        if (places.Contains(name))
            return true;
        return !name.Contains(' ', StringComparison.Ordinal)
            && (NameFinder.HasDemonym(name, demonyms) || (WordSenses.English.All(name.ToLowerInvariant(), UniversalTag.ProperNoun) & (SenseClasses.NamedPlace | SenseClasses.Person)) == SenseClasses.NamedPlace);
    }

    /// <summary>“European Council President Charles Michel”: the body is where the person serves.</summary>
    private bool HasTitleBehind(int body, int head)
    {
        for (var i = body + 1; i < head; i++)
        {
            if (text.Is(i, WordClasses.PersonTitle | WordClasses.RoleNoun | WordClasses.OfficeNoun) || NameFinder.IsCommonNounForPerson(text, i))
                return true;
        }

        return false;
    }

    /// <summary>A spokesperson speaks on the record for a body that is named, with or without a name of their own.</summary>
    private bool IsSpokesperson(int head) => text.Text(head).StartsWith("spokes", StringComparison.OrdinalIgnoreCase) || (text.Is(head, "representative", "representatives") && text.Is(head + 1, "for"));

    private bool IsProperName(int i, int first)
    {
        // “Ban Ki-moon”
        if (i - 2 > first && text.IsMark(i - 1, "-") && text.IsCapitalized(i - 2) && text[i].Start - text[i - 2].End == 1)
            return true;
        if (!text.IsCapitalized(i) || text.Is(i, WordClasses.Demonym | WordClasses.Pronoun | WordClasses.Determiner | WordClasses.VagueQuantifier))
            return false;

        // The first word of a sentence is capitalised whatever it is.
        return i > first || !IsPlural(i) && !text.Is(i, WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.PeopleNoun | WordClasses.OrganizationNoun | WordClasses.StudyNoun | WordClasses.DocumentNoun | WordClasses.KinNoun | WordClasses.Adverb);
    }

    /// <summary>Whether a word is written in capitals as initials are.</summary>
    public bool IsAcronym(int i) => text[i].Length is >= 2 and <= 6 && text.Text(i).IndexOfAnyInRange('a', 'z') < 0;
}
