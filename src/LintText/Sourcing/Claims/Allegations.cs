using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds statements that a person, state or body that is named did wrong.</summary>
internal static class Allegations
{
    /// <summary>The accused and the deed, or null.</summary>
    public static TextSpan? At(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var syntax = clause.Syntax;
        if (!text[verb].Is(WordClasses.WrongdoingVerb) || syntax.Tag(verb) != UniversalTag.Verb || clause.IsPassive(verb) || Governed(clause, verb))
            return null;
        if (clause.SubjectOf(verb) is not { } subject || !IsNamedActor(clause, subject.Phrase) || text[verb].Start < subject.AsWritten.Start)
            return null;

        // “lie” of places and “cover up” of walls are no wrongs: a deed needs somebody it is done to, or a verb that says it alone.
        var needsObject = !text.Is(verb, "lied", "lies", "cheated", "colluded", "conspired", "discriminated", "stonewalled", "stole", "murdered");
        if (needsObject && !clause.HasChild(verb, Relation.Object))
            return null;
        if (text.Is(verb, "lies") && text.Is(verb + 1, WordClasses.Preposition))
            return null;
        return TextSpan.FromBounds(text[subject.Phrase.First].Start, text[Math.Max(verb, clause.Child(verb, Relation.Object))].End);
    }

    /// <summary>A name: a capital inside the sentence that is no group and no “I”.</summary>
    private static bool IsNamedActor(ClauseReader clause, NounPhrase phrase)
    {
        var text = clause.Text;
        return clause.Syntax.Tag(phrase.Head) == UniversalTag.ProperNoun && text.IsCapitalized(phrase.Head) && !text.Is(phrase.Head, WordClasses.Pronoun | WordClasses.FirstPerson | WordClasses.Month | WordClasses.Weekday);
    }

    /// <summary>Whether the deed is denied, supposed, planned or somebody’s word: “did not steal”, “would steal”, “accused of stealing”.</summary>
    private static bool Governed(ClauseReader clause, int verb)
    {
        var syntax = clause.Syntax;
        var text = clause.Text;
        if (syntax.PennTag(verb) is PennTag.VBG or PennTag.VB && !clause.HasChild(verb, Relation.Auxiliary))
            return true;

        for (var child = syntax.FirstChild(verb); child >= 0; child = syntax.NextSibling(child))
        {
            if (text.Is(child, WordClasses.Negation) || (syntax.Relation(child) == Relation.Auxiliary && syntax.PennTag(child) == PennTag.MD) || text.Is(child, "allegedly", "reportedly", "almost", "nearly", "to"))
                return true;
        }

        // In a content clause somebody else says so; in a condition nobody does.
        for (var token = verb; token >= 0; token = syntax.Head(token))
        {
            if (syntax.Relation(token) is Relation.ClausalComplement or Relation.OpenComplement || text.Is(clause.Child(token, Relation.Mark), "if", "whether", "unless", "that"))
                return true;
        }

        return false;
    }
}
