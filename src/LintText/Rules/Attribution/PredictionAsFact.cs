using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1009: an outcome that is told as certain.</summary>
internal sealed class PredictionAsFact() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1009",
        "prediction-as-fact",
        "Prediction told as fact",
        "“{0}” tells an outcome as certain; name who forecasts it",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "Nobody reports the future. Name who expects it, or say what it depends on.",
        "IPSO Editors’ Code, cl. 1(iv); Hyland, Metadiscourse (2005), on boosters")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind is ClaimKind.Prediction && Claims.IsQueried(context, Rule))
            Claims.Report(context, Rule);
    }
}
