using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1002: a statement rests on a crowd that nobody can ask.</summary>
internal sealed class VagueAttribution() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1002",
        "vague-attribution",
        "Authority without a name",
        "“{0}” cannot be checked: name the person, body or document",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "Experts, critics and history cannot be asked. Name one of them, or the study that they wrote.",
        "MOS:WTW, Unsupported attributions; NPR Ethics Handbook, Transparency; Reuters, The Essentials of Reuters Sourcing")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
        YieldsTo = ["SR2001", "SR2003", "SR4003"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterClaimAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (context.Node.Kind == ClaimKind.VagueHolder && Claims.IsQueried(context, Rule) && !AgentlessAttribution.IsPassive(context.Model, context.Node))
            Claims.Report(context, Rule);
    }
}
