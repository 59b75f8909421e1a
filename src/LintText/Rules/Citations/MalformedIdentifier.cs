using LintText.Analysis;
using LintText.Documents;
using LintText.References;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4020: a DOI, ISBN or the like that cannot be one.</summary>
public sealed class MalformedIdentifier() : TextAnalyzer(Rule)
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

        if (context.Options.References.Bibliography is not { } bibliography)
            return;

        foreach (var key in context.Model.CitationKeys)
        {
            if (bibliography.Find(key.Key) is not { } entry)
                continue;

            var place = $" (in {Path.GetFileName(entry.Path)}{(entry.Line == 0 ? string.Empty : $", line {entry.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)}")})";
            foreach (var (kind, text) in (ReadOnlySpan<(IdentifierKind, string?)>)[(IdentifierKind.Doi, entry.Doi), (IdentifierKind.Isbn, entry.Isbn)])
            {
                // A book’s entry may list the numbers of several editions.
                if (text is { Length: > 0 } && text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(t => Fault(kind, t) is not null) is { } wrong)
                    context.Report(Rule, key.Span, Identifier.NameOf(kind), wrong, Fault(kind, wrong)!, place);
            }
        }
    }

    private static string? Fault(IdentifierKind kind, string text) => kind == IdentifierKind.Isbn && text.Contains(' ', StringComparison.Ordinal) && text.Length > 20
        ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => IdentifierForm.FaultOf(kind, t)).FirstOrDefault(f => f is not null)
        : IdentifierForm.FaultOf(kind, text);

    private static string Shown(ProseDocument document, Identifier identifier) => identifier.Prose.IsEmpty ? identifier.Value : document.GetText(identifier.Prose);
}
