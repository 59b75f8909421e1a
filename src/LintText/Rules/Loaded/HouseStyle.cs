using LintText.Analysis;
using LintText.Language;
using LintText.Rules.StyleSheets;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Loaded;

/// <summary>SR3013: a word that the house’s style sheet bans, or writes in another way. Silent without a style sheet.</summary>
internal sealed class HouseStyle() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR3013",
        "house-style",
        "Not house style",
        "“{0}” is not house style; {1}",
        RuleCategory.Loaded,
        DiagnosticSeverity.Info,
        "A publication that writes one thing in one way reads as one voice, and words that it has ruled out need no new debate in each draft.",
        "The house’s own style sheet");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterSentenceAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sentence> context)
    {
        if (context.Options.Get(StyleGuide.Feature) is not { House.IsEmpty: false } guide)
            return;

        var model = context.Model;
        foreach (var match in guide.House.Find(model, context.Node))
        {
            if (!match.IsRight && match.Applies(model) && !match.IsAllowed(model, context.Options, Rule.Id))
                Report(context, match, model);
        }
    }

    private static void Report(NodeAnalysisContext<Sentence> context, StyleMatch match, SourcingModel model)
    {
        var span = match.Span(model);
        var words = context.Document.GetText(span);
        var entry = match.Entry;
        if (entry.Use is not { } use)
        {
            context.Report(Rule, span, words, $"style sheet {entry.Sheet} bans it{StyleMessages.Reason(entry)}");
            return;
        }

        // Where only a hyphen or the case is at issue, the phrase matches what is right as well.
        var replacement = StyleFixes.Replacement(match, model, use);
        if (words.Equals(replacement, entry.IsAboutCaseOf(match.Term) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            return;

        context.Report(
            Rule,
            span,
            [words, $"style sheet {entry.Sheet} writes “{replacement ?? use.Text}”{StyleMessages.Reason(entry)}"],
            [],
            replacement is null ? null : StyleFixes.Create(match, model, replacement));
    }
}
