using LintText.Analysis;
using LintText.Documents;
using LintText.References;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4019: a link’s label has no definition, so that its markup stays in the text.</summary>
internal sealed class UndefinedLinkLabel() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4019",
        "undefined-link-label",
        "Link whose label is not defined",
        "Link label “{0}” is not defined",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "Readers see brackets instead of a link. Add a line “[label]: address”, or correct the label.",
        "CommonMark 0.31, Reference links");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var tree = context.Options.Get(ReferenceData.Feature).Tree;
        foreach (var link in context.Document.UndefinedLinks.Where(l => context.Document.GetBlock(l.Position).IsArticle && tree?.MayDefineLabel(l.Label) != true))
            context.ReportSource(Rule, link.SourceSpan, [link.Label]);
    }
}
