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
        var headings = context.Document.Blocks.Where(b => b.Kind == BlockKind.Heading).ToArray();
        foreach (var footnote in context.Document.Footnotes.Where(f => !f.IsReferenced && !isShared && !IsReading(f.SourceSpan.Start)))
        {
            // The label is enough to find the note; underlining all of its text would not help.
            context.ReportSource(Rule, new TextSpan(footnote.SourceSpan.Start, Math.Min(footnote.SourceSpan.Length, footnote.Label.Length + 3)), [footnote.Label]);
        }

        // A list that the text points into nowhere is a list of further reading.
        var references = context.Model.NumberedReferences;
        var used = references.UsedNumbers;
        foreach (var entry in references.Entries.Where(e => used.Count > 0 && !used.Contains(e.Number)))
            context.Report(Rule, entry.Span, context.Document.GetText(entry.Span));

        // Whether a note stands under a heading such as “Further reading”.
        bool IsReading(int position) =>
            Bisection.FirstNotBefore(headings, position, static h => h.SourceSpan.Start) is > 0 and var next && PageFurniture.English.IsReferenceHeader(context.Document.GetText(headings[next - 1].Span));
    }
}
