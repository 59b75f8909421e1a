using LintText.Language;
using LintText.Sourcing.Cues;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>Attributions that a verb makes with its syntactic complements: clauses, objects, infinitives, names, prepositional phrases.</summary>
internal sealed class VerbCues(ClauseReader clause, QuotationIndex quotations)
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
        if (complement < 0 && clause.ChildBehind(verb, Relation.AdnominalClause) is >= 0 and var lost && _syntax.LeftEdge(lost) == verb + 1)
            complement = lost;
        var embedded = clause.ChildBehind(verb, Relation.ClausalComplement);
        var target = clause.ChildBehind(verb, Relation.Object);

        // “urged the council to act”; also where the parser takes the object for the subject of the infinitive.
        if (cue.In(CueFrame.ObjectInfinitive) is { } directing)
        {
            var directed = target >= 0 ? target : clause.ChildBehind(verb, Relation.IndirectObject);
            if (complement >= 0 && directed >= 0 && directed < complement && IsInfinitive(complement))
                return new Reading(directing, [(_syntax.LeftEdge(directed), _syntax.RightEdge(complement))], last);
            if (embedded >= 0 && IsInfinitive(embedded))
                return new Reading(directing, [(_syntax.LeftEdge(embedded), _syntax.RightEdge(embedded))], last);
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

    /// <summary>The clause that a verb governs: behind it, before it (“P, she said”), or around it as a parenthesis.</summary>
    private List<(int First, int End)>? ContentClause(int verb, CueEntry cue)
    {
        // “wrote her a letter”
        if (clause.ChildBehind(verb, Relation.IndirectObject) is >= 0 and var addressee && clause.ChildBehind(verb, Relation.Object) is var thing && thing > addressee && clause.ChildBehind(verb, Relation.ClausalComplement) < 0)
            return [Extent(thing)];
        if (IsParenthesis(verb, cue))
            return Surrounding(verb);

        for (var child = _syntax.FirstChild(verb); child >= 0; child = _syntax.NextSibling(child))
        {
            var relation = _syntax.Relation(child);
            var isClause = relation == Relation.ClausalComplement
                || (relation == Relation.OpenComplement && child > verb && _syntax.PennTag(child) == PennTag.VBG && !cue.Takes(CueFrame.ObjectInfinitive))
                || (relation == Relation.Parataxis && child > verb && clause.HasSubject(child) && IsIntroducedDirectly(verb, child))
                || (relation == Relation.AdverbialClause && child > verb && _text.Is(clause.Child(child, Relation.Mark), "whether", "that")) || (relation == Relation.AdverbialClause && child > verb && _text.Is(clause.Child(child, Relation.Mark), "if") && cue.Lemma is "ask" or "wonder" or "know" or "see");
            if (!isClause)
                continue;
            if (child > verb)
            {
                // “say” governs all that follows it, whatever part of it the parser has found.
                var first = cue.Lemma == "say" ? StartOfStatement(verb) ?? _syntax.LeftEdge(child) : _syntax.LeftEdge(child);
                return IsInfinitive(child) && cue.Takes(CueFrame.ObjectInfinitive) ? null : [(first, EndOfClause(verb, child, cue))];
            }

            // What stands between a subject and its verb is no content: “Brandt, after the vote failed, said”.
            if (clause.SubjectOf(verb) is { } subject && Tokens(subject.AsWritten).First < child && Tokens(subject.AsWritten).First < verb)
                continue;
            return Surrounding(verb);
        }

        // “P, as Ilse Brandt said”
        if (_syntax.Relation(verb) == Relation.AdverbialClause && _text.Is(clause.Child(verb, Relation.Mark), "as") && cue.In(CueFrame.Clause) == AttributionType.Communication && clause.ChildBehind(verb, Relation.Object) < 0 && _syntax.RightEdge(verb) - _syntax.LeftEdge(verb) <= LongestAside)
            return AroundAside(verb);

        // A verb that can hardly do anything but introduce what is said: the parser has mistaken the clause behind it.
        var start = cue.Lemma is "say" ? StartOfStatement(verb) : ThatBehind(verb) ?? LostClause(verb);
        return start is { } from ? [(from, EndOfClause(verb, -1, cue))] : null;
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

    /// <summary>A noun phrase and a finite verb right behind a cue: a clause that the parser has taken for something else; or null.</summary>
    private int? LostClause(int verb)
    {
        const int LongestSubject = 14;
        var first = verb + 1;

        // “which she said were lost”: the clause has lost its subject to the noun before.
        if (first < clause.Sentence.EndToken && clause.HasSubject(verb) && _syntax.PennTag(first) is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD)
            return first;
        if (first >= clause.Sentence.EndToken || _syntax.Tag(first) is not (UniversalTag.Noun or UniversalTag.ProperNoun or UniversalTag.Pronoun or UniversalTag.Determiner or UniversalTag.Adjective or UniversalTag.Numeral) && !_text.Is(first, WordClasses.VagueQuantifier) || _text.Is(first, "who", "which", "what", "how", "to"))
            return null;

        for (var i = first + 1; i < Math.Min(clause.Sentence.EndToken, first + LongestSubject); i++)
        {
            if (_text.IsMark(i, ",;:—–“\"(") || _text.Is(i, "and", "but", "or", "who", "which", "that", "when", "where", "as", "if", "because", "after", "while"))
                return null;
            if (_syntax.PennTag(i) is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD)
                return first;
        }

        return null;
    }

    /// <summary>A “that” that opens a clause, soon behind a verb: “told the council on Monday that”; or null.</summary>
    private int? ThatBehind(int verb)
    {
        const int Furthest = 12;
        for (var i = verb + 1; i < Math.Min(clause.Sentence.EndToken - 1, verb + Furthest) && !_text.IsMark(i, ",;:.“\""); i++)
        {
            if (_text.Is(i, "that") && (_syntax.Tag(i) == UniversalTag.SubordinatingConjunction || _syntax.Relation(i) == Relation.Mark || _text.Is(i - 1, WordClasses.Weekday | WordClasses.Month) || (i == verb + 1 && _syntax.Tag(verb) == UniversalTag.Noun)))
                return i;
            if (_syntax.Tag(i) == UniversalTag.Verb)
                return null;
        }

        return null;
    }

    /// <summary>Where a statement begins behind “said on Monday”, or null where nothing is left to be said.</summary>
    private int? StartOfStatement(int verb)
    {
        if (ThatBehind(verb) is { } that)
            return that;

        var first = verb + 1;
        for (var child = _syntax.FirstChild(verb); child >= 0; child = _syntax.NextSibling(child))
        {
            // What tells when, where and to whom comes before the statement.
            if (child == first || (child > verb && _syntax.LeftEdge(child) == first))
            {
                if (_syntax.Relation(child) is Relation.Oblique or Relation.TemporalOblique or Relation.AdverbialModifier && !_text.Is(child, "so", "no", "yes"))
                    first = _syntax.RightEdge(child);
            }
        }

        while (first < clause.Sentence.EndToken && _text.IsMark(first, ","))
            first++;
        return first < clause.Sentence.EndToken - 1 && !_text.IsMark(first, ".;)”\"") && !_text.Is(first, WordClasses.Gerund) && !_text.Is(first, "and", "but", "because", "citing") ? first : null;
    }

    /// <summary>
    /// The end of a content clause. What is reported mostly runs to the end of the sentence; the writer takes over with a second verb
    /// of the same subject, a participle (“…, adding”), or a relative clause that adds an aside.
    /// </summary>
    private int EndOfClause(int verb, int content, CueEntry cue)
    {
        if (content >= 0 && cue.In(CueFrame.Clause) is not (AttributionType.Communication or AttributionType.Perception))
            return EndWithoutAside(_syntax.LeftEdge(content), _syntax.RightEdge(content));

        var end = clause.Sentence.EndToken;
        for (var governor = verb; governor >= 0; governor = _syntax.Relation(governor) == Relation.OpenComplement ? _syntax.Head(governor) : -1)
        {
            for (var child = _syntax.FirstChild(governor); child >= 0; child = _syntax.NextSibling(child))
            {
                if (child > Math.Max(verb, content) && EndsContent(verb, child))
                    end = Math.Min(end, _syntax.LeftEdge(child));
            }
        }

        // A cue that is itself inside a clause does not reach out of it; a participle at the end (“…, saying”) has the rest.
        var isSubordinate = _syntax.Relation(verb) is Relation.RelativeClause or Relation.AdnominalClause or Relation.ClausalComplement or Relation.ClausalSubject
            || (_syntax.Relation(verb) == Relation.AdverbialClause && (_syntax.PennTag(verb) != PennTag.VBG || verb < _syntax.Root));
        if (isSubordinate)
            end = Math.Min(end, Math.Max(_syntax.RightEdge(verb), content < 0 ? verb + 1 : _syntax.RightEdge(content)));

        return EndWithoutAside(content < 0 ? verb + 1 : _syntax.LeftEdge(content), end);
    }

    /// <summary>Whether a dependent of the cue behind the content is the writer’s again.</summary>
    private bool EndsContent(int verb, int child)
    {
        var first = _syntax.LeftEdge(child);
        var isSetOff = _text.IsMark(first - 1, ",;—–") || _text.IsMark(first, ",;—–");
        return _syntax.Relation(child) switch
        {
            Relation.Conjunct => _syntax.PennTag(child) is PennTag.VBD or PennTag.VBZ or PennTag.VBP && (isSetOff ? !_text.Is(first + 1, "that") && !_text.Is(first, "that") : !clause.HasSubject(child)),
            Relation.AdverbialClause => isSetOff && _syntax.PennTag(child) == PennTag.VBG,
            Relation.Parataxis => isSetOff && child > verb && clause.HasSubject(child),
            _ => false,
        };
    }

    /// <summary>
    /// The end of a stretch without what the writer adds to it: a participle (“…, adding”), “according to”, a clause behind a
    /// semicolon, a relative clause that closes it (“…, who was not there”).
    /// </summary>
    private int EndWithoutAside(int first, int end)
    {
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (quotations.At(_text[i].Start) is not null)
                continue;
            if (_text.IsMark(i, ";"))
                return i;
            if (!_text.IsMark(i, ",—–"))
                continue;
            if ((_syntax.PennTag(i + 1) == PennTag.VBG && CueLexicon.English.Find(_text.Text(i + 1)) is { Verbs.Count: > 0 }) || _text.Is(i + 1, "according"))
                return i;
            if (!_text.Is(i + 1, "who", "which", "whose", "whom", "where") || _syntax.PennTag(i + 1) is not (PennTag.WP or PennTag.WDT or PennTag.WPS or PennTag.WRB))
                continue;

            // The aside must close the stretch: behind a second comma the clause goes on.
            var next = i + 1;
            while (next < end && !_text.IsMark(next, ",—–”\""))
                next++;
            if (next >= end)
                return i;
        }

        return end;
    }

    /// <summary>Whether nothing but a colon or an opening mark stands between a verb and the clause that goes with it.</summary>
    private bool IsIntroducedDirectly(int verb, int child)
    {
        var first = _syntax.LeftEdge(child);
        return first > verb && (_text.IsMark(first - 1, ":") || _text.IsMark(first, ":") || _text.IsMark(first, "“\"'`")) && first - verb <= 12;
    }

    /// <summary>“…, she said.”: subject and verb stand together behind a comma, and nothing is said behind them.</summary>
    private bool IsParenthesis(int verb, CueEntry cue)
    {
        // “…, he did not mention it” has a content of its own.
        if (cue.Takes(CueFrame.Object) && !cue.Takes(CueFrame.Addressee) && clause.ChildBehind(verb, Relation.Object) >= 0)
            return false;
        if (clause.SubjectOf(verb) is not { } subject || _syntax.Relation(verb) is Relation.OpenComplement or Relation.AdnominalClause || _syntax.PennTag(verb) == PennTag.VBG)
            return false;

        var first = Math.Min(verb, Tokens(subject.AsWritten).First);
        while (first - 1 > clause.Sentence.FirstToken && _syntax.Tag(first - 1) == UniversalTag.Adverb)
            first--;
        var last = Math.Max(verb, Tokens(subject.AsWritten).End - 1);
        if (first <= clause.Sentence.FirstToken || !_text.IsMark(first - 1, ",—–") || last - first > 40)
            return false;

        // “…, she said on Monday.” and “…, she said, …”
        var next = last + 1;
        while (next < clause.Sentence.EndToken && !_text.IsMark(next, ",.;:!?—–)") && !_text.Is(next, Circumstances))
        {
            if (_syntax.Tag(next) is UniversalTag.Verb or UniversalTag.Auxiliary && _syntax.PennTag(next) is not (PennTag.VBG or PennTag.VBN) || _text.Is(next, "that") && next == last + 1)
                return false;
            next++;
        }

        // Between two commas the parenthesis may stand behind the first words of its sentence: “The plan, she said, was dead.”
        return next < clause.Sentence.EndToken && _text.IsMark(next, ",") ? next + 2 < clause.Sentence.EndToken
            : (next >= clause.Sentence.EndToken || !_text.IsMark(next, ":")) && (HasClauseBefore(first - 1) || (cue.Lemma == "say" && first - clause.Sentence.FirstToken > 3) || (_syntax.Relation(verb) == Relation.Parataxis && _syntax.Head(verb) < first));
    }

    /// <summary>Whether a verb stands before a comma, so that a clause can end there.</summary>
    private bool HasClauseBefore(int comma)
    {
        for (var i = clause.Sentence.FirstToken; i < comma; i++)
        {
            if (_syntax.PennTag(i) is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD)
                return true;
        }

        return false;
    }

    /// <summary>The sentence around a parenthesis: “P, she said, Q”.</summary>
    private List<(int First, int End)>? Surrounding(int verb)
    {
        var (first, end) = Parenthesis(verb);
        var contents = new List<(int First, int End)>();
        if (first > clause.Sentence.FirstToken)
            contents.Add((clause.Sentence.FirstToken, first));

        // What follows a comma goes on with the content; what follows “and” or a new subject is the writer’s.
        if (end + 1 < clause.Sentence.EndToken && first > clause.Sentence.FirstToken && _text.IsMark(end, ",—–") && !_text.Is(end + 1, "and", "but", "who", "which", "where", "when", "while", "as", "adding", "saying", "citing", "referring") && _syntax.PennTag(end + 1) != PennTag.VBG)
            contents.Add((end, clause.Sentence.EndToken));
        return contents.Count == 0 ? null : contents;
    }

    /// <summary>The tokens of “she said on Monday”: the verb with what it governs apart from the content.</summary>
    private (int First, int End) Parenthesis(int verb)
    {
        int first = verb, end = verb + 1;
        if (clause.HasSubject(verb) && clause.SubjectOf(verb) is { } subject)
            first = Math.Min(first, Tokens(subject.AsWritten).First);
        var left = new List<int>();
        for (var child = _syntax.FirstChild(verb); child >= 0; child = _syntax.NextSibling(child))
        {
            if (child < verb)
                left.Add(child);
            else if (!_text.IsMark(_syntax.LeftEdge(child) - 1, ",") && !_text.IsMark(_syntax.LeftEdge(child), ",") && _syntax.Relation(child) is not (Relation.ClausalComplement or Relation.Punctuation or Relation.Parataxis or Relation.Conjunct or Relation.CoordinatingConjunction))
                end = Math.Max(end, _syntax.RightEdge(child));
        }

        // From the verb leftwards, as long as nothing stands between.
        for (var i = left.Count - 1; i >= 0; i--)
        {
            var (start, right) = Extent(left[i]);
            if (right != first || _text.IsMark(right - 1, ",") || _syntax.Relation(left[i]) is not (Relation.NominalSubject or Relation.AdverbialModifier or Relation.Auxiliary))
                break;
            first = start;
        }

        return (first, end);
    }

    /// <summary>“called the plan a mistake”, “described it as unsafe”.</summary>
    private List<(int First, int End)>? Named(int verb, CueEntry cue, int target, int complement)
    {
        // “called the plan ‘a mistake’”: the marks show where the name is.
        const int LongestTarget = 14;
        for (var i = verb + 1; i < Math.Min(clause.Sentence.EndToken, verb + LongestTarget) && !_text.IsMark(i, ",;:") && !_text.Is(i, "that", "and", "but"); i++)
        {
            if (i > verb + 1 && quotations.At(_text[i].Start) is { } quotation)
                return [(verb + 1, Math.Min(clause.Sentence.EndToken, _text.IndexAt(quotation.Span.End)))];
        }

        // “called him a liar” can look like “gave him a book”.
        if (clause.ChildBehind(verb, Relation.IndirectObject) is >= 0 and var indirect && target > indirect)
            return [(_syntax.LeftEdge(indirect), _syntax.RightEdge(target))];

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

        // “accused the company of dumping oil”: the parser may hang the charge on the accused.
        for (var child = _syntax.FirstChild(target); child >= 0 && end < 0; child = _syntax.NextSibling(child))
        {
            if (child > target && clause.Preposition(child) is "of" && cue.With("of") is not null)
                end = _syntax.RightEdge(child);
        }

        return end > 0 ? [(_syntax.LeftEdge(target), end)] : null;
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

        if (target <= last || (cue.Takes(CueFrame.Addressee) && !_text.Is(target, WordClasses.ReportingNoun) && !_text.Is(target, "truth", "story", "lie", "lies", "joke", "news", "something", "nothing", "everything")))
            return null;

        return [(_syntax.LeftEdge(target), EndWithComplements(verb, target, _syntax.RightEdge(target)))];
    }

    /// <summary>
    /// The end of a content with the phrases and infinitives that follow it without a pause and say more of it, not when or where
    /// it was said: “praised the plan for its cost”, “defended his call to raise the levy”.
    /// </summary>
    private int EndWithComplements(int verb, int last, int end)
    {
        for (var child = _syntax.FirstChild(verb); child >= 0; child = _syntax.NextSibling(child))
        {
            if (child <= last || _syntax.LeftEdge(child) != end || _syntax.Relation(child) is not (Relation.Oblique or Relation.AdverbialClause or Relation.OpenComplement or Relation.AdnominalClause or Relation.ClausalComplement))
                continue;

            if (_syntax.Relation(child) == Relation.AdverbialClause ? IsInfinitive(child) || clause.Preposition(child) is "for" or "of" or "as" or "from" or "with" : !IsSetting(child))
                end = _syntax.RightEdge(child);
        }

        while (end > last + 1 && _text.IsMark(end - 1, ",;"))
            end--;
        return EndWithoutAside(last, end);
    }

    /// <summary>Whether a phrase says when, where or how something was said.</summary>
    private bool IsSetting(int noun) =>
        _text.Is(noun, WordClasses.Weekday | WordClasses.Month) || _text[noun].Kind == TokenKind.Number || clause.Preposition(noun) is "during" or "after" or "before" or "since" or "by" or "at" or "following"
        || (clause.Preposition(noun) is "in" or "on" && _text.Is(noun, "interview", "statement", "speech", "tweet", "twitter", "facebook", "email", "e", "letter", "post", "column", "article", "op", "news", "remarks", "address", "debate", "rally", "conference", "call", "event", "week", "weeks", "month", "months", "year", "years", "day", "days", "night", "morning", "afternoon", "evening", "past", "show", "television", "tv", "radio", "page", "book", "filing", "testimony", "hearing", "poll", "survey", "trail", "stage", "times", "campaign"));

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
        var embedded = clause.ChildBehind(verb, Relation.ClausalComplement);
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
