using LintText.Language;

namespace LintText.Rules.Declarative;

/// <summary>The sets of a pack’s phrases that go by what a noun means instead of by a list.</summary>
internal enum SenseSet
{
    /// <summary>None.</summary>
    None,

    /// <summary>A noun for people, or the name of a person or a people.</summary>
    Person,

    /// <summary>A noun that mostly means an animal, a plant or a substance.</summary>
    Nature,

    /// <summary>A noun that mostly means a thing that was made.</summary>
    Artifact,
}

/// <summary>Tells what a noun means in its sentence, by the classes of WordNet.</summary>
internal static class Senses
{
    private const WordClasses People = WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.PeopleNoun | WordClasses.KinNoun | WordClasses.Demonym | WordClasses.PersonTitle;

    /// <summary>Whether a token names people: by its sense, as a person’s name, or as a people’s (“Drennians”).</summary>
    public static bool IsPerson(TokenText text, SentenceSyntax syntax, int token) =>
        text.Is(token, People) || syntax.Kind(token) == EntityKind.Person || syntax.PennTag(token) == PennTag.NNPS
        || (syntax.Tag(token) is UniversalTag.Noun or UniversalTag.ProperNoun or UniversalTag.Adjective && CanBePerson(syntax.Lemma(token)));

    /// <summary>Whether a sense of a noun is a person, and the first is no animal or thing: a rat is one to its enemies only.</summary>
    private static bool CanBePerson(string lemma) =>
        (WordSenses.English.All(lemma, UniversalTag.Noun) & (SenseClasses.Person | SenseClasses.Kin | SenseClasses.Inhabitant)) != SenseClasses.None
        && (WordSenses.English.First(lemma, UniversalTag.Noun) & (SenseClasses.Nature | SenseClasses.Artifact)) == SenseClasses.None;

    /// <summary>Whether the first, most frequent sense of a noun is of a class.</summary>
    public static bool IsFirst(SentenceSyntax syntax, int token, SenseClasses classes) =>
        syntax.Tag(token) == UniversalTag.Noun && (WordSenses.English.First(syntax.Lemma(token), UniversalTag.Noun) & classes) != SenseClasses.None;
}
