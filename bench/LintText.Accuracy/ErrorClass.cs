using LintText.Sourcing;
using LintText.Sourcing.Cues;

namespace LintText.Accuracy;

/// <summary>Names the kind of fault that an attribution without a match is.</summary>
internal static class ErrorClass
{
    private static readonly HashSet<string> Function = new(
        ["a", "an", "the", "has", "have", "had", "is", "are", "was", "were", "be", "been", "will", "would", "can", "could", "may", "might", "must", "should", "do", "does", "did", "not", "n't", "to", "of", "for", "with", "on", "in", "at", "by", "about", "as", "from", "that", "and", "also", "his", "her", "their", "its"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Why an annotated attribution was not matched.</summary>
    public static string OfMissed(GoldAttribution gold, List<Found> found, HashSet<int> foundContent)
    {
        if (found.Exists(f => f.Cue.Overlaps(gold.Cue)))
            return "cue found, other content";

        var words = gold.CueText.Split([' ', ',', '.', ':', '“', '”', '"', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Where(w => !Function.Contains(w)).ToList();
        if (words.Count == 0)
            return gold.CueText.Trim().Length == 0 ? "no cue annotated" : "a colon, a dash or a function word is the cue";
        if (gold.Cue.Count(foundContent.Contains) * 2 > gold.Cue.Count)
            return "the cue is inside another attribution’s content";

        // Adverbs around a cue say nothing of whether the lexicon knows it.
        var isKnown = words.Exists(w => CueLexicon.English.Find(w) is { } form && (form.Verbs.Count > 0 || form.Noun is not null || form.Adjective is not null));
        if (!isKnown)
            return "the cue is no word of the lexicon";
        return words.Count > 3 ? "a cue of many words" : "a known cue in a construction that was not read";
    }

    /// <summary>Why an attribution that was found has no annotated match.</summary>
    public static string OfSurplus(Found found, List<GoldAttribution> gold, HashSet<int> goldContent)
    {
        if (gold.Exists(g => g.Cue.Overlaps(found.Cue)))
            return "cue annotated, other content";
        if (found.Cue.Count(goldContent.Contains) * 2 > found.Cue.Count)
            return "inside an annotated content";
        if (!found.Attribution.IsStatement)
            return $"not annotated: {Name(found.Attribution.Type)}";
        return found.Attribution.SourceSpan.IsEmpty ? "not annotated: statement without a source" : "not annotated: statement";
    }

    private static string Name(AttributionType type) => type switch
    {
        AttributionType.Communication => "act of speech (supports, attacks, promises)",
        AttributionType.Attitude => "attitude (wants, thinks)",
        AttributionType.Perception => "finding",
        AttributionType.Control => "intention (seeks, refuses)",
        _ => "seeming (appears to)",
    };
}
