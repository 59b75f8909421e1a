using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds outcomes told as certain: “the toll will destroy every shop”, “is bound to fail”. What somebody plans is no outcome.</summary>
internal static class Predictions
{
    /// <summary>Whether a token can be part of one.</summary>
    public static bool CanBeAt(TokenText text, int i) => text.Is(i, "inevitably", "bound", "doomed");

    /// <summary>The subject, its “will” and its verb, or null.</summary>
    public static TextSpan? At(ClauseReader clause, int verb)
    {
        var text = clause.Text;
        var syntax = clause.Syntax;
        if (text.Is(verb, "bound", "doomed") && text.Is(verb + 1, "to") && verb + 2 < clause.Sentence.EndToken && clause.SubjectOf(verb) is { } doomed && IsThing(clause, doomed.Phrase))
            return text.Span(doomed.Phrase.First < verb ? doomed.Phrase.First : verb, verb + 3);
        if (!text[verb].Is(WordClasses.OutcomeVerb) || syntax.Tag(verb) != UniversalTag.Verb || syntax.PennTag(verb) != PennTag.VB || !IsCertain(clause, verb))
            return null;
        if (clause.SubjectOf(verb) is not { } subject || subject.AsWritten.Start > text[verb].Start || !IsThing(clause, subject.Phrase))
            return null;
        return text.Span(subject.Phrase.First, verb + 1);
    }

    /// <summary>“will” and “’ll” without a hedge or negation beside them.</summary>
    private static bool IsCertain(ClauseReader clause, int verb)
    {
        var isFuture = false;
        for (var child = clause.Syntax.FirstChild(verb); child >= 0; child = clause.Syntax.NextSibling(child))
        {
            if (child < verb && clause.Text.Is(child, "will", "'ll", "wo"))
                isFuture = true;
            if (clause.Text.Is(child, "likely", "probably", "perhaps", "maybe", "possibly", "presumably"))
                return false;
        }

        // In a content clause or under a condition it is somebody’s forecast.
        for (var token = verb; token >= 0; token = clause.Syntax.Head(token))
        {
            if (clause.Syntax.Relation(token) == Relation.ClausalComplement || clause.Text.Is(clause.Child(token, Relation.Mark), "if", "unless", "when", "until", "once", "whether"))
                return false;
            for (var child = clause.Syntax.FirstChild(token); child >= 0; child = clause.Syntax.NextSibling(child))
            {
                if (clause.Syntax.Relation(child) == Relation.AdverbialClause && clause.Text.Is(clause.Child(child, Relation.Mark), "if", "unless", "when", "once", "until"))
                    return false;
            }
        }

        return isFuture;
    }

    private static bool IsThing(ClauseReader clause, NounPhrase subject) =>
        !clause.Text.Is(subject.Head, WordClasses.FirstPerson) && !clause.Text.Is(subject.Head, "you", "who");
}
