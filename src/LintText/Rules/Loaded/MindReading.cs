using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Loaded;

/// <summary>SR3006: what somebody feels, knows or is after, told as if the writer could see it.</summary>
internal sealed class MindReading() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR3006",
        "mind-reading",
        "Motive or feeling told as fact",
        "“{0}” tells what somebody wants, knows or feels as fact; say how it is known",
        RuleCategory.Loaded,
        DiagnosticSeverity.Info,
        "Nobody sees into a head. Report what was said and done, or say who reads it so.",
        "IPSO Editors’ Code, cl. 1(iv); WP:OR; WP:BLP")
    {
        YieldsTo = ["SR1006", "SR1007", "SR3012"],
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind == ClaimKind.Motive && Claims.IsQueried(context, Rule))
            Claims.Report(context, Rule);
    }
}
