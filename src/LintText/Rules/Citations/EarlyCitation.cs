using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4021: a footnote mark stands before the words that it is to support.</summary>
internal sealed class EarlyCitation() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4021",
        "early-citation",
        "Citation before the claim’s end",
        "Citation stands before “{0}”, which it seems to support",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "A mark covers what stands before it. Put it behind the claim, so that readers know what the source says.",
        "WP:INTEGRITY (text–source integrity); Chicago Manual of Style 17, 14.26")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        var (model, claim) = (context.Model, context.Node);
        if (!Claims.RestsOnCitation(model, claim) || claim.Kind is not (ClaimKind.Statistic or ClaimKind.Superlative))
            return;

        // Only marks: a link stands on the words it belongs to, and an author’s name opens the sentence.
        var sentence = model.Sentences[claim.SentenceIndex];
        var citations = model.GetCitations(sentence).ToList();
        var block = model.GetBlock(sentence);
        if (citations is not [.., { Kind: CitationKind.Footnote or CitationKind.Key } last] || last.Span.End > claim.Evidence.Start || last.Span.Start <= sentence.Span.Start || !block.IsBody)
            return;

        // Behind a colon, the mark introduces what follows.
        if (last.Span.Start > 0 && context.Document.Prose[last.Span.Start - 1] == ':')
            return;

        // A later sentence of the paragraph may carry the citation for both.
        for (var i = sentence.Index + 1; i < model.Sentences.Length && model.Sentences[i].BlockIndex == sentence.BlockIndex; i++)
        {
            if (model.IsCited(model.Sentences[i]))
                return;
        }

        context.ReportCitation(Rule, last.Span, last.SourceSpan, [context.Document.GetText(claim.Evidence)]);
    }
}
