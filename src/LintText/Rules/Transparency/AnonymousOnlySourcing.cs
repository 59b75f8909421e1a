using LintText.Analysis;
using LintText.Documents;
using LintText.Rules.Anonymity;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Transparency;

/// <summary>SR5002: every source of a text is unnamed.</summary>
internal sealed class AnonymousOnlySourcing() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5002",
        "anonymous-only-sourcing",
        "Nothing but unnamed sources",
        "Every source in this text is unnamed (policy: {0})",
        RuleCategory.Transparency,
        DiagnosticSeverity.Info,
        "A text in which nobody can be held to anything needs at least one named person or one document.",
        "AP, Anonymous sources; Reuters, Sourcing; BBC Editorial Guidelines, Accuracy")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
        IsOfWholeText = true,
    };

    /// <summary>The number of words below which a text is an item, not a story.</summary>
    private const int ShortestStory = 60;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        if (AnonymityPolicy.Of(context.Options).NamedClause is not { } clause)
            return;

        // What “strategists think” is the writer’s guess, not a source.
        var anonymous = model.Sources.Where(s => AnonymousSources.IsCited(model, s) && model.GetAttributions(s).Any(a => a.Type is AttributionType.Communication or AttributionType.Perception)).ToList();
        if (anonymous.Count == 0 || !model.Citations.IsEmpty || DocumentLength.Words(model) < ShortestStory)
            return;
        if (model.Sources.Any(s => !s.IsAnonymous && s.Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Document && model.GetAttributions(s).Any(a => a.IsStatement && model.GetVoice(a.Cues[0]) == Voice.Narration)))
            return;

        context.Report(Rule, anonymous[0].FirstMention, [clause], [.. anonymous.Skip(1).Select(s => new RelatedSpan(s.FirstMention, "unnamed too"))]);
    }
}
