using LintText.Analysis;
using LintText.Documents;
using LintText.References.Bibliographies;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4007: a citation names a work that the bibliography does not have.</summary>
public sealed class CitationKeyMissing() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4007",
        "citation-key-missing",
        "Citation of a work that the bibliography does not have",
        "Citation key “{0}” is not in {1}{2}",
        RuleCategory.Citations,
        DiagnosticSeverity.Error,
        "Without an entry the published text has a hole where its source should be. Add the work, or correct the key.",
        "Pandoc and BibTeX practice; WP:CITE");

    /// <summary>A slip of the pen changes no more letters than this.</summary>
    private const int LargestSlip = 2;

    /// <summary>A draft that misses more keys than this has the wrong bibliography, and each look for a near one goes over all of it.</summary>
    private const int MostSuggestions = 50;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        if (context.Options.References.Bibliography is not { IsComplete: true } bibliography)
            return;

        var suggestions = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var key in context.Model.CitationKeys)
        {
            if (bibliography.Find(key.Key) is not null || context.Options.IsAllowed(Rule.Id, key.Key) || !context.Document.GetBlock(key.Span.Start).IsArticle)
                continue;

            // In the text, “@clerk” is somebody’s handle.
            if (!key.IsCitation)
                continue;

            if (!suggestions.TryGetValue(key.Key, out var nearest))
                suggestions[key.Key] = nearest = suggestions.Count < MostSuggestions ? Nearest(key.Key, bibliography) : null;

            var fix = nearest is null ? null : new TextFix($"Replace with ‘{nearest}’", [new TextChange(TextSpan.FromBounds(key.SourceSpan.Start + 1, key.SourceSpan.End), nearest)], IsSafe: false);
            context.Report(Rule, key.Span, [key.Key, bibliography.Name, nearest is null ? string.Empty : $"; did you mean “{nearest}”?"], [], fix);
        }
    }

    /// <summary>The key that was meant. Few slips change the first letter, and a bibliography may have thousands of keys to compare.</summary>
    private static string? Nearest(string key, Bibliography bibliography) => NearestName.Find(
        key,
        bibliography.Entries.Select(e => e.Key).Where(k => Math.Abs(k.Length - key.Length) <= LargestSlip && char.ToLowerInvariant(k[0]) == char.ToLowerInvariant(key[0])),
        LargestSlip);
}
