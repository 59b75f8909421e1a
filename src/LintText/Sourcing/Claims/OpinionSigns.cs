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

    /// <summary>Whether a sign is the writer’s first person, and not what ought to be.</summary>
    public static bool IsSelf(TokenText text, int i) => text.Is(i, "i", "my", "me", "myself");

    private static bool IsSign(TokenText text, int i, int first) =>
        (IsSelf(text, i) && (text.Is(i, "i") || i == first || !text.IsCapitalized(i)))
        || (text.Is(i, "must", "should", "ought") && !text.Is(i + 1, "have") && !text.Is(i - 1, WordClasses.BeliefVerb) && !text.Is(i - 1, "you", "i"))
        || (text.Is(i, "is", "are") && text.Is(i + 1, "concerning", "unacceptable", "outrageous", "shameful", "imperative", "deplorable"));
}
