using System.Collections.Immutable;

using LintText.Documents;
using LintText.References;
using LintText.References.Reliability;

namespace LintText.Sourcing;

/// <summary>A host’s line in the ledger: how much of a text’s citations lead there.</summary>
/// <param name="Name">The host; for citations without an address, what they are: “footnotes”, “references in brackets”.</param>
/// <param name="Kind">What kind of place it is, or null where there is no address.</param>
/// <param name="Verdict">What the house’s list says of it, the worst of its verdicts, or null.</param>
/// <param name="Citations">How many of the citations lead there.</param>
internal sealed record CitedHost(string Name, HostKind? Kind, Verdict? Verdict, Share Citations)
{
    /// <summary>
    /// Adds up a text’s citations by host, those cited most first. A footnote mark whose note gives an address counts by that
    /// address, not twice.
    /// </summary>
    /// <param name="model">The model of a document.</param>
    /// <param name="citations">Its citations.</param>
    /// <param name="references">What they are held against.</param>
    internal static ImmutableArray<CitedHost> Count(SourcingModel model, ImmutableArray<Citation> citations, ReferenceData references)
    {
        var places = PlacesOf(model, citations, references).OfType<CitedPlace>().ToList();
        return
        [
            .. places.GroupBy(p => (p.Name, p.Kind))
                .Select(g => new CitedHost(g.Key.Name, g.Key.Kind, g.Max(p => p.Verdict), new Share(g.Count(), places.Count)))
                .OrderByDescending(h => h.Citations.Part)
                .ThenBy(h => h.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Where each citation leads; null for a footnote mark whose note gives an address, which is a citation of its own.</summary>
    /// <param name="model">The model of a document.</param>
    /// <param name="citations">Its citations.</param>
    /// <param name="references">What they are held against.</param>
    internal static ImmutableArray<CitedPlace?> PlacesOf(SourcingModel model, ImmutableArray<Citation> citations, ReferenceData references)
    {
        var document = model.Document;
        var links = document.Links.Select(l => l.SourceSpan.Start).Order().ToArray();
        var linked = document.Footnotes.Where(f => SortedPlaces.AnyIn(links, f.SourceSpan.Start, EndOf(document, f))).Select(f => f.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. citations.Select(c => c.Kind == CitationKind.Footnote && linked.Contains(c.Target) ? null : PlaceOf(model, c, references))];
    }

    /// <summary>Where a footnote ends. In HTML only the tag that has its id is known; the block that it opens is the note.</summary>
    private static int EndOf(ProseDocument document, FootnoteDefinition note) => document.Format == DocumentFormat.Html && document.Blocks.FirstOrDefault(b => b.SourceSpan.Contains(note.SourceSpan.Start)) is { } block
        ? block.SourceSpan.End
        : note.SourceSpan.End;

    private static CitedPlace PlaceOf(SourcingModel model, Citation citation, ReferenceData references)
    {
        var entry = citation.Kind == CitationKind.Key ? references.Bibliography?.Find(citation.Target) : null;
        var written = citation.Kind == CitationKind.Link ? citation.Target : entry?.Address ?? (entry?.Doi is { } doi ? "https://doi.org/" + IdentifierForm.Normalize(IdentifierKind.Doi, doi) : null);
        if (written is not null && model.GetAddress(written)?.Cited is { } address)
            return new CitedPlace(address.Host, HostKinds.Of(address), references.Reliability?.Find(address, entry?.Year ?? address.Year)?.Verdict, entry?.Year ?? address.Year);

        return new CitedPlace(citation.Kind switch
        {
            CitationKind.Link => "files beside this one",
            CitationKind.Footnote => "footnotes",
            CitationKind.Key => "works without an address",
            CitationKind.Work => "titles",
            _ => "references in brackets",
        }, null, null, entry?.Year);
    }
}
