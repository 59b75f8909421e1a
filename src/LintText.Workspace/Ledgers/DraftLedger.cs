using System.Collections.Immutable;

using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Ledgers;

/// <summary>
/// A draft’s ledger as reports and the cache need it: figures, names and places, without the model that they were taken from, which is many
/// times as large. Places are UTF-16 offsets in the file’s text, half-open.
/// </summary>
/// <param name="Sources">The sources, the writer included, in the order of their first mention.</param>
/// <param name="Attributions">What is ascribed to whom, in the order of the text.</param>
/// <param name="Citations">The citations in the article, in order.</param>
/// <param name="Hosts">The hosts that the citations lead to, those cited most first.</param>
/// <param name="Claims">What the writer asserts, in the order of the text.</param>
/// <param name="Support">What claims rest on, by kind, the commonest kind first.</param>
internal sealed record DraftLedger(
    ImmutableArray<LedgerSource> Sources,
    ImmutableArray<LedgerAttribution> Attributions,
    ImmutableArray<LedgerCitation> Citations,
    ImmutableArray<CitedHost> Hosts,
    ImmutableArray<LedgerClaim> Claims,
    ImmutableArray<ClaimSupport> Support)
{
    /// <summary>Of the statements of sources outside the writer, those of an anonymous one.</summary>
    public required Share AnonymousStatements { get; init; }

    /// <summary>Of the claims that need support, those that have none.</summary>
    public required Share UnsupportedClaims { get; init; }

    /// <summary>How many words the article’s running text has.</summary>
    public required int WordCount { get; init; }

    /// <summary>The longest run of sentences that rests on one source, or null where nobody is a source.</summary>
    public LedgerStretch? LongestStretch { get; init; }

    /// <summary>What a source outside the writer says, writes or shows, in the order of the text.</summary>
    public IEnumerable<LedgerAttribution> StatementsOf(LedgerSource source) => Attributions.Where(a => a.IsStatement && (a.Source == source.Index || a.Joint.Contains(source.Index)));

    /// <summary>Takes a ledger out of its model.</summary>
    public static DraftLedger Of(SourceLedger ledger)
    {
        var (model, document) = (ledger.Model, ledger.Model.Document);
        return new DraftLedger(
            [.. ledger.Entries.Select(e => new LedgerSource(e.Source.Index, e.Source.Name, e.Source.Kind, e.Source.IsAnonymous, document.GetSourceSpan(e.Source.FirstMention), Places(document, e.Source.Mentions))
            {
                Role = e.Source.Role,
                Affiliation = e.Source.Affiliation,
                Reason = e.Source.Grant is { } grant ? grant.ReasonSpan.IsEmpty ? "" : document.GetText(grant.ReasonSpan) : null,
                AttributionCount = e.AttributionCount,
                StatementCount = e.StatementCount,
                WordCount = e.WordCount,
            })],
            [.. model.Attributions.Select(a => new LedgerAttribution(a.Kind, a.Source.Index, [.. a.JointSources.Select(s => s.Index)], a.IsStatement, a.SourceSpan.IsEmpty ? [] : Places(document, [a.SourceSpan]), Places(document, a.Cues), Places(document, a.Contents))
            {
                CueText = string.Join(Gap, a.Cues.Select(document.GetText)),
                Text = string.Join(Gap, a.Contents.Select(document.GetText)),
            })],
            [.. ledger.Citations.Select(c => new LedgerCitation(c.Kind, c.Target, c.SourceSpan))],
            ledger.Hosts,
            [.. model.Claims.Select(c => new LedgerClaim(document.GetSourceSpan(c.Span), c.Kind, c.Status))],
            ledger.Support)
        {
            AnonymousStatements = ledger.AnonymousStatements,
            UnsupportedClaims = ledger.UnsupportedClaims,
            WordCount = ledger.WordCount,
            LongestStretch = ledger.LongestStretch is { } stretch ? new LedgerStretch(stretch.Source.Name, document.GetSourceSpan(stretch.Span), stretch.SentenceCount, stretch.ParagraphCount) : null,
        };
    }

    /// <summary>Stands between the stretches of what is ascribed.</summary>
    private const string Gap = " … ";

    private static ImmutableArray<TextSpan> Places(ProseDocument document, ImmutableArray<TextSpan> prose) => [.. prose.Select(document.GetSourceSpan)];
}

/// <summary>A source.</summary>
/// <param name="Index">Its position among the sources.</param>
/// <param name="Name">The first mention as written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsAnonymous">Whether it is a person whom the text does not name.</param>
/// <param name="FirstMention">The first mention.</param>
/// <param name="Mentions">All mentions that are the source of an attribution, in order.</param>
internal sealed record LedgerSource(int Index, string Name, SourceKind Kind, bool IsAnonymous, TextSpan FirstMention, ImmutableArray<TextSpan> Mentions)
{
    /// <summary>What the text says that it is, or null.</summary>
    public string? Role { get; init; }

    /// <summary>The body that it speaks for or belongs to, or null.</summary>
    public string? Affiliation { get; init; }

    /// <summary>Why it is not named, empty where the text grants it that without a reason; null where it does not.</summary>
    public string? Reason { get; init; }

    /// <summary>How many attributions go to it.</summary>
    public int AttributionCount { get; init; }

    /// <summary>How many of them say what it said, wrote or shows.</summary>
    public int StatementCount { get; init; }

    /// <summary>How many words of the article its statements take.</summary>
    public int WordCount { get; init; }

    /// <summary>Whether it is somebody or something other than the writer.</summary>
    public bool IsOutsideWriter => Kind != SourceKind.Self;
}

/// <summary>An attribution.</summary>
/// <param name="Kind">How the content is given.</param>
/// <param name="Source">The index of the source; -1 where nobody is named.</param>
/// <param name="Joint">The indices of those who speak with it.</param>
/// <param name="IsStatement">Whether the source says, writes or shows the content.</param>
/// <param name="Naming">The noun phrase that names the source; none where there is none.</param>
/// <param name="Cues">The reporting words.</param>
/// <param name="Contents">The stretches that are ascribed.</param>
internal sealed record LedgerAttribution(AttributionKind Kind, int Source, ImmutableArray<int> Joint, bool IsStatement, ImmutableArray<TextSpan> Naming, ImmutableArray<TextSpan> Cues, ImmutableArray<TextSpan> Contents)
{
    /// <summary>The reporting words, without markup.</summary>
    public required string CueText { get; init; }

    /// <summary>What is ascribed, without markup, its stretches parted by dots.</summary>
    public required string Text { get; init; }
}

/// <summary>A citation.</summary>
/// <param name="Kind">How it is given.</param>
/// <param name="Target">What it points to.</param>
/// <param name="Span">Where it is.</param>
internal sealed record LedgerCitation(CitationKind Kind, string Target, TextSpan Span);

/// <summary>A claim.</summary>
/// <param name="Span">Its sentence.</param>
/// <param name="Kind">What it asserts.</param>
/// <param name="Status">What it rests on.</param>
internal sealed record LedgerClaim(TextSpan Span, ClaimKind Kind, ClaimStatus Status);

/// <summary>A run of sentences that rests on one source.</summary>
/// <param name="SourceName">The source.</param>
/// <param name="Span">Where it is.</param>
/// <param name="SentenceCount">How many sentences it has.</param>
/// <param name="ParagraphCount">How many paragraphs these stand in.</param>
internal sealed record LedgerStretch(string SourceName, TextSpan Span, int SentenceCount, int ParagraphCount);
