using System.Globalization;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4026: all citations of a text are of one work.</summary>
public sealed class SingleCitation() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4026",
        "single-citation",
        "One work cited for everything",
        "All {0} citations are of one work, “{1}”",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "A text that rests on one work has its errors and its view. Find a second one that was made independently of it.",
        "WP:ONESOURCE; SPJ Code of Ethics (verify); IFCN, Transparency of sources")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var document = context.Document;
        var minimum = context.Options.Get(LintOptionCatalogue.SingleCitationMinimum);
        var marks = context.Model.Citations.Where(c => document.GetBlock(c.Span.Start) is { IsBody: true, Kind: not BlockKind.Footnote } && c.Kind != CitationKind.Work).ToList();
        if (marks.Count < minimum || marks.Select(m => WorkOf(document, m)).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() != 1)
            return;

        context.ReportCitation(Rule, marks[0].Span, marks[0].SourceSpan, [marks.Count.ToString(CultureInfo.InvariantCulture), WorkOf(document, marks[0])]);
    }

    /// <summary>What is cited: of a link its address without a fragment, of a footnote its label, of a reference what stands before a page.</summary>
    private static string WorkOf(ProseDocument document, Citation citation)
    {
        var target = citation.Target;
        var end = citation.Kind switch
        {
            CitationKind.Link => target.IndexOf('#', StringComparison.Ordinal),
            CitationKind.Reference => target.IndexOf(',', StringComparison.Ordinal),
            _ => -1,
        };
        return (end < 0 ? target : target[..end]).Trim('(', ')', '[', ']', ' ', '/');
    }
}
