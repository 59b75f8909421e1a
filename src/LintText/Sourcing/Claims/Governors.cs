using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds the words of saying and thinking that a claim depends on: “the fear that …”, “his remark about the 47 percent”.</summary>
internal static class Governors
{
    /// <summary>Nouns for what people say of something, beyond the reporting ones.</summary>
    private static readonly string[] SpeechNouns = ["allegations", "calls", "case", "charge", "charges", "criticism", "debate", "idea", "notion", "perception", "question", "questions", "refrain", "rumor", "rumors", "rumour", "rumours", "speculation", "talk", "theory", "worry", "worries"];

    /// <summary>Whether the evidence of a claim is governed by such a word.</summary>
    public static bool Report(SourcingModel model, Sentence sentence, TextSpan evidence)
    {
        var text = model.Text;
        var syntax = model.GetSyntax(sentence);
        for (var i = text.IndexAt(evidence.Start); i < sentence.EndToken && text[i].Start < evidence.End; i++)
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
            if (syntax.Relation(token) is Relation.NominalSubject or Relation.PassiveSubject or Relation.ClausalSubject or Relation.Conjunct or Relation.Parataxis or Relation.AdverbialClause)
                continue;
            if (syntax.Tag(head) == UniversalTag.Verb && text.Is(head, WordClasses.AttributionVerb) && token > head)
                return true;
            if (syntax.Tag(head) == UniversalTag.Noun && token > head && (text.Is(head, WordClasses.ReportingNoun) || text.Is(head, SpeechNouns)))
                return true;
        }

        return false;
    }
}
