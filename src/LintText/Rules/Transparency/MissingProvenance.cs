using LintText.Analysis;
using LintText.Documents;
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
    };

    private static readonly string[] AuthorKeys = ["author", "authors", "byline", "by", "writer"];
    private static readonly string[] DateKeys = ["date", "published", "pubdate", "updated", "created", "lastmod"];

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
        if (model.Sentences.FirstOrDefault(s => model.GetBlock(s).IsArticle) is not { } first)
            return;

        var margins = document.Blocks.Where(b => b.IsArticle && !b.Span.IsEmpty).ToList();
        var edges = margins.Take(Margin).Concat(margins.TakeLast(Margin)).ToList();
        var hasAuthor = AuthorKeys.Any(k => document.FrontMatter.Find(k) is not null) || edges.Exists(b => HasByline(model, b));
        var hasDate = DateKeys.Any(k => document.FrontMatter.Find(k) is not null) || edges.Exists(b => HasDate(model, b));
        if (hasAuthor && hasDate)
            return;

        context.Report(Rule, first.Span, hasAuthor ? "date" : hasDate ? "byline" : "byline or date");
    }

    /// <summary>“By Mara Voss”, at the start of a short block.</summary>
    private static bool HasByline(SourcingModel model, Block block)
    {
        var first = model.Text.IndexAt(block.Span.Start);
        return block.Span.Length <= LongestByline && model.Text.Is(first, "by") && model.Text.IsCapitalized(first + 1);
    }

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
