using System.Runtime.InteropServices;

using LintText.Documents;
using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>
/// Gives quotations without a cue of their own to their speakers: those that go on with one, those that a paragraph introduces
/// with a colon, and those that run over several paragraphs.
/// </summary>
internal sealed class FreeQuotations(ProseDocument document, IReadOnlyList<Sentence> sentences, QuotationIndex quotations, List<AttributionCandidate> found)
{
    /// <summary>The most words of a quotation that was cut out of a sentence; longer ones are statements of their own.</summary>
    private const int LongestFragment = 6;

    /// <summary>How far back in a block without end a speaker is looked for.</summary>
    private const int Furthest = 200;

    /// <summary>Extends attributions by the quotations that are theirs.</summary>
    public void Attach()
    {
        var byBlock = found.Where(a => a.Type == AttributionType.Communication && a.Source is not null && !a.IsPassive)
            .GroupBy(a => sentences[a.SentenceIndex].BlockIndex)
            .ToDictionary(g => g.Key, g => g.OrderBy(a => a.Cues[0].Start).ToList());
        var owners = FindOwners();
        LeadBack(owners);
        AttributionCandidate? previous = null;
        foreach (var quotation in quotations.Outer)
        {
            if (owners.GetValueOrDefault(quotation.Index) is { } own)
            {
                // A quotation of several sentences belongs to its speaker as a whole.
                Extend(own, quotation.Span);
                previous = own;
                continue;
            }

            if (quotation.WordCount <= LongestFragment && !quotation.HasSentenceMark)
                continue;

            var speaker = quotation.ContinuesPrevious ? previous : NearestSpeaker(byBlock.GetValueOrDefault(quotation.BlockIndex, []), quotation) ?? IntroducedBy(quotation, byBlock) ?? SpeakingBefore(quotation, byBlock);
            if (speaker is null || !StandsAlone(quotation))
                continue;

            speaker.Contents.Add(quotation.Span);
            previous = speaker;
        }
    }

    /// <summary>Whether a quotation is a sentence of its own, not words cut into another.</summary>
    private bool StandsAlone(Quotation quotation)
    {
        var i = quotation.Span.Start - 1;
        while (i >= 0 && char.IsWhiteSpace(document.Prose[i]) && document.Prose[i] != '\n')
            i--;

        // “But ‘it helps.’”
        foreach (var word in (ReadOnlySpan<string>)["But", "And", "So", "Still", "Yet"])
        {
            if (i + 1 >= word.Length && document.Prose.AsSpan(i + 1 - word.Length, word.Length).SequenceEqual(word))
                return true;
        }

        return i < 0 || document.Prose[i] is '\n' or '.' or '!' or '?' or '”' or '"' or '\'' or '’' or ':' or ',' or '—' or '–' or ';' or ')';
    }

    /// <summary>The first attribution that each quotation is part of, by the quotation’s index.</summary>
    private Dictionary<int, AttributionCandidate> FindOwners()
    {
        var owners = new Dictionary<int, AttributionCandidate>();
        foreach (var candidate in found.OrderBy(c => c.Type))
        {
            foreach (var content in candidate.Contents)
            {
                for (var i = quotations.FirstEndingAfter(content.Start); i < quotations.Outer.Length && quotations.Outer[i].Span.Start < content.End; i++)
                    owners.TryAdd(quotations.Outer[i].Index, candidate);
            }
        }

        return owners;
    }

    /// <summary>A paragraph whose quotation is left open for the next is said by whoever is named there.</summary>
    private void LeadBack(Dictionary<int, AttributionCandidate> owners)
    {
        for (var i = quotations.Outer.Length - 1; i > 0; i--)
        {
            var before = quotations.Outer[i - 1];
            if (quotations.Outer[i].ContinuesPrevious && owners.GetValueOrDefault(quotations.Outer[i].Index) is { } owner && owners.TryAdd(before.Index, owner))
                owner.Contents.Add(before.Span);
        }
    }

    private static void Extend(AttributionCandidate attribution, TextSpan quotation)
    {
        var index = attribution.Contents.FindIndex(c => c.OverlapsWith(quotation));
        var content = attribution.Contents[index];
        attribution.Contents[index] = TextSpan.FromBounds(Math.Min(content.Start, quotation.Start), Math.Max(content.End, quotation.End));
    }

    /// <summary>The nearest speaker before a quotation in its block; failing that, the first one behind.</summary>
    private AttributionCandidate? NearestSpeaker(List<AttributionCandidate> inBlock, Quotation quotation)
    {
        var before = Bisection.FirstNotBefore(CollectionsMarshal.AsSpan(inBlock), quotation.Span.Start, static a => a.Cues[0].Start);

        // Whoever is quoted goes on; that somebody else is said to have declined in between changes nothing.
        for (var i = before - 1; i >= Math.Max(0, before - Furthest); i--)
        {
            if (IsQuoted(inBlock[i]))
                return inBlock[i];
        }

        if (before > 0)
            return inBlock[before - 1];

        // “‘P.’ That was what Odo Lenk said.”: the sentence right behind may tell; one further on, or in brackets, tells of something else.
        return before < inBlock.Count && inBlock[before] is var next && sentences[next.SentenceIndex].Span is var behind && IsBlank(quotation.Span.End, behind.Start) && document.Prose[behind.Start] != '(' ? next : null;
    }

    /// <summary>Whether nothing but white space stands between two offsets, the second of which may come first.</summary>
    private bool IsBlank(int from, int to) => to <= from || document.Prose.AsSpan(from, to - from).IsWhiteSpace();

    private bool IsQuoted(AttributionCandidate candidate) => candidate.Contents.Exists(c => quotations.At(c.Start) is { IsTerm: false } || quotations.At(c.End - 1) is { IsTerm: false });

    /// <summary>“X went on:” in the paragraph before.</summary>
    private AttributionCandidate? IntroducedBy(Quotation quotation, Dictionary<int, List<AttributionCandidate>> byBlock)
    {
        var block = quotation.BlockIndex - 1;
        if (block < 0 || document.Blocks[quotation.BlockIndex].Span.Start != quotation.Span.Start || document.Blocks[block].Span.IsEmpty)
            return null;

        var previous = document.Blocks[block].Span;
        return document.Prose[previous.End - 1] == ':' && byBlock.GetValueOrDefault(block) is [.., var candidate] ? candidate : null;
    }

    /// <summary>A paragraph that is nothing but a quotation goes on with the speaker whom the paragraph before quoted.</summary>
    private AttributionCandidate? SpeakingBefore(Quotation quotation, Dictionary<int, List<AttributionCandidate>> byBlock)
    {
        if (document.Blocks[quotation.BlockIndex].Span.Start != quotation.Span.Start || byBlock.ContainsKey(quotation.BlockIndex))
            return null;

        // A paragraph that was itself given to the speaker before passes him on.
        for (var block = quotation.BlockIndex - 1; block >= Math.Max(0, quotation.BlockIndex - Furthest); block--)
        {
            if (byBlock.GetValueOrDefault(block) is [.., var last])
                return last.Contents.Exists(c => quotations.StartingIn(c.Start, c.End) is not null) ? last : null;
            if (document.Blocks[block].Span.IsEmpty || quotations.At(document.Blocks[block].Span.Start) is null)
                return null;
        }

        return null;
    }
}
