using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Anonymity;

/// <summary>SR2003: an unnamed source of whom nothing is told but a rank.</summary>
public sealed class AnonymousUnderdescribed() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2003",
        "anonymous-underdescribed",
        "Unnamed source without a description",
        "“{0}” tells the reader nothing about how the source knows",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Warning,
        "A source that cannot be named must be described: which body, which side, and how they come to know.",
        "AP, Anonymous sources (“a source” alone is not acceptable); NPR Ethics Handbook, Describe anonymous sources as clearly as you can")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterSourceAction(Analyze);

    /// <summary>An aide is somebody’s aide: whose, the text around says.</summary>
    private static bool HasPrincipal(Source source) =>
        source.Head is "aide" or "aides" or "adviser" or "advisers" or "advisor" or "advisors" or "strategist" or "strategists" or "staffer" or "staffers" or "friend" or "friends" or "employee" or "employees" or "lawyer" or "attorney";

    private static void Analyze(NodeAnalysisContext<Source> context)
    {
        if (AnonymousSources.IsCited(context.Model, context.Node) && AnonymousSources.IsBare(context.Model, context.Node) && !HasPrincipal(context.Node))
            context.Report(Rule, context.Node.FirstMention, context.Document.GetText(context.Node.FirstMention));
    }
}
