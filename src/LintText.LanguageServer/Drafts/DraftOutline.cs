using System.Collections.Immutable;

using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Drafts;

/// <summary>Who says what in a draft, without the model that it was taken from.</summary>
/// <param name="Ledger">Sources, attributions and figures; places are offsets in the draft’s text.</param>
/// <param name="Voices">The stretches that are not the writer’s own, in order.</param>
internal sealed record DraftOutline(DraftLedger Ledger, ImmutableArray<VoicePlace> Voices)
{
    /// <summary>The source at a place: named there, or what is said there is its. Of stretches within each other the narrowest counts.</summary>
    /// <param name="offset">An offset in the draft’s text.</param>
    public (LedgerSource Source, LedgerAttribution? Attribution, TextSpan Span)? SourceAt(int offset)
    {
        (int Source, LedgerAttribution? Attribution, TextSpan Span)? best = null;
        foreach (var attribution in Ledger.Attributions)
        {
            if (attribution.Source < 0)
                continue;
            foreach (var span in attribution.Naming.Concat(attribution.Cues).Concat(attribution.Contents))
            {
                if (span.IntersectsWith(offset) && (best is null || span.Length < best.Value.Span.Length))
                    best = (attribution.Source, attribution, span);
            }
        }

        foreach (var source in Ledger.Sources)
        {
            foreach (var span in source.Mentions.Append(source.FirstMention))
            {
                if (!span.IsEmpty && span.IntersectsWith(offset) && (best is null || span.Length < best.Value.Span.Length))
                    best = (source.Index, null, span);
            }
        }

        return best is { } found && Find(found.Source) is { } known ? (known, found.Attribution, found.Span) : null;
    }

    /// <summary>A source by its index, or null.</summary>
    public LedgerSource? Find(int index) => Ledger.Sources.FirstOrDefault(s => s.Index == index);

    /// <summary>All places where a source is named, in order, each once: of “Ilse Brandt, the mayor” the name where that is a mention by itself.</summary>
    public IEnumerable<TextSpan> MentionsOf(LedgerSource source)
    {
        var places = source.Mentions.Append(source.FirstMention)
            .Concat(Ledger.Attributions.Where(a => a.Source == source.Index).SelectMany(a => a.Naming))
            .Where(s => !s.IsEmpty).Distinct().OrderBy(s => s.Start).ThenByDescending(s => s.Length).ToList();
        return places.Where((place, i) => i + 1 == places.Count || !place.Contains(places[i + 1]));
    }
}

/// <summary>A stretch that is not the writer’s own.</summary>
/// <param name="Span">The stretch (UTF-16 offsets in the draft’s text, half-open).</param>
/// <param name="Source">The index of the source; -1 where nobody is named.</param>
/// <param name="IsQuoted">Whether it is given word for word.</param>
internal sealed record VoicePlace(TextSpan Span, int Source, bool IsQuoted);
