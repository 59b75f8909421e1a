using LintText.Language;
using LintText.Sourcing.Cues;

namespace LintText.Sourcing.Attributions;

/// <summary>Attributions that a prepositional phrase makes: “according to X”, “in the view of X”, “in her words”, “in the latest poll”.</summary>
internal sealed class PhraseCues(ClauseReader clause, CueLexicon cues)
{
    private readonly TokenText _text = clause.Text;
    private readonly SentenceSyntax _syntax = clause.Syntax;

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
                if (Follows(token, rest) && NounAfter(token + rest.Length + 1) is { } head && clause.Mention(head) is { } source)
                    return Make(token, token + rest.Length + 1, source, head);
            }
        }

        if (!_text.Is(token, "in", "by"))
            return null;

        // “in her view”, “by Brandt’s account”
        for (var noun = token + 2; noun < clause.Sentence.EndToken && noun <= token + 8 && (_text.IsWord(noun) || _text.IsMark(noun, "'’")); noun++)
        {
            if (cues.Find(_text.Text(noun)) is { IsPossessed: true } && clause.Child(noun, Relation.Possessive) is >= 0 and var owner && clause.Child(noun, Relation.Case) == token && clause.Mention(owner) is { } holder)
                return new Reading(token, noun + 1, holder, token, noun + 1);
        }

        // “in the latest poll”: a count of opinions, not of votes.
        if (_text.Is(token, "in") && NounAfter(token + 1) is { } study && _text.Is(study, "poll", "polls", "survey", "surveys") && clause.Child(study, Relation.Case) == token && clause.Mention(study) is { } document)
            return Make(token, token + 1, document, study);
        return null;
    }

    private static Reading Make(int token, int end, ClauseReader.Participant source, int head) => new(token, end, source, token, Math.Max(source.Phrase.End, head + 1));

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
        while (_syntax.Head(head) >= first && IsInsidePhrase(_syntax.Relation(head)))
            head = _syntax.Head(head);
        return _syntax.Tag(head) is UniversalTag.Noun or UniversalTag.ProperNoun or UniversalTag.Pronoun or UniversalTag.Numeral or UniversalTag.Determiner or UniversalTag.Adjective or UniversalTag.Other ? head : null;
    }

    /// <summary>Whether a word with this relation is part of its head’s noun phrase.</summary>
    private static bool IsInsidePhrase(Relation relation) =>
        relation is Relation.Determiner or Relation.Predeterminer or Relation.Compound or Relation.AdjectivalModifier or Relation.NumericModifier or Relation.Possessive or Relation.Flat
            or Relation.DescriptiveModifier or Relation.UnmarkedModifier or Relation.AdverbialModifier or Relation.Punctuation or Relation.Case or Relation.Fixed or Relation.Goeswith or Relation.NominalModifier;
}
