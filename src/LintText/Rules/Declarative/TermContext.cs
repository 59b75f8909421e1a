using LintText.Documents;
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
        if (!text.IsCapitalized(start))
            return false;

        var isFirst = start == sentence.FirstToken || text.IsMark(start - 1, "“\"‘'«(:—–");
        return isFirst ? end < sentence.EndToken && end - start == 1 && text.IsCapitalized(end) && !text.Is(end, WordClasses.Demonym | WordClasses.Pronoun)
            : text.IsCapitalized(end) && end < sentence.EndToken || text.IsCapitalized(start - 1) || end - start == 1 || text.IsCapitalized(end - 1);
    }

    /// <summary>Whether a term is spoken about instead of used: “the word ‘regime’”.</summary>
    public static bool IsMention(TokenText text, Sentence sentence, int start)
    {
        var i = start - 1;
        if (i >= sentence.FirstToken && text.IsMark(i, "“\"‘'"))
            i--;
        return i >= sentence.FirstToken && text.Is(i, "word", "words", "term", "phrase", "label", "adjective", "verb", "noun");
    }

    /// <summary>Whether a negation stands in the three words before a term.</summary>
    public static bool IsNegated(TokenText text, Sentence sentence, int start)
    {
        for (var i = Math.Max(sentence.FirstToken, start - 3); i < start; i++)
        {
            if (text.Is(i, WordClasses.Negation))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether words are ones that somebody else is said to have used. How the writer tells what somebody wants, does or makes known
    /// (“treated them as vermin”, “reported negative growth”) is the writer’s choice of words.
    /// </summary>
    public static bool IsAscribed(SourcingModel model, TextSpan span) =>
        model.GetAttribution(span) is { Type: AttributionType.Communication or AttributionType.Perception } attribution
        && (attribution.Verb is not ("report" or "announce" or "record" or "post") || model.GetVoice(span) == Voice.Quoted || attribution.Contents.Any(c => c.Contains(span) && HasVerb(model, c)));

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
            if ((text.Is(i, WordClasses.Month | WordClasses.Weekday) && text.IsCapitalized(i)) || IsYear(text, i))
                return true;
        }

        return false;
    }

    /// <summary>Whether a text carries its date: in its front matter, or with a year in its first lines.</summary>
    public static bool IsDated(SourcingModel model)
    {
        if (model.Document.FrontMatter.Find("date") is not null || model.Document.FrontMatter.Find("published") is not null)
            return true;

        const int Byline = 60;
        var text = model.Text;
        var sentence = model.Sentences.FirstOrDefault(s => model.GetBlock(s).Kind is BlockKind.Paragraph);
        for (var i = sentence?.FirstToken ?? 0; sentence is not null && i < text.Count && text[i].Start - sentence.Span.Start < Byline; i++)
        {
            if (text.Is(i, WordClasses.Month) && text.IsCapitalized(i) && (IsYear(text, i + 1) || IsYear(text, i + 2) || IsYear(text, i + 3)))
                return true;
        }

        return false;
    }

    private static bool IsYear(TokenText text, int i) =>
        i < text.Count && text[i] is { Kind: TokenKind.Number, Length: 4 } && text.Prose[text[i].Start] is '1' or '2' && text.Text(i).IndexOfAnyExceptInRange('0', '9') < 0;
}
