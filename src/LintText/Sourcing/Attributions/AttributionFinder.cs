using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;
using LintText.Sourcing.Cues;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>
/// Finds attributions by their cues: verbs with a quotation or with a complement, nouns, adjectives, prepositional phrases and the
/// colons of headlines. A sentence is parsed only if it holds a cue.
/// </summary>
internal sealed class AttributionFinder
{
    private readonly SourcingModel _model;
    private readonly TokenText _text;
    private readonly QuotationIndex _quotations;
    private readonly CueLexicon _cues = CueLexicon.English;
    private readonly List<AttributionCandidate> _found = [];

    private AttributionFinder(SourcingModel model)
    {
        _model = model;
        _text = model.Text;
        _quotations = new QuotationIndex(model.Document.Prose, model.Quotations);
    }

    /// <summary>The attributions of a document, in the order of their cues.</summary>
    public static List<AttributionCandidate> Find(SourcingModel model)
    {
        var finder = new AttributionFinder(model);
        foreach (var sentence in model.Sentences)
        {
            var block = model.GetBlock(sentence);
            if (block.IsArticle && block.Kind is not (BlockKind.FrontMatter or BlockKind.BlockQuotation))
                finder.Visit(sentence, block);
        }

        new FreeQuotations(model.Document, model.Sentences, finder._quotations, finder._found).Attach();
        return NestedAttributions.Remove(finder._found, model.Document.Prose);
    }

    private void Visit(Sentence sentence, Block block)
    {
        // A title that ends in a full stop is a paragraph to the reader.
        var isTitle = block.Kind == BlockKind.Heading || (sentence.Index == 0 && sentence.Span.Length >= block.Span.Length - 1);
        var opensBlock = sentence.Span.Start == block.Span.Start;
        if ((isTitle ? HeadlineCues.Read(_text, sentence) : opensBlock ? HeadlineCues.ReadTurn(_text, sentence) : null) is { } headline)
        {
            var phrase = new NounPhrase(headline.First, headline.End, headline.End - 1, headline.End);
            Add(sentence, AttributionType.Communication, null, headline.Colon, headline.Colon + 1, new ClauseReader.Participant(phrase, phrase.Span(_text)), [isTitle ? _text.Span(headline.ContentFirst, headline.ContentEnd) : TextSpan.FromBounds(_text[headline.ContentFirst].Start, block.Span.End)]);
            return;
        }

        ClauseReader? clause = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_text[i].Kind != TokenKind.Word || _quotations.At(_text[i].Start) is not null || _cues.Find(_text.Text(i)) is not { } form)
                continue;

            clause ??= new ClauseReader(_text, _model.GetSyntax(sentence), sentence);
            Visit(clause, i, form);
        }
    }

    private void Visit(ClauseReader clause, int token, CueLexicon.CueForm form)
    {
        var tag = clause.Syntax.Tag(token);
        if (tag is UniversalTag.Verb or UniversalTag.Auxiliary && form.Verbs.Count > 0)
        {
            if (VisitVerb(clause, token, form))
                return;
        }

        if (tag == UniversalTag.Noun && form.Noun is { } noun && new NominalCues(clause).ReadNoun(token, noun) is { } reading)
            Add(clause, token, reading);
        else if (tag is UniversalTag.Adjective or UniversalTag.Verb && form.Adjective is { } adjective && new NominalCues(clause).ReadAdjective(token, adjective) is { } quality)
            Add(clause, token, quality);
        else if (form.IsEvidential)
            VisitEvidential(clause, token);
        else if (tag is UniversalTag.Adposition or UniversalTag.Verb or UniversalTag.SubordinatingConjunction or UniversalTag.Adverb)
            VisitPhrase(clause, token);
    }

    private bool VisitVerb(ClauseReader clause, int verb, CueLexicon.CueForm form)
    {
        var quoting = new QuotationCues(_model.Document, clause, _quotations);
        var governing = new VerbCues(clause, _quotations);
        foreach (var cue in form.Verbs)
        {
            if (cue.Particles.Length == 0 && quoting.Read(verb, cue) is { } quoted)
            {
                Add(clause.Sentence, AttributionType.Communication, cue.Lemma, verb, verb + 1, quoted.Source, quoted.Contents, isQuoting: true);
                return true;
            }

            if (governing.Read(verb, cue) is not { } reading)
                continue;

            var isPassive = clause.IsPassive(verb);
            var source = isPassive ? clause.AgentOf(verb) : reading.Type == AttributionType.Seeming ? null : clause.SubjectOf(verb) ?? NearestSubject(clause, verb, cue);
            if (source is null && !isPassive && reading.Type != AttributionType.Seeming)
                continue;

            Add(clause.Sentence, reading.Type, cue.Lemma, verb, reading.LastCueToken + 1, source, [.. reading.Contents.Select(Trim).OfType<TextSpan>()], isPassive, IsStatement(reading.Type, cue, verb));
            return true;
        }

        return false;
    }

    /// <summary>Saying, writing and showing are statements; thanking, opposing and promising to act are not.</summary>
    private bool IsStatement(AttributionType type, CueEntry cue, int verb) =>
        type is AttributionType.Communication or AttributionType.Perception && (cue.Takes(CueFrame.Clause) || _text.Is(verb, WordClasses.ReportingVerb));

    /// <summary>The phrase right before a verb that must have a subject, where the parser has lost it.</summary>
    private ClauseReader.Participant? NearestSubject(ClauseReader clause, int verb, CueEntry cue) =>
        cue.Lemma is "say" or "tell" && clause.Syntax.PennTag(verb) is PennTag.VBD or PennTag.VBZ or PennTag.VBP && NounPhrases.SubjectBefore(_text, verb, clause.Sentence.FirstToken) is { } phrase
            ? new ClauseReader.Participant(phrase, phrase.Span(_text))
            : null;

    private void Add(ClauseReader clause, int token, NominalCues.Reading reading)
    {
        if (Trim(reading.Content) is { } content)
            Add(clause.Sentence, reading.Type, null, token, reading.LastCueToken + 1, reading.Source, [content], isStatement: reading.LastCueToken == token && _text.Is(token, WordClasses.ReportingNoun));
    }

    /// <summary>“according to X, P”; “P, as documented by X”: the content is the sentence around the phrase.</summary>
    private void VisitPhrase(ClauseReader clause, int token)
    {
        if (new PhraseCues(clause, _cues).Read(token) is not { } phrase)
            return;

        var sentence = clause.Sentence;
        var contents = new List<TextSpan>();
        if (Trim((sentence.FirstToken, phrase.First)) is { } before)
            contents.Add(before);
        if (Trim((phrase.End, sentence.EndToken)) is { } after && (contents.Count == 0 || _text.IsMark(phrase.End, ",")))
            contents.Add(after);
        Add(sentence, AttributionType.Communication, null, token, phrase.EndCue, phrase.Source, contents);
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

        // A phrasal cue may have its object inside: “laid it out”.
        var cues = endOfCue > cue && endOfCue - cue <= 3 ? ImmutableArray.Create(_text.Span(cue, endOfCue)) : [_text[cue].Span, _text[Math.Max(cue, endOfCue - 1)].Span];
        _found.Add(new AttributionCandidate(sentence.Index, type, verb, cue, cues, source?.Phrase, source?.AsWritten ?? default, contents, isPassive, isStatement, isQuoting));
    }

    /// <summary>A stretch of tokens without the commas, colons and stops at its edges, or null when nothing is left.</summary>
    private TextSpan? Trim((int First, int End) tokens)
    {
        var (first, end) = tokens;
        while (first < end && _text.IsMark(first, ",:.;—–)") || first < end && _text.IsMark(first, "-"))
            first++;
        while (end > first && _text.IsMark(end - 1, ",;:—–(") || end > first && _text.IsMark(end - 1, ".") && _text[end - 1].Length == 1)
            end--;
        return end > first ? _text.Span(first, end) : null;
    }
}
