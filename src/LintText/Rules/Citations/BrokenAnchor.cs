using LintText.Analysis;
using LintText.Documents;
using LintText.References;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4018: a link leads to a heading that is not there.</summary>
internal sealed class BrokenAnchor() : TextAnalyzer(Rule)
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
        foreach (var (link, target) in LocalTarget.In(context.Document))
        {
            if (target.Fragment.Length == 0 || target.NamesNoHeading || context.Options.IsAllowed(Rule.Id, target.Fragment) || !HasText(context.Document, link))
                continue;

            // A file that is not there is the fault of SR4017.
            var isOwn = target.Path.Length == 0;
            var tree = context.Options.Get(ReferenceData.Feature).Tree;
            var anchors = isOwn ? context.Document.Anchors : tree?.FindAnchors(target.Path);
            if (anchors is not null && !anchors.Contains(target.Fragment) && !(isOwn && context.Document.Format is DocumentFormat.PlainText or DocumentFormat.CSharp) && tree?.MayHaveAnchor(target.Path, target.Fragment) != true)
                context.ReportSource(Rule, link.AddressSpan, [target.Fragment, isOwn ? "this file" : $"“{target.Path}”"]);
        }
    }

    /// <summary>Lists of contributors mark what somebody did with a picture that links nowhere, and a link without a text can only be a mark of a place.</summary>
    private static bool HasText(ProseDocument document, Link link) =>
        document.GetText(link.Span).Any(c => char.IsLetterOrDigit(c) || c == ProseDocument.Placeholder);
}
