using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.References.Bibliographies;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>An address that a text cites: that of a link, or of a work whose key is cited.</summary>
/// <param name="Address">The address; of an archived copy, that of the page it is a copy of.</param>
/// <param name="Prose">Where the citation stands in the prose.</param>
/// <param name="SourceSpan">What to report: the address as written, or the key.</param>
/// <param name="Link">The link, or null for a key.</param>
/// <param name="Entry">The work, or null for a link.</param>
internal sealed record CitedAddress(WebAddress Address, TextSpan Prose, TextSpan SourceSpan, Link? Link, BibliographyEntry? Entry)
{
    /// <summary>When it was published, as far as its address or its entry tells.</summary>
    public int? Year => Entry?.Year ?? Address.Year;

    /// <summary>Whether it leads to a site as such, which is a pointer and no source for a claim.</summary>
    public bool IsHomePage => Address.Path is "/" or "" && Address.Query.Length == 0 && Link is { IsBare: false };

    /// <summary>The addresses cited in the running text and its notes, in order.</summary>
    public static IEnumerable<CitedAddress> In(NodeAnalysisContext<ProseDocument> context)
    {
        var document = context.Document;
        foreach (var link in document.Links)
        {
            if (document.GetBlock(link.Span.Start).IsBody && context.Model.GetAddress(link.Target)?.Cited is { } address)
                yield return new CitedAddress(address, link.Span, link.AddressSpan, link, null);
        }

        if (context.Options.Get(ReferenceData.Feature).Bibliography is not { } bibliography)
            yield break;

        foreach (var key in context.Model.CitationKeys)
        {
            if (bibliography.Find(key.Key) is { Address: { } written } entry && context.Model.GetAddress(written)?.Cited is { } address)
                yield return new CitedAddress(address, key.Span, key.SourceSpan, null, entry);
        }
    }
}
