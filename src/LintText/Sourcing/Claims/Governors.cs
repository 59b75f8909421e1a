using LintText.Language;
using LintText.Sourcing.Cues;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds the words of saying and thinking that a claim depends on: “the fear that …”, “his remark about the 47 percent”.</summary>
internal static class Governors
{
    /// <summary>Nouns for what people say of something, beyond the reporting ones.</summary>
    private static readonly string[] SpeechNouns = ["allegations", "argument", "arguments", "calls", "case", "charge", "charges", "criticism", "debate", "idea", "notion", "perception", "question", "questions", "refrain", "rumor", "rumors", "rumour", "rumours", "speculation", "talk", "theory", "worry", "worries"];

    /// <summary>What somebody is reproached with is the reproacher’s word.</summary>
    private static readonly string[] Reproaches = ["assailed", "attacked", "berated", "grilled", "hammered", "lambasted", "pressed", "pummeled", "questioned", "ridiculed"];

    /// <summary>The constructions in which a verb ascribes something in the writer’s words.</summary>
    private static readonly CueFrame[] Frames = [.. Enum.GetValues<CueFrame>().Where(f => f != CueFrame.Quotation)];

    /// <summary>Whether the evidence of a claim is governed by such a word.</summary>
    public static bool Report(TokenText text, SentenceSyntax syntax, Sentence sentence, TextSpan evidence)
    {
        var first = text.IndexAt(evidence.Start);
        if (IsRemark(text, sentence, first) || IsIntroduced(text, sentence, first))
            return true;

        for (var i = first; i < sentence.EndToken && text[i].Start < evidence.End; i++)
        {
            // The words of the evidence that hang on a word outside it lead out.
            if (syntax.Head(i) is >= 0 and var head && (text[head].Start < evidence.Start || text[head].Start >= evidence.End) && IsReported(text, syntax, i))
                return true;
        }

        return false;
    }

    private static bool IsReported(TokenText text, SentenceSyntax syntax, int token)
    {
        for (var head = syntax.Head(token); head >= 0; token = head, head = syntax.Head(token))
        {
            if (token < head || syntax.Relation(token) is Relation.Conjunct or Relation.Parataxis or Relation.AdverbialClause)
                continue;
            if (syntax.Tag(head) == UniversalTag.Verb && (text.Is(head, WordClasses.AttributionVerb) || IsSaying(text, head)))
                return true;
            if (syntax.Tag(head) == UniversalTag.Noun && (text.Is(head, WordClasses.ReportingNoun) || text.Is(head, SpeechNouns)))
                return true;
        }

        return false;
    }

    /// <summary>Verbs that ascribe what they govern, and can mean nothing else: “grilled”, “likened”; not “opened”, which only quotes.</summary>
    private static bool IsSaying(TokenText text, int verb)
    {
        if (text.Is(verb, Reproaches))
            return true;
        if (CueLexicon.English.Find(text.Text(verb)) is not { } form)
            return false;

        var alone = form.Verbs.FindAll(v => v.Particles.Length == 0);
        return alone.Exists(v => Frames.Any(v.Takes)) && alone.TrueForAll(v => Frames.All(f => v.In(f) is null or AttributionType.Communication));
    }

    /// <summary>“his infamous comment about”, “the mayor’s claim that”, close before the evidence.</summary>
    private static bool IsRemark(TokenText text, Sentence sentence, int evidence)
    {
        const int Nearest = 6;
        for (var noun = evidence - 1; noun > Math.Max(sentence.FirstToken, evidence - Nearest); noun--)
        {
            if (!text.Is(noun, WordClasses.ReportingNoun) || !text.Is(noun + 1, "about", "that", "of", "on", "to"))
                continue;

            for (var owner = noun - 1; owner >= Math.Max(sentence.FirstToken, noun - 3); owner--)
            {
                if (text.Is(owner, "his", "her", "their", "its") || text.IsPossessive(owner))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a colon before the evidence follows words of saying: “were making the same arguments: …”.</summary>
    private static bool IsIntroduced(TokenText text, Sentence sentence, int evidence)
    {
        var colon = evidence - 1;
        while (colon > sentence.FirstToken && !text.IsMark(colon, ":"))
            colon--;
        for (var i = colon - 1; i >= sentence.FirstToken; i--)
        {
            if (text.Is(i, WordClasses.ReportingNoun | WordClasses.ReportingVerb) || text.Is(i, SpeechNouns))
                return true;
        }

        return false;
    }
}
