using System.Collections.Immutable;

using LintText.Language;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>The layer of finished attributions: who says what, and where that is asked for by sentence, source, place or quotation.</summary>
/// <param name="prose">The sentences and tokens.</param>
/// <param name="quotations">What is quoted in them.</param>
/// <param name="candidates">What cues ascribe to a phrase.</param>
/// <param name="sources">Whom the phrases name.</param>
internal sealed class AttributionLayer(ProseLayer prose, QuotationLayer quotations, CandidateLayer candidates, SourceLayer sources)
{
    private ImmutableArray<Attribution> _attributions;
    private ILookup<int, Attribution>? _bySentence;
    private ILookup<int, Attribution>? _bySource;
    private Dictionary<int, Attribution>? _speakers;

    /// <summary>The attributions in the article, in the order of their first cue.</summary>
    public ImmutableArray<Attribution> Attributions => _attributions.IsDefault ? _attributions = [.. candidates.Candidates.Select(Finish)] : _attributions;

    /// <summary>The attributions whose cue stands in a sentence.</summary>
    public IEnumerable<Attribution> GetAttributions(Sentence sentence)
    {
        _bySentence ??= Attributions.ToLookup(a => prose.GetSentence(a.Cues[0].Start)!.Index);
        return _bySentence[sentence.Index];
    }

    /// <summary>The attributions to a source.</summary>
    public IEnumerable<Attribution> GetAttributions(Source source)
    {
        _bySource ??= Attributions.SelectMany(a => a.JointSources.Prepend(a.Source).Select(s => (s.Index, Attribution: a))).ToLookup(p => p.Index, p => p.Attribution);
        return _bySource[source.Index];
    }

    /// <summary>Whether a sentence says what a source other than the writer said, found or shows.</summary>
    public bool IsSourced(Sentence sentence) =>
        GetAttributions(sentence).Any(a => !a.SourceSpan.IsEmpty && a.Source.Kind != SourceKind.Self && a.IsStatement);

    /// <summary>The attribution to a source outside the text whose content holds a stretch of prose (UTF-16 offsets, half-open), or null.</summary>
    public Attribution? GetAttribution(TextSpan span)
    {
        if (prose.GetSentence(span.Start) is not { } sentence)
            return null;

        foreach (var attribution in GetAttributions(sentence))
        {
            if (attribution.Source.Kind != SourceKind.Self && !attribution.SourceSpan.IsEmpty && attribution.Contents.Any(c => c.Contains(span)))
                return attribution;
        }

        return null;
    }

    /// <summary>The speaker of a quotation, or null where the text names none.</summary>
    public Attribution? GetSpeaker(Quotation quotation)
    {
        if (_speakers is null)
        {
            _speakers = [];
            foreach (var attribution in Attributions.Where(a => !a.SourceSpan.IsEmpty))
            {
                foreach (var quoted in attribution.Contents.SelectMany(quotations.Outer.In))
                    _speakers.TryAdd(quoted.Index, attribution);
            }
        }

        return _speakers.GetValueOrDefault(quotation.Index);
    }

    private Attribution Finish(AttributionCandidate candidate, int index) =>
        new(index, candidate.Type, KindOf(candidate.Contents), candidate.SourceSpan, candidate.Cues, [.. candidate.Contents.OrderBy(c => c.Start)], candidate.Verb, candidate.IsStatement, sources.OfCandidates[index]) { JointSources = sources.JointOfCandidates[index] };

    private AttributionKind KindOf(List<TextSpan> contents)
    {
        int quoted = 0, all = 0;
        foreach (var content in contents)
        {
            all += content.Length;
            quoted += quotations.Outer.In(content).Sum(q => q.Span.Intersection(content)!.Value.Length);
        }

        // Commas and spaces between a quotation and its cue are not counted as the writer’s words.
        return quoted == 0 ? AttributionKind.Indirect : quoted + 4 >= all ? AttributionKind.Direct : AttributionKind.Mixed;
    }
}
