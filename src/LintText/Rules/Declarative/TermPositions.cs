using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Declarative;

/// <summary>Tells whether a term stands in the position that its entry asks for.</summary>
internal static class TermPositions
{
    /// <summary>Whether a term stands in a position.</summary>
    public static bool IsAt(TermPosition position, SourcingModel model, Sentence sentence, int start, int end) => position switch
    {
        TermPosition.SentenceAdverb => IsSentenceAdverb(model.Text, sentence, start, end),
        TermPosition.BeforeVerb => IsSentenceAdverb(model.Text, sentence, start, end) || IsBeforeVerb(model, sentence, start, end),
        TermPosition.OfPeople => Metaphor.IsOfPeople(model.Text, model.GetSyntax(sentence), start, end),
        TermPosition.Label => IsLabel(model, sentence, start, end),
        TermPosition.Attributive => IsAttributive(model.Text, sentence, end),
        TermPosition.ReportingVerb => IsReportingVerb(model, sentence, start, end),
        _ => true,
    };

    /// <summary>Whether something that can be a noun phrase follows.</summary>
    public static bool IsAttributive(TokenText text, Sentence sentence, int end) =>
        text.IsWord(end) && end < sentence.EndToken && !text.Is(end, WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Auxiliary | WordClasses.Determiner | WordClasses.Pronoun);

    /// <summary>Whether a verb ascribes words: it governs a statement, or a quotation; not a plain object (“noted her years as senator”).</summary>
    private static bool IsReportingVerb(SourcingModel model, Sentence sentence, int start, int end)
    {
        var text = model.Text;
        var verb = text.Span(start, end);
        var attribution = model.GetAttributions(sentence).FirstOrDefault(a => a.Cues.Any(c => c.OverlapsWith(verb)));
        if (attribution?.Source.Head is "suit" or "lawsuit" or "complaint" or "plea" or "filing" or "indictment")
            return false;

        // “I admit it,” she admitted: the act of speech is the news.
        var syntax = model.GetSyntax(sentence);
        if (attribution is not null && IsInQuotation(model, syntax, attribution, syntax.Lemma(start)))
            return false;
        if (attribution is null && (syntax.Tag(start) != UniversalTag.Verb || !HasSubject(syntax, start)))
            return false;

        // Behind a quotation or clause, before “that”, a quotation or a clause of its own.
        return attribution?.Contents.Any(c => c.End <= verb.Start) == true
            || syntax.Child(start, Relation.ClausalComplement) > start
            || (syntax.Relation(start) == Relation.Parataxis && text.IsMark(end, ",."))
            || text.Is(end, "that", "there") || text.IsMark(end, ":,“\"‘")
            || (text.Is(end, WordClasses.Pronoun) && !text.Is(end, WordClasses.Determiner))
            || (text.IsCapitalized(end) && text.Is(end + 1, WordClasses.Auxiliary) && !text.IsPossessive(end + 1));
    }

    private static bool IsInQuotation(SourcingModel model, SentenceSyntax syntax, Sourcing.Attribution attribution, string lemma)
    {
        foreach (var content in attribution.Contents)
        {
            for (var i = Math.Max(syntax.FirstToken, model.Text.IndexAt(content.Start)); i < Math.Min(syntax.EndToken, model.Text.IndexAt(content.End)); i++)
            {
                if (model.GetVoice(model.Text[i].Span) == Voice.Quoted && syntax.Lemma(i) == lemma)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether what a verb ascribes holds a claim that an editor would query in the writer’s own voice.</summary>
    public static bool ReportsClaim(SourcingModel model, TextSpan verb)
    {
        if (model.GetSentence(verb.Start) is not { } sentence)
            return false;

        var contents = model.GetAttributions(sentence).Where(a => a.Cues.Any(c => c.OverlapsWith(verb))).SelectMany(a => a.Contents).ToList();
        return contents.Count > 0 && model.Claims.Any(c => c.SentenceIndex == sentence.Index && c.Confidence > 0 && contents.Exists(s => s.Contains(c.Evidence)));
    }

    /// <summary>Whether a verb has a subject, or shares that of the clause that it hangs on.</summary>
    private static bool HasSubject(SentenceSyntax syntax, int verb) =>
        syntax.Child(verb, Relation.NominalSubject) >= 0 || syntax.Relation(verb) is Relation.AdverbialClause or Relation.Conjunct or Relation.AdnominalClause or Relation.OpenComplement;

    /// <summary>
    /// Whether a label is put on somebody: “the Osk strongman”, “dictator Hale”, “Hale is a traitor”, “racist rhetoric”, “left-wing
    /// extremists in Osk”. A bare plural that nothing is told of is a kind, not anybody: “how terrorists are financed”.
    /// </summary>
    private static bool IsLabel(SourcingModel model, Sentence sentence, int start, int end)
    {
        var text = model.Text;

        // “terrorist threats”, “extremist content”: what is threatened, not who.
        if (text.Is(end, "threat", "threats", "content", "activity", "activities", "posts", "support", "financing", "network", "networks", "propaganda", "plot", "plots", "material", "sympathizers", "watchlist", "ideology", "suspects", "suspect", "cell", "cells"))
            return false;
        if (text.IsCapitalized(end) && end < sentence.EndToken)
            return true;

        var i = start - 1;
        while (i >= sentence.FirstToken && text.IsWord(i) && !text.Is(i, WordClasses.Determiner | WordClasses.Be | WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Pronoun) && !text.IsPossessive(i) && !text.Is(i, "such") && start - i <= 4)
        {
            if (text.IsCapitalized(i) && i > sentence.FirstToken)
                return true;
            i--;
        }

        return text.Is(start - 1, WordClasses.NumberWord) || text.Is(i, WordClasses.Be) || text.IsPossessive(i) || text.Is(i, "the", "a", "an", "this", "that", "his", "her", "their", "its", "such", "as", "he", "she", "they") || IsDescribed(model, sentence, end - 1);
    }

    /// <summary>Whether a noun has an adjective, or a phrase that says where or whose: somebody in particular is meant.</summary>
    private static bool IsDescribed(SourcingModel model, Sentence sentence, int noun)
    {
        var syntax = model.GetSyntax(sentence);
        foreach (var child in syntax.Children(noun))
        {
            if (syntax.Relation(child) is Relation.AdjectivalModifier or Relation.Compound or Relation.Apposition or Relation.NumericModifier || (syntax.Relation(child) == Relation.NominalModifier && syntax.Tag(child) == UniversalTag.ProperNoun))
                return true;
        }

        return syntax.Child(noun, Relation.Copula) >= 0;
    }

    /// <summary>“the board clearly had no plan”: between subject and finite verb. “can clearly see” and “is clearly marked” tell of a manner.</summary>
    private static bool IsBeforeVerb(SourcingModel model, Sentence sentence, int start, int end)
    {
        var syntax = model.GetSyntax(sentence);
        return end < sentence.EndToken && syntax.IsFinite(end) && start > sentence.FirstToken && syntax.Head(start) is >= 0 and var head && head >= end && !syntax.IsFinite(start - 1);
    }

    private static bool IsSentenceAdverb(TokenText text, Sentence sentence, int start, int end)
    {
        // Beside a formula or code, “clearly” is the language of a proof.
        if (text.Prose.AsSpan(sentence.Span.Start, sentence.Span.Length).Contains(Documents.ProseDocument.Placeholder))
            return false;

        var opens = start == sentence.FirstToken
            || (start == sentence.FirstToken + 1 && (text.IsMark(start - 1, "“\"‘'—–(") || text.Is(start - 1, "but", "and", "yet", "so")));
        if (opens)
            return text.IsMark(end, ",");

        return text.IsMark(start - 1, ",—–(;") && (end >= sentence.EndToken || text.IsMark(end, ",—–).;!?"));
    }
}
