using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>
/// Leaves the outermost of attributions that stand inside each other: in “X said that Y wants peace”, the writer vouches for what
/// X said; what Y wants is X’s to answer for.
/// </summary>
internal static class NestedAttributions
{
    /// <summary>The candidates whose cue is not part of what another one ascribes, in the order of their cues.</summary>
    public static List<AttributionCandidate> Remove(List<AttributionCandidate> candidates, string prose)
    {
        candidates.Sort((a, b) => a.Cues[0].Start.CompareTo(b.Cues[0].Start));
        EndBeforeQuotations(candidates, prose);
        EndBeforePhrases(candidates, prose);
        var kept = new List<AttributionCandidate>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!IsInside(i, candidates))
                kept.Add(candidates[i]);
        }

        return kept;
    }

    /// <summary>
    /// Ends contents before a cue with a quotation of its own behind them: in “called on her to resign and said, ‘It is time’”, the
    /// marks show where a second statement begins, whatever the syntax was taken to be.
    /// </summary>
    private static void EndBeforeQuotations(List<AttributionCandidate> candidates, string prose)
    {
        const int Reach = 24;
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates[i].IsQuoting)
                continue;

            var cue = candidates[i].Cues[0].Start;
            var start = !candidates[i].SourceSpan.IsEmpty && candidates[i].SourceSpan.Start < cue && cue - candidates[i].SourceSpan.End < 4 ? candidates[i].SourceSpan.Start : cue;
            for (var j = Math.Max(0, i - Reach); j < i; j++)
            {
                if (candidates[j].IsQuoting)
                    continue;

                var index = candidates[j].Contents.FindIndex(c => c.Start < start && c.End > cue);
                if (index >= 0 && candidates[i].Contents.TrueForAll(c => c.Start >= candidates[j].Contents[index].End))
                    candidates[j].Contents[index] = TextSpan.FromBounds(candidates[j].Contents[index].Start, EndBefore(prose, candidates[j].Contents[index].Start, start));
            }
        }
    }

    /// <summary>
    /// Ends contents before a phrase that closes their sentence: in “Vale plans to come on Sunday, according to an aide” the aide says all of
    /// it, and what Vale plans ends at the comma.
    /// </summary>
    private static void EndBeforePhrases(List<AttributionCandidate> candidates, string prose)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var phrase = candidates[i];
            if (phrase.Verb is not null || phrase.Source is null || phrase.IsQuoting || phrase.Contents.Count != 1 || phrase.Contents[0].End > phrase.Cues[0].Start || !IsBehindComma(prose, phrase.Cues[0].Start))
                continue;

            // Candidates stand in the order of their cues, and the phrase is behind all that it ends.
            var cue = phrase.Cues[0].Start;
            for (var j = i - 1; j >= 0 && phrase.Contents[0].Contains(candidates[j].Cues[0].Start); j--)
            {
                var index = candidates[j].SentenceIndex == phrase.SentenceIndex ? candidates[j].Contents.FindIndex(c => c.Contains(cue)) : -1;
                if (index >= 0)
                    candidates[j].Contents[index] = TextSpan.FromBounds(candidates[j].Contents[index].Start, EndBefore(prose, candidates[j].Contents[index].Start, cue));
            }
        }
    }

    private static bool IsBehindComma(string prose, int position)
    {
        while (position > 0 && char.IsWhiteSpace(prose[position - 1]))
            position--;
        return position > 0 && prose[position - 1] == ',';
    }

    /// <summary>The end of a stretch before a cue, without the “and” or comma that ties the cue to it.</summary>
    private static int EndBefore(string prose, int first, int end)
    {
        foreach (var tie in (ReadOnlySpan<string>)["", "and", "but"])
        {
            while (end > first + 1 && (char.IsWhiteSpace(prose[end - 1]) || prose[end - 1] is ',' or ';' or '—' or '–'))
                end--;
            if (tie.Length > 0 && end - first > tie.Length + 1 && prose.AsSpan(end - tie.Length, tie.Length).Equals(tie, StringComparison.Ordinal))
                end -= tie.Length;
        }

        while (end > first + 1 && (char.IsWhiteSpace(prose[end - 1]) || prose[end - 1] is ','))
            end--;
        return end;
    }

    private static bool IsInside(int index, List<AttributionCandidate> all)
    {
        // Contents seldom reach further than a sentence or two.
        const int Reach = 24;
        var candidate = all[index];
        var position = candidate.Cues[0].Start;
        for (var i = Math.Max(0, index - Reach); i < Math.Min(all.Count, index + Reach); i++)
        {
            if (i != index && Holds(all[i], position) && (!Holds(candidate, all[i].Cues[0].Start) || IsPreferred(i, index, all)))
                return true;
        }

        return false;
    }

    /// <summary>Of two that hold each other, the one with a source counts (“reportedly …, according to X”), otherwise the first.</summary>
    private static bool IsPreferred(int index, int other, List<AttributionCandidate> all) =>
        all[index].Source is null == all[other].Source is null ? index < other : all[index].Source is not null;

    private static bool Holds(AttributionCandidate candidate, int position)
    {
        // Asked for each pair: no delegate is made.
        foreach (var content in candidate.Contents)
        {
            if (content.Contains(position))
                return true;
        }

        return false;
    }
}
