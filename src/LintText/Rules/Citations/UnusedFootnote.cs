using LintText.Analysis;
using LintText.Documents;
using LintText.Lexicons;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4006: a footnote that nothing points to.</summary>
internal sealed class UnusedFootnote() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4006",
        "unused-footnote",
        "Footnote that nothing points to",
        "Footnote “{0}” is never referenced",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "Either a claim has lost its mark, or the note can go.",
        "WP:CITE (inline references)");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        // A file of notes and nothing else is included somewhere.
        var isShared = context.Document.Blocks.All(b => b.Kind is BlockKind.Footnote or BlockKind.FrontMatter or BlockKind.Heading);
        foreach (var footnote in context.Document.Footnotes.Where(f => !f.IsReferenced && !isShared && !IsReading(context.Document, f.SourceSpan.Start)))
        {
            // The label is enough to find the note; underlining all of its text would not help.
            context.ReportSource(Rule, new TextSpan(footnote.SourceSpan.Start, Math.Min(footnote.SourceSpan.Length, footnote.Label.Length + 3)), [footnote.Label]);
        }

        // A list that the text points into nowhere is a list of further reading.
        var references = context.Model.NumberedReferences;
        var used = references.UsedNumbers;
        foreach (var entry in references.Entries.Where(e => used.Count > 0 && !used.Contains(e.Number)))
            context.Report(Rule, entry.Span, context.Document.GetText(entry.Span));
    }

    /// <summary>Whether a note stands under a heading such as “Further reading”.</summary>
    private static bool IsReading(ProseDocument document, int position)
    {
        var heading = document.Blocks.LastOrDefault(b => b.Kind == BlockKind.Heading && b.SourceSpan.Start < position);
        return heading is not null && PageFurniture.English.IsReferenceHeader(document.GetText(heading.Span));
    }
}
