using LintText.Analysis;
using LintText.Language;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Anonymity;

/// <summary>SR2004: an unnamed source gives an opinion; SR2005: an unnamed source attacks somebody who is named.</summary>
/// <remarks>Both look at the same words of the same source; an attack is the graver reading of an opinion.</remarks>
internal sealed class AnonymousOpinion() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2004",
        "anonymous-opinion",
        "Unnamed source used for opinion",
        "Anonymous source “{0}” is used for opinion, not information (policy: {1})",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "Anonymity protects people who know something. Opinions, praise and forecasts need a name.",
        "AP, Anonymous sources (information, not opinion or speculation); Reuters, Sourcing; NPR Ethics Handbook, Fairness")
    {
        YieldsTo = ["SR2005"],
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        if (AnonymityPolicy.Of(context.Options).OpinionClause is not { } clause || !AnonymousSources.IsCited(context.Model, attribution.Source))
            return;

        if (AnonymousSources.DirectStatement(context.Model, attribution) is { } content && FindOpinion(context.Model.Text, content) is { } cue)
            context.Report(Rule, content, [context.Document.GetText(attribution.Source.FirstMention), clause], [new RelatedSpan(cue, "the opinion"), new RelatedSpan(attribution.Source.FirstMention, "the source")]);
    }

    /// <summary>A word of evaluation, or a belief of the speaker’s own side.</summary>
    private static TextSpan? FindOpinion(TokenText text, TextSpan content)
    {
        var end = text.IndexAt(content.End);
        for (var i = text.IndexAt(content.Start); i < end; i++)
        {
            if (text.Is(i, WordClasses.EvaluativeWord) && !text.Is(i + 1, "of"))
                return text[i].Span;
            if (text.Is(i, "i", "we") && text.Is(i + 1, "think", "believe", "know", "feel", "hope", "suspect"))
                return text.Span(i, i + 2);
        }

        return null;
    }
}
