using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds verdicts about all, none or always, and about duties kept or broken: “has met almost none of its duties under the pact”.</summary>
internal static class Generalisations
{
    /// <summary>Whether a token can be part of one.</summary>
    public static bool CanBeAt(TokenText text, int i) => text.Is(i, "none", "nobody", "everyone", "everybody", "never", "always", "all", "every", "no", "failed", "fails");

    /// <summary>The quantifier with what it counts, or null.</summary>
    public static TextSpan? At(ClauseReader clause, int token)
    {
        var text = clause.Text;
        if (text.Is(token, "none") && text.Is(token + 1, "of") && text.Is(token + 2, "its", "his", "her", "their", "the") && IsDuty(text, token + 3))
            return text.Span(text.Is(token - 1, "almost", "nearly", "virtually", "practically") ? token - 1 : token, token + 4);
        if (text.Is(token, "all", "every", "no") && IsDuty(text, token + 1))
            return text.Span(token, token + 2);

        // “failed to meet its obligations”
        if (text.Is(token, "failed", "fails") && text.Is(token + 1, "to") && text.Is(token + 2, "meet", "keep", "honour", "honor", "fulfil", "fulfill", "comply", "observe", "respect") && (text.Is(token + 2, "comply") || IsDuty(text, clause.ChildBehind(token + 2, Relation.Object))))
            return text.Span(token, token + 3);

        // “Everyone knows”, “nobody wants”: a verdict about all people.
        var syntax = clause.Syntax;
        if (text.Is(token, "everyone", "everybody", "nobody") && !text.Is(token + 1, "else", "in", "on", "at", "from") && !text.Is(token - 1, "probably", "almost", "perhaps") && syntax.Relation(token) == Relation.NominalSubject && syntax.Head(token) is >= 0 and var verb && syntax.PennTag(verb) is PennTag.VBZ)
            return text.Span(token, token + 1);

        // “has never met a deadline”, “always breaks its word” of somebody named.
        if (text.Is(token, "never", "always") && syntax.Relation(token) == Relation.AdverbialModifier && syntax.Head(token) is >= 0 and var predicate && text.Is(predicate, "met", "kept", "honoured", "honored", "fulfilled", "complied", "keeps", "meets", "breaks", "honours", "honors") && (text.Is(predicate, "complied") || IsDuty(text, clause.ChildBehind(predicate, Relation.Object))))
            return text.Span(Math.Min(token, predicate), Math.Max(token, predicate) + 1);
        return null;
    }

    private static bool IsDuty(TokenText text, int i) => text.Is(i, "duties", "duty", "obligations", "obligation", "commitments", "commitment", "promises", "promise", "pledges", "terms", "conditions", "provisions", "requirements", "deadline", "deadlines", "target", "targets", "word", "treaty", "treaties", "agreement", "agreements", "pact", "law", "laws");
}
