using System.Collections.Immutable;

using LintText.Language;
using LintText.Sourcing.Attributions;

namespace LintText.Sourcing.Claims;

/// <summary>The uppermost layer: what the writer asserts, and what of the layers below it rests on.</summary>
/// <param name="prose">The sentences and tokens.</param>
/// <param name="quotations">What is quoted in them.</param>
/// <param name="syntax">Their trees.</param>
/// <param name="attributions">What is ascribed to others.</param>
/// <param name="citations">What is cited.</param>
/// <param name="opinion">Whether the text argues.</param>
/// <param name="memory">What was read of the document’s claims before it was edited, or null.</param>
internal sealed class ClaimLayer(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax, AttributionLayer attributions, CitationLayer citations, OpinionLayer opinion, ClaimMemory? memory)
{
    private ImmutableArray<Claim> _claims;

    /// <summary>What the claim reader is told of tokens beside their states, which are gone once <see cref="Claims"/> have been read.</summary>
    public ClaimSigns Signs { get; } = new(prose, quotations, syntax, attributions, citations, opinion);

    /// <summary>The statements that a reader could ask a source for, in order.</summary>
    public ImmutableArray<Claim> Claims => _claims.IsDefault ? _claims = Find() : _claims;

    private ImmutableArray<Claim> Find()
    {
        var claims = new ClaimFinder(prose, quotations, syntax, attributions, citations, opinion, Signs, memory).Find();
        syntax.ClearStates();
        return claims;
    }
}
