using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds statements that one thing brought about another: “the pact has emboldened the ferry lobby”, “led to”.</summary>
internal static class CausalClaims
{
    /// <summary>Whether a token can be the verb of one.</summary>
    public static bool CanBeAt(TokenText text, int i) => text.Is(i, "led", "leads", "resulted", "results", "contributed") && text.Is(i + 1, "to", "in", "directly");

    /// <summary>The cause and its verb, or null.</summary>
    public static TextSpan? At(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var syntax = clause.Syntax;
        var isPhrasal = CanBeAt(text, verb);
        if ((!isPhrasal && !text[verb].Is(WordClasses.CausalVerb)) || syntax.Tag(verb) != UniversalTag.Verb || clause.IsPassive(verb))
            return null;

        // “encouraged voters” is what people do; a cause is a thing.
        if (clause.SubjectOf(verb) is not { } subject || syntax.Tag(subject.Phrase.Head) is not (UniversalTag.Noun or UniversalTag.Pronoun or UniversalTag.Determiner) || text.Is(subject.Phrase.Head, WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.PeopleNoun | WordClasses.OrganizationNoun | WordClasses.KinNoun) || text.Is(subject.Phrase.Head, "he", "she", "they", "i", "we", "you", "who"))
            return null;
        if (!isPhrasal && clause.ChildBehind(verb, Relation.Object) < 0)
            return null;
        if (syntax.PennTag(verb) is PennTag.VB or PennTag.VBG && !clause.HasChild(verb, Relation.Auxiliary))
            return null;
        return TextSpan.FromBounds(subject.AsWritten.Start < text[verb].Start ? text[subject.Phrase.First].Start : text[verb].Start, text[verb].End);
    }
}
