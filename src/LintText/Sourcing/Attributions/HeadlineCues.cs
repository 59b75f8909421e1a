using LintText.Language;
using LintText.Sourcing.Sources;

namespace LintText.Sourcing.Attributions;

/// <summary>Headlines in which a colon ascribes: “Mayor: Bridge is safe”, “Bridge is safe: mayor”.</summary>
internal static class HeadlineCues
{
    /// <summary>A speaker before a colon has no more words than this.</summary>
    private const int LongestSpeaker = 6;

    /// <summary>The tokens of the speaker and of what is said.</summary>
    public readonly record struct Reading(int First, int End, int Colon, int ContentFirst, int ContentEnd);

    /// <summary>The speaker that a headline names with a colon, or null.</summary>
    public static Reading? Read(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken - 1; i++)
        {
            if (!text.IsMark(i, ":"))
                continue;

            if (IsSpeaker(text, sentence.FirstToken, i))
                return new Reading(sentence.FirstToken, i, i, i + 1, sentence.EndToken);

            var end = text.IsMark(sentence.EndToken - 1, ".!?") ? sentence.EndToken - 1 : sentence.EndToken;
            return end - i - 1 <= 3 && IsReport(text, i + 1, end) ? new Reading(i + 1, end, i, sentence.FirstToken, i) : null;
        }

        return null;
    }

    /// <summary>A name, or a role or body: every word a capital, no verb.</summary>
    private static bool IsSpeaker(TokenText text, int first, int end)
    {
        if (end - first > LongestSpeaker)
            return false;

        var known = false;
        for (var i = first; i < end; i++)
        {
            if (!text.IsWord(i) && !text.IsMark(i, ".-&"))
                return false;
            if (text.IsWord(i) && !text.IsCapitalized(i) && !text.Is(i, WordClasses.Preposition | WordClasses.RoleNoun | WordClasses.StudyNoun | WordClasses.OrganizationNoun))
                return false;
            known |= text.Is(i, WordClasses.RoleNoun | WordClasses.StudyNoun | WordClasses.OrganizationNoun | WordClasses.PersonTitle | WordClasses.CrowdNoun);
            if (text.Is(i, WordClasses.Auxiliary | WordClasses.Adverb) || text.Is(i, "analysis", "exclusive", "update", "watch", "read", "live", "video", "photos", "opinion", "exhibit", "part", "chapter", "breaking", "fact", "abstract", "note", "editor"))
                return false;
        }

        return known || (text.IsCapitalized(first) && text.IsCapitalized(end - 1) && !text.Is(first, WordClasses.Determiner) && (end - first > 1 || IsName(text, first)));
    }

    /// <summary>Whether a word that opens a headline is a name: elsewhere it stands inside a sentence with its capital (“Recipe:” does not).</summary>
    private static bool IsName(TokenText text, int word)
    {
        if (text.Text(word).IndexOfAnyInRange('a', 'z') < 0)
            return true;

        for (var i = word + 1; i < text.Count; i++)
        {
            if (NameFinder.StandsInside(text, i) && text.Text(i).SequenceEqual(text.Text(word)))
                return true;
        }

        return false;
    }

    private static bool IsReport(TokenText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, WordClasses.StudyNoun | WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.OrganizationNoun | WordClasses.DocumentNoun | WordClasses.PersonTitle))
                return true;
        }

        return false;
    }
}
