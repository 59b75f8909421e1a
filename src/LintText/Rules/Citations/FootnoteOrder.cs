using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4029: footnotes are not numbered in the order of their marks. Off unless asked for.</summary>
internal sealed partial class FootnoteOrder() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4029",
        "footnote-order",
        "Footnotes out of order",
        "Footnote {0} comes where {1} is expected",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "Publishing tools number footnotes themselves; numbers that run in order keep the draft readable until then.",
        "Chicago Manual of Style 17, 14.25 (note numbers run in order); Markdown footnotes (Pandoc)",
        isEnabledByDefault: false);

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var document = context.Document;
        if (document.Format != DocumentFormat.Markdown || !document.RepeatedDefinitions.IsEmpty)
            return;

        var marks = document.FootnoteReferences.Where(r => r.IsDefined).ToList();
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var mark in marks.Where(m => IsNumber(m.Label)))
            numbers.TryAdd(mark.Label, numbers.Count + 1);

        if (marks.Find(m => IsNumber(m.Label) && m.Label != Text(numbers[m.Label])) is not { } first)
            return;

        context.ReportSource(Rule, first.SourceSpan, [first.Label, Text(numbers[first.Label])], CanRenumber(document) ? Renumber(document, numbers) : null);
    }

    /// <summary>A mark without a footnote would come to point to another’s.</summary>
    private static bool CanRenumber(ProseDocument document)
    {
        // Nor may there be a mark that is not read here and that other tools would: in a picture’s text, in raw HTML, in front matter.
        var known = document.FootnoteReferences.Count(r => IsNumber(r.Label)) + document.Footnotes.Count(f => IsNumber(f.Label));
        return !document.FootnoteReferences.Any(r => !r.IsDefined && IsNumber(r.Label)) && NumberedMark().Count(document.Source.ToString()) == known;
    }

    [GeneratedRegex(@"(?<!`)\[\^[0-9]+\](?!`)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedMark();

    /// <summary>Numbers the marks in their order and their definitions with them; footnotes that nothing points to come last.</summary>
    private static TextFix Renumber(ProseDocument document, Dictionary<string, int> numbers)
    {
        var changes = new List<TextChange>();
        foreach (var mark in document.FootnoteReferences.Where(r => numbers.ContainsKey(r.Label)))
            changes.Add(Label(mark.SourceSpan.Start, mark.Label));

        foreach (var footnote in document.Footnotes.Where(f => IsNumber(f.Label)))
        {
            numbers.TryAdd(footnote.Label, numbers.Count + 1);
            changes.Add(Label(footnote.SourceSpan.Start, footnote.Label));
        }

        return new TextFix("Number the footnotes in order", [.. changes.OrderBy(c => c.Span.Start)], IsSafe: true);

        TextChange Label(int start, string label) => new(new TextSpan(start + "[^".Length, label.Length), Text(numbers[label]));
    }

    private static bool IsNumber(string label) => label.All(char.IsAsciiDigit);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
