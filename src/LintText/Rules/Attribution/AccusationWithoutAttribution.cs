using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1008: an accusation that the writer makes in their own name.</summary>
internal sealed class AccusationWithoutAttribution() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1008",
        "accusation-without-attribution",
        "Accusation in the writer’s own name",
        "“{0}” accuses somebody in the writer’s own name; say who says so",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "An allegation belongs to whoever makes it, and the accused should be able to answer. Name the accuser, the court or the document.",
        "BBC Editorial Guidelines, Accuracy; WP:BLP; IPSO Editors’ Code, cl. 1; SPJ Code of Ethics")
    {
        YieldsTo = ["SR1006", "SR1007", "SR3012"],
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind is ClaimKind.Allegation && Claims.IsQueried(context, Rule))
            Claims.Report(context, Rule);
    }
}
