using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using LintText.Documents;
using LintText.References;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>Collects what a document cites: its links, its footnote marks, and author–year or numbered references in brackets.</summary>
internal static partial class CitationFinder
{
    public static ImmutableArray<Citation> Find(ProseDocument document, ImmutableArray<CitationKey> keys, NumberedReferences numbered, ImmutableArray<Identifier> identifiers)
    {
        var citations = new List<Citation>();
        foreach (var link in document.Links)
        {
            if (!link.Target.StartsWith('#') && !link.Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
                citations.Add(new Citation(CitationKind.Link, link.Span, link.Target, link.SourceSpan));
        }

        foreach (var reference in document.FootnoteReferences)
            citations.Add(new Citation(CitationKind.Footnote, new TextSpan(reference.Position, 0), reference.Label, reference.SourceSpan));

        foreach (var reference in document.MarkedReferences)
            citations.Add(new Citation(reference.IsTitle ? CitationKind.Work : CitationKind.Reference, reference.Span, document.GetText(reference.Span), reference.SourceSpan));

        foreach (var key in keys.Where(k => k.IsCitation))
            citations.Add(new Citation(CitationKind.Key, key.Span, key.Key, key.SourceSpan));

        // The number before an entry of a list cites nothing.
        var entries = numbered.Entries.Select(e => e.Span.Start - 1).ToHashSet();
        var marked = document.MarkedReferences.Select(r => r.Span.Start).ToHashSet();
        foreach (var match in ReferencePattern().EnumerateMatches(document.Prose))
        {
            if (marked.Contains(match.Index) || entries.Contains(match.Index))
                continue;

            var span = new TextSpan(match.Index, match.Length);
            citations.Add(new Citation(CitationKind.Reference, span, document.GetText(span), document.GetSourceSpan(span)));
        }

        foreach (var span in RoundNumbers(document.Prose))
            citations.Add(new Citation(CitationKind.Reference, span, document.GetText(span), document.GetSourceSpan(span)));

        // A number that finds the work, with no link on it and no name beside it: “(doi:10.1000/x1)”, “ISBN 978-0-306-40615-7”.
        var covered = citations.Select(c => c.Span).Where(s => !s.IsEmpty).Order().ToArray();
        foreach (var identifier in identifiers.Where(i => !i.Prose.IsEmpty && !document.GetBlock(i.Prose.Start).IsReference))
        {
            var before = Bisection.FirstBehind(covered, identifier.Prose.Start, static s => s.Start) - 1;
            if (before < 0 || !covered[before].OverlapsWith(identifier.Prose))
                citations.Add(new Citation(CitationKind.Reference, identifier.Prose, document.GetText(identifier.Prose), identifier.SourceSpan));
        }

        return [.. citations.OrderBy(c => c.Span.Start).ThenBy(c => c.Kind)];
    }

    /// <summary>Numbers in round brackets at the ends of sentences, where they rise through the text by small steps: “… alone (20).”, “… (21, 22).”</summary>
    private static List<TextSpan> RoundNumbers(string prose)
    {
        const int LargestStep = 3, Fewest = 2;
        var run = new List<TextSpan>();
        var last = 0;
        foreach (Match match in RoundNumberPattern().Matches(prose))
        {
            var numbers = match.Groups["number"].Captures;
            if (run.Count == 0 || int.Parse(numbers[0].ValueSpan, CultureInfo.InvariantCulture) - last is >= 0 and <= LargestStep)
            {
                run.Add(new TextSpan(match.Index, match.Length));
                last = int.Parse(numbers[^1].ValueSpan, CultureInfo.InvariantCulture);
            }
        }

        return run.Count >= Fewest ? run : [];
    }

    [GeneratedRegex(@"(?<=\p{L} ?)\((?<number>[0-9]{1,3})(?: ?[,–-] ?(?<number>[0-9]{1,3}))*\)(?=[.;])", RegexOptions.CultureInvariant)]
    private static partial Regex RoundNumberPattern();

    // (Lund 2018; Okoro 2020), (see Lund et al., 2018, p. 4), [12], [3, 7–9], (archive no. 44), (Powers of Horror, p. 85)
    [GeneratedRegex(@"\((?:see |cf\. |e\.g\.,? )?\p{Lu}[^()\n]{0,120}?\b(?:1[5-9]|20)[0-9][0-9][a-z]?(?:, (?:pp?\. ?)?[0-9–-]+)?(?:; [^()\n]{0,160})?\)|\[[0-9]{1,3}(?: ?[,;–-] ?[0-9]{1,3})*(?:, (?:pp?|vol|ch|no|sec|fig)\. ?[0-9–-]+)?\]|\((?:[^()\n]{0,60} )?no\. ?[0-9][^()\n]{0,40}\)|\([^()\n]{2,80}, pp?\.\s?[0-9]+(?:[–-][0-9]+)?\)", RegexOptions.CultureInvariant)]
    private static partial Regex ReferencePattern();
}
