using System.Collections.Immutable;

using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds the signs that a text argues: the writer’s first person, and what ought to be.</summary>
internal static class OpinionSigns
{
    /// <summary>“I”, “my”, “must”, “should”, “is unacceptable” in the writer’s own sentences.</summary>
    public static ImmutableArray<TextSpan> Find(ProseLayer prose, QuotationLayer quotations, AttributionLayer attributions)
    {
        var text = prose.Text;
        var signs = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var sentence in prose.Sentences)
        {
            if (!prose.GetBlock(sentence).IsBody)
                continue;

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (IsSign(text, i, sentence.FirstToken) && quotations.GetVoice(text[i].Span) == Voice.Narration && attributions.GetAttribution(text[i].Span) is null)
                    signs.Add(text[i].Span);
            }
        }

        return signs.ToImmutable();
    }

    private static bool IsSign(TokenText text, int i, int first) =>
        (text.Is(i, "i", "my", "me", "myself") && (text.Is(i, "i") || i == first || !text.IsCapitalized(i)))
        || (text.Is(i, "must", "should", "ought") && !text.Is(i + 1, "have") && !text.Is(i - 1, WordClasses.BeliefVerb))
        || (text.Is(i, "is", "are") && text.Is(i + 1, "concerning", "unacceptable", "outrageous", "shameful", "imperative", "deplorable"));
}
