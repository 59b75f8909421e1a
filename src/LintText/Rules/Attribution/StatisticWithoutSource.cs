using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1004: a figure that nobody is named for.</summary>
internal sealed class StatisticWithoutSource() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1004",
        "statistic-without-source",
        "Figure without a source",
        "Figure “{0}” has no source",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "Somebody counted. Say who and when, or link to the count.",
        "WP:V; IFCN Code of Principles, Transparency of sources; BBC Editorial Guidelines, Accuracy (statistics)")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind is ClaimKind.Statistic && Claims.IsQueried(context, Rule))
            Claims.Report(context, Rule);
    }
}
