using System.Globalization;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4015: a draft’s own bibliography has works that it does not cite. Off unless asked for.</summary>
internal sealed class UnusedBibliographyEntry() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4015",
        "unused-bibliography-entry",
        "Work in the bibliography that is not cited",
        "{0} cited nowhere, from {1}: {2}",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "Either a claim has lost its citation, or the entry can go.",
        "Pandoc and BibTeX practice",
        isEnabledByDefault: false);

    /// <summary>How many keys a message lists.</summary>
    private const int LongestList = 5;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        var frontMatter = context.Document.FrontMatter;
        if (context.Options.Get(ReferenceData.Feature).OwnBibliography is not { } bibliography || (frontMatter.Find("bibliography") ?? frontMatter.Find("references")) is not { } place)
            return;

        // “nocite” lists works that are meant to stand without a citation; “@*” means all.
        var uncited = frontMatter.Find("nocite")?.Text ?? string.Empty;
        if (uncited.Contains("@*", StringComparison.Ordinal))
            return;

        var used = context.Model.CitationKeys.Select(k => k.Key).Concat(uncited.Split(['@', ',', ' ', '\n', ';', '[', ']'], StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);
        var unused = bibliography.Entries.Select(e => e.Key).Where(k => !used.Contains(k)).ToList();
        if (unused.Count == 0)
            return;

        var list = string.Join(", ", unused.Take(LongestList)) + (unused.Count > LongestList ? ", …" : string.Empty);
        context.ReportSource(Rule, place.KeySpan, [unused.Count == 1 ? "1 work is" : string.Create(CultureInfo.InvariantCulture, $"{unused.Count} works are"), bibliography.Name, list]);
    }
}
