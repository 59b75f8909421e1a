using LintText.Language;
using LintText.Sourcing;
using LintText.Sourcing.Attributions;

namespace LintText.Rules.Loaded;

/// <summary>Finds whose mind a word speaks of: somebody named, or a body or crowd that is taken for one mind.</summary>
internal readonly record struct Holders(ClauseReader Clause)
{
    private TokenText Text => Clause.Text;

    private SentenceSyntax Syntax => Clause.Syntax;

    /// <summary>The one who does or is what a verb or adjective says, or null.</summary>
    public NounPhrase? Of(int predicate)
    {
        // “Officials desperate to please”: an adjective behind its noun.
        if (!Clause.HasSubject(predicate) && Syntax.Relation(predicate) is Relation.AdjectivalModifier or Relation.AdnominalClause && Syntax.Head(predicate) < predicate && Syntax.Tag(Syntax.Head(predicate)) is UniversalTag.Noun or UniversalTag.ProperNoun)
            return Checked(Clause.Mention(Syntax.Head(predicate)));
        return Checked(Clause.SubjectOf(predicate));
    }

    /// <summary>The one who has what a noun names: “the mayor’s obsession”, “their contempt”.</summary>
    public NounPhrase? Having(int noun)
    {
        if (Clause.Child(noun, Relation.Possessive) is >= 0 and var owner)
            return Checked(Clause.Mention(owner));
        return Syntax.Relation(noun) == Relation.Object && Syntax.Head(noun) is >= 0 and var verb && Syntax.Lemma(verb) is "have" or "harbour" or "harbor" or "nurse" or "show" ? Of(verb) : null;
    }

    /// <summary>Whether a clause only says which people are meant: “centrists who were angry about the war”, “anybody who hates it”.</summary>
    public bool Delimits(int predicate)
    {
        for (var token = predicate; token >= 0; token = Syntax.Head(token))
        {
            if (Syntax.Relation(token) != Relation.RelativeClause)
                continue;

            var noun = Syntax.Head(token);
            return !Text.IsMark(Syntax.LeftEdge(token) - 1, ",—–") && !Text.IsMark(Syntax.LeftEdge(token), ",—–") && (Syntax.PennTag(noun) == PennTag.NNS || Text.Is(noun, WordClasses.Plural | WordClasses.Pronoun));
        }

        return false;
    }

    /// <summary>Whether a phrase takes many people for one mind: “the left”, “liberals”.</summary>
    public bool IsGroup(NounPhrase phrase) => MindLexicon.English.IsGroup(Text.Text(phrase.Head)) && (phrase.First == phrase.Head || Text.Is(phrase.First, "the"));

    private NounPhrase? Checked(ClauseReader.Participant? participant) => participant is { Phrase: var phrase } && HasMind(phrase) ? phrase : null;

    private bool HasMind(NounPhrase phrase)
    {
        var head = phrase.Head;
        if (Text.Is(head, WordClasses.FirstPerson) || Text.Is(head, "you", "your", "it", "its", "this", "that", "there", "one", "those", "some", "many", "most", "few", "anyone", "everyone", "nobody", "somebody", "someone", "others", "none", "neither", "people", "who", "what", "which"))
            return false;
        if (Text.Is(phrase.First, "some", "many", "most", "few", "any", "every", "each", "no", "neither", "several", "another") || Text.Is(head, WordClasses.Month | WordClasses.Weekday))
            return false;
        if (Text.Is(head, "he", "she", "they", "him", "her", "his", "them", "their"))
            return true;
        return Syntax.Tag(head) is UniversalTag.ProperNoun or UniversalTag.Noun or UniversalTag.Adjective;
    }
}
