using System.Globalization;

using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Transparency;

/// <summary>SR5007: teasers and readers’ comments stand in the file.</summary>
internal sealed class NonArticleText() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR5007",
        "non-article-text",
        "Text that is not the article",
        "Lines {0}–{1} look like {2}; excluded from analysis",
        RuleCategory.Transparency,
        DiagnosticSeverity.Info,
        "Pointers to other articles, readers’ comments or notices of the page came along with the text. No other rule looks at them; delete them if the file is to hold the article alone.",
        "A guard of this tool’s own: other people’s words are not the writer’s.")
    {
        // Where a text leads on to others of its kind, “See also” is a part of it.
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs, DocumentKind.Reference),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var document = context.Document;
        for (var i = 0; i < document.Blocks.Length;)
        {
            var kind = document.Blocks[i].Kind;
            var j = i + 1;
            while (j < document.Blocks.Length && document.Blocks[j].Kind == kind)
                j++;
            var what = kind switch
            {
                BlockKind.Teaser => "teasers for other articles",
                BlockKind.Comment => "readers’ comments",
                BlockKind.Furniture => "furniture of the page",
                _ => null,
            };
            if (what is not null)
                Report(context, document, i, j, what);
            i = j;
        }
    }

    private static void Report(NodeAnalysisContext<ProseDocument> context, ProseDocument document, int first, int end, string kind)
    {
        var lines = document.Source.Lines.GetLinePositionSpan(document.GetSourceSpan(TextSpan.FromBounds(document.Blocks[first].Span.Start, document.Blocks[end - 1].Span.End)));
        context.Report(
            Rule,
            document.Blocks[first].Span,
            (lines.Start.Line + 1).ToString(CultureInfo.InvariantCulture),
            (lines.End.Line + 1).ToString(CultureInfo.InvariantCulture),
            kind);
    }
}
