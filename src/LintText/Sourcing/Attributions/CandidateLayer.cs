using System.Collections.Immutable;

using LintText.Language;

namespace LintText.Sourcing.Attributions;

/// <summary>
/// The layer of attributions as their cues give them, each with the phrase that names its source. Who that is, the sources above
/// settle, and they need all phrases for it; hence a layer of its own below the finished attributions.
/// </summary>
/// <param name="prose">The sentences and tokens.</param>
/// <param name="quotations">What is quoted in them.</param>
/// <param name="syntax">Their trees.</param>
internal sealed class CandidateLayer(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax)
{
    private ImmutableArray<AttributionCandidate> _candidates;

    /// <summary>The candidates, in the order of their cues.</summary>
    public ImmutableArray<AttributionCandidate> Candidates => _candidates.IsDefault ? _candidates = [.. AttributionFinder.Find(prose, quotations, syntax)] : _candidates;
}
