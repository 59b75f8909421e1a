using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4006: a footnote that nothing points to.</summary>
public sealed class UnusedFootnote() : TextAnalyzer(Rule)
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
        foreach (var footnote in context.Document.Footnotes.Where(f => !f.IsReferenced))
        {
            // The label is enough to find the note; underlining all of its text would not help.
            context.ReportSource(Rule, new TextSpan(footnote.SourceSpan.Start, Math.Min(footnote.SourceSpan.Length, footnote.Label.Length + 3)), [footnote.Label]);
        }

        // A list that the text points into nowhere is a list of further reading.
        var references = context.Model.NumberedReferences;
        var used = UsedNumbers(references);
        foreach (var entry in references.Entries.Where(e => used.Count > 0 && !used.Contains(e.Number)))
            context.Report(Rule, entry.Span, context.Document.GetText(entry.Span));
    }

    /// <summary>The numbers that marks name, those between the ends of a range included.</summary>
    private static HashSet<int> UsedNumbers(NumberedReferences references)
    {
        var used = references.Marks.Select(m => m.Number).ToHashSet();
        for (var i = 0; i + 1 < references.Marks.Length; i++)
        {
            // “[3–6]”: one character stands between the two numbers.
            var (from, to) = (references.Marks[i], references.Marks[i + 1]);
            if (to.Span.Start - from.Span.End is 1 && to.Number > from.Number)
                used.UnionWith(Enumerable.Range(from.Number, to.Number - from.Number));
        }

        return used;
    }
}
