using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Anonymity;

/// <summary>What the rules about unnamed sources have in common: which sources they are about.</summary>
internal static class AnonymousSources
{
    /// <summary>Roles in which people brief reporters: unnamed, they are sources, not passers-by.</summary>
    private static readonly HashSet<string> Confidential = ["adviser", "advisers", "advisor", "advisors", "aide", "aides", "bureaucrat", "bureaucrats", "delegate", "diplomat", "diplomats", "envoy", "executive", "executives", "informant", "informants", "insider", "insiders", "lawmaker", "negotiator", "negotiators", "official", "officials", "operative", "operatives", "people", "person", "source", "sources", "staffer", "staffers", "strategist", "strategists", "whistleblower", "whistleblowers"];

    /// <summary>Who is told what is said to the paper.</summary>
    private static readonly string[] Reporters = ["reporters", "reporter", "journalists", "journalist", "correspondents", "newspaper", "paper", "magazine", "site", "website", "station", "network", "agency", "outlet", "program", "programme"];

    /// <summary>The press is no source of its own reports, and a judge speaks in court.</summary>
    private static readonly HashSet<string> Open = ["judge", "judges", "justice", "columnist", "correspondent", "editor", "interviewer", "journalist", "moderator", "reporter", "writer"];

    /// <summary>What is said to everybody: nobody asked a reporter for anonymity to tweet.</summary>
    private static readonly HashSet<string> Public = ["blog", "chant", "joke", "post", "shout", "tweet", "yell"];

    /// <summary>
    /// Whether a source is one that a policy on anonymity is about: cited for a statement, unnamed, in a role that informs. One with
    /// “the” is somebody the reader has met, unless the text says that he is not named.
    /// </summary>
    public static bool IsCited(SourcingModel model, Source source, bool includeHeadings = false)
    {
        if (!source.IsAnonymous || (!includeHeadings && !model.Document.GetBlock(source.FirstMention.Start).IsBody))
            return false;

        var text = model.Text;
        var first = text.IndexAt(source.FirstMention.Start);
        if (text.Is(first, "no") || Open.Contains(source.Head) || (source.Head == "friend" && source.Grant is null) || IsPress(text, source, first) || IsEpithet(text, source, first))
            return false;

        var isUnnamed = source.Grant is not null || text.Is(first + 1, "unnamed", "anonymous", "unidentified");
        if (!isUnnamed && text.Is(first, "the", "this", "that", "these", "those", "his", "her", "their", "my", "our", "its"))
            return false;
        if (!isUnnamed && !Confidential.Contains(source.Head) && (source.Kind == SourceKind.Group || !text.Is(first, "a", "an", "one", "another")))
            return false;

        // “when a leader says”: a kind, not a source.
        if (text.Is(first - 1, "when", "if", "whenever"))
            return false;

        // “Diplomat praises pact”: running text gives a role its article; without one it belongs to a headline or a name.
        if (!includeHeadings && source.Kind == SourceKind.Role && !isUnnamed && !text.Is(first, WordClasses.Determiner | WordClasses.NumberWord) && !text.IsPossessive(first + 1) && !text.Is(first, "one", "another", "even"))
            return false;

        return model.GetAttributions(source).Any(a => IsStatement(a, text) && IsMentioned(a, source, text)) && !IsNamedNext(model, source);
    }

    /// <summary>
    /// Whether a plural stands for people who were cited before: the same words again, or the mere noun (“sources familiar with the
    /// contract … sources said”). A number or a clause of its own tells of others.
    /// </summary>
    public static bool IsKnownGroup(SourcingModel model, Source source)
    {
        var text = model.Text;
        if (source is not { Kind: SourceKind.Group, Grant: null, Basis.IsEmpty: true } || SourceDescriptions.GoesOn(text, text.IndexAt(source.FirstMention.End)))
            return false;

        var words = WordsOf(text, source);
        return model.Sources.Any(s => s.Kind == SourceKind.Group && s.Head == source.Head && s.FirstMention.Start < source.FirstMention.Start
            && (words.Equals(source.Head, StringComparison.OrdinalIgnoreCase) || words.Equals(WordsOf(text, s), StringComparison.OrdinalIgnoreCase)) && IsCited(model, s));
    }

    /// <summary>The words of a mention without what merely counts or points.</summary>
    private static string WordsOf(TokenText text, Source source)
    {
        var first = text.IndexAt(source.FirstMention.Start);
        while (text[first].End < source.FirstMention.End && text.Is(first, WordClasses.Determiner | WordClasses.VagueQuantifier) && !text.Is(first, WordClasses.NumberWord))
            first++;
        return text.Prose[text[first].Start..source.FirstMention.End];
    }

    /// <summary>
    /// Whether the source is named by its role where it is cited, or right before: a pronoun that was led back to some mention of a role
    /// (“cast himself as an agent of change. He said …”) proves nothing.
    /// </summary>
    private static bool IsMentioned(Sourcing.Attribution attribution, Source source, TokenText text) =>
        !text.Is(text.IndexAt(attribution.SourceSpan.Start), "he", "she", "they", "him", "her", "them", "his", "their")
        || text.IndexAt(source.FirstMention.Start) is var first && (first == 0 || text.IsMark(first - 1, ".!?”\""));

    /// <summary>“media sources”, “news executives”; “the almanac and other sources” names one of them.</summary>
    private static bool IsPress(TokenText text, Source source, int first)
    {
        for (var i = first; i < text.Count && text[i].Start < source.FirstMention.End; i++)
        {
            if ((text.Is(i, "media", "news", "press") && text.Is(i + 1, source.Head)) || (text.Is(i, "and") && text.Is(i + 1, "other")))
                return true;
        }

        return false;
    }

    /// <summary>“Hale’s former strategist said” describes somebody just named; “she and other officials” begins with one.</summary>
    private static bool IsEpithet(TokenText text, Source source, int first)
    {
        var isOwned = false;
        for (var i = first; i < text.Count && text[i].Start < source.FirstMention.End; i++)
        {
            // “the 71-year-old diplomat” is an epithet of somebody named.
            if (text.Is(i, "year", "old") && text.IsMark(i - 1, "-"))
                return true;
            isOwned |= text.IsPossessive(i);
            if (text.Is(i, "he", "she") || (isOwned && text.Is(i, "former", "ex")))
                return true;
        }

        return false;
    }

    /// <summary>“Company executives said …” is settled when the next sentence quotes one of them by name.</summary>
    private static bool IsNamedNext(SourcingModel model, Source source)
    {
        if (source.Kind != SourceKind.Group || model.GetSentence(source.FirstMention.Start) is not { } sentence)
            return false;

        for (var i = sentence.Index + 1; i < Math.Min(model.Sentences.Length, sentence.Index + 3); i++)
        {
            if (model.Sentences[i].BlockIndex <= sentence.BlockIndex + 1 && model.GetAttributions(model.Sentences[i]).Any(a => a.Source.Kind == SourceKind.Person && a.SourceSpan.Length > a.Source.Head.Length + 3))
                return true;
        }

        return false;
    }

    /// <summary>Saying passes on information; ordering, asking and promising to act are acts of their own, and what is public is nobody’s secret.</summary>
    private static bool IsStatement(Sourcing.Attribution attribution, TokenText text) =>
        attribution is { IsStatement: true, Type: AttributionType.Communication }
        && !IsToldToOthers(attribution, text) && !IsOnRecord(text, text.IndexAt(attribution.Cues[0].End)) && !OpensOnRecord(text, text.IndexAt(attribution.SourceSpan.Start))
        && !(attribution.Verb is { } verb && (Public.Contains(verb) || verb.StartsWith("rule ", StringComparison.Ordinal) || verb is "order" or "request" or "rule" or "charge" or "demand" or "ask" or "agree" or "propose" or "vow" or "pledge" or "promise" or "threaten" or "urge" or "recommend" or "find"))
        && !text.Is(text.IndexAt(attribution.Contents[0].Start), "to")
        && !IsNegated(text, text.IndexAt(attribution.Cues[0].Start));

    /// <summary>“have told residents not to drink it”: what somebody tells others is a deed; a citation is told to the paper.</summary>
    private static bool IsToldToOthers(Sourcing.Attribution attribution, TokenText text)
    {
        var addressee = text.IndexAt(attribution.Cues[0].End);
        if (attribution.Verb is not ("tell" or "inform" or "warn" or "assure" or "remind" or "notify" or "advise" or "brief"))
            return false;

        // “told the crew to leave”: whom it is told is part of what is told.
        if (attribution.Verb == "tell" && attribution.Contents.Any(c => c.Start == text[addressee].Start))
            return true;

        var noun = text.Is(addressee, WordClasses.Determiner) ? addressee + 1 : addressee;
        const WordClasses People = WordClasses.PeopleNoun | WordClasses.RoleNoun | WordClasses.CrowdNoun;
        return !text.Is(addressee, "this", "that", "the", "me", "us") && (!text.IsCapitalized(noun) || text.Is(noun + 1, People)) && (text.Is(noun, People) || text.Is(noun + 1, People) || text.Is(noun, "allies", "them", "him", "her"))
            && !text.Is(noun, Reporters) && !text.Is(noun + 1, Reporters);
    }

    /// <summary>“said in a statement”: a body speaks, on the record, through whoever read it out.</summary>
    private static bool IsOnRecord(TokenText text, int end) => text.Is(end, "in") && text.Is(end + 1, "a") && (text.Is(end + 2, "statement", "release") || text.Is(end + 3, "statement", "release"));

    /// <summary>“In a statement for this story, a ministry official said”.</summary>
    private static bool OpensOnRecord(TokenText text, int source)
    {
        const int Reach = 10;
        for (var i = source - 1; i >= Math.Max(2, source - Reach) && !text.IsMark(i, ".!?“”\""); i--)
        {
            if (text.Is(i, "statement", "release") && (text.Is(i - 2, "in") || text.Is(i - 3, "in")))
                return true;
        }

        return false;
    }

    /// <summary>“did not immediately respond”, “would not say why”.</summary>
    private static bool IsNegated(TokenText text, int cue) => text.Is(cue - 1, WordClasses.Negation) || text.Is(cue - 1, "n't") || (text.Is(cue - 2, WordClasses.Negation) && text.IsWord(cue - 1));

    /// <summary>
    /// The statement that an attribution introduces or closes directly: a quotation, or the clause behind its verb. Others that
    /// it takes in by carrying over may be somebody else’s, and no rule that blames a source should rest on them.
    /// </summary>
    public static TextSpan? DirectStatement(SourcingModel model, Sourcing.Attribution attribution)
    {
        // A pronoun may have been led back to the wrong person.
        if (model.Text.Is(model.Text.IndexAt(attribution.SourceSpan.Start), WordClasses.Pronoun))
            return null;

        const int Nearest = 40;
        foreach (var quotation in attribution.Contents.SelectMany(model.GetQuotations))
        {
            var distance = Math.Min(Math.Abs(quotation.Span.Start - attribution.Cues[0].End), Math.Abs(attribution.Cues[0].Start - quotation.Span.End));
            if (distance <= Nearest)
                return quotation.Span;
        }

        const int Clause = 8;
        foreach (var content in attribution.Contents)
        {
            if (content.Start >= attribution.Cues[0].End && content.Start - attribution.Cues[0].End <= Clause)
                return content;
        }

        return null;
    }
}
