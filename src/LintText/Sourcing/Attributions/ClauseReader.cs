using LintText.Language;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>Reads clauses off the syntax of one sentence: who does what, with which complements.</summary>
internal sealed class ClauseReader(TokenText text, SentenceSyntax syntax, Sentence sentence)
{
    /// <summary>A subject or agent of more tokens is a misreading; its core stands for it.</summary>
    private const int LongestPhrase = 60;

    /// <summary>How many governors up a missing subject is looked for.</summary>
    private const int DeepestControl = 6;

    public TokenText Text => text;

    public SentenceSyntax Syntax => syntax;

    public Sentence Sentence => sentence;

    /// <summary>Somebody that a clause is about: the phrase that names him, and how he is written there (“who”).</summary>
    public readonly record struct Participant(NounPhrase Phrase, TextSpan AsWritten);

    /// <summary>The first child of a token that has a relation, or -1.</summary>
    public int Child(int token, Relation relation) => syntax.Child(token, relation);

    /// <summary>The first child of a token that has a relation and stands behind it, or -1.</summary>
    public int ChildBehind(int token, Relation relation)
    {
        for (var child = syntax.FirstChild(token); child >= 0; child = syntax.NextSibling(child))
        {
            if (child > token && syntax.Relation(child) == relation)
                return child;
        }

        return -1;
    }

    public bool HasChild(int token, Relation relation) => Child(token, relation) >= 0;

    /// <summary>The preposition of a phrase, lower case, or empty.</summary>
    public string Preposition(int token)
    {
        var child = Child(token, Relation.Case);
        if (child < 0)
            child = Child(token, Relation.Mark);
        return child < 0 || child > token ? string.Empty : text.Text(child).ToString().ToLowerInvariant();
    }

    /// <summary>Whether a verb is passive: “was accused”, “accused of theft by”.</summary>
    public bool IsPassive(int verb)
    {
        if (HasChild(verb, Relation.PassiveAuxiliary) || HasChild(verb, Relation.PassiveSubject))
            return true;
        if (syntax.PennTag(verb) != PennTag.VBN)
            return false;

        // “has said” is active; “said to be”, “accused by” are not.
        return syntax.Relation(verb) switch
        {
            Relation.Conjunct => !HasSubject(verb) && syntax.Head(verb) >= 0 && syntax.PennTag(syntax.Head(verb)) == PennTag.VBN && IsPassive(syntax.Head(verb)),
            Relation.AdnominalClause or Relation.AdverbialClause or Relation.AdjectivalModifier => !HasChild(verb, Relation.Auxiliary),
            _ => HasChild(verb, Relation.Agent) && !HasChild(verb, Relation.Auxiliary),
        };
    }

    /// <summary>Who does what a verb or predicate says: its subject, or the one that the clause above lends it.</summary>
    public Participant? SubjectOf(int verb, int depth = 0)
    {
        if (depth > DeepestControl)
            return null;

        if (NominalSubjectOf(verb) is >= 0 and var floating && text.Is(floating, "each", "both", "all") && floating > sentence.FirstToken && syntax.Tag(floating - 1) is UniversalTag.ProperNoun or UniversalTag.Noun)
        {
            // “Tina Sloan and Ann Deras each said”: whose each it is speaks.
            var noun = floating - 1;
            while (syntax.Head(noun) is var above && above >= 0 && above < floating && syntax.Relation(noun) is Relation.Conjunct or Relation.Flat or Relation.Compound or Relation.Apposition)
                noun = above;
            return Mention(noun, verb);
        }

        if (NominalSubjectOf(verb) is >= 0 and var own)
            return Mention(own, verb) is { } mention ? WithNameBehind(mention, own, verb) : null;
        if (HasChild(verb, Relation.ClausalSubject) || HasChild(verb, Relation.Expletive) || HasChild(verb, Relation.PassiveClausalSubject))
            return null;

        var head = syntax.Head(verb);
        if (head < 0)
            return null;

        // “said the boat was late, adding that …”: who adds is who said.
        if (syntax.PennTag(verb) == PennTag.VBG && text.Is(verb, WordClasses.ReportingVerb) && (text.IsMark(syntax.LeftEdge(verb) - 1, ",") || text.IsMark(syntax.LeftEdge(verb), ",")) && ReportAbove(verb) is >= 0 and var report)
            return SubjectOf(report, depth + 1);

        switch (syntax.Relation(verb))
        {
            case Relation.Conjunct:
            case Relation.Parataxis:
                return IsPredicate(head) ? SubjectOf(head, depth + 1) : null;

            case Relation.OpenComplement:
                if (Child(head, Relation.Object) is >= 0 and var controller && controller < verb)
                    return Mention(controller, verb);
                return SubjectOf(head, depth + 1);

            case Relation.AdverbialClause:
            case Relation.ClausalSubject when syntax.PennTag(verb) == PennTag.VBG:
            case Relation.ClausalComplement when syntax.PennTag(verb) is PennTag.VBG or PennTag.VB:
                return IsPredicate(head) ? SubjectOf(head, depth + 1) : null;

            case Relation.AdnominalClause when syntax.PennTag(verb) == PennTag.VBG:
                return Mention(head, verb);

            case Relation.AdnominalClause when syntax.PennTag(verb) is not (PennTag.VBP or PennTag.VBZ):
                // “his plan to announce”, “made an effort to show”
                if (Child(head, Relation.Possessive) is >= 0 and var owner)
                    return Mention(owner, verb);
                return syntax.Relation(head) is Relation.Object && syntax.Head(head) >= 0 ? SubjectOf(syntax.Head(head), depth + 1) : null;

            default:
                return null;
        }
    }

    /// <summary>The subject that stands nearest before a verb, or -1: of two that the parser found, the first belongs elsewhere.</summary>
    private int NominalSubjectOf(int verb)
    {
        var nearest = -1;
        for (var child = syntax.FirstChild(verb); child >= 0; child = syntax.NextSibling(child))
        {
            if (syntax.Relation(child) is Relation.NominalSubject or Relation.OuterSubject or Relation.PassiveSubject && !IsTime(child) && (nearest < 0 || child < verb || text.IsMark(verb - 1, ",")))
                nearest = child;
        }

        return nearest;
    }

    /// <summary>“The court this month rejected”: a time between subject and verb that the parser took for the subject.</summary>
    private bool IsTime(int noun) =>
        text.Is(noun, WordClasses.Weekday) || (text.Is(noun, WordClasses.Month) && !text.IsCapitalized(noun + 1)) && HasChild(noun, Relation.Case)
        || text.Is(noun, "week", "month", "year", "morning", "afternoon", "evening", "night") && text.Is(noun - 1, "this", "last", "next", "that", "earlier");

    /// <summary>“the rapporteur Inga Sol”: a role and a name that the parser took for two subjects are one.</summary>
    private Participant WithNameBehind(Participant name, int subject, int verb)
    {
        for (var child = syntax.FirstChild(verb); child >= 0 && child < subject; child = syntax.NextSibling(child))
        {
            if (syntax.Relation(child) == Relation.NominalSubject && syntax.RightEdge(child) == syntax.LeftEdge(subject) && text.IsWord(syntax.LeftEdge(subject) - 1) && !text.IsMark(syntax.LeftEdge(subject), ",") && syntax.Tag(child) == UniversalTag.Noun && syntax.Tag(subject) == UniversalTag.ProperNoun)
            {
                var first = Phrase(child).First;
                var phrase = name.Phrase with { First = first > sentence.FirstToken && text.Is(first - 1, "the", "a", "an") ? first - 1 : first };
                return new Participant(phrase, phrase.Span(text));
            }
        }

        return name;
    }

    /// <summary>The verb of speech whose clause holds a token, or -1.</summary>
    private int ReportAbove(int token)
    {
        for (var head = syntax.Head(token); head >= 0; head = syntax.Head(head))
        {
            if (syntax.Tag(head) == UniversalTag.Verb && text.Is(head, WordClasses.ReportingVerb) && HasSubject(head))
                return head;
        }

        return -1;
    }

    /// <summary>The one who acts in a passive clause, or null.</summary>
    public Participant? AgentOf(int verb)
    {
        for (var child = syntax.FirstChild(verb); child >= 0; child = syntax.NextSibling(child))
        {
            if (child > verb && (syntax.Relation(child) == Relation.Agent || (syntax.Relation(child) == Relation.Oblique && text.Is(Child(child, Relation.Case), "by"))))
                return Mention(child, verb);
        }

        return null;
    }

    /// <summary>A noun phrase as a participant; a relative pronoun stands for the noun before it.</summary>
    public Participant? Mention(int head, int verb = -1)
    {
        if (syntax.Tag(head) is UniversalTag.Punctuation or UniversalTag.Symbol && !text.IsMark(head, "%"))
            return null;

        if (syntax.PennTag(head) is PennTag.WP or PennTag.WDT && AntecedentOf(verb) is >= 0 and var antecedent)
            return new Participant(Phrase(antecedent) with { End = head }, text[head].Span);

        var phrase = Phrase(head);
        if (!HasWord(phrase.Span(text)))
            return null;
        return new Participant(phrase, phrase.Span(text));
    }

    /// <summary>Whether a stretch holds a letter or digit: an emoji says nothing.</summary>
    private bool HasWord(TextSpan span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text.Prose, i))
                return true;
        }

        return false;
    }

    /// <summary>The noun that a relative clause belongs to, or -1.</summary>
    public int AntecedentOf(int verb)
    {
        for (var depth = 0; verb >= 0 && depth < DeepestControl; depth++, verb = syntax.Head(verb))
        {
            if (syntax.Relation(verb) is Relation.RelativeClause or Relation.AdnominalClause)
                return syntax.Head(verb);
        }

        return -1;
    }

    /// <summary>Whether a stretch of tokens has a finite verb, so that a clause can end behind it.</summary>
    public bool HasFiniteVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (syntax.IsFinite(i))
                return true;
        }

        return false;
    }

    /// <summary>The noun phrase around a head noun, without its preposition.</summary>
    public NounPhrase Phrase(int head)
    {
        var first = syntax.LeftEdge(head);
        var end = syntax.RightEdge(head);
        for (var child = syntax.FirstChild(head); child >= 0; child = syntax.NextSibling(child))
        {
            if (child < head && syntax.Relation(child) is Relation.Case or Relation.Mark or Relation.CoordinatingConjunction or Relation.Punctuation && syntax.LeftEdge(child) <= first)
                first = syntax.RightEdge(child);
            if (child < head && syntax.Relation(child) is Relation.AdverbialModifier or Relation.Discourse or Relation.Preconjunct && syntax.LeftEdge(child) == first && !text.Is(child, "even", "only", "not", "all"))
                first = syntax.RightEdge(child);
        }

        // “OSK, Nov. 4 — Mayor Ilse Brandt”: a dateline is no part of the name.
        for (var i = sentence.FirstToken + 1; first == sentence.FirstToken && i < Math.Min(head, sentence.FirstToken + 12); i++)
        {
            if (text.IsMark(i, "—–―") || (text.IsMark(i, "-") && text[i].Start > text[i - 1].End))
                first = i + 1;
        }

        // “the changes, which officials said will come”
        while (first < head && syntax.PennTag(first) == PennTag.WDT)
            first++;
        while (first < head && text[first].Kind == TokenKind.Punctuation && !text.IsMark(first, "$€£#@"))
            first++;

        var core = end;
        var named = head;
        for (var child = syntax.FirstChild(head); child >= 0; child = syntax.NextSibling(child))
        {
            if (child <= head)
                continue;

            switch (syntax.Relation(child))
            {
                case Relation.Parataxis or Relation.Copula or Relation.List or Relation.AdverbialClause:
                    end = Math.Min(end, syntax.LeftEdge(child));
                    break;
                case Relation.Apposition when child == head + 1 && syntax.Tag(child) == UniversalTag.ProperNoun && syntax.Tag(head) == UniversalTag.Noun:
                    // “the diplomat Mara Voss”: a name behind a role without a pause is the head of both.
                    named = child;
                    break;
                case Relation.Punctuation when text.IsMark(child, ".") && text.Is(child - 1, WordClasses.Abbreviation):
                    break;
                case Relation.RelativeClause or Relation.Apposition or Relation.AdnominalClause or Relation.Punctuation:
                    core = Math.Min(core, syntax.LeftEdge(child));
                    break;
            }
        }

        core = Math.Min(core, end);
        if (end - first > LongestPhrase)
            end = core = Math.Min(core, first + LongestPhrase);
        while (end > head + 1 && (text.IsMark(end - 1, ",;:—–-(“\"") || text.IsPossessive(end - 1) || text.IsMark(end - 1, "'’")))
            end--;
        core = Math.Min(core, end);
        while (core > head + 1 && (text[core - 1].Kind == TokenKind.Punctuation && !text.IsMark(core - 1, ".)”\"") || text.IsPossessive(core - 1)))
            core--;
        var last = NameEnd(named, core);
        return new NounPhrase(first, Math.Max(end, last + 1), last, Math.Max(core, Math.Max(head, last) + 1));
    }

    /// <summary>Whether a token is a verb, or a noun or adjective that is predicated of a subject.</summary>
    public bool IsPredicate(int token) => syntax.Tag(token) is UniversalTag.Verb or UniversalTag.Auxiliary || HasChild(token, Relation.Copula) || HasSubject(token);

    public bool HasSubject(int token) => HasChild(token, Relation.NominalSubject) || HasChild(token, Relation.PassiveSubject) || HasChild(token, Relation.OuterSubject);

    /// <summary>The last word of a name that a head noun belongs to: its family name; the head itself in other phrases.</summary>
    private int NameEnd(int head, int core)
    {
        var last = head;
        if (syntax.Tag(head) == UniversalTag.ProperNoun || text.IsCapitalized(head))
        {
            // “Mrs. Lenk”
            if (text.Is(last, WordClasses.PersonTitle) && last + 2 < core && text.IsMark(last + 1, ".") && text.IsCapitalized(last + 2))
                last += 2;
            for (var next = last; next >= 0; next = NextOfName(last, core))
                last = next;
        }

        return last;
    }

    /// <summary>The word with which a name goes on, or -1; a hyphen or an initial binds whatever the tree says.</summary>
    private int NextOfName(int last, int core)
    {
        if (NameFinder.NextOfName(text, last, sentence.EndToken) is >= 0 and var bound)
            return bound;
        return last + 1 < core && syntax.Tag(last + 1) == UniversalTag.ProperNoun && !text.Is(last + 1, "jr", "sr", "ii", "iii", "iv") && syntax.Relation(last + 1) is Relation.Flat or Relation.Compound or Relation.Goeswith or Relation.NominalModifier ? last + 1 : -1;
    }
}
