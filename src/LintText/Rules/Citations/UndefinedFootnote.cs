using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4005: a mark points to a footnote that is not there.</summary>
internal sealed class UndefinedFootnote() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4005",
        "undefined-footnote",
        "Footnote that is not defined",
        "Footnote “{0}” is not defined",
        RuleCategory.Citations,
        DiagnosticSeverity.Error,
        "The mark promises a source and leads nowhere. Add the footnote, or correct its label.",
        "WP:CITE; Markdown footnotes (Pandoc, PHP Markdown Extra)");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        foreach (var reference in context.Document.FootnoteReferences.Where(r => !r.IsDefined))
            context.ReportSource(Rule, reference.SourceSpan, [reference.Label]);

        var references = context.Model.NumberedReferences;
        var defined = references.Entries.Select(e => e.Number).ToHashSet();
        foreach (var mark in references.Marks.Where(m => !defined.Contains(m.Number)))
            context.Report(Rule, mark.Span, context.Document.GetText(mark.Span));
    }
}
