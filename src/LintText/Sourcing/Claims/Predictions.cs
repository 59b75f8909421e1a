using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds outcomes told as certain: “the toll will destroy every shop”, “is bound to fail”. What somebody plans is no outcome.</summary>
internal static class Predictions
{
    /// <summary>What people and bodies do on purpose; a plan when they do it, an outcome when a thing does.</summary>
    private static readonly string[] Purposeful = ["become", "boost", "cause", "cost", "drown", "eliminate", "escalate", "force", "plunge", "spell", "starve", "trigger", "widen", "emerge", "improve", "increase", "kill", "lower", "raise", "reduce", "replace", "reshape", "spread", "drop", "dominate", "erode", "cripple"];

    private static readonly string[] Hedges = ["likely", "probably", "perhaps", "maybe", "possibly", "presumably", "hopefully"];

    /// <summary>Whether a token can be part of one.</summary>
    public static bool CanBeAt(TokenText text, int i) => text.Is(i, "bound", "doomed");

    /// <summary>The subject, its “will” and its verb, or null.</summary>
    public static TextSpan? At(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var syntax = clause.Syntax;
        var isDoomed = CanBeAt(text, verb) && text.Is(verb + 1, "to") && text.IsWord(verb + 2) && !text.Is(verb + 2, WordClasses.Determiner) && verb + 2 < clause.Sentence.EndToken;
        if (!isDoomed && (!text[verb].Is(WordClasses.OutcomeVerb) || syntax.Tag(verb) != UniversalTag.Verb || syntax.PennTag(verb) != PennTag.VB || !IsFuture(clause, verb) || GivesCount(clause, verb)))
            return null;
        if (IsSupposed(clause, verb) || clause.SubjectOf(verb) is not { } subject || subject.AsWritten.Start > text[verb].Start || !IsForetold(clause, subject.Phrase.Head, verb))
            return null;

        // “The bill will become law” is procedure.
        if (text.Is(verb, "become") && text.Is(verb + 1, "law", "effective", "available", "final", "part"))
            return null;

        // A long subject would drown the verb.
        const int Longest = 12;
        var last = isDoomed ? verb + 3 : verb + 1;
        return verb - subject.Phrase.First > Longest ? text.Span(verb - 1, last) : text.Span(subject.Phrase.First, last);
    }

    /// <summary>“will destroy”, “is going to destroy”.</summary>
    private static bool IsFuture(ClauseReader clause, int verb)
    {
        for (var child = clause.Syntax.FirstChild(verb); child >= 0; child = clause.Syntax.NextSibling(child))
        {
            if (child < verb && clause.Text.Is(child, "will", "'ll", "wo"))
                return true;
        }

        return clause.Syntax.Relation(verb) == Relation.OpenComplement && clause.Text.Is(clause.Syntax.Head(verb), "going") && clause.Text.Is(clause.Child(clause.Syntax.Head(verb), Relation.Auxiliary), "is", "are", "'s", "'re");
    }

    /// <summary>“will win at least 56”, “will lose three seats”: a count that is under way.</summary>
    private static bool GivesCount(ClauseReader clause, int verb)
    {
        const int Nearest = 4;
        for (var i = verb + 1; i < Math.Min(clause.Sentence.EndToken, verb + Nearest); i++)
        {
            if (clause.Text[i].Kind == TokenKind.Number || clause.Text.Is(i, WordClasses.NumberWord))
                return true;
        }

        return false;
    }

    /// <summary>Whether a hedge, a condition, a question or somebody’s word stands above or beside the verb.</summary>
    private static bool IsSupposed(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var syntax = clause.Syntax;
        for (var token = verb; token >= 0; token = syntax.Head(token))
        {
            // “going to destroy”: the complement of “going” is the statement itself.
            var isOwn = syntax.Relation(token) == Relation.OpenComplement && text.Is(syntax.Head(token), "going");
            if (!isOwn && syntax.Relation(token) is Relation.ClausalComplement or Relation.OpenComplement or Relation.RelativeClause or Relation.AdnominalClause or Relation.ClausalSubject)
                return true;
            for (var child = syntax.FirstChild(token); child >= 0; child = syntax.NextSibling(child))
            {
                if (text.Is(child, Hedges) || (syntax.Relation(child) == Relation.Mark && text.Is(child, "if", "unless", "when", "until", "once", "whether", "that")))
                    return true;
                if (syntax.Relation(child) is Relation.AdverbialClause or Relation.Parataxis && text.Is(clause.Child(child, Relation.Mark), "if", "unless", "when", "once", "until"))
                    return true;
            }
        }

        // A condition anywhere in the sentence is one, whatever the parser hung it on; “the question is what he will become” asks.
        const int Reach = 40;
        for (var i = Math.Max(clause.Sentence.FirstToken, verb - Reach); i < Math.Min(clause.Sentence.EndToken, verb + Reach); i++)
        {
            if (text.Is(i, "if", "unless", "whether") || (i < verb && text.Is(i, "what", "how", "why") && i > clause.Sentence.FirstToken))
                return true;
        }

        return text.Is(clause.Sentence.FirstToken, "should");
    }

    private static bool IsForetold(ClauseReader clause, int subject, int verb)
    {
        var text = clause.Text;
        if (text.Is(subject, WordClasses.FirstPerson) || text.Is(subject, "you", "who", "what", "which", "that"))
            return false;

        var isActor = clause.Syntax.Tag(subject) == UniversalTag.ProperNoun || text.Is(subject, "he", "she", "they") || text.Is(subject, WordClasses.RoleNoun | WordClasses.OrganizationNoun | WordClasses.CrowdNoun | WordClasses.KinNoun);
        return !isActor || !text.Is(verb, Purposeful);
    }
}
