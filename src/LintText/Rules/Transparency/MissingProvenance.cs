using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.Lexicons;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Transparency;

/// <summary>SR5006: an article that does not say who wrote it and when. Off unless asked for.</summary>
internal sealed class MissingProvenance() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5006",
        "missing-provenance",
        "No byline or date",
        "No {0} found in the front matter or the first and last lines",
        RuleCategory.Transparency,
        DiagnosticSeverity.Info,
        "Readers judge a text by who wrote it and when. Give both in the front matter or under the title.",
        "CEN CWA 17493:2019 (Journalism Trust Initiative); Trust Project, Author Expertise",
        isEnabledByDefault: false)
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Personal),
        IsOfWholeText = true,
    };

    private static readonly string[] AuthorKeys = ["author", "authors", "byline", "by", "writer"];
    private static readonly string[] DateKeys = ["date", "published", "published_time", "article:published_time", "pubdate", "updated", "created", "lastmod"];

    /// <summary>The number of blocks at either end in which a byline stands.</summary>
    private const int Margin = 4;

    /// <summary>A longer block is a paragraph of the article, not a line about it.</summary>
    private const int LongestByline = 160;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var document = context.Document;
        var model = context.Model;
        if (context.DocumentKind == DocumentKind.Docs || model.Sentences.FirstOrDefault(s => model.GetBlock(s).IsArticle) is not { } first)
            return;

        var margins = document.Blocks.Where(b => b.IsArticle && !b.Span.IsEmpty).ToList();
        var edges = margins.Take(Margin).Concat(margins.TakeLast(Margin)).ToList();
        if (margins.Take(Margin).Any(b => PageFurniture.English.IsExtractOpening(document.Prose.AsSpan(b.Span.Start, b.Span.Length))))
            return;

        var hasAuthor = AuthorKeys.Any(k => document.FrontMatter.Find(k) is not null) || edges.Exists(b => HasByline(model, b));
        var hasDate = DateKeys.Any(k => document.FrontMatter.Find(k) is not null) || edges.Exists(b => HasDate(model, b));
        if (hasAuthor && hasDate)
            return;

        context.Report(Rule, first.Span, hasAuthor ? "date" : hasDate ? "byline" : "byline or date");
    }

    /// <summary>“By Mara Voss”, “Published 8 August 2021 · Words by Nerys Hall” in a short block; “Cora Ellingham, 2022-07-19”, a name that stands there with a date.</summary>
    private static bool HasByline(SourcingModel model, Block block)
    {
        if (block.Span.Length > LongestByline)
            return false;

        var text = model.Text;
        var (first, end) = (text.IndexAt(block.Span.Start), text.IndexAt(block.Span.End));
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, "by") && text.IsCapitalized(i + 1) && !text.Is(i + 1, WordClasses.Month | WordClasses.Determiner))
                return true;
        }

        // A line that holds nothing but a name and a date, with what joins them, has no verb.
        while (first < end && !text.IsWord(first))
            first++;
        if (text.IsMark(first + 1, ":"))
            first += 2;
        return HasDate(model, block) && text.IsCapitalized(first) && text.IsCapitalized(first + 1) && !text.Is(first, WordClasses.Month) && (text.IsMark(first + 2, ",·|—–") || text[Math.Min(first + 2, text.Count - 1)].Start >= block.Span.End || IsOnNextLine(model, first + 2));
    }

    private static bool IsOnNextLine(SourcingModel model, int token) =>
        token < model.Text.Count && model.Document.Prose.AsSpan(model.Text[token - 1].End, model.Text[token].Start - model.Text[token - 1].End).Contains('\n');

    /// <summary>A month with a year, or a year with “-” behind it: “4 May 2023”, “2023-05-04”.</summary>
    private static bool HasDate(SourcingModel model, Block block)
    {
        var text = model.Text;
        for (var i = text.IndexAt(block.Span.Start); i < text.Count && text[i].Start < block.Span.End; i++)
        {
            if (text.IsMonthOfYear(i))
                return true;
            if (block.Span.Length <= LongestByline && text.IsYear(i) && text.IsMark(i + 1, "-/."))
                return true;
        }

        return false;
    }
}
