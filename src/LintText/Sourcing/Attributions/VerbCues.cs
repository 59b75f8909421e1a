using LintText.Language;
using LintText.Sourcing.Cues;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>Attributions that a verb makes with its syntactic complements: clauses, objects, infinitives, names, prepositional phrases.</summary>
internal sealed partial class VerbCues(ClauseReader clause, QuotationIndex quotations)
{
    /// <summary>Words behind a verb of speech with which its circumstances begin, not what was said.</summary>
    private static readonly string[] Circumstances = ["because", "as", "since", "when", "while", "after", "before", "citing"];

    private readonly TokenText _text = clause.Text;

    private readonly SentenceSyntax _syntax = clause.Syntax;

    /// <summary>An aside of more tokens (“as X said at the harbour”) says something of its own.</summary>
    private const int LongestAside = 12;

    /// <summary>What a verb ascribes.</summary>
    /// <param name="Type">The kind of attribution.</param>
    /// <param name="Contents">The content, in tokens: first and end.</param>
    /// <param name="LastCueToken">The last token of the cue: the verb, its particle or preposition.</param>
    public readonly record struct Reading(AttributionType Type, List<(int First, int End)> Contents, int LastCueToken);

    /// <summary>The content of a verb in the first of its frames that the clause fits, or null.</summary>
    public Reading? Read(int verb, CueEntry cue)
    {
        var last = EndOfCue(verb, cue);
        if (last < 0)
            return null;

        return clause.IsPassive(verb) ? ReadPassive(verb, cue, last) : ReadActive(verb, cue, last);
    }

    /// <summary>The last token of a phrasal cue, or -1 where its particles do not follow.</summary>
    private int EndOfCue(int verb, CueEntry cue)
    {
        const int LongestGap = 4;
        var last = verb;
        foreach (var particle in cue.Particles)
        {
            var next = last + 1;
            while (next < clause.Sentence.EndToken && next - last <= LongestGap && !_text.Is(next, particle))
                next++;
            if (next >= clause.Sentence.EndToken || !_text.Is(next, particle))
                return -1;
            last = next;
        }

        return last;
    }

    private Reading? ReadActive(int verb, CueEntry cue, int last)
    {
        // “said nothing” reports that nothing was said.
        if (_text.Is(last + 1, "nothing", "little"))
            return null;

        if (cue.In(CueFrame.Clause) is { } clauseType && ContentClause(verb, cue) is { } content)
            return new Reading(clauseType, content, last);

        var complement = clause.ChildBehind(verb, Relation.OpenComplement);
        var target = clause.ChildBehind(verb, Relation.Object);

        // “urged the council to act”
        if (cue.In(CueFrame.ObjectInfinitive) is { } directing)
        {
            var directed = target >= 0 ? target : clause.ChildBehind(verb, Relation.IndirectObject);
            if (complement >= 0 && directed >= 0 && directed < complement && IsInfinitive(complement))
                return new Reading(directing, [(_syntax.LeftEdge(directed), _syntax.RightEdge(complement))], last);
        }

        if (cue.In(CueFrame.Infinitive) is { } control && complement >= 0 && target < 0)
        {
            if (control == AttributionType.Seeming)
                return clause.SubjectOf(verb) is { } subject ? new Reading(control, [Tokens(subject.AsWritten), Extent(complement)], last) : null;
            if (IsInfinitive(complement) || _syntax.PennTag(complement) == PennTag.VBG)
                return new Reading(control, [Extent(complement)], last);
        }

        if (cue.In(CueFrame.Naming) is { } naming && Named(verb, cue, target, complement) is { } named)
            return new Reading(naming, named, last);

        if (cue.In(CueFrame.Object) is { } type && Objects(verb, cue, target, last) is { } objects)
            return new Reading(type, objects, last);

        return Prepositional(verb, cue, last);
    }

    /// <summary>The sentence around “as X said” at its end or beginning, or null in the middle of it.</summary>
    private List<(int First, int End)>? AroundAside(int verb)
    {
        var (first, end) = Extent(verb);
        while (first < verb && _text.IsMark(first, ",—–"))
            first++;
        if (first > clause.Sentence.FirstToken && end >= clause.Sentence.EndToken - 1 && _text.IsMark(first - 1, ",—–"))
            return [(clause.Sentence.FirstToken, first)];
        return first == clause.Sentence.FirstToken && _text.IsMark(end, ",") && end + 1 < clause.Sentence.EndToken ? [(end + 1, clause.Sentence.EndToken)] : null;
    }

    /// <summary>“called the plan a mistake”, “described it as unsafe”.</summary>
    private List<(int First, int End)>? Named(int verb, CueEntry cue, int target, int complement)
    {
        // “charges Rs 299 for fifteen minutes”: a price has no other name.
        if (target >= 0 && IsAmount(target))
            return null;

        // “called the plan ‘a mistake’”: the marks show where the name is.
        const int LongestTarget = 14;
        for (var i = verb + 1; i < Math.Min(clause.Sentence.EndToken, verb + LongestTarget) && !_text.IsMark(i, ",;:") && !_text.Is(i, "that", "and", "but"); i++)
        {
            if (i > verb + 1 && quotations.At(_text[i].Start) is { } quotation)
                return [(verb + 1, Math.Min(clause.Sentence.EndToken, _text.IndexAt(quotation.Span.End)))];
        }

        // “whom the opposition calls a strongman”
        if (target >= 0 && clause.Child(verb, Relation.Object) is >= 0 and var fronted && fronted < verb)
            return [Extent(fronted), Extent(target)];

        // “called him a liar” can look like “gave him a book”.
        if (clause.ChildBehind(verb, Relation.IndirectObject) is >= 0 and var indirect && target > indirect)
            return [(_syntax.LeftEdge(indirect), _syntax.RightEdge(target))];

        // “called the delay unacceptable”: what is named and its name can be a clause without a verb.
        if (target < 0 && clause.ChildBehind(verb, Relation.ClausalComplement) is >= 0 and var small && _syntax.Tag(small) is UniversalTag.Adjective or UniversalTag.Noun && clause.HasSubject(small) && !clause.HasChild(small, Relation.Copula))
            return [Extent(small)];

        if (target < 0)
        {
            // “which he called a mistake”: the object has moved to the front.
            if (complement >= 0 && !IsInfinitive(complement))
                return [Extent(complement)];
            return null;
        }

        var end = -1;
        for (var child = _syntax.FirstChild(verb); child >= 0; child = _syntax.NextSibling(child))
        {
            if (child <= target)
                continue;
            var isName = _syntax.Relation(child) is Relation.OpenComplement or Relation.Object or Relation.IndirectObject
                || (_syntax.Relation(child) is Relation.Oblique or Relation.AdverbialClause && clause.Preposition(child) is "as" or "of" or "for" or "with" or "to")
                || (_syntax.Relation(child) == Relation.AdverbialModifier && _syntax.Tag(child) is UniversalTag.Noun or UniversalTag.Adjective && _syntax.LeftEdge(child) == _syntax.RightEdge(target));
            if (isName && child != target)
                end = Math.Max(end, _syntax.RightEdge(child));
        }

        // “accused the council of waste”: what it is accused of may hang on it instead of on the verb.
        for (var child = _syntax.FirstChild(target); end < 0 && child >= 0; child = _syntax.NextSibling(child))
        {
            if (child > target && _syntax.Relation(child) == Relation.NominalModifier && cue.With(clause.Preposition(child)) is not null)
                end = _syntax.RightEdge(child);
        }

        return end > 0 ? [(_syntax.LeftEdge(target), end)] : null;
    }

    /// <summary>Whether a noun phrase is a sum or a count: “$30”, “40 crowns”.</summary>
    private bool IsAmount(int noun)
    {
        for (var i = _syntax.LeftEdge(noun); i <= noun; i++)
        {
            if (_text[i].Kind == TokenKind.Number)
                return true;
        }

        return _text[Math.Min(noun + 1, _text.Count - 1)].Kind == TokenKind.Number;
    }

    /// <summary>The object with what is said of it: “criticised the council for its haste”.</summary>
    private List<(int First, int End)>? Objects(int verb, CueEntry cue, int target, int last)
    {
        if (target < 0)
        {
            // “a plan that he opposed”, “the plan he opposed”
            var antecedent = _syntax.Relation(verb) == Relation.RelativeClause ? _syntax.Head(verb) : -1;
            var pronoun = clause.Child(verb, Relation.Object);
            if (pronoun >= 0 && pronoun < verb)
                return [Extent(pronoun)];
            if (antecedent < 0 || !clause.HasSubject(verb) || _text.Is(clause.Child(verb, Relation.NominalSubject), "who", "that", "which"))
                return null;

            var phrase = clause.Phrase(antecedent);
            return [(phrase.First, Math.Min(phrase.CoreEnd, _syntax.LeftEdge(verb)))];
        }

        if (target <= last || (cue.Takes(CueFrame.Addressee) && !_text.Is(target, WordClasses.ReportingNoun) && !_text.Is(target, "truth", "story", "lie", "lies", "news", "something", "nothing", "everything")))
            return null;

        // “likes tea”, “praised the horse”: what is eaten or grows is no matter that somebody takes a side in.
        if (_syntax.Kind(target) is EntityKind.Substance or EntityKind.Plant or EntityKind.Animal)
            return null;

        return [(_syntax.LeftEdge(target), EndWithComplements(verb, target, _syntax.RightEdge(target)))];
    }

    /// <summary>“called for a vote”, “called on the council to act”, “accused him of theft”.</summary>
    private Reading? Prepositional(int verb, CueEntry cue, int last)
    {
        // “spoke to the council about the toll”: who is spoken to comes second.
        return Tied(to: false) ?? Tied(to: true);

        Reading? Tied(bool to)
        {
            for (var child = _syntax.FirstChild(verb); child >= 0; child = _syntax.NextSibling(child))
            {
                if (child < verb || _syntax.Relation(child) is not (Relation.Oblique or Relation.AdverbialClause or Relation.Object or Relation.Agent))
                    continue;

                var preposition = clause.Preposition(child);
                if ((preposition is "to" or "with") != to || cue.With(preposition) is not { } type)
                    continue;

                var marker = clause.Child(child, Relation.Case);
                if (marker < 0)
                    marker = clause.Child(child, Relation.Mark);
                return new Reading(type, [(marker + 1, EndWithComplements(verb, child, _syntax.RightEdge(child)))], Math.Max(last, marker));
            }

            return null;
        }
    }

    /// <summary>“it was alleged that P”, “he is expected to win”, “the plan was condemned by X”.</summary>
    private Reading? ReadPassive(int verb, CueEntry cue, int last)
    {
        var complement = clause.ChildBehind(verb, Relation.OpenComplement);

        // “it was alleged that P”: P is what was alleged.
        var embedded = clause.ChildBehind(verb, Relation.ClausalComplement) is >= 0 and var governed ? governed : clause.ChildBehind(verb, Relation.PassiveClausalSubject);
        if (cue.In(CueFrame.Clause) is { } type)
        {
            if (embedded >= 0)
                return new Reading(type, [Extent(embedded)], last);

            // “asked whether he would stay”
            for (var child = _syntax.FirstChild(verb); child >= 0; child = _syntax.NextSibling(child))
            {
                if (child > verb && _syntax.Relation(child) == Relation.AdverbialClause && _text.Is(clause.Child(child, Relation.Mark), "whether", "if", "that") && _syntax.LeftEdge(child) <= verb + 6)
                    return new Reading(type, [Extent(child)], last);
            }
        }

        var subject = PassiveSubjectOf(verb);
        if (complement >= 0 && subject is { } about && (cue.In(CueFrame.ObjectInfinitive) ?? cue.In(CueFrame.Clause) ?? cue.In(CueFrame.Naming)) is { } raising)
            return new Reading(raising, [Tokens(about.AsWritten), Extent(complement)], last);

        if (subject is not { } patient || (cue.In(CueFrame.Object) ?? cue.In(CueFrame.Naming)) is not { } judging || !HasAgent(verb, cue))
            return null;

        var contents = new List<(int First, int End)> { Tokens(patient.AsWritten) };
        for (var child = _syntax.FirstChild(verb); child >= 0; child = _syntax.NextSibling(child))
        {
            if (child > verb && _syntax.Relation(child) is Relation.Oblique or Relation.AdverbialClause && clause.Preposition(child) is "of" or "as" or "for")
                contents.Add(Extent(child));
        }

        return new Reading(judging, contents, last);
    }

    private bool HasAgent(int verb, CueEntry cue) => clause.AgentOf(verb) is not null || cue.Lemma is "accuse";

    private ClauseReader.Participant? PassiveSubjectOf(int verb)
    {
        if (_syntax.Relation(verb) is Relation.AdnominalClause or Relation.AdjectivalModifier && _syntax.Head(verb) >= 0 && !clause.HasSubject(verb))
        {
            var phrase = clause.Phrase(_syntax.Head(verb));
            phrase = phrase with { End = Math.Min(phrase.CoreEnd, Math.Max(phrase.First + 1, verb)) };
            return new ClauseReader.Participant(phrase, phrase.Span(_text));
        }

        return clause.SubjectOf(verb);
    }

    private bool IsInfinitive(int token) => _text.Is(clause.Child(token, Relation.Mark), "to");

    private (int First, int End) Extent(int token) => (_syntax.LeftEdge(token), _syntax.RightEdge(token));

    private (int First, int End) Tokens(TextSpan span) => (_text.IndexAt(span.Start), _text.IndexAt(span.End));
}
