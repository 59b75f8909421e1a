using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Anonymity;

/// <summary>What the rules about unnamed sources have in common: which sources they are about.</summary>
internal static class AnonymousSources
{
    /// <summary>Roles in which people brief reporters: unnamed, they are sources, not passers-by.</summary>
    private static readonly HashSet<string> Confidential = ["adviser", "advisers", "advisor", "advisors", "aide", "aides", "bureaucrat", "bureaucrats", "delegate", "diplomat", "diplomats", "envoy", "executive", "executives", "informant", "informants", "insider", "insiders", "lawmaker", "negotiator", "negotiators", "official", "officials", "operative", "operatives", "people", "person", "source", "sources", "staffer", "staffers", "strategist", "strategists", "whistleblower", "whistleblowers"];

    /// <summary>
    /// Whether a source is one that a policy on anonymity is about: cited for speech, unnamed, in a role that informs; a role
    /// named with “the” is taken for somebody the reader has met, unless the role is a confidential one.
    /// </summary>
    public static bool IsCited(SourcingModel model, Source source, bool includeHeadings = false)
    {
        if (!source.IsAnonymous)
            return false;

        if ((!includeHeadings && !model.Document.GetBlock(source.FirstMention.Start).IsBody) || WasNamed(model, source))
            return false;

        var text = model.Text;
        var first = text.IndexAt(source.FirstMention.Start);
        var isConfidential = Confidential.Contains(source.Head);
        if (!isConfidential && (source.Kind == SourceKind.Group || !text.Is(first, "a", "an", "one", "another")))
            return false;
        if (text.Is(first, "no", "his", "her", "their", "my", "our", "its") || IsEpithet(text, source, first))
            return false;

        // “when a leader says”: a kind, not a source.
        if (text.Is(first - 1, "when", "if", "whenever"))
            return false;

        return model.GetAttributions(source).Any(a => IsSpeech(a, text)) && !IsNamedNext(model, source);
    }

    /// <summary>Whether a source is known by nothing but its role and rank.</summary>
    public static bool IsBare(SourcingModel model, Source source)
    {
        var text = model.Text;
        var first = text.IndexAt(source.FirstMention.Start);
        var end = text.IndexAt(source.FirstMention.End);
        for (var i = first; i < end; i++)
        {
            if (!text.Is(i, WordClasses.Determiner | WordClasses.RankAdjective | WordClasses.NumberWord) && !text.IsMark(i, "-") && !string.Equals(text.Text(i).ToString(), source.Head, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        // A clause behind the mention may say how the source knows: “who attended the meeting”.
        return !text.Is(end, "who", "with", "at", "in", "from", "familiar", "close", "involved", "of", "for", "inside", "briefed") && !(text.IsMark(end, ",") && text.Is(end + 1, "who", "a", "an"));
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

    /// <summary>“Odo Lenk is a harbour official. The official said”: who it is stands in the sentence before.</summary>
    private static bool WasNamed(SourcingModel model, Source source)
    {
        var text = model.Text;
        if (!text.Is(text.IndexAt(source.FirstMention.Start), "the") || model.GetSentence(source.FirstMention.Start) is not { Index: > 0 } sentence)
            return false;

        var before = model.Sentences[sentence.Index - 1];
        for (var i = before.FirstToken; i < before.EndToken; i++)
        {
            if (text.Is(i, source.Head))
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

    /// <summary>Saying passes on information; ordering, promising and accusing are acts of their own.</summary>
    private static bool IsSpeech(Sourcing.Attribution attribution, TokenText text) =>
        attribution.Verb is null
        || (attribution.Verb is not ("order" or "rule" or "charge" or "accuse" or "blame" or "demand" or "ask" or "vow" or "pledge" or "promise" or "threaten" or "urge" or "agree" or "propose" or "find")
            && attribution.Cues.Any(c => text.Is(text.IndexAt(c.Start), WordClasses.ReportingVerb) || text.Is(text.IndexAt(c.End) - 1, WordClasses.ReportingVerb)));

    /// <summary>
    /// The statement that an attribution introduces or closes directly: a quotation, or the clause behind its verb. Others that
    /// it takes in by carrying over may be somebody else’s, and no rule that blames a source should rest on them.
    /// </summary>
    public static TextSpan? DirectStatement(SourcingModel model, Sourcing.Attribution attribution)
    {
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
