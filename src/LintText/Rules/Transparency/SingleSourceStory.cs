using System.Globalization;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Transparency;

/// <summary>SR5001: a story that one source carries.</summary>
public sealed class SingleSourceStory() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5001",
        "single-source-story",
        "Story with a single source",
        "All {0} attributed statements come from one source: {1}",
        RuleCategory.Transparency,
        DiagnosticSeverity.Warning,
        "Two sources are better than one. Find a second person or a document that confirms it, or call the piece an interview.",
        "Reuters, The Essentials of Reuters Sourcing; BBC Editorial Guidelines, Accuracy")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        var attributions = model.Attributions.Where(a => a.Source.Kind is not (SourceKind.Self or SourceKind.Unknown)).ToList();
        if (attributions.Count < context.Options.Get(LintOptionCatalogue.SingleSourceMinimumAttributions) || attributions.Select(a => a.Source.Index).Distinct().Count() != 1)
            return;
        if (!model.Citations.IsEmpty || DocumentLength.Words(model) < context.Options.Get(LintOptionCatalogue.SingleSourceMinimumWords) || IsInterview(context.Document))
            return;

        var source = attributions[0].Source;
        context.Report(
            Rule,
            source.FirstMention,
            [attributions.Count.ToString(CultureInfo.InvariantCulture), source.Name],
            [.. attributions.Skip(1).Take(20).Select(a => new RelatedSpan(a.Cues[0], "cited again here"))]);
    }

    private static bool IsInterview(ProseDocument document) =>
        document.FrontMatter.Find("type")?.Text.ToLowerInvariant() is "interview" or "profile" or "statement" or "obituary" or "press release";
}
