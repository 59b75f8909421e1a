using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4020: a DOI, ISBN or the like that cannot be one.</summary>
internal sealed partial class MalformedIdentifier() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4020",
        "malformed-identifier",
        "Identifier that cannot be right",
        "{0} “{1}” {2}{3}",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "A digit is wrong or missing, or the work does not exist; made-up references often betray themselves so. Copy the identifier from the work itself.",
        "ISO 26324 (DOI); ISO 2108 (ISBN); ISO 3297 (ISSN); arXiv identifier scheme");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        foreach (var identifier in context.Model.Identifiers)
        {
            if (identifier.Fault is { } fault)
                context.ReportCitation(Rule, identifier.Prose, identifier.SourceSpan, [identifier.KindName, Shown(context.Document, identifier), fault, string.Empty]);
        }

        if (context.Options.Get(ReferenceData.Feature).Bibliography is not { } bibliography)
            return;

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in context.Model.CitationKeys)
        {
            if (bibliography.Find(key.Key) is not { } entry || !seen.Add(key.Key))
                continue;

            var place = $" (in {Path.GetFileName(entry.Path)}{(entry.Line == 0 ? string.Empty : $", line {entry.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}")})";
            if (entry.Doi is { Length: > 0 } doi && IdentifierForm.FaultOf(IdentifierKind.Doi, doi) is { } fault)
                context.Report(Rule, key.Span, Identifier.NameOf(IdentifierKind.Doi), doi, fault, place);

            // A book’s entry may list the numbers of several editions, with words between them.
            foreach (var isbn in IsbnPattern().Matches(entry.Isbn ?? string.Empty).Select(m => m.Value))
            {
                if (IdentifierForm.FaultOf(IdentifierKind.Isbn, isbn) is { } wrong)
                    context.Report(Rule, key.Span, Identifier.NameOf(IdentifierKind.Isbn), isbn, wrong, place);
            }
        }
    }

    private static string Shown(ProseDocument document, Identifier identifier) => identifier.Prose.IsEmpty ? identifier.Value : document.GetText(identifier.Prose);

    [GeneratedRegex(@"97[89](?:[ –‑-]?[\dX]){8,10}|[\dX](?:[–‑-]?[\dX]){7,12}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsbnPattern();
}
