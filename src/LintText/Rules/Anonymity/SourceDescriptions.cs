using LintText.Language;
using LintText.Sourcing;
using LintText.Sourcing.Sources;

namespace LintText.Rules.Anonymity;

/// <summary>What a text tells of a source that it does not name: more than a rank, and how the source knows.</summary>
internal static class SourceDescriptions
{
    /// <summary>How far behind a mention a clause about it is looked for, in tokens.</summary>
    private const int Reach = 16;

    /// <summary>People who were there by what they are called.</summary>
    private static readonly HashSet<string> Witnesses = ["attendee", "attendees", "eyewitness", "eyewitnesses", "onlooker", "onlookers", "participant", "participants", "witness", "witnesses"];

    /// <summary>Whether a source is known by nothing but a rank, and nothing near it says which body it belongs to.</summary>
    public static bool IsRankOnly(SourcingModel model, Source source) =>
        IsBare(model, source) && (IsNobodys(source) || !HasBody(model, source)) && !WasDescribed(model, source);

    /// <summary>Whether the text says how a source knows: “who attended the meeting”, “with knowledge of the contract”, “on the call”.</summary>
    public static bool TellsAccess(SourcingModel model, Source source)
    {
        if (!source.Basis.IsEmpty || Witnesses.Contains(source.Head) || WasDescribed(model, source))
            return true;

        var text = model.Text;
        foreach (var mention in source.Mentions)
        {
            var last = model.GetSentence(mention.Start)!.EndToken;
            var behind = text.IndexAt(mention.End);
            for (var i = text.IndexAt(mention.Start) + 1; i < Math.Min(last, behind + Reach) && !text.IsMark(i, "“”\""); i++)
            {
                // What stands behind the verb is what the source says.
                if (i >= behind && text.Is(i, WordClasses.AttributionVerb))
                    break;
                if (SourceDescription.IsKnowing(text, i) || (text.Is(i, "in", "on", "at") && text.Is(i + 1, "the") && text.Is(i + 2, "call", "hearing", "meeting", "room", "session", "table", "talks")))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a source is known by nothing but its role and rank.</summary>
    private static bool IsBare(SourcingModel model, Source source)
    {
        if (!source.Basis.IsEmpty || source.Affiliation is not null)
            return false;

        var text = model.Text;
        var first = text.IndexAt(source.FirstMention.Start);
        var end = text.IndexAt(source.FirstMention.End);
        for (var i = first; i < end; i++)
        {
            if (!text.Is(i, WordClasses.Determiner | WordClasses.RankAdjective | WordClasses.NumberWord) && !text.IsMark(i, "-") && !string.Equals(text.Text(i).ToString(), source.Head, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        // A clause behind the mention may say how the source knows: “who attended the meeting”.
        return !GoesOn(text, end);
    }

    /// <summary>Whether a clause about a source begins behind its mention.</summary>
    public static bool GoesOn(TokenText text, int end) =>
        text.Is(end, "who", "with", "at", "in", "from", "familiar", "close", "involved", "of", "for", "inside", "briefed") || (text.IsMark(end, ",") && text.Is(end + 1, "who", "a", "an"));

    /// <summary>Whether the body that an official or aide belongs to is named in the sentence or the one before.</summary>
    private static bool HasBody(SourcingModel model, Source source)
    {
        if (source.Head is "aide" or "aides" or "adviser" or "advisers" or "advisor" or "advisors" or "lawyer" or "attorney" or "friend" || model.GetSentence(source.FirstMention.Start) is not { } sentence)
            return true;

        var text = model.Text;
        for (var index = Math.Max(0, sentence.Index - 1); index <= sentence.Index; index++)
        {
            var near = model.Sentences[index];
            for (var i = near.FirstToken + 1; i < near.EndToken; i++)
            {
                if (text.Is(i, WordClasses.OrganizationNoun) || (text.IsCapitalized(i) && !text.IsMark(i - 1, "“\"‘'") && !text.Is(i, WordClasses.Month | WordClasses.Weekday | WordClasses.Pronoun) && !source.FirstMention.Contains(text[i].Start)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>A source or an insider is nobody’s: the word itself tells nothing.</summary>
    private static bool IsNobodys(Source source) => source.Head is "source" or "sources" or "person" or "people" or "insider" or "insiders" or "informant" or "informants" or "whistleblower";

    /// <summary>“Two former employees tell a different tale. One says …”: who “one” and “another” are of, the sentence before tells.</summary>
    private static bool IsElliptical(SourcingModel model, Source source)
    {
        if (source.Head is not ("one" or "another") || model.GetSentence(source.FirstMention.Start) is not { Index: > 0 } sentence)
            return false;

        var before = model.Sentences[sentence.Index - 1];
        var syntax = model.GetSyntax(before);
        for (var i = before.FirstToken + 1; i < before.EndToken; i++)
        {
            if (syntax.Tag(i) == UniversalTag.Noun && (syntax.Senses(i) & SenseClasses.Person) != SenseClasses.None && !model.Text.Is(i - 1, WordClasses.Determiner | WordClasses.NumberWord))
                return true;
        }

        return false;
    }

    /// <summary>“several sources familiar with the effort … sources said”: a plural that was described before is the same people.</summary>
    private static bool WasDescribed(SourcingModel model, Source source) =>
        IsElliptical(model, source) || source.Kind == SourceKind.Group && model.Sources.Any(s => s.Head == source.Head && s.FirstMention.Start < source.FirstMention.Start && !s.Basis.IsEmpty);
}
