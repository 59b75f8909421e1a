using LintText.Language;
using LintText.Sourcing.Cues;

namespace LintText.Sourcing.Attributions;

/// <summary>Attributions that a noun or adjective makes: “the claim that P”, “her promise to act”, “is sure that P”.</summary>
internal sealed class NominalCues(ClauseReader clause)
{
    private readonly TokenText _text = clause.Text;
    private readonly SentenceSyntax _syntax = clause.Syntax;

    /// <summary>What a noun or adjective ascribes, and to whom.</summary>
    public readonly record struct Reading(AttributionType Type, (int First, int End) Content, int LastCueToken, ClauseReader.Participant? Source);

    /// <summary>“X’s promise to act”, “criticism of X by Y”, “expressed concern about X”.</summary>
    public Reading? ReadNoun(int noun, CueEntry cue)
    {
        for (var child = _syntax.FirstChild(noun); child >= 0; child = _syntax.NextSibling(child))
        {
            if (child < noun)
                continue;

            switch (_syntax.Relation(child))
            {
                case Relation.AdnominalClause or Relation.ClausalComplement or Relation.AdverbialClause or Relation.RelativeClause:
                    if (IsThatClause(child) && cue.In(CueFrame.Clause) is { } type)
                        return new Reading(type, (_syntax.LeftEdge(child), _syntax.RightEdge(child)), noun, SourceOf(noun, child));
                    if (_text.Is(clause.Child(child, Relation.Mark), "to") && cue.In(CueFrame.Infinitive) is { } control && SourceOf(noun, child) is { } agent)
                        return new Reading(control, (_syntax.LeftEdge(child), _syntax.RightEdge(child)), noun, agent);
                    if (cue.With(clause.Preposition(child)) is { } gerund && SourceOf(noun, child) is { } actor)
                        return new Reading(gerund, (clause.Child(child, Relation.Mark) + 1, _syntax.RightEdge(child)), clause.Child(child, Relation.Mark), actor);
                    break;

                case Relation.NominalModifier:
                    if (cue.With(clause.Preposition(child)) is { } prepositional && SourceOf(noun, child) is { } holder)
                    {
                        var marker = clause.Child(child, Relation.Case);
                        return new Reading(prepositional, (marker + 1, _syntax.RightEdge(child)), marker, holder);
                    }
                    break;
            }
        }

        return null;
    }

    /// <summary>Whether a clause says what a noun is about: “the claim that P”.</summary>
    private bool IsThatClause(int verb) => _text.Is(clause.Child(verb, Relation.Mark), "that");

    /// <summary>“is confident that P”, “was critical of X”, “eager to leave”.</summary>
    public Reading? ReadAdjective(int adjective, CueEntry cue)
    {
        if (clause.SubjectOf(adjective) is not { } source || !IsPredicated(adjective))
            return null;

        for (var child = _syntax.FirstChild(adjective); child >= 0; child = _syntax.NextSibling(child))
        {
            if (child < adjective)
                continue;

            switch (_syntax.Relation(child))
            {
                case Relation.ClausalComplement or Relation.AdverbialClause or Relation.AdnominalClause or Relation.OpenComplement:
                    var mark = clause.Child(child, Relation.Mark);
                    if (_text.Is(mark, "to") && cue.In(CueFrame.Infinitive) is { } control)
                        return new Reading(control, (_syntax.LeftEdge(child), _syntax.RightEdge(child)), adjective, source);
                    if (!_text.Is(mark, "to") && _syntax.Relation(child) == Relation.ClausalComplement && cue.In(CueFrame.Clause) is { } type)
                        return new Reading(type, (_syntax.LeftEdge(child), _syntax.RightEdge(child)), adjective, source);
                    if (mark >= 0 && cue.With(clause.Preposition(child)) is { } gerund)
                        return new Reading(gerund, (mark + 1, _syntax.RightEdge(child)), mark, source);
                    break;

                case Relation.Oblique or Relation.Agent:
                    if (cue.With(clause.Preposition(child)) is { } prepositional)
                    {
                        var marker = clause.Child(child, Relation.Case);
                        return new Reading(prepositional, (marker + 1, _syntax.RightEdge(child)), marker, source);
                    }

                    break;
            }
        }

        return null;
    }

    private bool IsPredicated(int adjective) =>
        clause.HasChild(adjective, Relation.Copula) || clause.HasChild(adjective, Relation.PassiveAuxiliary) || clause.HasSubject(adjective)
        || _syntax.Relation(adjective) == Relation.OpenComplement && _syntax.Lemma(_syntax.Head(adjective)) != "make"
        || _syntax.Relation(adjective) is Relation.Conjunct or Relation.AdnominalClause or Relation.AdverbialClause;

    /// <summary>Whose claim, promise or view a noun names: its possessor, its “of”, “by” or “from” phrase, or the subject of a light verb.</summary>
    private ClauseReader.Participant? SourceOf(int noun, int content)
    {
        for (var child = _syntax.FirstChild(noun); child >= 0; child = _syntax.NextSibling(child))
        {
            if (child == content)
                continue;
            if (_syntax.Relation(child) == Relation.Possessive)
                return clause.Mention(child);
            if (child > noun && _syntax.Relation(child) == Relation.NominalModifier && clause.Preposition(child) is "by" or "from" or "of" or "among" or "between")
                return clause.Mention(child);
        }

        var head = _syntax.Head(noun);
        if (head < 0 || _syntax.Tag(head) != UniversalTag.Verb)
            return null;

        return _syntax.Relation(noun) is Relation.Object or Relation.Oblique && !clause.IsPassive(head) ? clause.SubjectOf(head) : clause.AgentOf(head);
    }
}
