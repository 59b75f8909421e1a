using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Attribution;

/// <summary>SR1003: a quotation whose speaker the text does not name.</summary>
internal sealed class OrphanQuote() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR1003",
        "orphan-quote",
        "Quotation without a speaker",
        "No speaker found for this quotation",
        RuleCategory.Attribution,
        DiagnosticSeverity.Info,
        "A reader should know who speaks by the end of a quotation’s first sentence. Name the speaker, or cite where the words are from.",
        "Reuters Handbook, Quotes and Attribution; AP, Statement of News Values; WP:V (quotations)")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
    };

    private const int ShortestStatement = 4;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterQuotationAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Quotation> context)
    {
        var quotation = context.Node;
        var model = context.Model;
        if (quotation.Depth > 0 || quotation.WordCount < ShortestStatement || quotation.ContinuesPrevious || !IsStatement(quotation, context.Document.Prose))
            return;

        var block = context.Document.Blocks[quotation.BlockIndex];
        if (block is not { Kind: BlockKind.Paragraph or BlockKind.ListItem, IsProse: true } || model.GetSpeaker(quotation) is not null)
            return;

        var text = model.Text;
        var first = text.IndexAt(quotation.ContentSpan.Start);
        var end = text.IndexAt(quotation.ContentSpan.End);
        if (model.GetSentence(quotation.Span.Start) is not { } sentence || model.IsCited(sentence) || IsCitedBehind(model, quotation) || IsIntroduced(text, sentence, first) || IsTitle(text, first, end) || IsSpokenNearby(model, quotation))
            return;

        context.Report(Rule, quotation.Span);
    }

    /// <summary>
    /// Whether somebody speaks in one of the sentences right before a quotation or in the one behind, a paragraph’s end between them or not: in
    /// edited text the words are his, whatever form says so (“he went on”, a line that begins with his gesture).
    /// </summary>
    private static bool IsSpokenNearby(SourcingModel model, Quotation quotation)
    {
        const int Before = 3;
        if (model.GetSentence(quotation.Span.Start) is not { } first)
            return false;

        var last = model.GetSentence(Math.Max(quotation.Span.Start, quotation.Span.End - 1)) ?? first;
        for (var index = Math.Max(0, first.Index - Before); index <= Math.Min(model.Sentences.Length - 1, last.Index + 1); index++)
        {
            var near = model.Sentences[index];
            var isSpoken = model.GetAttributions(near).Any(a => a is { Type: AttributionType.Communication or AttributionType.Attitude, SourceSpan.IsEmpty: false } && a.Source.IsOutsideWriter && model.GetVoice(a.Cues[0]) == Voice.Narration);
            if (isSpoken || (index == first.Index - 1 && HasActor(model, near)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a sentence tells of a person: “Trump went on”, “Why was he out in the heat?”.</summary>
    private static bool HasActor(SourcingModel model, Sentence sentence)
    {
        // A sentence of more words is no prose, and many quotations may stand behind it.
        const int Longest = 200;
        if (sentence.TokenCount > Longest)
            return false;

        var syntax = model.GetSyntax(sentence);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (syntax.Relation(token) == Relation.NominalSubject && (syntax.Kind(token) == EntityKind.Person || model.Text.Is(token, "he", "she")) && model.GetVoice(model.Text[token].Span) == Voice.Narration)
                return true;
        }

        return false;
    }

    /// <summary>Whether the first thing behind a quotation is a citation, though the splitter ends a sentence at its mark: “‘P.’ (Gazette)”.</summary>
    private static bool IsCitedBehind(SourcingModel model, Quotation quotation)
    {
        const int Nearest = 3;
        return model.Citations.Any(c => c.Span.Start >= quotation.Span.End && c.Span.Start <= quotation.Span.End + Nearest);
    }

    /// <summary>Whether the marks hold a statement, not words cut out of one: a capital first, a full stop or comma last.</summary>
    private static bool IsStatement(Quotation quotation, string prose)
    {
        var content = prose.AsSpan(quotation.ContentSpan.Start, quotation.ContentSpan.Length).Trim();
        return content.Length > 0 && char.IsUpper(content[0]) && (content[^1] is '.' or '!' or '?' or '…' or ',' || !quotation.IsClosed);
    }

    /// <summary>Whether the sentence introduces what is quoted: a document, a slogan, a saying.</summary>
    private static bool IsIntroduced(TokenText text, Sentence sentence, int quotation)
    {
        for (var i = sentence.FirstToken; i < quotation; i++)
        {
            if (text.Is(i, WordClasses.DocumentNoun | WordClasses.AttributionVerb | WordClasses.ReportingNoun) || text.Is(i, "titled", "entitled", "called", "named", "headline", "headlined", "slogan", "sign", "chant", "chanted", "motto", "saying", "proverb", "caption", "banner", "song", "book", "poem", "film", "goes", "went", "begins", "ends", "quote", "message", "question", "like", "words", "line"))
                return true;
        }

        var mark = quotation - 1;
        while (mark > sentence.FirstToken && text.IsMark(mark, "'\"“‘`"))
            mark--;
        return text.IsMark(mark, ":");
    }

    private static bool IsTitle(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.IsWord(i) && text[i].Length > 3 && !text.IsCapitalized(i))
                return false;
        }

        return true;
    }
}
