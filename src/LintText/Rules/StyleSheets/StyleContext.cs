using LintText.Analysis;
using LintText.Language;
using LintText.Rules.Declarative;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.StyleSheets;

/// <summary>What stands around a word of a style sheet, and whether the sheet speaks of it there.</summary>
internal static class StyleContext
{
    /// <summary>Whether a word is the house’s to choose where it stands: in a voice that the entry looks at, not in a name, not spoken about.</summary>
    public static bool Applies(this StyleMatch match, SourcingModel model)
    {
        var quoted = model.GetVoice(match.Span(model)) == Voice.Quoted;
        return match.Entry.Voice switch
        {
            VoiceFilter.Narration => !quoted,
            VoiceFilter.Quoted => quoted,
            _ => true,
        } && !IsSpokenAbout(match, model.Text) && !IsInName(match, model) && !IsExcepted(match, model.Text);
    }

    /// <summary>Where the word stands in the prose.</summary>
    public static TextSpan Span(this StyleMatch match, SourcingModel model) => model.Text.Span(match.Start, match.End);

    /// <summary>Whether the user’s configuration allows the word: as listed, or as it stands in the text.</summary>
    public static bool IsAllowed(this StyleMatch match, SourcingModel model, LintOptions options, string ruleId) =>
        options.IsAllowed(ruleId, match.Term.Text, model.Document.GetText(match.Span(model)));

    /// <summary>Whether the text says that somebody uses the word, instead of using it: “the word ‘advisor’”, “a town that Drennia calls Izhen”.</summary>
    public static bool IsSpokenAbout(StyleMatch match, TokenText text)
    {
        var before = match.Start - 1;
        if (TermContext.IsMention(text, match.Sentence, match.Start))
            return true;
        if (!match.Term.IsCapitalized)
            return false;

        if (text.IsMark(before, "“\"‘'"))
            before--;
        return before >= match.Sentence.FirstToken
            && (text.Is(before, "call", "calls", "called", "name", "named", "names", "renamed", "dubbed", "spelled", "spelt", "written")
                || (text.Is(before, WordClasses.Be) && text.Is(before - 1, "name"))
                || (text.Is(before, "as") && text.Is(before - 1, "known", "spelled", "spelt", "written")));
    }

    /// <summary>Whether the word is part of a longer name: “Izhen Steel Works”, “Radio Izhen”, “the Treaty of Izhen”.</summary>
    public static bool IsInName(StyleMatch match, SourcingModel model)
    {
        var text = model.Text;
        var sentence = match.Sentence;
        if (!match.Term.IsCapitalized)
            return !IsShouted(text, sentence) && TermContext.IsName(text, sentence, match.Start, match.End);
        if (match.End < sentence.EndToken && (ContinuesName(text, match.End) || (text.IsMark(match.End, "&") && text.IsCapitalized(match.End + 1))))
            return true;

        var before = match.Start - 1;
        if (text.Is(before, "the") && text.Is(before - 1, "of", "for", "in"))
            before--;
        var isJoined = text.Is(before, "of", "for") || (text.Is(before, "in") && text.Is(before + 1, "the")) || text.IsMark(before, "&");
        return BeginsName(model, sentence, isJoined ? before - 1 : before, isJoined);
    }

    /// <summary>Whether a sentence is all capitals, so that they say nothing.</summary>
    private static bool IsShouted(TokenText text, Sentence sentence) => !text.Prose.AsSpan(sentence.Span.Start, sentence.Span.Length).ContainsAnyInRange('a', 'z');

    /// <summary>A capitalised word right behind goes on with the name; a day, a month or an office does not: “Izhen Mayor Odo Lenk”.</summary>
    private static bool ContinuesName(TokenText text, int index) =>
        text.IsCapitalized(index) && !text.Is(index, WordClasses.Weekday | WordClasses.Month | WordClasses.RoleNoun | WordClasses.PersonTitle | WordClasses.Pronoun);

    /// <summary>Whether a word before is a name’s beginning. The first word of a sentence has its capital from its place, so that syntax decides.</summary>
    private static bool BeginsName(SourcingModel model, Sentence sentence, int index, bool isJoined)
    {
        var text = model.Text;
        if (index < sentence.FirstToken || !text.IsCapitalized(index) || text.Is(index, WordClasses.Weekday | WordClasses.Month | WordClasses.Demonym | WordClasses.Pronoun | WordClasses.Conjunction))
            return false;
        if (index > sentence.FirstToken && !text.IsMark(index - 1, "“\"‘'«(:—–"))
            return true;

        // “Battle of Izhen” lacks an article as names do; “Mayor of Izhen” and “Residents of Izhen” are none.
        var syntax = model.GetSyntax(sentence);
        return syntax.Tag(index) == UniversalTag.ProperNoun
            || (isJoined ? syntax.PennTag(index) == PennTag.NN && !text.Is(index, WordClasses.RoleNoun) : text.Is(index, "new", "north", "south", "east", "west", "old", "upper", "lower", "great", "greater"));
    }

    /// <summary>Whether the sentence speaks of a time or a thing for which the entry makes an exception.</summary>
    private static bool IsExcepted(StyleMatch match, TokenText text)
    {
        var entry = match.Entry;
        if (entry.ExceptInPhrases.IsEmpty && entry.ExceptInPeriods.IsEmpty)
            return false;

        for (var i = match.Sentence.FirstToken; i < match.Sentence.EndToken; i++)
        {
            foreach (var phrase in entry.ExceptInPhrases)
            {
                if (phrase.MatchForward(text, i, match.Sentence.EndToken) > i)
                    return true;
            }

            if (YearAt(text, i) is { } year && entry.ExceptInPeriods.Any(p => p.Contains(year)))
                return true;
        }

        return false;
    }

    /// <summary>A year: “1931”, “1930s”. A number of another length is some other figure.</summary>
    private static int? YearAt(TokenText text, int index)
    {
        if (text[index].Kind != TokenKind.Number)
            return null;

        var digits = text.Text(index).TrimEnd('s');
        return digits.Length is 3 or 4 && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) ? year : null;
    }
}
