using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Finds verdicts that one thing brought about another: “the pact has emboldened the ferry lobby”, “the toll led to a decline in
/// trade”. That an event had another event or an outcry in its train is what reporters see, not a verdict.
/// </summary>
internal static class CausalClaims
{
    /// <summary>Verbs for any kind of consequence; a verdict only where the effect is a change of conditions.</summary>
    private static readonly string[] Neutral = ["cause", "spark", "spawn", "trigger", "provoke", "precipitate", "ignite", "lead", "result", "contribute", "enable", "encourage"];

    /// <summary>Changes and conditions that have many causes.</summary>
    private static readonly string[] Changes =
        ["boom", "bust", "collapse", "consequences", "corruption", "crime", "crisis", "cuts", "damage", "death", "deaths", "decline", "decrease", "deficit", "dependence", "deterioration", "downfall", "downturn", "drop", "exodus", "failure", "failures", "fall", "famine", "flight", "gap", "growth", "hardship", "illness", "increase", "increases", "inequality", "inflation", "instability", "job", "jobs", "loss", "losses", "migration", "mistrust", "pollution", "poverty", "prices", "recession", "reduction", "rise", "savings", "shift", "shifts", "shortage", "shortages", "slump", "spread", "suffering", "surge", "suicides", "trust", "unemployment", "violence", "wages"];

    /// <summary>What people say and feel about something is seen, not inferred.</summary>
    private static readonly string[] Reactions =
        ["anger", "anxiety", "attention", "calls", "chatter", "comparisons", "concern", "concerns", "controversy", "criticism", "curiosity", "debate", "discussion", "doubts", "fear", "fears", "frenzy", "fury", "interest", "outcry", "outrage", "protest", "protests", "questions", "rumors", "rumours", "speculation", "talk", "tension", "tensions", "uproar", "worries"];

    /// <summary>Whether a token can be the verb of one.</summary>
    public static bool CanBeAt(TokenText text, int i) => text.Is(i, "led", "leads", "resulted", "results", "contributed") && text.Is(i + 1, "to", "in", "directly");

    /// <summary>The cause and its verb, or null.</summary>
    public static TextSpan? At(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var syntax = clause.Syntax;
        var isPhrasal = CanBeAt(text, verb);
        if ((!isPhrasal && !text[verb].Is(WordClasses.CausalVerb)) || syntax.Tag(verb) != UniversalTag.Verb || clause.IsPassive(verb) || IsPresupposed(clause, verb))
            return null;

        // “encouraged voters” is what people do; a cause is a thing.
        if (clause.SubjectOf(verb) is not { } subject || subject.AsWritten.Start > text[verb].Start || !IsThing(clause, subject.Phrase.Head))
            return null;
        if (syntax.PennTag(verb) is PennTag.VB or PennTag.VBG && !clause.HasChild(verb, Relation.Auxiliary))
            return null;

        var effect = isPhrasal ? clause.ChildBehind(verb, Relation.Oblique) : clause.ChildBehind(verb, Relation.Object);
        if (effect < 0 || text.Is(effect, Reactions) || (Neutral.Contains(syntax.Lemma(verb)) && !text.Is(effect, Changes) && !Compels(clause, verb)))
            return null;

        // A long subject would drown the verb.
        const int Longest = 12;
        return verb - subject.Phrase.First > Longest ? text.Span(verb, effect + 1) : text.Span(subject.Phrase.First, verb + 1);
    }

    /// <summary>“caused the bank to settle”: what somebody did is put down to something else.</summary>
    private static bool Compels(ClauseReader clause, int verb)
    {
        // “winds, which caused the tents to sway” tells an event.
        if (clause.Syntax.Lemma(verb) != "cause" || clause.Text.Is(verb - 1, "which"))
            return false;

        // The parser hangs the infinitive on the verb or on the object.
        var deed = clause.ChildBehind(verb, Relation.OpenComplement);
        if (deed < 0)
            deed = clause.Child(clause.ChildBehind(verb, Relation.Object), Relation.AdnominalClause);
        return (deed >= 0 && clause.Syntax.PennTag(deed) == PennTag.VB)
            || (clause.ChildBehind(verb, Relation.Object) is >= 0 and var affected && clause.Text.Is(clause.Syntax.RightEdge(affected), "to"));
    }

    private static bool IsThing(ClauseReader clause, int head) =>
        clause.Syntax.Tag(head) is UniversalTag.Noun or UniversalTag.Pronoun or UniversalTag.Determiner
        && !clause.Text.Is(head, WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.PeopleNoun | WordClasses.OrganizationNoun | WordClasses.KinNoun)
        && !clause.Text.Is(head, "he", "she", "it", "they", "i", "we", "you", "who", "ad", "ads", "speech", "article", "report");

    /// <summary>
    /// Whether the clause takes the cause for granted or does not assert it: “the trial that led to”, “before the fire caused”,
    /// “has not caused”, “has probably caused”. A clause with “, which” asserts.
    /// </summary>
    private static bool IsPresupposed(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var syntax = clause.Syntax;
        for (var child = syntax.FirstChild(verb); child >= 0; child = syntax.NextSibling(child))
        {
            if (text.Is(child, WordClasses.Negation) || text.Is(child, "probably", "possibly", "likely", "presumably", "reportedly", "allegedly", "almost"))
                return true;
        }

        for (var token = verb; token >= 0; token = syntax.Head(token))
        {
            if (text.Is(clause.Child(token, Relation.Mark), "before", "after", "when", "while", "as", "since", "until", "if", "whether", "that", "because"))
                return true;
            if (syntax.Relation(token) is Relation.ClausalComplement)
                return true;
            if (syntax.Relation(token) is Relation.RelativeClause or Relation.AdnominalClause && !IsCleft(clause, syntax.Head(token)) && !(text.Is(syntax.LeftEdge(token), "which") && text.IsMark(syntax.LeftEdge(token) - 1, ",")))
                return true;
        }

        return false;
    }

    /// <summary>“it was the toll that led to the decline” asserts.</summary>
    private static bool IsCleft(ClauseReader clause, int antecedent) =>
        clause.HasChild(antecedent, Relation.Copula) && clause.Text.Is(clause.Child(antecedent, Relation.NominalSubject) is >= 0 and var subject ? subject : clause.Child(antecedent, Relation.Expletive), "it");
}
