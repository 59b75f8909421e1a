using LintText.Analysis;
using LintText.Configuration;
using LintText.Documents;
using LintText.References;
using LintText.References.Bibliographies;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4007: a citation names a work that the bibliography does not have.</summary>
internal sealed class CitationKeyMissing() : TextAnalyzer(Rule)
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

    private const int LongestShown = 60;

    /// <summary>A draft that misses more keys than this has the wrong bibliography, and each look for a near one goes over all of it.</summary>
    private const int MostSuggestions = 50;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        if (context.Options.Get(ReferenceData.Feature).Bibliography is not { IsComplete: true } bibliography)
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

            var fix = nearest is not null && IsPlain(context.Document, key, nearest) ? new TextFix($"Replace with ‘{nearest}’", [new TextChange(key.SourceSpan, "@" + nearest)], IsSafe: false) : null;
            context.Report(Rule, key.Span, [Shown(key.Key), bibliography.Name, nearest is null ? string.Empty : $"; did you mean “{nearest}”?"], [], fix);
        }
    }

    private static string Shown(string key) => key.Length <= LongestShown ? key : key[..LongestShown] + "…";

    /// <summary>Whether the key is written as it is read, without character references, and the other needs no braces.</summary>
    private static bool IsPlain(ProseDocument document, CitationKey key, string nearest) =>
        document.Source.ToString(key.SourceSpan) is var written && (written == "@" + key.Key || written == $"@{{{key.Key}}}") && CitationKey.IsPlain(nearest);

    /// <summary>The key that was meant. Few slips change the first letter, and a bibliography may have thousands of keys to compare.</summary>
    private static string? Nearest(string key, Bibliography bibliography) => NearestName.Find(
        key,
        bibliography.Entries.Select(e => e.Key).Where(k => Math.Abs(k.Length - key.Length) <= LargestSlip && char.ToLowerInvariant(k[0]) == char.ToLowerInvariant(key[0])),
        LargestSlip);
}
