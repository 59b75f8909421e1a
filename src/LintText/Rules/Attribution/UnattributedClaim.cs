using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1001: a contestable claim that nobody is named for.</summary>
internal sealed class UnattributedClaim() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1001",
        "unattributed-claim",
        "Claim without a source",
        "“{0}” is a contestable claim with no source in its sentence or paragraph",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "That somebody kept none of their promises, or that one thing brought about another, is a finding. Say whose it is, or link to what shows it.",
        "AP Statement of News Values and Principles; Reuters, The Essentials of Reuters Sourcing; WP:V (material likely to be challenged)")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
        YieldsTo = ["SR1004", "SR1005", "SR1008", "SR1009"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        var claim = context.Node;
        if (claim is { Kind: ClaimKind.Causal or ClaimKind.Generalisation, Status: ClaimStatus.Unsupported } && !Claims.IsPassedOn(context.Model, claim))
            context.Report(Rule, claim.Evidence, context.Document.GetText(claim.Evidence));
    }
}
