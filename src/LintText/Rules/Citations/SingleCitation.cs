using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4026: all citations of a text are of one work.</summary>
internal sealed partial class SingleCitation() : TextAnalyzer(Rule)
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

    /// <summary>The number of citations from which a text should have more than one source.</summary>
    public static LintOption<int> MinimumCitations { get; } = LintOption.Integer("lint_text.SR4026.minimum_citations", "The number of citations from which they should not all be of one work.", 5, 2, 1000);

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var document = context.Document;
        var minimum = context.Options.Get(MinimumCitations);
        var marks = context.Model.Citations.Where(c => IsMark(context.Model, c)).ToList();
        if (marks.Count < minimum || marks.Exists(NamesSeveral) || marks.Select(WorkOf).Distinct(StringComparer.OrdinalIgnoreCase).Take(2).Count() != 1)
            return;

        context.ReportCitation(Rule, marks[0].Span, marks[0].SourceSpan, [marks.Count.ToString(CultureInfo.InvariantCulture), WorkOf(marks[0])]);
    }

    /// <summary>A citation in the running text: not in a note, not the entry of a list, not a link to a page of the same site.</summary>
    private static bool IsMark(SourcingModel model, Citation citation)
    {
        var block = model.Document.GetBlock(citation.Span.Start);
        return block is { IsBody: true, Kind: not BlockKind.Footnote } && citation.Kind switch
        {
            CitationKind.Work => false,
            CitationKind.Link => model.GetAddress(citation.Target) is not null,
            CitationKind.Reference => citation.Span.Start != block.Span.Start,
            _ => true,
        };
    }

    private static bool NamesSeveral(Citation citation) => citation.Kind == CitationKind.Reference && (citation.Target.Contains(';', StringComparison.Ordinal) || NumbersPattern().IsMatch(citation.Target));

    /// <summary>What is cited: of a link its address without a fragment, of a footnote its label, of a reference what stands before a page.</summary>
    private static string WorkOf(Citation citation)
    {
        var target = citation.Target;
        var end = citation.Kind switch
        {
            CitationKind.Link => target.IndexOf('#', StringComparison.Ordinal),
            CitationKind.Reference => LocatorPattern().Match(target) is { Success: true } match ? match.Index : -1,
            _ => -1,
        };
        return (end < 0 ? target : target[..end]).Trim('(', ')', '[', ']', ' ', '/');
    }

    [GeneratedRegex(@"^\[\d+\s*[,–-]", RegexOptions.CultureInvariant)]
    private static partial Regex NumbersPattern();

    // “(Lund, 2018, p. 4)”, “(Lund 2018, 4–6)”, “(Lund 2018: 4)”
    [GeneratedRegex(@"[,:] ?(?:pp?\.|ch\.|chap\.|§|sec\.|fig\.|vol\.)? ?\d{1,3}(?:[–-]\d+)?\)?$|[,:] ?(?:pp?\.|ch\.|chap\.|§|sec\.) ", RegexOptions.CultureInvariant)]
    private static partial Regex LocatorPattern();
}
