using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1005: a superlative that nobody is named for.</summary>
internal sealed class SuperlativeWithoutSource() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1005",
        "superlative-without-source",
        "Superlative without a source",
        "“{0}” needs a source or a narrower claim",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "To say that something is the most or the largest is to say that somebody compared them all. Name who did, or claim less.",
        "MOS:PUFFERY; WP:V (exceptional claims)")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind is ClaimKind.Superlative && Claims.IsQueried(context, Rule))
            Claims.Report(context, Rule);
    }
}
