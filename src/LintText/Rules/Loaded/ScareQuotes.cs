using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Loaded;

/// <summary>SR3002: quotation marks that doubt a word instead of quoting somebody.</summary>
internal sealed class ScareQuotes() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR3002",
        "scare-quotes",
        "Scare quotes",
        "Marks or “so-called” around “{0}” with no speaker read as doubt; attribute, define or drop them",
        RuleCategory.Loaded,
        DiagnosticSeverity.Info,
        "Marks around a single word tell the reader that the writer rejects it, without saying why or whose word it is.",
        "MOS:SCAREQUOTES; Reuters Handbook, entry on terrorism")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs, DocumentKind.Personal),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context)
    {
        context.RegisterQuotationAction(Analyze);
        context.RegisterSentenceAction(AnalyzeSoCalled);
    }

    private static void Analyze(NodeAnalysisContext<Quotation> context)
    {
        var quotation = context.Node;
        var model = context.Model;
        if (quotation.Depth > 0 || !quotation.IsTerm || quotation.WordCount == 0)
            return;
        if (model.GetSentence(quotation.Span.Start) is not { } sentence || !model.GetBlock(sentence).IsProse || model.GetBlock(sentence).Kind == Documents.BlockKind.BlockQuotation || model.IsCited(sentence))
            return;

        var term = new QuotedTerm(model, quotation, sentence);
        if (term.IsNoun && !term.IsIntroduced && !term.IsSaid && term.Strength is var strength && strength <= context.Options.Get(Strengths.Minimum))
            Report(context, quotation.Span, context.Document.GetText(quotation.ContentSpan).TrimEnd(',', '.'), strength);
    }

    private static void AnalyzeSoCalled(NodeAnalysisContext<Sentence> context)
    {
        var text = context.Model.Text;
        var sentence = context.Node;
        if (!context.Model.GetBlock(sentence).IsProse || context.Model.IsSourced(sentence) || context.Model.IsCited(sentence))
            return;

        for (var i = sentence.FirstToken; i + 3 < sentence.EndToken; i++)
        {
            // “So-called” mostly introduces a term (“so-called swing states”); before a word of standing it denies it.
            if (text.Is(i, "so") && text.IsMark(i + 1, "-") && text.Is(i + 2, "called") && QuotedTerm.HasStanding(text, i + 3) && !text.IsMark(i + 4, "-") && context.Model.GetVoice(text[i].Span) == Voice.Narration)
                Report(context, text.Span(i, i + 4), context.Document.GetText(text.Span(i + 3, i + 4)), Strength.Strong);
        }
    }

    private static void Report<T>(NodeAnalysisContext<T> context, TextSpan span, string word, Strength strength) =>
        context.Report(Rule, span, [word], [], fix: null, strength);
}
