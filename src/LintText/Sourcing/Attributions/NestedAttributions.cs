namespace LintText.Sourcing.Attributions;

/// <summary>
/// Leaves the outermost of attributions that stand inside each other: in “X said that Y wants peace”, the writer vouches for what
/// X said; what Y wants is X’s to answer for.
/// </summary>
internal static class NestedAttributions
{
    /// <summary>The candidates whose cue is not part of what another one ascribes, in the order of their cues.</summary>
    public static List<AttributionCandidate> Remove(List<AttributionCandidate> candidates)
    {
        candidates.Sort((a, b) => a.Cues[0].Start.CompareTo(b.Cues[0].Start));
        var kept = new List<AttributionCandidate>(candidates.Count);
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!IsInside(i, candidates))
                kept.Add(candidates[i]);
        }

        return kept;
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

    private static bool Holds(AttributionCandidate candidate, int position) => candidate.Contents.Exists(c => c.Contains(position));
}
