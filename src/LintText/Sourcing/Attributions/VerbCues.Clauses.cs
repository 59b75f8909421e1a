using LintText.Language;
using LintText.Sourcing.Cues;

namespace LintText.Sourcing.Attributions;

/// <content>Where the content clause of a verb is: behind it, before it, around it, or where the parser has lost it.</content>
internal sealed partial class VerbCues
{
    /// <summary>A noun phrase and a finite verb right behind a cue: a clause that the parser has taken for something else; or null.</summary>
    private int? LostClause(int verb)
    {
        const int LongestSubject = 14;
        var first = verb + 1;

        // “which she said were lost”: the clause has lost its subject to the noun before.
        if (first < clause.Sentence.EndToken && clause.HasSubject(verb) && _syntax.IsFinite(first))
            return first;
        if (first >= clause.Sentence.EndToken || _syntax.Tag(first) is not (UniversalTag.Noun or UniversalTag.ProperNoun or UniversalTag.Pronoun or UniversalTag.Determiner or UniversalTag.Adjective or UniversalTag.Numeral) && !_text.Is(first, WordClasses.VagueQuantifier) || _text.Is(first, "who", "which", "what", "how", "to"))
            return null;

        for (var i = first + 1; i < Math.Min(clause.Sentence.EndToken, first + LongestSubject); i++)
        {
            if (_text.IsMark(i, ",;:—–“\"(") || _text.Is(i, "and", "but", "or", "who", "which", "that", "when", "where", "as", "if", "because", "after", "while"))
                return null;
            if (_syntax.IsFinite(i))
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
            : (next >= clause.Sentence.EndToken || !_text.IsMark(next, ":")) && (clause.HasFiniteVerb(clause.Sentence.FirstToken, first - 1) || (cue.Lemma == "say" && first - clause.Sentence.FirstToken > 3) || (_syntax.Relation(verb) == Relation.Parataxis && _syntax.Head(verb) < first));
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
}
