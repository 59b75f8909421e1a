using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>Finds what courts are said to have decided: “the ICJ has ordered”, “the Supreme Court ruled in May”.</summary>
internal static class Rulings
{
    private static readonly string[] Courts = ["court", "courts", "tribunal", "icj", "icc", "itlos", "cjeu", "ecj", "echr", "scotus"];

    private static readonly string[] Verbs = ["rule", "order", "uphold", "overturn", "quash", "hold", "find", "decide", "declare"];

    /// <summary>The words that name a ruling, from the court to its verb; null where an attribution reports none, or names the case.</summary>
    public static TextSpan? Find(SourcingModel model, Sourcing.Attribution attribution)
    {
        var text = model.Text;
        if (attribution.SourceSpan.IsEmpty || !Verbs.Contains(attribution.Verb) || !Courts.Contains(attribution.Source.Head, StringComparer.OrdinalIgnoreCase) || attribution.Cues[^1].End < attribution.SourceSpan.End)
            return null;

        // “In Lund v. Osk, the court held …” can be looked up.
        var sentence = model.GetSentence(attribution.SourceSpan.Start)!;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Text(i) is "v" or "vs" || (text.Is(i, "no", "case") && text[i + 1 < text.Count ? i + 1 : i].Kind == TokenKind.Number))
                return null;
        }

        return TextSpan.FromBounds(attribution.SourceSpan.Start, attribution.Cues[^1].End);
    }
}
