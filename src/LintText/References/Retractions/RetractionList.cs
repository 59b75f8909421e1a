using System.Collections.Immutable;

namespace LintText.References.Retractions;

/// <summary>The papers that a house takes for retracted, by DOI and PubMed number.</summary>
internal sealed class RetractionList
{
    private readonly Dictionary<string, Retraction> _byDoi;
    private readonly Dictionary<string, Retraction> _byPubmed;

    internal RetractionList(Dictionary<string, Retraction> byDoi, Dictionary<string, Retraction> byPubmed)
    {
        _byDoi = byDoi;
        _byPubmed = byPubmed;
    }

    /// <summary>How many papers are on it.</summary>
    public int Count => _byDoi.Count;

    /// <summary>What the list says of a publication, or null.</summary>
    /// <param name="kind">The kind of its identifier; lists know DOIs and PubMed numbers.</param>
    /// <param name="value">The identifier in its normal form.</param>
    public Retraction? Find(IdentifierKind kind, string value) => kind switch
    {
        IdentifierKind.Doi => _byDoi.GetValueOrDefault(value),
        IdentifierKind.Pubmed => _byPubmed.GetValueOrDefault(value),
        _ => null,
    };

    /// <summary>One list of several; of two notices about one paper, the later list’s counts.</summary>
    /// <param name="lists">The lists.</param>
    public static RetractionList Join(ImmutableArray<RetractionList> lists)
    {
        if (lists.Length == 1)
            return lists[0];

        var (byDoi, byPubmed) = (new Dictionary<string, Retraction>(StringComparer.Ordinal), new Dictionary<string, Retraction>(StringComparer.Ordinal));
        foreach (var list in lists)
        {
            foreach (var (doi, retraction) in list._byDoi)
                byDoi[doi] = retraction;
            foreach (var (number, retraction) in list._byPubmed)
                byPubmed[number] = retraction;
        }

        return new RetractionList(byDoi, byPubmed);
    }
}
