using System.Collections.Immutable;

using LintText.References;

namespace LintText.Sourcing;

/// <summary>A source’s line in the ledger.</summary>
/// <param name="Source">The source.</param>
/// <param name="AttributionCount">How many attributions go to it, what it is said to think or want included.</param>
/// <param name="StatementCount">How many of them say what it said, wrote or shows.</param>
public sealed record LedgerEntry(Source Source, int AttributionCount, int StatementCount);

/// <summary>Who and what a draft rests on, in figures.</summary>
public sealed class SourceLedger
{
    /// <summary>Adds up what a model holds. All of the model that a ledger shows is computed here, on the caller’s thread.</summary>
    /// <param name="model">The model of a document.</param>
    public SourceLedger(SourcingModel model)
        : this(model, ReferenceData.None)
    {
    }

    /// <summary>Adds up what a model holds, and holds its citations against what the host has loaded.</summary>
    /// <param name="model">The model of a document.</param>
    /// <param name="references">What its citations are held against.</param>
    internal SourceLedger(SourcingModel model, ReferenceData references)
    {
        var document = model.Document;
        var outside = model.Attributions.Where(a => a.IsStatement && a.Source.IsOutsideWriter).ToList();
        Model = model;
        Entries = [.. model.Sources.Select(s => new LedgerEntry(s, model.GetAttributions(s).Count(), model.GetAttributions(s).Count(a => a.IsStatement)))];
        Citations = [.. model.Citations.Where(c => !document.Blocks.IsEmpty && document.GetBlock(c.Span.Start).IsArticle)];
        Hosts = CitedHost.Count(model, Citations, references);
        AnonymousStatements = new Share(outside.Count(a => a.Source.IsAnonymous), outside.Count);
        UnsupportedClaims = CountUnsupported(model.Claims);
        LongestStretch = SingleSourceStretch.FindLongest(model);
    }

    /// <summary>The model that the figures were taken from.</summary>
    public SourcingModel Model { get; }

    /// <summary>The sources, the writer included, in the order of their first mention.</summary>
    public ImmutableArray<LedgerEntry> Entries { get; }

    /// <summary>The citations in the article, in order; those in teasers and readers’ comments support nothing in it.</summary>
    public ImmutableArray<Citation> Citations { get; }

    /// <summary>The hosts that the citations lead to, those cited most first.</summary>
    internal ImmutableArray<CitedHost> Hosts { get; }

    /// <summary>Of the statements of sources outside the writer, those of an anonymous one.</summary>
    public Share AnonymousStatements { get; }

    /// <summary>Of the claims that need support, those that have none.</summary>
    public Share UnsupportedClaims { get; }

    /// <summary>The longest run of sentences that rests on one source, or null where nobody is a source.</summary>
    public SingleSourceStretch? LongestStretch { get; }

    internal static Share CountUnsupported(ImmutableArray<Claim> claims) =>
        new(claims.Count(c => c.Status == ClaimStatus.Unsupported && !IsHolder(c)), claims.Count(c => c.Status != ClaimStatus.Exempt && !IsHolder(c)));

    /// <summary>Whether somebody is asked for, not something: holders are counted among the sources.</summary>
    private static bool IsHolder(Claim claim) => claim.Kind is ClaimKind.VagueHolder or ClaimKind.UnnamedHolder or ClaimKind.Hearsay;
}
