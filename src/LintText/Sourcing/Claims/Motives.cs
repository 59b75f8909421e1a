using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Finds what others are said to think or want. Such an attribution has a mental cue, and its evidence is missing unless the same
/// source speaks nearby.
/// </summary>
internal static class Motives
{
    /// <summary>The mental cue of a sentence that no statement of the same source supports, or null.</summary>
    public static TextSpan? In(QuotationLayer quotations, AttributionLayer attributions, Sentence sentence)
    {
        foreach (var attribution in attributions.GetAttributions(sentence))
        {
            if (attribution.Type is AttributionType.Attitude && attribution.Source.Kind is SourceKind.Person or SourceKind.Organization or SourceKind.Role && attribution.Verb is "want" or "hope" or "fear" or "believe" or "think" or "know" or "intend" or "hate" or "wish" or "feel" or "consider" && quotations.GetVoice(attribution.Cues[0]) == Voice.Narration)
                return attribution.Cues[0];
        }

        return null;
    }
}
