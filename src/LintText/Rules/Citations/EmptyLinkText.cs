using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4016: a link without a text, which nobody can see or follow.</summary>
public sealed class EmptyLinkText() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4016",
        "empty-link-text",
        "Link without a text",
        "Link to “{0}” has no text to click on",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "Readers do not see the link, and screen readers read out its address. Give it a text that says where it leads, or delete it.",
        "WCAG 2.2, Link Purpose (2.4.4) and Name, Role, Value (4.1.2)");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterLinkAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;

        // “<a id="x" href="#x"></a>” beside a heading is how generators mark a place to link to.
        if (link.Form is LinkForm.Inline or LinkForm.Reference or LinkForm.Element && link.Span.IsEmpty && link.Target.Trim().Length > 0 && !link.Target.StartsWith('#') && !HasPicture(context.Document, link))
            context.ReportSource(Rule, link.SourceSpan, [link.Target]);
    }

    /// <summary>Pictures take no place in the prose of some blocks; their markup does.</summary>
    private static bool HasPicture(ProseDocument document, Link link)
    {
        var markup = document.Source.ToString(link.SourceSpan);
        return markup.Contains("<img", StringComparison.OrdinalIgnoreCase) || markup.Contains("<svg", StringComparison.OrdinalIgnoreCase) || markup.Contains("aria-label", StringComparison.OrdinalIgnoreCase) || markup.Contains("title=", StringComparison.OrdinalIgnoreCase) || markup.Contains("<i", StringComparison.OrdinalIgnoreCase) || markup.Contains("<span", StringComparison.OrdinalIgnoreCase) || markup.Contains("![", StringComparison.Ordinal);
    }
}
