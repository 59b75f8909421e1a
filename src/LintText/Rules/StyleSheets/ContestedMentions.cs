using LintText.Language;
using LintText.Sourcing;

namespace LintText.Rules.StyleSheets;

/// <summary>One mention of a contested name.</summary>
/// <param name="Match">The name.</param>
/// <param name="IsOwn">Whether the writer chose the name here: not in a quotation, a longer name or talk about the name.</param>
/// <param name="IsPaired">Whether another name of the entry stands beside it.</param>
internal sealed record ContestedMention(StyleMatch Match, bool IsOwn, bool IsPaired);

/// <summary>Finds the mentions of contested names, and which of them give both names.</summary>
internal static class ContestedMentions
{
    /// <summary>How many tokens can stand between two names that are given side by side.</summary>
    private const int WidestGap = 6;

    /// <summary>The mentions in the article, in order.</summary>
    public static List<ContestedMention> Find(SourcingModel model, StyleIndex index)
    {
        var mentions = new List<ContestedMention>();
        foreach (var sentence in model.Sentences)
        {
            if (!model.GetBlock(sentence).IsArticle || index.Find(model, sentence) is not { Count: > 0 } matches)
                continue;

            foreach (var match in matches)
                mentions.Add(new ContestedMention(match, match.Applies(model), matches.Exists(other => IsPair(match, other, model.Text))));
        }

        return mentions;
    }

    /// <summary>Whether two names of one thing are given side by side, as in “Isen (Izhen)”, or one of them as what others say.</summary>
    private static bool IsPair(StyleMatch match, StyleMatch other, TokenText text)
    {
        if (match.Entry != other.Entry || match.Term == other.Term)
            return false;
        if (StyleContext.IsSpokenAbout(other, text))
            return true;

        var (from, to) = match.Start < other.Start ? (match.End, other.Start) : (other.End, match.Start);
        if (to - from is < 1 or > WidestGap)
            return false;

        for (var i = from; i < to; i++)
        {
            // “Isen, in Drennian Izhen”, “Isen/Izhen”, “Izhen, now Isen”.
            if (!text.IsMark(i, "()[]/–—-,:“”\"‘’'") && !text.IsCapitalized(i) && !text.Is(i, "or", "also", "formerly", "now", "once", "today", "in", "the", "local", "locally", "official", "officially", "historically", "aka", "previously"))
                return false;
        }

        return true;
    }
}
