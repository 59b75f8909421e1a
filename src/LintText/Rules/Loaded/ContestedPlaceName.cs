using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.Rules.StyleSheets;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Loaded;

/// <summary>SR3010: a name that takes a side, against the choice that the house’s style sheet has made. Silent without a style sheet.</summary>
internal sealed class ContestedPlaceName() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR3010",
        "contested-place-name",
        "Contested name",
        "“{0}” is contested; {1}",
        RuleCategory.Loaded,
        DiagnosticSeverity.Info,
        "Where each side has its own name for a place, the name that a text uses takes a side. The choice is the publisher’s, and it is made once.",
        "Guardian, BBC and AP style guides (names of places); WP:NCGN");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        if (context.Options.Get(StyleGuide.Feature) is not { Contested.IsEmpty: false } guide)
            return;

        foreach (var mentions in ContestedMentions.Find(context.Model, guide.Contested).GroupBy(m => m.Match.Entry))
        {
            var own = mentions.Where(m => m.IsOwn && !m.Match.IsAllowed(context.Model, context.Options, Rule.Id)).ToList();
            if (mentions.Key.Use is { } use)
                ReportRivals(context, own, use);
            else
                ReportMinority(context, own);
        }
    }

    private static void ReportRivals(NodeAnalysisContext<ProseDocument> context, List<ContestedMention> mentions, StyleTerm use)
    {
        // A headline has no room for both names: the first mention is the first in the text.
        var first = mentions.Find(m => context.Model.GetBlock(m.Match.Sentence).IsBody);
        foreach (var mention in mentions.Where(m => !m.IsPaired))
        {
            var match = mention.Match;
            var replacement = StyleFixes.Replacement(match, context.Model, use);
            var entry = match.Entry;
            if (mention == first && entry.FirstMention is { } form && IsBaseForm(match, context.Model))
            {
                if (!match.IsRight || !IsWithin(form, match, context.Model))
                    Report(context, match, form, match.IsRight ? $"style sheet {entry.Sheet} has “{form}” at first mention" : $"style sheet {entry.Sheet} prefers “{form}” at first mention");
            }
            else if (!match.IsRight)
            {
                Report(context, match, replacement, $"style sheet {entry.Sheet} prefers “{replacement ?? use.Text}”");
            }
        }
    }

    /// <summary>Where the house prefers neither name, one text keeps to one: the one that it uses more often, or else first.</summary>
    private static void ReportMinority(NodeAnalysisContext<ProseDocument> context, List<ContestedMention> mentions)
    {
        var byName = mentions.Where(m => !m.IsPaired).GroupBy(m => m.Match.Term).ToList();
        if (byName.Count < 2)
            return;

        var most = byName.MaxBy(g => g.Count())!;
        var isMore = byName.TrueForAll(g => g == most || g.Count() < most.Count());
        var related = ImmutableArray.Create(new RelatedSpan(most.First().Match.Span(context.Model), "the other name"));
        foreach (var match in byName.Where(g => g != most).SelectMany(g => g).Select(m => m.Match))
        {
            var replacement = StyleFixes.Replacement(match, context.Model, most.Key);
            Report(context, match, replacement, $"this text has “{most.Key.Text}” {(isMore ? "more often" : "first")}, and style sheet {match.Entry.Sheet} asks for one name", related);
        }
    }

    private static void Report(NodeAnalysisContext<ProseDocument> context, StyleMatch match, string? replacement, string clause, ImmutableArray<RelatedSpan> related = default)
    {
        var span = match.Span(context.Model);
        context.Report(
            Rule,
            span,
            [context.Document.GetText(span), clause + StyleMessages.Reason(match.Entry)],
            related.IsDefault ? [] : related,
            CanTake(replacement, match, context.Model) ? StyleFixes.Create(match, context.Model, replacement!) : null);
    }

    /// <summary>“Izhen’s mayor” cannot become “Isen (Izhen)’s mayor”.</summary>
    private static bool CanTake(string? replacement, StyleMatch match, SourcingModel model) =>
        replacement is not null && (char.IsLetterOrDigit(replacement[^1]) || !model.Text.IsPossessive(match.End));

    /// <summary>A derived or plural form is no first mention of the name itself.</summary>
    private static bool IsBaseForm(StyleMatch match, SourcingModel model) =>
        model.Document.GetText(match.Span(model)).Equals(match.Term.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name stands in the form for the first mention already.</summary>
    private static bool IsWithin(string form, StyleMatch match, SourcingModel model)
    {
        var prose = model.Document.Prose;
        var start = match.Span(model).Start;
        for (var at = form.IndexOf(match.Term.Text, StringComparison.OrdinalIgnoreCase); at >= 0; at = form.IndexOf(match.Term.Text, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (start >= at && prose.AsSpan(start - at).StartsWith(form, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
