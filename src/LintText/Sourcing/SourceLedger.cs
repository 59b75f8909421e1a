using System.Collections.Immutable;

using LintText.Language;
using LintText.References;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>A source’s line in the ledger.</summary>
/// <param name="Source">The source.</param>
/// <param name="AttributionCount">How many attributions go to it, what it is said to think or want included.</param>
/// <param name="StatementCount">How many of them say what it said, wrote or shows.</param>
public sealed record LedgerEntry(Source Source, int AttributionCount, int StatementCount)
{
    /// <summary>How many words of the article its statements take: what it says, not who says it.</summary>
    public int WordCount { get; init; }
}

/// <summary>What the claims of a kind rest on: how many are said by a source that is named, by one that is not, are cited, or have nothing.</summary>
/// <param name="Kind">What the claims assert.</param>
/// <param name="Named">How many a named source says, a document or a body included.</param>
/// <param name="Unnamed">How many a source says whom the text does not name.</param>
/// <param name="Cited">How many have a citation in reach.</param>
/// <param name="Unsupported">How many have nothing.</param>
internal sealed record ClaimSupport(ClaimKind Kind, int Named, int Unnamed, int Cited, int Unsupported);

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
        Entries = [.. model.Sources.Select(s => new LedgerEntry(s, model.GetAttributions(s).Count(), model.GetAttributions(s).Count(a => a.IsStatement)) { WordCount = CountWords(model, s) })];
        WordCount = document.Blocks.Where(b => b.IsArticle && b.IsBody).Sum(b => CountWords(model, b.Span));
        Support = [.. model.Claims.Where(c => c.Status != ClaimStatus.Exempt && !IsHolder(c)).GroupBy(c => c.Kind).Select(g => SupportOf(model, g)).OrderByDescending(s => s.Named + s.Unnamed + s.Cited + s.Unsupported).ThenBy(s => s.Kind)];
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

    /// <summary>How many words the article’s running text has.</summary>
    public int WordCount { get; }

    /// <summary>What claims rest on, by kind, the commonest kind first; claims that need no support are left out.</summary>
    internal ImmutableArray<ClaimSupport> Support { get; }

    private static ClaimSupport SupportOf(SourcingModel model, IGrouping<ClaimKind, Claim> claims)
    {
        var unnamed = claims.Count(c => c.Status == ClaimStatus.Attributed && model.GetAttribution(c.Span) is { Source.IsAnonymous: true });
        return new ClaimSupport(claims.Key, claims.Count(c => c.Status == ClaimStatus.Attributed) - unnamed, unnamed, claims.Count(c => c.Status == ClaimStatus.Cited), claims.Count(c => c.Status == ClaimStatus.Unsupported));
    }

    private static int CountWords(SourcingModel model, Source source) => model.GetAttributions(source).Where(a => a.IsStatement).SelectMany(a => a.Contents).Distinct().Sum(c => CountWords(model, c));

    private static int CountWords(SourcingModel model, TextSpan span)
    {
        var count = 0;
        for (var i = model.Text.IndexAt(span.Start); i < model.Text.Count && model.Text[i].Start < span.End; i++)
        {
            if (model.Text[i].Kind is TokenKind.Word or TokenKind.Number)
                count++;
        }

        return count;
    }

    internal static Share CountUnsupported(ImmutableArray<Claim> claims) =>
        new(claims.Count(c => c.Status == ClaimStatus.Unsupported && !IsHolder(c)), claims.Count(c => c.Status != ClaimStatus.Exempt && !IsHolder(c)));

    /// <summary>Whether somebody is asked for, not something: holders are counted among the sources.</summary>
    internal static bool IsHolder(Claim claim) => claim.Kind is ClaimKind.VagueHolder or ClaimKind.UnnamedHolder or ClaimKind.Hearsay;
}
