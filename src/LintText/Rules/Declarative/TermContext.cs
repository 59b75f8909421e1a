using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Declarative;

/// <summary>What stands around a matched term.</summary>
internal static class TermContext
{
    /// <summary>Whether a term is part of a proper name: capitalised inside a sentence, next to another capitalised word.</summary>
    public static bool IsName(TokenText text, Sentence sentence, int start, int end)
    {
        if (IsIdentifier(text, start, end))
            return true;
        if (!text.IsCapitalized(start))
            return false;

        // “VIPER” among words in lower case is an acronym.
        if (end - start == 1 && text[start].Length > 1 && IsCapitals(text.Text(start)) && !(IsCapitals(text.Text(Math.Max(sentence.FirstToken, start - 1))) && start > sentence.FirstToken) && !(end < sentence.EndToken && text.IsWord(end) && text[end].Length > 1 && IsCapitals(text.Text(end))))
            return true;

        var isFirst = start == sentence.FirstToken || text.IsMark(start - 1, "“\"‘'«(:—–");
        if (isFirst && end - start > 1)
            return AreCapitalized(text, start, end) && !IsTitle(text, end, sentence.EndToken);
        return isFirst ? end < sentence.EndToken && text.IsCapitalized(end) && !text.Is(end, WordClasses.Demonym | WordClasses.Pronoun)
            : text.IsCapitalized(end) && end < sentence.EndToken || text.IsCapitalized(start - 1) || end - start == 1 || text.IsCapitalized(end - 1);
    }

    /// <summary>Whether the words that follow are capitalised as those of a headline are, so that a capital tells nothing.</summary>
    private static bool IsTitle(TokenText text, int first, int end)
    {
        const int Short = 4;
        return AreCapitalized(text, first, end, Short);
    }

    /// <summary>“World-Class”, “Collateral Damage”: whether every word, or every one that is long enough, has a capital.</summary>
    private static bool AreCapitalized(TokenText text, int start, int end, int shortest = 1)
    {
        for (var i = start; i < end; i++)
        {
            if (text.IsWord(i) && text[i].Length >= shortest && !text.IsCapitalized(i))
                return false;
        }

        return true;
    }

    /// <summary>“wtf_parser”, “src/junk”: a word glued to the mark of a code’s or a file’s name.</summary>
    private static bool IsIdentifier(TokenText text, int start, int end) =>
        (text.IsMark(end, "_/") && text[end].Start == text[end - 1].End) || (text.IsMark(start - 1, "_/") && text[start - 1].End == text[start].Start);

    private static bool IsCapitals(ReadOnlySpan<char> word) => !word.IsEmpty && word.IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>Whether a term is spoken about instead of used: “the word ‘regime’”.</summary>
    public static bool IsMention(TokenText text, Sentence sentence, int start)
    {
        var i = start - 1;
        if (i >= sentence.FirstToken && text.IsMark(i, "“\"‘'"))
            i--;
        return i >= sentence.FirstToken && text.Is(i, "word", "words", "term", "phrase", "label", "adjective", "adverb", "verb", "noun", "expression");
    }

    /// <summary>Whether a negation stands in the three words before a term, or denies the predicate that it is part of.</summary>
    public static bool IsNegated(SourcingModel model, Sentence sentence, int start)
    {
        var text = model.Text;
        for (var i = Math.Max(sentence.FirstToken, start - 3); i < start; i++)
        {
            if (text.Is(i, WordClasses.Negation))
                return true;
        }

        // “is not a far-right hack”, “not because they are liars”.
        var syntax = model.GetSyntax(sentence);
        var predicate = syntax.Relation(start) is Relation.AdjectivalModifier or Relation.Compound ? syntax.Head(start) : start;
        return IsDenied(text, syntax, predicate, start);
    }

    /// <summary>Whether a negation that belongs to a predicate stands before a place.</summary>
    public static bool IsDenied(TokenText text, SentenceSyntax syntax, int predicate, int place)
    {
        foreach (var child in syntax.Children(predicate))
        {
            if (child < place && text.Is(child, WordClasses.Negation))
                return true;
        }

        return false;
    }

    /// <summary>Verbs that take what is said for true, so that the writer says it too (Kiparsky &amp; Kiparsky 1970, “Fact”; Karttunen 1971).</summary>
    private static readonly HashSet<string> Factives = ["know", "realise", "realize", "understand", "discover", "learn", "notice", "remember", "forget", "remind", "recognise", "recognize", "see", "reveal", "show", "prove", "demonstrate", "expose", "illustrate", "find out"];

    /// <summary>Verbs of making known, whose plain object the writer describes: “reported negative growth”.</summary>
    private static readonly HashSet<string> Announcements = ["report", "announce", "record", "post"];

    /// <summary>Verbs of holding something to be so, whose object the source sees that way: “considers the vote a sham”.</summary>
    private static readonly HashSet<string> Judgements = ["consider", "deem", "find", "judge", "perceive", "regard", "see", "view"];

    /// <summary>Verbs beside those of naming that are followed by “as” and a verdict: “criticised as ineffectual”.</summary>
    private static readonly HashSet<string> Verdicts = ["attack", "assail", "blast", "criticise", "criticize", "hail", "interpret", "mock", "perceive", "praise", "present", "regard", "reject", "ridicule", "see", "slam", "view"];

    /// <summary>
    /// Whether words are ones that somebody else is said to have used. How the writer tells what somebody wants, does, knows or makes
    /// known (“treated them as vermin”, “reported negative growth”, “showed how corrupt it was”) is the writer’s choice of words.
    /// </summary>
    public static bool IsAscribed(SourcingModel model, TextSpan span)
    {
        if (model.GetAttribution(span) is not { } attribution)
            return IsVerdictOfOthers(model, span);
        if (attribution.Verb is not { } verb || model.GetVoice(span) == Voice.Quoted)
            return true;

        bool HasClause() => attribution.Contents.Any(c => c.Contains(span) && HasVerb(model, c));
        return attribution.Type switch
        {
            AttributionType.Communication or AttributionType.Perception => !Factives.Contains(verb) && (!Announcements.Contains(verb) || HasClause()),
            AttributionType.Attitude => !Factives.Contains(verb) && (Judgements.Contains(verb) || HasClause()),
            _ => false,
        }
        || IsVerdictOfOthers(model, span);
    }

    /// <summary>
    /// Whether words tell as what somebody or something is named or seen, by whomever (“was widely condemned as fearmongering”), or what
    /// somebody’s view is (“the perception that it is a sham”).
    /// </summary>
    private static bool IsVerdictOfOthers(SourcingModel model, TextSpan span)
    {
        const int HighestClimb = 6;
        if (model.GetSentence(span.Start) is not { } sentence)
            return false;

        var syntax = model.GetSyntax(sentence);
        var token = model.Text.IndexAt(span.Start);
        if (IsGiven(model.Text, syntax, token))
            return true;

        for (var i = 0; i < HighestClimb && token >= 0; i++)
        {
            var head = syntax.Head(token);
            if (head >= 0 && head < token && (model.Text.Is(head, WordClasses.NamingVerb) || Verdicts.Contains(syntax.Lemma(head))) && HasMarker(syntax, model.Text, token, "as"))
                return true;
            if (syntax.Relation(token) is Relation.AdnominalClause or Relation.ClausalComplement && syntax.Tag(head) == UniversalTag.Noun && HasMarker(syntax, model.Text, token, "that") && !model.Text.Is(head, "fact", "truth", "reality"))
                return true;
            token = head;
        }

        return false;
    }

    /// <summary>Whether a word is the quality that a verb of naming gives: “called the vote disgraceful”.</summary>
    private static bool IsGiven(TokenText text, SentenceSyntax syntax, int token)
    {
        var head = syntax.Head(token);
        return head >= 0 && head < token && syntax.Relation(token) switch
        {
            Relation.OpenComplement => text.Is(head, WordClasses.NamingVerb),
            Relation.AdjectivalModifier => text.Is(syntax.Head(head), WordClasses.NamingVerb),
            _ => false,
        };
    }

    private static bool HasMarker(SentenceSyntax syntax, TokenText text, int token, string marker)
    {
        foreach (var child in syntax.Children(token))
        {
            if (child < token && text.Is(child, marker))
                return true;
        }

        return false;
    }

    private static bool HasVerb(SourcingModel model, TextSpan content)
    {
        if (model.GetSentence(content.Start) is not { } sentence)
            return false;

        var syntax = model.GetSyntax(sentence);
        for (var i = model.Text.IndexAt(content.Start); i < Math.Min(sentence.EndToken, model.Text.IndexAt(content.End)); i++)
        {
            if (syntax.Tag(i) is UniversalTag.Verb or UniversalTag.Auxiliary)
                return true;
        }

        return false;
    }

    /// <summary>Whether a sentence gives a date: a month, a day of the week, a year.</summary>
    public static bool HasDate(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.IsDayOrMonth(i) || text.IsYear(i))
                return true;
        }

        return false;
    }
}
