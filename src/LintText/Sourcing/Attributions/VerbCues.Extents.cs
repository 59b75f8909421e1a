using LintText.Language;
using LintText.Sourcing.Cues;

namespace LintText.Sourcing.Attributions;

/// <content>Where a content ends.</content>
internal sealed partial class VerbCues
{
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
}
