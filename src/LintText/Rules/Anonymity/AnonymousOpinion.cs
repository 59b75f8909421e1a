using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

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
        "Anonymous source “{0}” is used for opinion, not information ({1})",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "Anonymity protects people who know something. Opinions, praise and forecasts need a name.",
        "AP, Anonymous sources (information, not opinion or speculation); Reuters, Sourcing; NPR Ethics Handbook, Fairness")
    {
        YieldsTo = ["SR2005"],
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        if (AnonymityPolicy.Of(context.Options).OpinionClause is not { } clause || !AnonymousSources.IsCited(context.Model, attribution.Source))
            return;

        if (AnonymousSources.DirectStatement(context.Model, attribution) is { } content && FindOpinion(context.Model, content) is { } cue)
            context.Report(Rule, content, [context.Document.GetText(attribution.Source.FirstMention), clause], [new RelatedSpan(cue, "the opinion"), new RelatedSpan(attribution.Source.FirstMention, "the source")]);
    }

    /// <summary>A word of evaluation, a rank, a belief of the speaker’s own side, or a forecast.</summary>
    private static TextSpan? FindOpinion(SourcingModel model, TextSpan content)
    {
        var text = model.Text;
        var end = text.IndexAt(content.End);
        for (var i = text.IndexAt(content.Start); i < end; i++)
        {
            if (text.Is(i, WordClasses.EvaluativeWord) && !text.Is(i + 1, "of"))
                return text[i].Span;
            if (text.Is(i, WordClasses.InsultWord) && text.Is(i - 1, WordClasses.Determiner))
                return text[i].Span;
            if (text.Is(i, "i", "we") && (text.Is(i + 1, WordClasses.BeliefVerb) || text.Is(i + 1, "think", "know") || (text.Is(i + 1, WordClasses.Be) && text.Is(i + 2, WordClasses.BeliefVerb))))
                return text.Span(i, i + 2);
            if (IsRank(model, i) || IsForecast(model, i))
                return text[i].Span;
        }

        return null;
    }

    /// <summary>“the worst budget”, “far better than”.</summary>
    private static bool IsRank(SourcingModel model, int token) =>
        model.GetSentence(model.Text[token].Start) is { } sentence && model.GetSyntax(sentence) is var syntax
        && ((syntax.PennTag(token) is PennTag.JJS && !model.Text.Is(token, "least", "most", "latest") && model.Text.Is(token - 1, WordClasses.Determiner)) || (syntax.PennTag(token) == PennTag.JJR && model.Text.Is(token - 1, "far", "much") && model.Text.Is(token + 1, "than")));

    /// <summary>“is bound to turn ugly”, “is going to fail”, “will collapse”: how it will turn out, which nobody knows.</summary>
    private static bool IsForecast(SourcingModel model, int token) =>
        model.Text.Is(token, WordClasses.OutcomeVerb) && model.GetSentence(model.Text[token].Start) is { } sentence && model.GetSyntax(sentence) is var syntax
        && syntax.PennTag(token) == PennTag.VB && (model.Text.Is(token - 1, "to") ? model.Text.Is(token - 2, "bound", "going", "sure", "certain", "likely", "destined", "doomed") : model.Text.Is(token - 1, "will", "would", "never"));
}
