using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;
using LintText.Sourcing.Cues;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>
/// Finds attributions by their cues: verbs with a quotation or with a complement, nouns, adjectives, prepositional phrases and the
/// colons of headlines. A sentence is parsed only if it holds a cue.
/// </summary>
internal sealed class AttributionFinder
{
    /// <summary>A verb and its particles with more tokens have an object between them.</summary>
    private const int LongestCue = 3;

    private readonly ProseDocument _document;
    private readonly SyntaxLayer _syntax;
    private readonly TokenText _text;
    private readonly QuotationIndex _quotations;
    private readonly QuotationLayer _quotationLayer;
    private readonly HashSet<int> _turnOpenings;
    private readonly CueLexicon _cues = CueLexicon.English;
    private readonly List<AttributionCandidate> _found = [];

    private AttributionFinder(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax)
    {
        _document = prose.Document;
        _text = prose.Text;
        _quotations = quotations.Outer;
        _quotationLayer = quotations;
        _turnOpenings = [.. quotations.Turns.Select(t => t.BlockIndex)];
        _syntax = syntax;
    }

    /// <summary>The attributions of a document, in the order of their cues.</summary>
    public static List<AttributionCandidate> Find(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax)
    {
        var finder = new AttributionFinder(prose, quotations, syntax);
        var sentences = prose.Sentences.Where(s => prose.GetBlock(s) is { IsArticle: true, Kind: not (BlockKind.FrontMatter or BlockKind.BlockQuotation) } && !finder.IsInTurn(s)).ToList();
        syntax.ParseAhead(sentences.FindAll(finder.HoldsCue));
        foreach (var sentence in sentences)
            finder.Visit(sentence, prose.GetBlock(sentence));

        new SetSpeech(prose, quotations, finder._found).Find();
        new FreeQuotations(prose.Document, prose.Sentences, finder._quotations, finder._found).Attach();
        var candidates = NestedAttributions.Remove(finder._found, prose.Document.Prose);
        foreach (var candidate in candidates)
            OwnWords.TakeFrom(candidate, prose.Document.Prose);
        return candidates;
    }

    /// <summary>Whether a sentence is part of a turn, its speaker’s name included: what he says that others say is his to answer for.</summary>
    private bool IsInTurn(Sentence sentence) => _quotationLayer.TurnAt(sentence.Span.End - 1) is not null || _turnOpenings.Contains(sentence.BlockIndex);

    /// <summary>Whether a sentence will have to be parsed.</summary>
    private bool HoldsCue(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_text[i].Kind == TokenKind.Word && (_cues.Find(_text.Text(i)) is not null || PhraseCues.MayBegin(_text, _cues, i, sentence.EndToken)) && _quotations.At(_text[i].Start) is null)
                return true;
        }

        return false;
    }

    private void Visit(Sentence sentence, Block block)
    {
        // A title that ends in a full stop is a paragraph to the reader.
        var isTitle = block.Kind == BlockKind.Heading || (sentence.Index == 0 && sentence.Span.Length >= block.Span.Length - 1);
        if (isTitle && HeadlineCues.Read(_text, sentence) is { } headline)
        {
            var phrase = new NounPhrase(headline.First, headline.End, headline.End - 1, headline.End);
            Add(sentence, AttributionType.Communication, null, headline.Colon, headline.Colon + 1, new ClauseReader.Participant(phrase, phrase.Span(_text)), [_text.Span(headline.ContentFirst, headline.ContentEnd)]);
            return;
        }

        ClauseReader? clause = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_text[i].Kind != TokenKind.Word || _quotations.At(_text[i].Start) is not null)
                continue;

            if (_cues.Find(_text.Text(i)) is { } form)
                i = Visit(clause ??= new ClauseReader(_text, _syntax.GetSyntax(sentence), sentence), i, form);
            else if (PhraseCues.MayBegin(_text, _cues, i, sentence.EndToken))
                i = VisitPhrase(clause ??= new ClauseReader(_text, _syntax.GetSyntax(sentence), sentence), i);
        }
    }

    /// <summary>Reads what begins at a token, and returns the last token that was part of a phrasal cue.</summary>
    private int Visit(ClauseReader clause, int token, CueLexicon.CueForm form)
    {
        var tag = clause.Syntax.Tag(token);
        if ((tag is UniversalTag.Verb or UniversalTag.Auxiliary || TagsQuotation(clause, token)) && form.Verbs.Count > 0)
        {
            if (VisitVerb(clause, token, form))
                return token;
        }

        if (tag == UniversalTag.Noun && form.Noun is { } noun && new NominalCues(clause).ReadNoun(token, noun) is { } reading)
            Add(clause, token, reading);
        else if (tag is UniversalTag.Adjective or UniversalTag.Verb && form.Adjective is { } adjective && new NominalCues(clause).ReadAdjective(token, adjective) is { } quality)
            Add(clause, token, quality);
        else if (form.IsEvidential)
            VisitEvidential(clause, token);
        else if (tag is UniversalTag.Adposition or UniversalTag.Verb or UniversalTag.SubordinatingConjunction or UniversalTag.Adverb)
            return VisitPhrase(clause, token);
        return token;
    }

    /// <summary>“‘P,’ Lenk quipped.”: between a quotation and the end a word that can be a verb is one, whatever the tagger says.</summary>
    private bool TagsQuotation(ClauseReader clause, int token) =>
        _text.Text(token) is [.., 'e', 'd'] or [.., 's']
        && ((_text.IsMark(token + 1, ".,:") || token + 1 == clause.Sentence.EndToken) && NounPhrases.SubjectBefore(_text, token, clause.Sentence.FirstToken) is { } subject && _text.IsCapitalized(subject.Head) && _quotations.EndingAt(_text[subject.First].Start) is not null
            || _text.IsCapitalized(token + 1) && _quotations.EndingAt(_text[token].Start) is not null);

    private bool VisitVerb(ClauseReader clause, int verb, CueLexicon.CueForm form)
    {
        var quoting = new QuotationCues(_document, clause, _quotations, IsIntroduced);
        var governing = new VerbCues(clause, _quotations);
        foreach (var cue in form.Verbs)
        {
            if (cue.Particles.Length == 0 && quoting.Read(verb, cue) is { } quoted)
            {
                Add(clause.Sentence, AttributionType.Communication, cue.Lemma, verb, verb + 1, quoted.Source, quoted.Contents, isQuoting: true);
                return true;
            }

            if (InvertedTag(clause, verb, cue) is { } inverted)
            {
                // A reading that took the tag for its own content was wrong.
                for (var i = _found.Count - 1; i >= 0 && _found[i].SentenceIndex == clause.Sentence.Index; i--)
                {
                    if (_found[i].Contents.Exists(c => c.Contains(_text[verb].Start)))
                        _found.RemoveAt(i);
                }

                Add(clause.Sentence, AttributionType.Communication, cue.Lemma, verb, verb + 1, inverted.Speaker, [inverted.Content]);
                return true;
            }

            if (!clause.HasSubject(verb) && TagBehindName(clause, verb, cue) is { } tag)
            {
                Add(clause.Sentence, AttributionType.Communication, cue.Lemma, verb, verb + 1, tag.Speaker, [tag.Content]);
                return true;
            }

            if (governing.Read(verb, cue) is not { } reading)
                continue;

            var isPassive = clause.IsPassive(verb);
            var source = isPassive ? clause.AgentOf(verb) ?? AgentInComplement(clause, verb) : reading.Type == AttributionType.Seeming ? null : clause.SubjectOf(verb) ?? NearestSubject(clause, verb, cue);
            if (source is null && !isPassive && reading.Type != AttributionType.Seeming)
                continue;

            Add(clause.Sentence, reading.Type, cue.Lemma, verb, reading.LastCueToken + 1, source, [.. reading.Contents.Select(c => Trim(isPassive ? WithoutAgent(c, source) : c)).OfType<TextSpan>()], isPassive, IsStatement(reading.Type, cue, verb, reading.LastCueToken));
            return true;
        }

        return false;
    }

    /// <summary>“The yard will shut, said Marta Quill, the clerk.”: between a clause with its comma and a name a verb of speech cannot be anything but a tag, whatever the tree says.</summary>
    private (ClauseReader.Participant Speaker, TextSpan Content)? InvertedTag(ClauseReader clause, int verb, CueEntry cue)
    {
        var sentence = clause.Sentence;
        if (!cue.Takes(CueFrame.Clause) || cue.Takes(CueFrame.Addressee) && !_text.IsMark(verb - 1, "?") || !_text.Is(verb, WordClasses.ReportingVerb) || !_text.IsMark(verb - 1, ",?!") || !_text.IsCapitalized(verb + 1)
            || NounPhrases.CoreAfter(_text, verb + 1, sentence.EndToken) is not { } phrase || clause.Syntax.Tag(phrase.Head) is not (UniversalTag.ProperNoun or UniversalTag.Noun) || !clause.HasFiniteVerb(sentence.FirstToken, verb - 1))
            return null;

        // Behind the speaker the sentence ends or pauses.
        var end = Math.Max(phrase.CoreEnd, NameEnd(phrase.Head, sentence.EndToken));
        if (end < sentence.EndToken && !_text.IsMark(end, ".,;:—–") && !_text.Is(end, WordClasses.Preposition | WordClasses.Weekday))
            return null;

        phrase = phrase with { End = Math.Max(end, phrase.End), CoreEnd = end, Head = Math.Max(phrase.Head, end - 1 > phrase.Head && _text.IsCapitalized(end - 1) ? end - 1 : phrase.Head) };
        var content = Trim((sentence.FirstToken, _text.IsMark(verb - 1, ",") ? verb - 1 : verb));
        return content is { } said ? (new ClauseReader.Participant(phrase, phrase.Span(_text)), said) : null;
    }

    /// <summary>“The fee rose, Jean-Luc Marr said.”: the same with the name before the verb, where the tree has lost it.</summary>
    private (ClauseReader.Participant Speaker, TextSpan Content)? TagBehindName(ClauseReader clause, int verb, CueEntry cue)
    {
        var sentence = clause.Sentence;
        if (!cue.Takes(CueFrame.Clause) || cue.Takes(CueFrame.Addressee) || !_text.Is(verb, WordClasses.ReportingVerb) || verb + 1 < sentence.EndToken && !_text.IsMark(verb + 1, ".,;")
            || NounPhrases.CoreBefore(_text, verb, sentence.FirstToken) is not { } phrase || !_text.IsCapitalized(phrase.First) || !_text.IsMark(phrase.First - 1, ",") || !clause.HasFiniteVerb(sentence.FirstToken, phrase.First))
            return null;

        return Trim((sentence.FirstToken, phrase.First - 1)) is { } said ? (new ClauseReader.Participant(phrase, phrase.Span(_text)), said) : null;
    }

    private int NameEnd(int word, int limit)
    {
        while (NameFinder.NextOfName(_text, word, limit) is >= 0 and var next)
            word = next;
        return word + 1;
    }

    /// <summary>Saying, writing, showing and calling something by a name are statements; thanking, opposing and promising to act are not.</summary>
    private bool IsStatement(AttributionType type, CueEntry cue, int verb, int lastCueToken) =>
        type is AttributionType.Communication or AttributionType.Perception
        && (cue.Takes(CueFrame.Clause) || _text.Is(verb, WordClasses.ReportingVerb) || (lastCueToken == verb && cue.Takes(CueFrame.Naming) && _text.Is(verb, WordClasses.NamingVerb)));

    /// <summary>The phrase right before a verb that must have a subject, where the parser has lost it.</summary>
    private ClauseReader.Participant? NearestSubject(ClauseReader clause, int verb, CueEntry cue) =>
        (cue.Lemma is "say" or "tell" || _text.Is(verb + 1, "that")) && clause.Syntax.PennTag(verb) is PennTag.VBD or PennTag.VBZ or PennTag.VBP && NounPhrases.SubjectBefore(_text, verb, clause.Sentence.FirstToken) is { } phrase
            ? new ClauseReader.Participant(phrase, phrase.Span(_text))
            : null;

    /// <summary>“was accused of taking money by Odo Lenk”: who accuses can hang on what somebody is accused of.</summary>
    private ClauseReader.Participant? AgentInComplement(ClauseReader clause, int verb)
    {
        var complement = clause.ChildBehind(verb, Relation.AdverbialClause) is >= 0 and var adverbial ? adverbial : clause.ChildBehind(verb, Relation.Oblique);
        return complement >= 0 && clause.Preposition(complement) == "of" && clause.AgentOf(complement) is { } agent && _text.IsCapitalized(agent.Phrase.Head) && _text.Is(_text.IndexAt(agent.AsWritten.Start) - 1, "by") ? agent : null;
    }

    /// <summary>Whether a verb before a quotation has introduced it: it is that verb’s, not the next one’s.</summary>
    private bool IsIntroduced(Quotation quotation)
    {
        for (var i = _found.Count - 1; i >= 0 && _found[i].Cues[0].Start > quotation.Span.Start - 400; i--)
        {
            if ((_found[i].IsQuoting || _found[i].Verb is null) && _found[i].Cues[0].Start < quotation.Span.Start && _found[i].Contents.Exists(c => c.Contains(quotation.Span)))
                return true;
        }

        return false;
    }

    private bool IsAscribed(Sentence sentence, TextSpan content)
    {
        for (var i = _found.Count - 1; i >= 0 && _found[i].SentenceIndex == sentence.Index; i--)
        {
            if (_found[i].Contents.Contains(content))
                return true;
        }

        return false;
    }

    /// <summary>A stretch of content up to “by X”, which names the source.</summary>
    private (int First, int End) WithoutAgent((int First, int End) content, ClauseReader.Participant? agent) =>
        agent is { } known && _text.IndexAt(known.AsWritten.Start) - 1 is var by && by > content.First && by < content.End && _text.Is(by, "by") ? (content.First, by) : content;

    private void Add(ClauseReader clause, int token, NominalCues.Reading reading)
    {
        // “said in a statement that P”: the verb has the content already.
        if (Trim(reading.Content) is { } content && !IsAscribed(clause.Sentence, content))
            Add(clause.Sentence, reading.Type, null, token, reading.LastCueToken + 1, reading.Source, [content], isStatement: reading.LastCueToken == token && _text.Is(token, WordClasses.ReportingNoun));
    }

    /// <summary>“according to X, P”; “P, as documented by X”: the content is the sentence around the phrase.</summary>
    private int VisitPhrase(ClauseReader clause, int token)
    {
        if (new PhraseCues(clause, _cues).Read(token) is not { } phrase)
            return token;

        var sentence = clause.Sentence;
        var contents = new List<TextSpan>();
        if (Trim((sentence.FirstToken, phrase.First)) is { } before && _document.GetText(before).Any(char.IsLetterOrDigit))
            contents.Add(before);
        if (Trim((phrase.End, sentence.EndToken)) is { } after && (contents.Count == 0 || _text.IsMark(phrase.End, ",")))
            contents.Add(after);
        Add(sentence, AttributionType.Communication, null, token, phrase.EndCue, phrase.Source, contents);
        return phrase.EndCue - 1;
    }

    /// <summary>“reportedly”: somebody says so, and nobody is named.</summary>
    private void VisitEvidential(ClauseReader clause, int token)
    {
        var head = clause.Syntax.Head(token);
        if (head < 0 || !clause.IsPredicate(head))
            return;

        var contents = new List<TextSpan>();
        if (Trim((clause.Syntax.LeftEdge(head), token)) is { } before)
            contents.Add(before);
        if (Trim((token + 1, clause.Syntax.RightEdge(head))) is { } after)
            contents.Add(after);
        Add(clause.Sentence, AttributionType.Communication, null, token, token + 1, null, contents);
    }

    private void Add(Sentence sentence, AttributionType type, string? verb, int cue, int endOfCue, ClauseReader.Participant? source, List<TextSpan> contents, bool isPassive = false, bool isStatement = true, bool isQuoting = false)
    {
        if (contents.Count == 0)
            return;

        // A cue may have its object or source inside: “laid it out”, “in her view”.
        var words = _text.Span(cue, Math.Max(endOfCue, cue + 1));
        var isWhole = source is { } within && words.Contains(within.AsWritten) ? false : endOfCue - cue <= LongestCue || verb is null && _cues.Find(_text.Text(cue)) is { Phrases.Count: > 0 };
        var cues = isWhole ? ImmutableArray.Create(words) : [_text[cue].Span, _text[endOfCue - 1].Span];
        _found.Add(new AttributionCandidate(sentence.Index, type, verb, cue, cues, source?.Phrase, source?.AsWritten ?? default, contents, isPassive, isStatement, isQuoting) { Joint = source is { } speakers ? JointWith(sentence, speakers.Phrase) : [] });
    }

    /// <summary>The names that are tied to the first one of a source by “and”: they speak, too.</summary>
    private ImmutableArray<NounPhrase> JointWith(Sentence sentence, NounPhrase source)
    {
        var clause = new ClauseReader(_text, _syntax.GetSyntax(sentence), sentence);
        List<NounPhrase>? joint = null;
        foreach (var child in clause.Syntax.Children(clause.Syntax.Highest(source.Head, source.First, source.End)))
        {
            if (child > source.Head && child < source.End && clause.Syntax.Relation(child) == Relation.Conjunct && clause.Syntax.Tag(child) == UniversalTag.ProperNoun && !_text.Is(clause.Child(child, Relation.CoordinatingConjunction), "or") && clause.Mention(child) is { } other)
                (joint ??= []).Add(other.Phrase);
        }

        return joint is null ? [] : [.. joint];
    }

    /// <summary>A stretch of tokens without the commas, colons and stops at its edges, or null when nothing is left.</summary>
    private TextSpan? Trim((int First, int End) tokens)
    {
        var (first, end) = tokens;
        while (first < end && _text.IsMark(first, ",:.;—–)") || first < end && _text.IsMark(first, "-"))
            first++;

        // “so.[3]”
        while (end - first > 3 && _text.IsMark(end - 1, "]") && _text[end - 2].Kind == TokenKind.Number && _text.IsMark(end - 3, "[") && _text[end - 3].Start == _text[end - 4].End)
            end -= 3;
        if (end - first > 2 && _text[end - 1].Kind == TokenKind.Number && _text.IsMark(end - 2, ".") && _text[end - 1].Start == _text[end - 2].End)
            end--;

        // A bracket that closes around the whole sentence is not the content’s.
        var extra = UnopenedBrackets(first, end);
        while (end > first && (_text.IsMark(end - 1, ",;:—–(") || (_text.IsMark(end - 1, ".") && _text[end - 1].Length == 1) || (extra > 0 && _text.IsMark(end - 1, ")"))))
        {
            if (_text.IsMark(end - 1, ")"))
                extra--;
            end--;
        }

        return end > first ? _text.Span(first, end) : null;
    }

    private int UnopenedBrackets(int first, int end)
    {
        int open = 0, unopened = 0;
        for (var i = first; i < end; i++)
        {
            if (_text.IsMark(i, "("))
                open++;
            else if (_text.IsMark(i, ")") && --open < 0)
                (open, unopened) = (0, unopened + 1);
        }

        return unopened;
    }
}
