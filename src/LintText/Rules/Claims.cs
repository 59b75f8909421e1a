using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

namespace LintText.Rules;

/// <summary>What the rules about claims have in common: when a claim is supported, and when a sentence makes none.</summary>
internal static class Claims
{
    /// <summary>Whether an editor would query a claim, surely enough for a rule.</summary>
    public static bool IsQueried(NodeAnalysisContext<Claim> context, Rule rule) =>
        context.Node.Status == ClaimStatus.Unsupported && context.Node.Confidence >= Confidences.LeastPercent(context.Options, rule);

    /// <summary>Reports a claim where it stands; its words come first among the message’s arguments.</summary>
    public static void Report(NodeAnalysisContext<Claim> context, Rule rule, params ReadOnlySpan<string> arguments) =>
        context.ReportClaim(rule, context.Node, [context.Document.GetText(context.Node.Evidence), .. arguments]);

    /// <summary>Whether nobody in the sentence is said to say it, so that its citation is what it rests on; a study named before may be another’s.</summary>
    public static bool RestsOnCitation(SourcingModel model, Claim claim) =>
        claim.Status == ClaimStatus.Cited || (claim.Status == ClaimStatus.Attributed && !model.IsSourced(model.Sentences[claim.SentenceIndex]) && model.IsCited(model.Sentences[claim.SentenceIndex]));

    /// <summary>What a message adds where a file has no links at all: they may have been lost when the text was extracted.</summary>
    public static string LostLinks(SourcingModel model) =>
        model.Document.Links.IsEmpty && model.Citations.IsEmpty ? " (this file has no links at all)" : string.Empty;

    /// <summary>Whether the sentence before or behind, in the same paragraph, names a source: hearsay is often resolved there.</summary>
    public static bool IsSourcedNearby(SourcingModel model, Sentence sentence)
    {
        foreach (var index in (ReadOnlySpan<int>)[sentence.Index - 1, sentence.Index + 1])
        {
            if (index >= 0 && index < model.Sentences.Length && model.Sentences[index].BlockIndex == sentence.BlockIndex && model.IsSourced(model.Sentences[index]))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether an outlet or author is named as having reported it: in the sentence, in one of the two before or in the next, a
    /// paragraph’s end between them or not.
    /// </summary>
    public static bool IsReportedNearby(SourcingModel model, Sentence sentence)
    {
        for (var index = Math.Max(0, sentence.Index - 2); index <= Math.Min(model.Sentences.Length - 1, sentence.Index + 1); index++)
        {
            var near = model.Sentences[index];
            if (Math.Abs(near.BlockIndex - sentence.BlockIndex) > 1)
                continue;
            if (model.GetAttributions(near).Any(a => (a.Verb is null or "report" or "write") && a.Source.Kind is SourceKind.Organization or SourceKind.Person or SourceKind.Document))
                return true;

            // “As The Herald reported, …”
            for (var i = near.FirstToken + 1; model.Text.Is(near.FirstToken, "as") && i < near.EndToken && !model.Text.IsMark(i, ","); i++)
            {
                if (model.Text.Is(i, WordClasses.ReportingVerb))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence reports a charge, where “alleged” is a legal status.</summary>
    public static bool IsLegal(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "charged", "charges", "indicted", "indictment", "lawsuit", "suit", "sued", "settle", "settled", "settlement", "convicted", "pleaded", "arrested", "prosecuted", "prosecutors", "court", "trial", "criminal", "complaint", "plaintiffs"))
                return true;
        }

        return false;
    }

    /// <summary>Whether a sentence supposes instead of stating.</summary>
    public static bool IsHypothetical(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "if", "whether", "suppose", "imagine", "would", "could", "might", "should", "whoever", "anyone") || text.Text(i) is "may")
                return true;
        }

        return false;
    }
}
