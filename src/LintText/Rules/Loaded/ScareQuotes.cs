using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Loaded;

/// <summary>SR3002: quotation marks that doubt a word instead of quoting somebody.</summary>
public sealed class ScareQuotes() : TextAnalyzer(Rule)
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
        KindSeverities = KindSeverity.OffFor(DocumentKind.Opinion, DocumentKind.Docs),
    };

    /// <summary>Words that say whose term it is, or that it is a term.</summary>
    private static readonly string[] Introductions =
        ["called", "calls", "call", "calling", "termed", "dubbed", "named", "nicknamed", "known", "labelled", "labeled", "described", "describes", "describing", "refers", "referred", "referring", "word", "words", "term", "terms", "phrase", "label", "titled", "entitled", "title", "tagged", "marked", "branded", "deemed", "reads", "read", "meaning", "means", "song", "album", "film", "movie", "book", "show", "series", "episode", "play", "slogan", "hashtag", "chant", "chants", "chanting", "button", "column", "essay", "article", "headline", "quote", "quoted", "quoting", "as"];

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
        if (model.GetSentence(quotation.Span.Start) is not { } sentence || !model.GetBlock(sentence).IsBody || model.GetBlock(sentence).Kind == Documents.BlockKind.BlockQuotation || model.IsSourced(sentence) || model.IsCited(sentence))
            return;

        var text = model.Text;
        var first = text.IndexAt(quotation.ContentSpan.Start);
        var end = text.IndexAt(quotation.ContentSpan.End);
        if (!IsPlainWords(text, first, end) || !IsNounPosition(text, first, end) || model.Quotations.Any(q => q != quotation && q.Depth == 0 && q.Span.OverlapsWith(sentence.Span)) || IsIntroduced(text, sentence, first, end) || IsReply(text, sentence, first, end))
            return;

        context.Report(Rule, quotation.Span, context.Document.GetText(quotation.ContentSpan).TrimEnd(',', '.'));
    }

    /// <summary>A doubted word stands where a noun does: behind an article, a possessive or an adjective. Elsewhere a phrase was cut out of what somebody said.</summary>
    private static bool IsNounPosition(TokenText text, int first, int end)
    {
        var before = first - 2;
        if (end - first > 2 || text.IsMark(end + 1, "—–-"))
            return false;
        return text.Is(before, WordClasses.Determiner) || text.IsPossessive(before) || text.Is(before, "of", "such", "more", "new", "so-called", "real", "true");
    }

    /// <summary>“So-called” mostly introduces a term (“so-called swing states”); before people and statements it denies that they are any.</summary>
    private static bool IsDoubted(TokenText text, int i) =>
        !text.IsCapitalized(i) && !text.IsMark(i + 1, "-")
        && (text.Is(i, WordClasses.CrowdNoun | WordClasses.RoleNoun | WordClasses.ReportingNoun | WordClasses.StudyNoun) || text.Is(i, "apology", "compromise", "crisis", "evidence", "journalist", "journalists", "reform", "reforms", "scandal", "science", "victory"));

    private static void AnalyzeSoCalled(NodeAnalysisContext<Sentence> context)
    {
        var text = context.Model.Text;
        var sentence = context.Node;
        if (!context.Model.GetBlock(sentence).IsBody || context.Model.IsSourced(sentence) || context.Model.IsCited(sentence))
            return;

        for (var i = sentence.FirstToken; i + 3 < sentence.EndToken; i++)
        {
            if (text.Is(i, "so") && text.IsMark(i + 1, "-") && text.Is(i + 2, "called") && IsDoubted(text, i + 3) && context.Model.GetVoice(text[i].Span) == Voice.Narration)
                context.Report(Rule, text.Span(i, i + 4), context.Document.GetText(text.Span(i + 3, i + 4)));
        }
    }

    /// <summary>Titles and nicknames are capitalised; codes hold digits or signs.</summary>
    private static bool IsPlainWords(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i].Kind is TokenKind.Number or TokenKind.Placeholder || text.IsCapitalized(i))
                return false;
        }

        return true;
    }

    private static bool IsIntroduced(TokenText text, Sentence sentence, int first, int end)
    {
        for (var i = Math.Max(sentence.FirstToken, first - 8); i < first; i++)
        {
            if (text.Is(i, Introductions) || text.Is(i, WordClasses.AttributionVerb))
                return true;
        }

        // A definition: “‘levy’ means …”, “‘levy’ (from Latin …)”.
        return text.Is(end + 1, "means", "is", "refers", "was", "in") && first - 2 <= sentence.FirstToken || text.IsMark(end + 1, "(");
    }

    /// <summary>A quotation in a run of others, cut short by the writer, has its speaker nearby.</summary>
    private static bool IsReply(TokenText text, Sentence sentence, int first, int end) => sentence.FirstToken >= first - 1 && sentence.EndToken <= end + 2;
}
