using LintText.Language;
using LintText.Sourcing;
using LintText.Sourcing.Attributions;

namespace LintText.Rules.Loaded;

/// <summary>Finds purposes that discredit: “cut the grant to punish the islanders”, “in an effort to distract”, “sought to silence”.</summary>
internal sealed class Purposes(ClauseReader clause, Holders holders)
{
    /// <summary>Verbs whose infinitive is no purpose of their subject’s: somebody else acts, or nobody means anything.</summary>
    private static readonly string[] Controls =
        ["agree", "allow", "appear", "ask", "authorise", "authorize", "be", "begin", "call", "cause", "challenge", "choose", "come", "continue", "convince", "decide", "direct", "enable", "encourage", "expect", "fail", "find", "force", "get", "go", "happen",
         "have", "help", "instruct", "invite", "lead", "learn", "let", "manage", "need", "offer", "order", "pay", "permit", "persuade", "press", "promise", "prove", "push", "refuse", "remain", "require", "seem", "serve", "start", "stand", "take", "tell", "tend",
         "threaten", "train", "urge", "vote", "vow"];

    private readonly TokenText _text = clause.Text;
    private readonly SentenceSyntax _syntax = clause.Syntax;

    /// <summary>A purpose: its words, and whose it is.</summary>
    public readonly record struct Purpose(int First, int End, NounPhrase Holder);

    /// <summary>The purpose that a listed verb tells, or null.</summary>
    public Purpose? At(int verb, MindWord word)
    {
        if (_syntax.Tag(verb) != UniversalTag.Verb)
            return null;
        var end = Target(verb, word);
        var mark = verb - 1;
        if (_syntax.Tag(mark) == UniversalTag.Adverb)
            mark--;
        if (end < 0 || !(_text.Is(mark, "to") && _syntax.PennTag(verb) == PennTag.VB) && !(_text.Is(mark, "at", "of") && _syntax.PennTag(verb) == PennTag.VBG))
            return null;

        // “tried to silence”, “the bid to silence”: the word before says that it is a purpose.
        var governor = mark - 1;
        foreach (var before in MindLexicon.English.Find(governor < _syntax.FirstToken ? [] : _text.Text(governor)))
        {
            if (before.Part == MindPart.Attempt && _syntax.Tag(governor) == UniversalTag.Verb && holders.Of(governor) is { } actor)
                return new Purpose(governor, end, actor);
            if (before.Part == MindPart.AttemptNoun && _syntax.Tag(governor) == UniversalTag.Noun && (holders.Having(governor) ?? ActorAbove(governor)) is { } plotter)
                return new Purpose(governor, end, plotter);
        }

        return _text.Is(mark, "to") && ActOf(verb) is >= 0 and var act && !Controls.Contains(_syntax.Lemma(act)) && !clause.IsPassive(act) && holders.Of(act) is { } holder ? new Purpose(mark, end, holder) : null;
    }

    /// <summary>The token behind the words that make a verb a discrediting purpose, or -1.</summary>
    private int Target(int verb, MindWord word)
    {
        if (word.Complements.Length == 0)
            return verb + 1;

        const int Reach = 5;
        for (var i = verb + 1; i < Math.Min(_syntax.EndToken, verb + 1 + Reach); i++)
        {
            if (_text.Is(i, word.Complements))
                return i + 1;
            if (_text[i].Kind == TokenKind.Punctuation && !_text.IsMark(i, "-'’"))
                break;
        }

        return -1;
    }

    /// <summary>The verb for what is done to the purpose that an infinitive names, or -1.</summary>
    private int ActOf(int verb)
    {
        while (_syntax.Relation(verb) == Relation.Conjunct && _syntax.PennTag(_syntax.Head(verb)) == PennTag.VB)
            verb = _syntax.Head(verb);
        var head = _syntax.Head(verb);
        return _syntax.Relation(verb) switch
        {
            Relation.AdverbialClause when _syntax.Tag(head) == UniversalTag.Verb => head,
            Relation.OpenComplement when clause.Child(head, Relation.Object) is var target && target > head && target < verb => head,
            // The parser hangs the infinitive on the object as often as on the verb.
            Relation.AdnominalClause when _syntax.Relation(head) == Relation.Object && !_text.Is(head, WordClasses.ReportingNoun) && !IsAbility(head) => _syntax.Head(head),
            _ => -1,
        };
    }

    /// <summary>“had the power to punish”, “passed a law to punish”: what the noun is for, not what somebody wants.</summary>
    private bool IsAbility(int noun) => _text.Is(noun, "ability", "authority", "bill", "chance", "law", "means", "opportunity", "plan", "power", "powers", "right", "time", "way", "ways", "tool", "tools", "decision", "willingness", "desire", "need", "failure");

    private NounPhrase? ActorAbove(int noun)
    {
        for (var head = _syntax.Head(noun); head >= 0; head = _syntax.Head(head))
        {
            if (_syntax.Tag(head) == UniversalTag.Verb)
                return clause.IsPassive(head) ? null : holders.Of(head);
        }

        return null;
    }
}
