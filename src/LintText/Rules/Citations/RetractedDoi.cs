using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.References;
using LintText.References.Retractions;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4011: a paper is cited that the house’s list says is retracted.</summary>
internal sealed class RetractedDoi() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4011",
        "retracted-doi",
        "Retracted paper",
        "{0} {1} is on your list of retractions ({2})",
        RuleCategory.Citations,
        DiagnosticSeverity.Error,
        "A retracted paper supports nothing. Cite another, or say in the text that it was retracted.",
        "COPE, Retraction Guidelines; ICMJE, Recommendations; Wikipedia, Template:Retracted")
    {
        StrengthSeverities = [new StrengthSeverity(Strength.Moderate, ReportDiagnostic.Warn)],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var references = context.Options.Get(ReferenceData.Feature);
        if (references.Retractions is not { } list)
            return;

        foreach (var identifier in context.Model.Identifiers)
        {
            if (list.Find(identifier.Kind, identifier.Value) is { } retraction)
                Report(context, identifier.Kind, identifier.Value, retraction, identifier.Prose, identifier.SourceSpan);
        }

        foreach (var key in context.Model.CitationKeys)
        {
            if (references.Bibliography?.Find(key.Key)?.Doi is not { } written)
                continue;

            var doi = IdentifierForm.Normalize(IdentifierKind.Doi, written);
            if (list.Find(IdentifierKind.Doi, doi) is { } retraction)
                Report(context, IdentifierKind.Doi, doi, retraction, key.Span, key.SourceSpan);
        }
    }

    private static void Report(NodeAnalysisContext<ProseDocument> context, IdentifierKind kind, string value, Retraction retraction, TextSpan prose, TextSpan source)
    {
        if (context.Options.IsAllowed(Rule.Id, value) || context.Document.Blocks.IsEmpty)
            return;

        var at = prose.IsEmpty && context.Document.Links.FirstOrDefault(l => l.TargetSpan == source || l.SourceSpan == source) is { } link ? link.Span : prose;
        if (!context.Document.GetBlock(at.Start).IsArticle || (context.Model.GetSentence(at.Start) is { } sentence && SaysSo(context.Model, sentence)))
            return;

        var notice = retraction.Kind == NoticeKind.Retraction ? "retracted" : "expression of concern";
        var details = string.Join(", ", new[] { notice, retraction.Date, retraction.Reason }.Where(d => d.Length > 0));
        context.ReportCitation(Rule, prose, source, [Identifier.NameOf(kind), value, details], retraction.Kind == NoticeKind.Retraction ? Strength.Strong : Strength.Moderate);
    }

    /// <summary>Whether a sentence that points to a footnote says so.</summary>
    private static bool IsSaidAtMark(SourcingModel model, Block note)
    {
        var label = model.Document.Footnotes.LastOrDefault(f => f.SourceSpan.Start <= note.SourceSpan.Start)?.Label;
        return model.Document.FootnoteReferences.Any(r => r.Label == label && model.GetSentence(Math.Max(0, r.Position - 1)) is { } sentence && SaysSo(model, sentence.FirstToken, sentence.EndToken));
    }

    /// <summary>Whether the sentence, or another of its footnote or reference, says that the paper was retracted.</summary>
    private static bool SaysSo(SourcingModel model, Sentence sentence)
    {
        var block = model.GetBlock(sentence);
        var isReference = block.Kind is BlockKind.Footnote or BlockKind.ListItem;
        if (block.Kind == BlockKind.Footnote && IsSaidAtMark(model, block))
            return true;

        var (first, end) = isReference ? (model.Text.IndexAt(block.Span.Start), model.Text.IndexAt(block.Span.End)) : (sentence.FirstToken, sentence.EndToken);
        return SaysSo(model, first, end);
    }

    private static bool SaysSo(SourcingModel model, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (model.Text.Is(i, "retracted", "retraction", "retract", "retracting", "withdrawn", "withdrew") || (model.Text.Is(i, "expression") && model.Text.Is(i + 2, "concern")))
                return true;
        }

        return false;
    }
}
