using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>
/// Finds attributions by their cues: reporting verbs before, behind and between quotations, verbs with a content clause,
/// “according to”, “as documented by”, and passives. Works from closed word classes; a parser can replace it behind the same types.
/// </summary>
internal sealed class AttributionFinder
{
    /// <summary>The most words a quotation cut out of a sentence has; longer ones are statements of their own.</summary>
    private const int LongestFragment = 6;

    private readonly ProseDocument _document;
    private readonly TokenText _text;
    private readonly ImmutableArray<Sentence> _sentences;

    /// <summary>The outer quotations: what is quoted inside one is its speaker’s.</summary>
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly List<AttributionCandidate> _found = [];

    private AttributionFinder(ProseDocument document, TokenText text, ImmutableArray<Sentence> sentences, ImmutableArray<Quotation> quotations)
    {
        _document = document;
        _text = text;
        _sentences = sentences;
        _quotations = [.. quotations.Where(q => q.Depth == 0)];
    }

    /// <summary>An attribution before its source is linked to the document’s other mentions.</summary>
    internal sealed record AttributionCandidate(NounPhrase? Source, ImmutableArray<TextSpan> Cues, List<TextSpan> Contents, string? Verb, int SentenceIndex, bool IsPassive);

    public static List<AttributionCandidate> Find(ProseDocument document, TokenText text, ImmutableArray<Sentence> sentences, ImmutableArray<Quotation> quotations)
    {
        var finder = new AttributionFinder(document, text, sentences, quotations);
        foreach (var sentence in sentences)
        {
            var block = document.Blocks[sentence.BlockIndex];
            if (block.IsArticle && block.Kind is not (BlockKind.FrontMatter or BlockKind.BlockQuotation))
                finder.Visit(sentence);
        }

        finder.AttachFreeQuotations();
        return finder._found;
    }

    private void Visit(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var token = _text[i];
            if (token.Kind != TokenKind.Word || IsQuoted(token.Start))
                continue;

            if (_text.Is(i, "according") && _text.Is(i + 1, "to"))
                VisitPreposition(sentence, i, i + 2);
            else if (_text.Is(i, "as") && _text.Is(i + 1, WordClasses.Participle) && _text.Is(i + 2, "by"))
                VisitPreposition(sentence, i, i + 3);
            else if (_text.Is(i, "in") && _text.Is(i + 1, "the") && _text.Is(i + 2, "words", "view", "opinion", "eyes") && _text.Is(i + 3, "of"))
                VisitPreposition(sentence, i, i + 4);
            else if (token.Is(WordClasses.AttributionVerb))
                VisitVerb(sentence, i);
        }
    }

    /// <summary>“according to X, P”; “P, as documented by X”.</summary>
    private void VisitPreposition(Sentence sentence, int cue, int after)
    {
        if (NounPhrases.CoreAfter(_text, after, sentence.EndToken) is not { } source)
            return;

        var contents = new List<TextSpan>();
        var cueStart = _text[cue].Start;
        AddTrimmed(contents, sentence.Span.Start, cueStart);

        // “…, according to Moscow’s mission” takes all that went before; at the start it takes what follows its comma.
        var end = source.End;
        if (contents.Count == 0)
        {
            end = source.CoreEnd;
            AddTrimmed(contents, _text[end - 1].End, sentence.Span.End);
        }

        if (contents.Count > 0)
            _found.Add(new AttributionCandidate(source with { End = end }, [_text.Span(cue, after)], contents, null, sentence.Index, IsPassive: false));
    }

    private void VisitVerb(Sentence sentence, int verb)
    {
        var lemma = _text.Lexicon.LemmaOf(_text.Text(verb)) ?? string.Empty;
        if (!_text.Is(verb, WordClasses.Gerund) && (IsNounUse(verb) || _text.Is(verb - 1, "to")))
            return;

        if (_text.Is(verb, WordClasses.Participle) && PassiveAuxiliary(sentence, verb) is { } auxiliary)
        {
            VisitPassive(sentence, auxiliary, verb, lemma);
            return;
        }

        // “…,” said X
        if (EndsQuotationOrComma(sentence, verb) && VisitInverted(sentence, verb, lemma))
            return;

        var source = SubjectOf(sentence, verb);
        if (source is null || IsQuoted(_text[source.Value.Head].Start) || IsNounAfterPossessor(source.Value, verb))
            return;

        var contents = new List<TextSpan>();
        var isBelief = _text.Is(verb, WordClasses.BeliefVerb) && !_text.Is(verb, WordClasses.ReportingVerb);
        if (ContentAfter(sentence, verb, isBelief) is { } behind)
            contents.Add(behind);

        // “P, X said.” and “P, X said, Q”
        var before = _text[source.Value.First].Start;
        if ((contents.Count == 0 || QuotationEndingAt(before) is not null) && IsClauseBefore(sentence, source.Value.First))
        {
            var leading = new List<TextSpan>();
            AddTrimmed(leading, sentence.Span.Start, before);
            contents.InsertRange(0, leading);
        }

        // “It is over!” Brandt said: the quotation’s own full stop has ended the sentence before.
        if (contents.Count == 0 && source.Value.First == sentence.FirstToken && QuotationEndingAt(before) is { } quotation)
            contents.Add(quotation.Span);

        if (contents.Count > 0)
            _found.Add(new AttributionCandidate(source, [_text[verb].Span], contents, lemma, sentence.Index, IsPassive: false));
    }

    private NounPhrase? SubjectOf(Sentence sentence, int verb)
    {
        if (_text.Is(verb, WordClasses.Gerund))
        {
            // “…, saying the plan was off”: the subject is the clause’s own.
            return _text.IsMark(verb - 1, ",") || _text.Is(verb - 1, "by", "without", "while", "after", "before") ? FirstSubject(sentence, verb) : null;
        }

        // “Michel thanked both and noted that”: two verbs share a subject.
        if (_text.Is(verb - 1, "and", "but") || (_text.Is(verb - 1, WordClasses.Adverb) && _text.Is(verb - 2, "and", "but")))
            return FirstSubject(sentence, verb);

        return NounPhrases.SubjectBefore(_text, verb, sentence.FirstToken);
    }

    /// <summary>Whether what looks like a verb is the noun that a possessor owns: “Baku’s territorial claims”.</summary>
    private bool IsNounAfterPossessor(NounPhrase source, int verb)
    {
        // A determiner or adverb alone is no subject.
        if (source.CoreEnd - source.First == 1 && _text.Is(source.Head, WordClasses.Determiner) && !_text.Is(source.Head, WordClasses.Pronoun | WordClasses.VagueQuantifier) && !_text.Is(source.Head, "this", "that", "these", "those", "both", "all"))
            return true;

        // “an executive order”: the base form does not agree with a singular subject.
        if (_text.Is(verb, WordClasses.BaseForm) && !_text.Is(verb, WordClasses.Participle) && source.CoreEnd == verb && _text.Is(source.First, "a", "an", "this", "that", "another", "each", "every") && !_text.Is(source.Head, WordClasses.Plural))
            return true;
        if (!_text.Is(verb, WordClasses.ReportingNoun | WordClasses.DocumentNoun))
            return false;

        for (var i = Math.Max(source.First, verb - 3); i < verb; i++)
        {
            if (_text.IsPossessive(i) || _text.IsMark(i, "’'"))
                return true;
        }

        return false;
    }

    /// <summary>“it is believed that P”, “he was accused of P”, “it was reported by X that P”.</summary>
    private void VisitPassive(Sentence sentence, int auxiliary, int verb, string lemma)
    {
        NounPhrase? source = _text.Is(verb + 1, "by") ? NounPhrases.CoreAfter(_text, verb + 2, sentence.EndToken) : null;
        if (source is null)
        {
            for (var i = verb + 1; i < sentence.EndToken && source is null && !_text.IsMark(i, ",;:"); i++)
            {
                if (_text.Is(i, "by") && NounPhrases.CoreAfter(_text, i + 1, sentence.EndToken) is { } agent && CanSpeak(agent))
                    source = agent;
            }
        }

        var contents = new List<TextSpan>();
        var from = _text.Is(verb + 1, "that") ? verb + 2 : verb + 1;
        if (from < sentence.EndToken)
            AddTrimmed(contents, _text[from].Start, sentence.Span.End);
        if (contents.Count == 0)
            return;

        _found.Add(new AttributionCandidate(source, [_text.Span(auxiliary, verb + 1)], contents, lemma, sentence.Index, IsPassive: true));
    }

    private bool VisitInverted(Sentence sentence, int verb, string lemma)
    {
        if (_text.Is(verb, WordClasses.Gerund) || NounPhrases.CoreAfter(_text, verb + 1, sentence.EndToken) is not { } source || (!CanSpeak(source) && QuotationEndingAt(_text[verb].Start) is null))
            return false;

        var contents = new List<TextSpan>();
        AddTrimmed(contents, sentence.Span.Start, _text[verb].Start);
        if (contents.Count == 0)
            return false;

        // “…,” said X, “…”
        if (QuotationIn(_text[source.CoreEnd - 1].End, sentence.Span.End) is { } second)
            AddTrimmed(contents, second.Span.Start, sentence.Span.End);
        _found.Add(new AttributionCandidate(source, [_text[verb].Span], contents, lemma, sentence.Index, IsPassive: false));
        return true;
    }

    /// <summary>What a verb governs behind it: a quotation, or a clause with or without “that”.</summary>
    private TextSpan? ContentAfter(Sentence sentence, int verb, bool isBelief)
    {
        var i = verb + 1;
        if (_text.Is(verb, WordClasses.NamingVerb) && i < sentence.EndToken && GivesName(i, sentence.EndToken))
            return Trim(_text[i].Start, sentence.Span.End);
        if (_text.Is(verb, WordClasses.NamingVerb) && !_text.Is(verb, WordClasses.ReportingVerb))
            return null;

        // “told me that”, “assure the community that”
        var isTelling = _text.Lexicon.LemmaOf(_text.Text(verb)) is "tell" or "assure" or "remind" or "warn" or "inform" or "advise" or "urge" or "ask";
        if (isTelling && !_text.Is(i, "that") && NounPhrases.CoreAfter(_text, i, sentence.EndToken) is { } addressee && addressee.CoreEnd - i <= 8)
            i = addressee.CoreEnd;

        // “said on Tuesday that”, “said in a statement that”, “said:”
        var limit = Math.Min(sentence.EndToken, i + 12);
        for (var j = i; j < limit; j++)
        {
            if (_text.Is(j, "that") || _text.IsMark(j, ":"))
                return Trim(_text[j].End, sentence.Span.End);
            if (QuotationStartingAt(_text[j].Start) is not null)
                return Trim(_text[j].Start, sentence.Span.End);
            if (j > i && _text.Is(j, WordClasses.AttributionVerb))
                break;
        }

        if (i >= sentence.EndToken || _text.IsMark(i, ".,;!?)”\""))
            return null;

        // “a risk that experts warn is real”: the clause has lost its subject to the noun before.
        if (_text.Is(i, WordClasses.Auxiliary) && !_text.Is(verb, WordClasses.Participle) && !_text.IsPossessive(i))
            return Trim(_text[i].Start, sentence.Span.End);

        // “said on Tuesday the road was narrow”
        if (_text.Is(i, "on", "in") && _text.Is(i + 1, WordClasses.Weekday | WordClasses.Month))
            i += 2;
        if (i >= sentence.EndToken)
            return null;

        // “he continued” goes on with a quotation; with anything else it goes on doing something.
        if (_text.Is(verb, "continue", "continues", "continued"))
            return null;

        // A clause without “that”: something that can begin one, and a verb in it. “believes in”, “said on Monday” have none.
        var startsClause = _text.Is(i, WordClasses.Determiner | WordClasses.Pronoun | WordClasses.VagueQuantifier | WordClasses.CrowdNoun | WordClasses.Negation) || _text.IsCapitalized(i) || HasAuxiliary(i + 1, Math.Min(sentence.EndToken, i + 4)) || _text[i].Kind == TokenKind.Number || _text.Is(i, "there", "how", "why", "what", "whether", "if") || _text.Is(i, "to") || _text.Is(i, WordClasses.Plural);
        if (startsClause && (HasVerb(i, sentence.EndToken) || isBelief))
            return Trim(_text[i].Start, sentence.Span.End);
        return null;
    }

    /// <summary>Whether a name follows: “calls him a thief”, “labelled it ‘unsafe’”, “describes the plan as”. “Called the mayor” is a telephone.</summary>
    private bool GivesName(int from, int to)
    {
        for (var i = from; i < Math.Min(to, from + 10); i++)
        {
            if (_text.Is(i, "a", "an", "as") || QuotationStartingAt(_text[i].Start) is not null || _text.Is(i, WordClasses.EvaluativeWord | WordClasses.InsultWord))
                return true;
        }

        return false;
    }

    private bool HasAuxiliary(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_text.Is(i, WordClasses.Auxiliary) && !_text.IsPossessive(i))
                return true;
        }

        return false;
    }

    private bool HasVerb(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_text.Is(i, WordClasses.Auxiliary | WordClasses.AttributionVerb) && !_text.IsPossessive(i))
                return true;
            if (_text.IsWord(i) && i > from && (_text.Text(i).EndsWith("ed") || _text.Is(i, "to")))
                return true;
        }

        return false;
    }

    /// <summary>A quotation on its own goes to who spoke before in the paragraph, or right after it.</summary>
    private void AttachFreeQuotations()
    {
        AttributionCandidate? previous = null;
        var byBlock = _found.GroupBy(a => _sentences[a.SentenceIndex].BlockIndex).ToDictionary(g => g.Key, g => g.ToList());
        var owners = FindOwners();
        foreach (var quotation in _quotations)
        {
            if (quotation.WordCount <= LongestFragment && !quotation.HasSentenceMark)
                continue;

            var inBlock = byBlock.GetValueOrDefault(quotation.BlockIndex, []);
            var own = owners.GetValueOrDefault(quotation.Index);
            if (own is not null)
            {
                // A quotation of several sentences belongs to its speaker as a whole.
                Extend(own, quotation.Span);
                previous = own;
                continue;
            }

            var speaker = quotation.ContinuesPrevious ? previous : NearestSpeaker(inBlock, quotation) ?? IntroducedBy(quotation, byBlock) ?? SpeakingBefore(quotation, byBlock);
            if (speaker is null)
                continue;

            speaker.Contents.Add(quotation.Span);
            previous = speaker;
        }
    }

    /// <summary>The first attribution that each quotation is part of, by the quotation’s index.</summary>
    private Dictionary<int, AttributionCandidate> FindOwners()
    {
        var owners = new Dictionary<int, AttributionCandidate>();
        foreach (var candidate in _found)
        {
            foreach (var content in candidate.Contents)
            {
                for (var i = FirstQuotationEndingAfter(content.Start); i < _quotations.Length && _quotations[i].Span.Start < content.End; i++)
                    owners.TryAdd(_quotations[i].Index, candidate);
            }
        }

        return owners;
    }

    private static void Extend(AttributionCandidate attribution, TextSpan quotation)
    {
        var index = attribution.Contents.FindIndex(c => c.OverlapsWith(quotation));
        var content = attribution.Contents[index];
        attribution.Contents[index] = TextSpan.FromBounds(Math.Min(content.Start, quotation.Start), Math.Max(content.End, quotation.End));
    }

    /// <summary>The nearest speaker before a quotation in its block; failing that, the first one behind.</summary>
    private static AttributionCandidate? NearestSpeaker(List<AttributionCandidate> inBlock, Quotation quotation)
    {
        // Candidates stand in the order of their sentences; those far away in a block without end are not searched.
        const int Furthest = 200;
        int low = 0, high = inBlock.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (inBlock[middle].Cues[0].Start < quotation.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (var i = low - 1; i >= Math.Max(0, low - Furthest); i--)
        {
            if (inBlock[i].Source is not null && !inBlock[i].IsPassive)
                return inBlock[i];
        }

        for (var i = low; i < Math.Min(inBlock.Count, low + Furthest); i++)
        {
            if (inBlock[i].Source is not null && !inBlock[i].IsPassive)
                return inBlock[i];
        }

        return null;
    }

    /// <summary>“X went on:” in the paragraph before.</summary>
    private AttributionCandidate? IntroducedBy(Quotation quotation, Dictionary<int, List<AttributionCandidate>> byBlock)
    {
        var block = quotation.BlockIndex - 1;
        if (block < 0 || _document.Blocks[quotation.BlockIndex].Span.Start != quotation.Span.Start || _document.Blocks[block].Span.IsEmpty)
            return null;

        var previous = _document.Blocks[block].Span;
        if (_document.Prose[previous.End - 1] != ':')
            return null;

        if (byBlock.GetValueOrDefault(block) is [.., var candidate])
            return candidate;

        var last = _sentences.LastOrDefault(s => s.BlockIndex == block);
        if (last is null || FirstSubject(last, last.EndToken - 1) is not { } source)
            return null;

        var introduced = new AttributionCandidate(source, [new TextSpan(previous.End - 1, 1)], [], null, last.Index, IsPassive: false);
        _found.Add(introduced);
        return introduced;
    }

    /// <summary>A paragraph that is nothing but a quotation goes on with the speaker whom the paragraph before quoted.</summary>
    private AttributionCandidate? SpeakingBefore(Quotation quotation, Dictionary<int, List<AttributionCandidate>> byBlock)
    {
        if (_document.Blocks[quotation.BlockIndex].Span.Start != quotation.Span.Start || byBlock.ContainsKey(quotation.BlockIndex) || byBlock.GetValueOrDefault(quotation.BlockIndex - 1) is not [.., var last])
            return null;

        return last.Source is not null && last.Contents.Exists(c => QuotationIn(c.Start, c.End) is not null || QuotationAt(c.Start) is not null) ? last : null;
    }

    private NounPhrase? FirstSubject(Sentence sentence, int before)
    {
        for (var i = sentence.FirstToken; i < before; i++)
        {
            if (!_text.IsWord(i) || _text.Is(i, WordClasses.Conjunction | WordClasses.Preposition | WordClasses.Adverb | WordClasses.Auxiliary) || NounPhrases.CoreAfter(_text, i, before) is not { } phrase)
                continue;

            // “On March 19, 2023, Aliyev threatened”: a date is nobody.
            if (!_text.Is(phrase.First, WordClasses.Month | WordClasses.Weekday) && _text.IsWord(phrase.Head))
                return phrase with { End = phrase.CoreEnd };
            i = phrase.CoreEnd - 1;
        }

        return null;
    }

    /// <summary>Whether a word that could be a verb is a noun here: “the report”, “a claim”, “claims of”.</summary>
    private bool IsNounUse(int i)
    {
        if (_text.Is(i - 1, WordClasses.Determiner) || _text.IsPossessive(i - 1) || _text.Is(i - 1, WordClasses.Demonym) && _text.Is(i, WordClasses.ReportingNoun | WordClasses.DocumentNoun))
            return !_text.Is(i - 1, "this", "that", "all", "some") || _text.Is(i, WordClasses.ReportingNoun | WordClasses.DocumentNoun);
        if (_text.Is(i, "according", "found", "related", "detailed", "content", "posted") && !_text.Is(i + 1, "that") && !_text.Is(i, "found"))
            return true;
        return _text.Is(i, WordClasses.ReportingNoun | WordClasses.DocumentNoun) && (_text.Is(i + 1, "of", "from", "by", "about", "to", "on", "over", "against", "for", "in") || _text.Is(i - 1, "of", "for", "in", "with", "by", "from", "on"));
    }

    private int? PassiveAuxiliary(Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= sentence.FirstToken; i--)
        {
            if (_text.Is(i, WordClasses.Be))
                return i;
            if (!_text.Is(i, WordClasses.Adverb | WordClasses.Negation) && !_text.Text(i).EndsWith("ly"))
                return null;
        }

        return null;
    }

    private bool EndsQuotationOrComma(Sentence sentence, int verb)
    {
        var previous = verb - 1;
        if (previous < sentence.FirstToken)
            return false;
        return QuotationEndingAt(_text[verb].Start) is not null || (_text.IsMark(previous, ",—–") && _text.Is(verb, "said", "says", "added", "wrote", "adds", "writes") && NounPhrases.SubjectBefore(_text, verb, sentence.FirstToken) is null);
    }

    private bool IsClauseBefore(Sentence sentence, int source)
    {
        if (source - 1 < sentence.FirstToken)
            return false;
        return _text.IsMark(source - 1, ",") && source - sentence.FirstToken > 2 || QuotationEndingAt(_text[source].Start) is not null;
    }

    private bool CanSpeak(NounPhrase phrase) =>
        _text.Is(phrase.Head, WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.OrganizationNoun | WordClasses.Pronoun | WordClasses.PeopleNoun | WordClasses.DocumentNoun | WordClasses.KinNoun | WordClasses.PersonTitle | WordClasses.StudyNoun)
        || _text.IsCapitalized(phrase.Head);

    private bool IsQuoted(int position) => QuotationAt(position) is not null;

    private Quotation? QuotationAt(int position)
    {
        var index = FirstQuotationEndingAfter(position);
        return index < _quotations.Length && _quotations[index].Span.Contains(position) ? _quotations[index] : null;
    }

    private Quotation? QuotationStartingAt(int position)
    {
        var index = FirstQuotationEndingAfter(position);
        return index < _quotations.Length && _quotations[index].Span.Start == position ? _quotations[index] : null;
    }

    /// <summary>The quotation that ends before a position with nothing but white space or a comma between.</summary>
    private Quotation? QuotationEndingAt(int position)
    {
        // A line feed parts blocks: what the paragraph before quoted is not this one’s.
        var end = position;
        while (end > 0 && _document.Prose[end - 1] != '\n' && (char.IsWhiteSpace(_document.Prose[end - 1]) || _document.Prose[end - 1] is ',' or '—' or '–'))
            end--;
        return end > 0 ? QuotationAt(end - 1) is { } quotation && quotation.Span.End == end ? quotation : null : null;
    }

    private Quotation? QuotationIn(int from, int to)
    {
        var index = FirstQuotationEndingAfter(from);
        return index < _quotations.Length && _quotations[index].Span.Start >= from && _quotations[index].Span.Start < to ? _quotations[index] : null;
    }

    /// <summary>Outer quotations do not overlap, so their ends are in order.</summary>
    private int FirstQuotationEndingAfter(int position)
    {
        int low = 0, high = _quotations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_quotations[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private void AddTrimmed(List<TextSpan> spans, int start, int end)
    {
        if (Trim(start, end) is { } span)
            spans.Add(span);
    }

    /// <summary>A stretch without the commas, colons and spaces at its edges, or null when nothing is left.</summary>
    private TextSpan? Trim(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_document.Prose[start]) || _document.Prose[start] is ',' or ':' or '.' or ';' or '—' or '–'))
            start++;
        while (end > start && (char.IsWhiteSpace(_document.Prose[end - 1]) || _document.Prose[end - 1] is ',' or ';' or ':' or '—' or '–' or '.'))
            end--;
        return end - start > 1 ? TextSpan.FromBounds(start, end) : null;
    }
}
