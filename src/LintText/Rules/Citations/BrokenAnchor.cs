using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4018: a link leads to a heading that is not there.</summary>
public sealed class BrokenAnchor() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4018",
        "broken-anchor",
        "Link to a heading that is not there",
        "There is no heading or anchor “#{0}” in {1}",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "Readers land at the top of the page instead of the place that is meant. Correct the fragment; a heading’s words, joined by hyphens, are its name.",
        "HTML Living Standard, 7.4.6 (fragments); GitHub, Section links")
    {
        YieldsTo = ["SR4005"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        // Pointers to other articles can be broken, too; what readers write is their own.
        foreach (var link in context.Document.Links.Where(l => context.Document.GetBlock(l.Span.Start).Kind != BlockKind.Comment))
            Analyze(context, link);
    }

    private static void Analyze(NodeAnalysisContext<ProseDocument> context, Link link)
    {
        if (LocalTarget.Parse(context.Document, link) is not { Fragment.Length: > 0 } target || target.NamesNoHeading || context.Options.IsAllowed(Rule.Id, target.Fragment))
            return;

        // Lists of contributors mark what somebody did with a picture that links nowhere, and a link without a text can only be a mark of a place.
        if (!context.Document.GetText(link.Span).Any(char.IsLetterOrDigit) && !context.Document.GetText(link.Span).Contains(ProseDocument.Placeholder, StringComparison.Ordinal))
            return;

        // A file that is not there is the fault of SR4017.
        var anchors = target.Path.Length == 0 ? context.Document.Anchors : context.Options.References.Tree?.Find(target.Path).Anchors;
        if (anchors is null || anchors.Contains(target.Fragment) || (target.Path.Length == 0 && context.Document.Format == DocumentFormat.PlainText))
            return;

        context.ReportSource(Rule, link.TargetSpan.IsEmpty ? link.SourceSpan : link.TargetSpan, [target.Fragment, target.Path.Length == 0 ? "this file" : $"“{target.Path}”"]);
    }
}
