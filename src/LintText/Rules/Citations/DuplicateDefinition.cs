using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4014: two footnotes or link definitions have one label.</summary>
internal sealed class DuplicateDefinition() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4014",
        "duplicate-definition",
        "Label that is defined twice",
        "{0} “{1}” is defined already on line {2}; this definition is never used",
        RuleCategory.Citations,
        DiagnosticSeverity.Error,
        "The first definition counts, and marks meant for the second lead to the wrong source. Give it a label of its own, or delete it.",
        "CommonMark 0.31, Link reference definitions; Markdown footnotes (Pandoc, PHP Markdown Extra)");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var lines = context.Document.Source.Lines;
        foreach (var duplicate in context.Document.RepeatedDefinitions)
        {
            var line = (lines.GetLinePosition(duplicate.FirstSpan.Start).Line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.ReportSource(Rule, duplicate.SourceSpan, [duplicate.IsFootnote ? "Footnote" : "Link label", duplicate.Label, line]);
        }
    }
}
