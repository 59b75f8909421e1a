using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Anonymity;

/// <summary>SR2003: an unnamed source of whom nothing is told but a rank.</summary>
internal sealed class AnonymousUnderdescribed() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2003",
        "anonymous-underdescribed",
        "Unnamed source without a description",
        "“{0}” tells the reader nothing about how the source knows ({1})",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "A source that cannot be named must be described: which body, which side, and how they come to know.",
        "AP, Anonymous sources (“a source” alone is not acceptable); NPR Ethics Handbook, Describe anonymous sources as clearly as you can")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context)
    {
        context.RegisterSourceAction(Analyze);
        context.RegisterClaimAction(Analyze);
    }

    private static void Analyze(NodeAnalysisContext<Source> context)
    {
        var source = context.Node;
        if (AnonymousSources.IsCited(context.Model, source) && !AnonymousSources.IsKnownGroup(context.Model, source) && AnonymityPolicy.Of(context.Options).FindDescriptionClause(context.Model, source) is { } clause)
            context.Report(Rule, source.FirstMention, context.Document.GetText(source.FirstMention), clause);
    }

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (UnnamedHolders.IsQueried(context, Rule) && UnnamedHolders.IsBare(context.Model, context.Node) && AnonymityPolicy.Of(context.Options).DescriptionClause is { } clause)
            Claims.Report(context, Rule, clause);
    }
}
