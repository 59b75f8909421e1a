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
        "“{0}” {1}, and no source is given for it",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "That one thing brought about another, that all or none of them did it, that something has been growing or fading: somebody found that out. Say who, or link to what shows it.",
        "AP Statement of News Values and Principles; Reuters, The Essentials of Reuters Sourcing; WP:V (material likely to be challenged)")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
        YieldsTo = ["SR1004", "SR1005", "SR1006", "SR1007", "SR1008", "SR1009", "SR3012"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (Asserted(context.Node.Kind) is { } what && Claims.IsQueried(context, Rule))
            Claims.Report(context, Rule, what);
    }

    /// <summary>What a claim asserts, for the message; null for those of other rules.</summary>
    private static string? Asserted(ClaimKind kind) => kind switch
    {
        ClaimKind.Causal => "says what brought something about",
        ClaimKind.Generalisation => "speaks of all, most or none",
        ClaimKind.Trend => "says how something has been going",
        _ => null,
    };
}
