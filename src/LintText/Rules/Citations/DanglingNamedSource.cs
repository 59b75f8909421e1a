using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4002: “as documented by X”, and no way to find what X documented.</summary>
internal sealed class DanglingNamedSource() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4002",
        "dangling-named-source",
        "Named source without a reference",
        "“{0}” names a source but gives no title, date or link{1}",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "A name is not a reference. Give the title and date of what was published, or link to it.",
        "WP:CITE; Trust Project, Citations and References; IFCN, Transparency of sources")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterAttributionAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Sourcing.Attribution> context)
    {
        var attribution = context.Node;
        var model = context.Model;
        var text = model.Text;
        if (attribution.Verb is not null)
        {
            AnalyzeResearch(context, attribution);
            return;
        }

        if (attribution.SourceSpan.IsEmpty || model.GetSentence(attribution.Cues[0].Start) is not { } sentence || !model.GetBlock(sentence).IsProse)
            return;

        var cue = text.IndexAt(attribution.Cues[0].Start);
        var end = IncludeAuthor(text, text.IndexAt(attribution.SourceSpan.End), sentence);
        var isDangling = text.Is(cue, "as") ? IsPublication(text, cue + 1) && IsNamed(text, text.IndexAt(attribution.SourceSpan.Start), end) : IsReportBy(text, cue + 2, end);
        if (!isDangling || model.IsCitedInReach(sentence) || HasDetails(text, text.IndexAt(attribution.SourceSpan.Start), sentence) || model.GetAttributions(attribution.Source).Any(a => a.Kind != AttributionKind.Indirect))
            return;

        var span = TextSpan.FromBounds(attribution.Cues[0].Start, text[end - 1].End);
        context.Report(Rule, span, context.Document.GetText(span), Claims.LostLinks(context.Model));
    }

    /// <summary>“Research by the Isen Institute found …”.</summary>
    private static void AnalyzeResearch(NodeAnalysisContext<Sourcing.Attribution> context, Sourcing.Attribution attribution)
    {
        var (model, text) = (context.Model, context.Model.Text);
        var (first, end) = (text.IndexAt(attribution.SourceSpan.Start), text.IndexAt(attribution.SourceSpan.End));
        if (attribution is not { IsStatement: true, Source.Kind: SourceKind.Document } || !text.Is(first, WordClasses.StudyNoun) || !IsReportBy(text, first, end))
            return;
        if (model.GetSentence(attribution.SourceSpan.Start) is not { } sentence || !model.GetBlock(sentence).IsProse || model.IsCitedInReach(sentence) || HasDetails(text, first, sentence, end))
            return;

        context.Report(Rule, attribution.SourceSpan, context.Document.GetText(attribution.SourceSpan), Claims.LostLinks(model));
    }

    /// <summary>“a report by the League”: the author behind the document belongs to the phrase.</summary>
    private static int IncludeAuthor(TokenText text, int end, Sentence sentence) =>
        text.Is(end, "by", "from") && NounPhrases.CoreAfter(text, end + 1, sentence.EndToken) is { } author ? author.CoreEnd : end;

    private static bool IsPublication(TokenText text, int verb) => text.Is(verb, "documented", "reported", "shown", "noted", "described", "detailed", "recorded", "confirmed", "revealed", "estimated", "calculated", "published");

    private static bool IsNamed(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            // A person with a title was spoken to; there is nothing to look up.
            if (text.Is(i, WordClasses.PersonTitle))
                return false;
            if (text.IsCapitalized(i) && !text.Is(i, WordClasses.Demonym | WordClasses.Determiner))
                return true;
        }

        return false;
    }

    /// <summary>“according to a report by X”, “according to research from X”.</summary>
    private static bool IsReportBy(TokenText text, int first, int end)
    {
        for (var i = first; i + 1 < text.Count && i <= end; i++)
        {
            if (text.Is(i, WordClasses.DocumentNoun | WordClasses.StudyNoun) && text.Is(i + 1, "by", "from") && IsNamed(text, i + 2, Math.Min(text.Count, i + 5)))
                return true;
        }

        return false;
    }

    /// <summary>A date or a title makes a publication findable.</summary>
    private static bool HasDetails(TokenText text, int first, Sentence sentence, int end = int.MaxValue)
    {
        for (var i = first; i < Math.Min(end, sentence.EndToken); i++)
        {
            if (text[i].Kind == TokenKind.Number || text.Is(i, WordClasses.Month | WordClasses.Weekday) || text.IsMark(i, "“\"") || text.Is(i, "titled", "entitled", "called"))
                return true;
        }

        return false;
    }
}
