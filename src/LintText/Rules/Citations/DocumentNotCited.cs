using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4001: a text relies on a document that it does not link.</summary>
internal sealed class DocumentNotCited() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4001",
        "document-not-cited",
        "Document that is not linked",
        "“{0}” is relied on but not linked or cited{1}",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "What a document says can be checked only by readers who can find it. Link it, or give its title and date.",
        "SPJ Code of Ethics (access to source material); Trust Project, Citations and References; IFCN, Transparency of sources")
    {
        YieldsTo = ["SR4002", "SR4003"],
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind == ClaimKind.Provision && Claims.IsQueried(context, Rule))
            Claims.Report(context, Rule, Claims.LostLinks(context.Model));
    }
}
