using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Anonymity;

/// <summary>SR2007: the lead rests on an unnamed source alone.</summary>
internal sealed class AnonymousLead() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR2007",
        "anonymous-lead",
        "Lead that rests on an unnamed source",
        "The headline or first paragraph rests only on an unnamed source, “{0}” ({1})",
        RuleCategory.Anonymity,
        DiagnosticSeverity.Info,
        "The lead carries the story. Confirm it with a named source or a document, or have a senior editor agree to it.",
        "New York Times, Confidential News Sources (2016); BBC Editorial Guidelines, Accuracy")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var model = context.Model;
        if (AnonymityPolicy.Of(context.Options).LeadClause is not { } clause)
            return;
        if (context.Document.Blocks.FirstOrDefault(b => b.Kind == BlockKind.Paragraph) is not { } lead)
            return;

        // A text of one paragraph has no lead.
        if (context.Document.Blocks.Count(b => b.Kind == BlockKind.Paragraph) < 2)
            return;

        var attributions = model.Attributions.Where(a => a.Cues[0].Start < lead.Span.End && !a.SourceSpan.IsEmpty).ToList();
        var anonymous = attributions.Find(a => AnonymousSources.IsCited(model, a.Source, includeHeadings: true));
        if (anonymous is not null && attributions.TrueForAll(a => a.Source.IsAnonymous) && !IsNamed(model, anonymous.Source))
            context.Report(Rule, anonymous.SourceSpan, context.Document.GetText(anonymous.Source.FirstMention), clause);
    }

    /// <summary>“Diplomat praises pact”, and the first paragraph says who: somebody of that role has a name in the text.</summary>
    private static bool IsNamed(SourcingModel model, Source source) =>
        model.Sources.Any(s => s.Kind == SourceKind.Person && s.Role is { } role && role.Split(' ').Contains(source.Head, StringComparer.OrdinalIgnoreCase));
}
