using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Loaded;

/// <summary>SR3011: advice or a verdict that a text which is not labelled opinion gives in the writer’s own voice.</summary>
internal sealed class AdvocacyInOwnVoice() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR3011",
        "advocacy-in-own-voice",
        "Advice or verdict in the writer’s own voice",
        "Own-voice advice or verdict (“{0}”) in a text not labelled opinion",
        RuleCategory.Loaded,
        DiagnosticSeverity.Info,
        "What ought to be is an opinion. Say whose it is, label the piece, or report what was done.",
        "IPSO Editors’ Code, cl. 1(iv); Trust Project, Type of Work; SPJ Code of Ethics; WP:NPOV")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
        YieldsTo = ["SR1005", "SR1006", "SR1007", "SR3001", "SR3003", "SR3008", "SR3012"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind == ClaimKind.Verdict && Claims.IsQueried(context, Rule))
            Claims.Report(context, Rule);
    }
}
