using System.Collections.Immutable;

using LintText.Language;
using LintText.Sourcing.Attributions;

namespace LintText.Sourcing.Sources;

/// <summary>The layer of sources: which phrases name the same one, and which of them a statement on anonymity speaks of.</summary>
/// <param name="prose">The sentences and tokens.</param>
/// <param name="quotations">What is quoted in them.</param>
/// <param name="syntax">Their trees.</param>
/// <param name="candidates">The phrases that name sources.</param>
internal sealed class SourceLayer(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax, CandidateLayer candidates)
{
    private ImmutableArray<AnonymityGrant> _grants;
    private Linking? _linking;

    /// <summary>What linking settles, all of it at once.</summary>
    /// <param name="Sources">The sources, in the order of their first mention.</param>
    /// <param name="OfCandidates">The source of each candidate.</param>
    /// <param name="JointOfCandidates">Those who speak with the source of each candidate.</param>
    /// <param name="Holders">The sources that statements on anonymity speak of.</param>
    private sealed record Linking(ImmutableArray<Source> Sources, ImmutableArray<Source> OfCandidates, ImmutableArray<ImmutableArray<Source>> JointOfCandidates, Dictionary<AnonymityGrant, Source> Holders);

    /// <summary>The sources, in the order of their first mention.</summary>
    public ImmutableArray<Source> Sources => Linked.Sources;

    /// <summary>The source of each of the layer’s candidates, by their index; <see cref="Source.Unknown"/> where it cannot be told.</summary>
    public ImmutableArray<Source> OfCandidates => Linked.OfCandidates;

    /// <summary>Who speaks with the source of each of the layer’s candidates, by their index.</summary>
    public ImmutableArray<ImmutableArray<Source>> JointOfCandidates => Linked.JointOfCandidates;

    /// <summary>The statements that a source is not named on purpose. The prose alone tells them.</summary>
    public ImmutableArray<AnonymityGrant> Grants => _grants.IsDefault ? _grants = AnonymityGrantFinder.Find(prose.Document) : _grants;

    private Linking Linked => _linking ??= Link();

    /// <summary>The unnamed source that a statement on anonymity speaks of; null where it is no source of an attribution.</summary>
    public Source? GetHolder(AnonymityGrant grant) => Linked.Holders.GetValueOrDefault(grant);

    private Linking Link()
    {
        var linker = new SourceLinker(prose, quotations, syntax);
        var entities = new List<SourceEntity?>();
        var joint = new List<List<SourceEntity>>();
        foreach (var candidate in candidates.Candidates)
        {
            var first = linker.Link(candidate);
            entities.Add(first);
            joint.Add([.. candidate.Joint.Select(p => linker.Link(candidate with { Source = p, SourceSpan = p.Span(prose.Text) })).OfType<SourceEntity>().Where(e => e != first)]);
        }

        linker.Finish();
        var holders = GrantHolders.Find(prose, linker.Sources, Grants);
        var grants = new Dictionary<SourceEntity, AnonymityGrant>();
        foreach (var (grant, holder) in holders)
        {
            // A source keeps its first grant.
            if (!grants.TryGetValue(holder, out var known) || grant.Span.Start < known.Span.Start)
                grants[holder] = grant;
        }

        ImmutableArray<Source> sources = [.. linker.Sources.Select(e => e.ToSource(grants.GetValueOrDefault(e)))];
        return new Linking(sources, [.. entities.Select(e => e is null ? Source.Unknown : sources[e.Index])], [.. joint.Select(j => j.Select(e => sources[e.Index]).ToImmutableArray())], holders.ToDictionary(h => h.Key, h => sources[h.Value.Index]));
    }
}
