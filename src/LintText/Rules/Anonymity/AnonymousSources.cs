using LintText.Language;
using LintText.Sourcing;

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
    public static bool IsCited(SourcingModel model, Source source)
    {
        if (!source.IsAnonymous)
            return false;

        var text = model.Text;
        var first = text.IndexAt(source.FirstMention.Start);
        var isConfidential = Confidential.Contains(source.Head);
        if (!isConfidential && (source.Kind == SourceKind.Group || !text.Is(first, "a", "an", "one", "another")))
            return false;
        if (text.Is(first, "no", "his", "her", "their", "my", "our", "its"))
            return false;

        return model.GetAttributions(source).Any(a => IsSpeech(a, text));
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

    private static bool IsSpeech(Sourcing.Attribution attribution, TokenText text) =>
        attribution.Verb is null || attribution.Cues.Any(c => text.Is(text.IndexAt(c.Start), WordClasses.ReportingVerb) || text.Is(text.IndexAt(c.End) - 1, WordClasses.ReportingVerb));
}
