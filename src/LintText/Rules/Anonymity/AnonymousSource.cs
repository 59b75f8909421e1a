using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Anonymity;

/// <summary>SR2001: somebody is cited without a name.</summary>
internal sealed class AnonymousSource() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2001",
        "anonymous-source",
        "Source without a name",
        "“{0}” is not named ({1})",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "Readers cannot weigh somebody they do not know. Name the source, or check that your policy’s conditions for anonymity are met.",
        "AP, Statement of News Values; Reuters, The Essentials of Reuters Sourcing; SPJ Code of Ethics")
    {
        YieldsTo = ["SR2003"],
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
        if (!AnonymousSources.IsCited(context.Model, source) || AnonymousSources.IsKnownGroup(context.Model, source) || AnonymityPolicy.Of(context.Options).FindNamingClause(context.Model, source) is not { } clause)
            return;

        var statements = context.Model.GetAttributions(source).Skip(1).Select(a => new RelatedSpan(a.SourceSpan, "cited again here")).ToImmutableArray();
        context.Report(Rule, source.FirstMention, [context.Document.GetText(source.FirstMention), clause], statements);
    }

    private static void Analyze(NodeAnalysisContext<Claim> context)
    {
        if (UnnamedHolders.IsQueried(context, Rule) && !UnnamedHolders.IsBare(context.Model, context.Node) && AnonymityPolicy.Of(context.Options).NamingClause is { } clause)
            Claims.Report(context, Rule, clause);
    }
}
