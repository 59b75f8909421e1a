using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.Rules.Transparency;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Ledgers;

/// <summary>
/// What an archive needs to know of a draft besides its ledger: what it is called, when, where and by whom it appeared, where each citation leads, who is accused
/// in it. Places are UTF-16 offsets in the file’s text, half-open.
/// </summary>
/// <param name="Title">Its title, or the name of its file.</param>
/// <param name="Date">The day it appeared, or null where it does not say.</param>
/// <param name="Section">The section that its front matter names, or null.</param>
/// <param name="Authors">Those whom its front matter or its byline names, in order.</param>
internal sealed record DraftParticulars(string Title, GivenDate? Date, string? Section, ImmutableArray<string> Authors)
{
    /// <summary>Where each citation of the ledger leads, in their order; null for a mark whose note gives an address, which is a citation of its own.</summary>
    public ImmutableArray<CitedPlace?> Places { get; init; } = [];

    /// <summary>Of the paragraphs of running text, those without any citation.</summary>
    public Share UncitedPassages { get; init; }

    /// <summary>Where the text says that a source is not named on purpose.</summary>
    public ImmutableArray<TextSpan> Grants { get; init; } = [];

    /// <summary>Who is accused, each once.</summary>
    public ImmutableArray<AccusedParty> Accused { get; init; } = [];

    /// <summary>A paragraph of fewer characters is an aside that nobody asks a citation of.</summary>
    private const int ShortestPassage = 80;

    /// <summary>Takes the particulars out of a model.</summary>
    /// <param name="ledger">The ledger of the document.</param>
    /// <param name="options">The options in force for it.</param>
    public static DraftParticulars Of(SourceLedger ledger, LintOptions options)
    {
        var (model, document) = (ledger.Model, ledger.Model.Document);
        var places = CitedHost.PlacesOf(model, ledger.Citations, options.Get(ReferenceData.Feature));
        var passages = document.Blocks.Where(b => b.Kind == BlockKind.Paragraph && b.IsArticle && b.IsProse && b.Span.Length >= ShortestPassage).ToList();
        return new DraftParticulars(DraftHead.TitleOf(document), DraftHead.DateOf(document), DraftHead.SectionOf(document), DraftHead.AuthorsOf(document))
        {
            Places = [.. places.Zip(ledger.Citations, (p, c) => p is null ? null : p with { Year = p.Year ?? WrittenYear.Of(document, c) })],
            UncitedPassages = new Share(passages.Count(b => !model.GetCitations(b).Any()), passages.Count),
            Grants = [.. model.AnonymityGrants.Select(g => document.GetSourceSpan(g.Span))],
            Accused = [.. NoRightOfReply.Review(model, Confidences.LeastPercent(options, NoRightOfReply.Rule)).Select(r => new AccusedParty(document.GetText(r.Accusation.Target), document.GetSourceSpan(r.Accusation.Evidence), r.IsHeard ? ReplyState.Heard : r.IsAsked ? ReplyState.Asked : ReplyState.None))],
        };
    }
}

/// <summary>The day on which a draft appeared.</summary>
/// <param name="Day">The day; where only a month is known, its first.</param>
/// <param name="Origin">What told it.</param>
internal sealed record GivenDate(DateOnly Day, DateOrigin Origin);

/// <summary>What tells when a draft appeared.</summary>
internal enum DateOrigin
{
    /// <summary>Its front matter.</summary>
    FrontMatter,

    /// <summary>Its path: <c>2025/03/14/ferry.md</c>.</summary>
    Path,

    /// <summary>Its first lines.</summary>
    Byline,
}

/// <summary>Somebody who is accused.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Span">The words that accuse.</param>
/// <param name="Reply">Whether there is an answer.</param>
internal sealed record AccusedParty(string Name, TextSpan Span, ReplyState Reply);

/// <summary>Whether somebody who is accused has a word.</summary>
internal enum ReplyState
{
    /// <summary>Nothing was found.</summary>
    None,

    /// <summary>A reply, a refusal or an attempt to reach them is told.</summary>
    Asked,

    /// <summary>They, or who speaks for them, are among the sources.</summary>
    Heard,
}
