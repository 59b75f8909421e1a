using LintText.Language;
using LintText.Sourcing.Cues;

namespace LintText.Sourcing.Attributions;

/// <summary>Attributions that a prepositional phrase makes: “according to X”, “in the view of X”, “in her words”, “in the latest poll”.</summary>
internal sealed class PhraseCues(ClauseReader clause, CueLexicon cues)
{
    private readonly TokenText _text = clause.Text;
    private readonly SentenceSyntax _syntax = clause.Syntax;

    /// <summary>How far from its preposition the noun of “in the mayor’s own view” may stand.</summary>
    private const int LongestPossessed = 9;

    /// <summary>A cue of several words with its source; the content is the clause around it.</summary>
    /// <param name="FirstCue">The first token of the cue.</param>
    /// <param name="EndCue">The token behind the cue’s last one.</param>
    /// <param name="Source">Who it names.</param>
    /// <param name="First">The first token of cue and source together.</param>
    /// <param name="End">The token behind them.</param>
    public readonly record struct Reading(int FirstCue, int EndCue, ClauseReader.Participant Source, int First, int End);

    /// <summary>The phrase that begins at a token, or null.</summary>
    public Reading? Read(int token)
    {
        if (cues.Find(_text.Text(token)) is { } form)
        {
            foreach (var rest in form.Phrases)
            {
                if (Follows(token, rest) && NounAfter(token + rest.Length + 1) is { } head && CanSpeak(token, token + rest.Length + 1, head) && clause.Mention(head) is { } source)
                    return Make(token, token + rest.Length + 1, source, head);
            }
        }

        if (!_text.Is(token, "in", "by"))
            return null;

        // “in her view”, “by Brandt’s account”
        for (var noun = token + 2; noun < clause.Sentence.EndToken && noun < token + LongestPossessed && (_text.IsWord(noun) || _text.IsMark(noun, "'’")); noun++)
        {
            if (cues.Find(_text.Text(noun)) is { IsPossessed: true } && clause.Child(noun, Relation.Possessive) is >= 0 and var owner && clause.Child(noun, Relation.Case) == token && clause.Mention(owner) is { } holder)
                return new Reading(token, noun + 1, holder, token, noun + 1);
        }

        // “in the latest poll”: a count of opinions, not of votes.
        if (_text.Is(token, "in") && NounAfter(token + 1) is { } study && _text.Is(study, "poll", "polls", "survey", "surveys") && clause.Child(study, Relation.Case) == token && clause.Mention(study) is { } document)
            return Make(token, token + 1, document, study);
        return null;
    }

    /// <summary>Whether a phrase cue with a possessor may begin at a word that is no cue by itself: “by his own account”.</summary>
    public static bool MayBegin(TokenText text, CueLexicon cues, int token, int end)
    {
        if (!text.Is(token, "by"))
            return false;

        for (var i = token + 2; i < Math.Min(end, token + LongestPossessed); i++)
        {
            if (cues.Find(text.Text(i)) is { IsPossessed: true })
                return true;
        }

        return false;
    }

    private Reading Make(int token, int end, ClauseReader.Participant source, int head)
    {
        // The parser may have hung the sentence on the phrase: the source begins behind its cue, and ends before the full stop.
        var phrase = source.Phrase;
        if (phrase.First < end || phrase.End >= clause.Sentence.EndToken)
        {
            var last = Math.Max(head + 1, _text.IsMark(phrase.End - 1, ".!?") && phrase.End == clause.Sentence.EndToken ? phrase.End - 1 : phrase.End);
            // “According to Odo Lenk, ‘P.’”: what is quoted is no part of him.
            for (var i = head + 1; i < last; i++)
            {
                if (_text.IsMark(i, "“\"‘"))
                    last = _text.IsMark(i - 1, ",:") && i - 1 > head ? i - 1 : i;
            }

            phrase = phrase with { First = Math.Max(phrase.First, end), End = last, CoreEnd = Math.Clamp(phrase.CoreEnd, head + 1, last) };
            source = new ClauseReader.Participant(phrase, phrase.Span(_text));
        }

        return new(token, end, source, _text.Is(token, "per") && _text.Is(token - 1, "as") ? token - 1 : token, Math.Max(phrase.End, head + 1));
    }

    /// <summary>Whether a noun behind “according to” or “per” can say something: not “according to plan”, “per cent”, “per day”.</summary>
    private bool CanSpeak(int token, int first, int head)
    {
        if (_text.Is(token, "per"))
        {
            return _text.IsCapitalized(head)
                || (_text.Is(head, WordClasses.OrganizationNoun | WordClasses.DocumentNoun | WordClasses.StudyNoun | WordClasses.RoleNoun | WordClasses.ReportingNoun) && (_text.Is(first, WordClasses.Determiner | WordClasses.Pronoun) && !_text.Is(first, "each", "every") || _text.Is(head, WordClasses.Plural)));
        }

        return !(head == first && _text.Is(head, "plan", "schedule", "custom", "tradition", "taste", "need", "size", "age", "rank", "type", "weight", "ability"))
            && !_text.Is(head, "size", "number", "amount", "length", "type", "age", "height", "weight", "degree", "extent");
    }

    private bool Follows(int token, string[] rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (!_text.Is(token + 1 + i, rest[i]))
                return false;
        }

        return true;
    }

    /// <summary>The head of the noun phrase that begins at a token behind a cue, or null.</summary>
    private int? NounAfter(int first)
    {
        if (first >= clause.Sentence.EndToken)
            return null;

        var head = first;
        while (_syntax.Head(head) >= first && IsInsidePhrase(_syntax.Relation(head)) && !HasPause(head, _syntax.Head(head)))
            head = _syntax.Head(head);
        return _syntax.Tag(head) is UniversalTag.Noun or UniversalTag.ProperNoun or UniversalTag.Pronoun or UniversalTag.Numeral or UniversalTag.Determiner or UniversalTag.Adjective or UniversalTag.Other || _text.Is(head, WordClasses.StudyNoun | WordClasses.DocumentNoun) ? head : null;
    }

    /// <summary>Whether a comma or a quotation mark stands between two tokens, so that the second is no part of the first one’s phrase.</summary>
    private bool HasPause(int token, int above)
    {
        for (var i = token + 1; i < above; i++)
        {
            if (_text.IsMark(i, ",:;“\"(—–"))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word with this relation is part of its head’s noun phrase.</summary>
    private static bool IsInsidePhrase(Relation relation) =>
        relation is Relation.Determiner or Relation.Predeterminer or Relation.Compound or Relation.AdjectivalModifier or Relation.NumericModifier or Relation.Possessive or Relation.Flat
            or Relation.DescriptiveModifier or Relation.UnmarkedModifier or Relation.AdverbialModifier or Relation.Punctuation or Relation.Case or Relation.Fixed or Relation.Goeswith or Relation.NominalModifier;
}
