using LintText.Documents;
using LintText.Language;
using LintText.Sourcing.Cues;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>
/// Attributions that a verb makes with a quotation next to it: “‘P,’ X said”, “X said: ‘P’”, “‘P,’ said X, ‘Q’”. Quotation marks are
/// surer evidence than syntax, which loses its way in them.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="clause">The sentence.</param>
/// <param name="quotations">The quotations.</param>
/// <param name="isIntroduced">Whether a verb before a quotation has introduced it.</param>
internal sealed class QuotationCues(ProseDocument document, ClauseReader clause, QuotationIndex quotations, Predicate<Quotation> isIntroduced)
{
    /// <summary>How many words may stand between a verb and the quotation it introduces: “said on Monday at the town hall:”.</summary>
    private const int LongestIntroduction = 16;

    private readonly TokenText _text = clause.Text;
    private readonly SentenceSyntax _syntax = clause.Syntax;

    /// <summary>What a verb says, in the prose.</summary>
    /// <param name="Contents">The content spans.</param>
    /// <param name="Source">The speaker, or null.</param>
    public readonly record struct Reading(List<TextSpan> Contents, ClauseReader.Participant? Source);

    /// <summary>The quotations that a verb of speech goes with, or null.</summary>
    public Reading? Read(int verb, CueEntry cue)
    {
        if ((!cue.Takes(CueFrame.Clause) && !cue.Takes(CueFrame.Quotation)) || cue.In(CueFrame.Clause) == AttributionType.Seeming || clause.IsPassive(verb))
            return null;

        var source = clause.SubjectOf(verb);
        var first = source is { } subject && clause.HasSubject(verb) && subject.Phrase.First < verb && quotations.At(subject.AsWritten.Start) is null ? Math.Min(verb, _text.IndexAt(subject.AsWritten.Start)) : verb;
        first = SkipBack(first);

        var before = quotations.EndingAt(_text[first].Start);
        if (before is null && first == verb && cue.Takes(CueFrame.Clause) && NounPhrases.SubjectBefore(_text, verb, clause.Sentence.FirstToken) is { } lexical && quotations.EndingAt(_text[lexical.First].Start) is { } lost)
        {
            // The parser has lost the subject; the words between the mark and the verb are it.
            before = lost;
            source = new ClauseReader.Participant(lexical, lexical.Span(_text));
        }

        if (before is not null && ((before.IsTerm && !IsClauseLike(before, first)) || IsTitle(before) || isIntroduced(before) || !ClosesSentenceBefore(before, verb)))
            before = null;

        // “‘P,’ said Ilse Brandt”: without a subject, the noun behind the verb speaks.
        if (before is not null && (source is null || quotations.At(source.Value.AsWritten.Start) is not null))
            source = SpeakerBehind(verb) ?? source;
        if (source is { } candidate && quotations.At(candidate.AsWritten.Start) is not null)
            source = null;
        if (before is not null && source is null && NounPhrases.SubjectBefore(_text, verb, clause.Sentence.FirstToken) is { } nearest && quotations.At(_text[nearest.First].Start) is null)
            source = new ClauseReader.Participant(nearest, nearest.Span(_text));

        var contents = new List<TextSpan>();
        var chunkEnd = EndOfChunk(verb, source);
        if (before is not null && source is not null)
        {
            contents.Add(TextSpan.FromBounds(StartOfContent(before), before.Span.End));
            if (chunkEnd < clause.Sentence.EndToken && quotations.StartingIn(_text[chunkEnd - 1].End, clause.Sentence.Span.End) is { } rest && IsNext(chunkEnd, rest))
                contents.Add(rest.Span);
            return new Reading(contents, source);
        }

        if ((Introduced(verb) ?? OpeningNextBlock(verb) ?? OpeningNextSentence(verb)) is { } introduced && source is not null)
            return new Reading([introduced], source);
        return null;
    }

    /// <summary>The quotation behind a verb, with what the verb’s clause says before it.</summary>
    private TextSpan? Introduced(int verb)
    {
        var limit = Math.Min(clause.Sentence.EndToken, verb + 1 + LongestIntroduction);
        var afterMark = false;
        for (var i = verb + 1; i < limit; i++)
        {
            if (quotations.At(_text[i].Start) is { } quotation)
                return quotation.Span.Start == _text[i].Start && (afterMark || i == verb + 1) && (!quotation.IsTerm || _text.IsMark(i - 1, ":,")) ? quotation.Span : null;
            afterMark = _text.IsMark(i, ",:—–") || (_text.IsMark(i, "-") && _text[i].Length > 1);
            if (_syntax.PennTag(i) is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD)
                return null;
        }

        return null;
    }

    /// <summary>The quotation that opens the next paragraph, where the verb’s own ends in a colon.</summary>
    private TextSpan? OpeningNextBlock(int verb)
    {
        var block = document.Blocks[clause.Sentence.BlockIndex];
        if (!_text.IsMark(clause.Sentence.EndToken - 1, ":") || clause.Sentence.Span.End < block.Span.End || block.Index + 1 >= document.Blocks.Length || _syntax.Head(verb) >= 0 && _syntax.Relation(verb) is not (Relation.Conjunct or Relation.Parataxis))
            return null;

        var next = document.Blocks[block.Index + 1].Span;
        if (document.Blocks[block.Index + 1].Kind == BlockKind.BlockQuotation)
        {
            var last = block.Index + 1;
            while (last + 1 < document.Blocks.Length && document.Blocks[last + 1].Kind == BlockKind.BlockQuotation)
                last++;
            return TextSpan.FromBounds(next.Start, document.Blocks[last].Span.End);
        }

        return !next.IsEmpty && quotations.At(next.Start) is { } quotation ? quotation.Span : null;
    }

    /// <summary>“Odo Lenk disagreed. ‘It came at noon.’”: the quotation behind a sentence whose verb of speech says nothing yet.</summary>
    private TextSpan? OpeningNextSentence(int verb)
    {
        if (_syntax.Root != verb || _syntax.RightEdge(verb) < clause.Sentence.EndToken - 1 || clause.ChildBehind(verb, Relation.Object) >= 0 || clause.ChildBehind(verb, Relation.ClausalComplement) >= 0 || clause.ChildBehind(verb, Relation.OpenComplement) >= 0 || clause.ChildBehind(verb, Relation.Oblique) >= 0)
            return null;

        var end = clause.Sentence.Span.End;
        return quotations.StartingIn(end, Math.Min(document.Prose.Length, end + 2)) is { HasSentenceMark: true, IsTerm: false } quotation && quotation.BlockIndex == clause.Sentence.BlockIndex
            && document.Prose[quotation.ContentSpan.End - 1] is '.' or '!' or '?' ? quotation.Span : null;
    }

    /// <summary>Where the content of a quotation begins: at its mark, or with the words of its sentence that run up to it.</summary>
    private int StartOfContent(Quotation quotation)
    {
        var first = _text.IndexAt(quotation.Span.Start);
        if (first <= clause.Sentence.FirstToken)
            return quotation.Span.Start;

        // Words before the mark belong to the content unless a clause of their own ends there.
        if (!HasWord(clause.Sentence.FirstToken, first))
            return quotation.Span.Start;
        for (var i = clause.Sentence.FirstToken; i < first; i++)
        {
            if (quotations.At(_text[i].Start) is null && _syntax.Tag(i) == UniversalTag.Verb && _text.Is(i, WordClasses.ReportingVerb) && clause.HasSubject(i))
                return quotation.Span.Start;
        }

        return clause.Sentence.Span.Start;
    }

    private bool HasWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (char.IsLetterOrDigit(document.Prose[_text[i].Start]))
                return true;
        }

        return false;
    }

    /// <summary>A quotation of a word or two is content when the sentence runs through it: “the plan was ‘dead,’ he said”.</summary>
    private bool IsClauseLike(Quotation quotation, int first) =>
        document.Prose[quotation.ContentSpan.End - 1] is ',' or '!' or '?' or '.' || _text.IsMark(first - 1, ",");

    /// <summary>
    /// Whether a quotation that ended the sentence before can be what the verb ascribes: it was that sentence, and nothing follows
    /// the verb that could be its content. Of one in the verb’s own sentence there is nothing to ask.
    /// </summary>
    private bool ClosesSentenceBefore(Quotation quotation, int verb)
    {
        if (quotation.Span.End > clause.Sentence.Span.Start)
            return true;

        // “‘We knew it was.’ Brandt said the levy would rise.”
        if (clause.ChildBehind(verb, Relation.ClausalComplement) is >= 0 and var content && quotations.At(_text[content].Start) is null)
            return false;

        var before = quotation.Span.Start - 1;
        while (before >= 0 && char.IsWhiteSpace(document.Prose[before]) && document.Prose[before] != '\n')
            before--;
        return before < 0 || document.Prose[before] is '\n' or '.' or '!' or '?' or '”' or '"' or '\'' or '’' or ':';
    }

    /// <summary>“Speaking on ‘This Week,’ she said”: a title inside a sentence, every longer word of it a capital.</summary>
    private bool IsTitle(Quotation quotation)
    {
        const int LongestTitle = 6;
        if (quotation.WordCount > LongestTitle || quotation.Span.Start <= clause.Sentence.Span.Start)
            return false;

        for (var i = _text.IndexAt(quotation.ContentSpan.Start); i < _text.Count && _text[i].End <= quotation.ContentSpan.End; i++)
        {
            if (_text.IsWord(i) && _text[i].Length > 3 && !_text.IsCapitalized(i))
                return false;
        }

        return true;
    }

    private bool IsNext(int end, Quotation quotation)
    {
        for (var i = end; i < clause.Sentence.EndToken && _text[i].Start < quotation.Span.Start; i++)
        {
            if (_text[i].Kind != TokenKind.Punctuation && !_text.Is(i, "and", "but", "that", "because"))
                return false;
        }

        return true;
    }

    /// <summary>Skips adverbs and auxiliaries before a verb or its subject.</summary>
    private int SkipBack(int first)
    {
        while (first - 1 >= clause.Sentence.FirstToken && quotations.At(_text[first - 1].Start) is null && _text.IsWord(first - 1) && (_syntax.Tag(first - 1) is UniversalTag.Adverb or UniversalTag.Auxiliary || _text.Is(first - 1, "as", "and", "but", "that")))
            first--;
        return first;
    }

    private ClauseReader.Participant? SpeakerBehind(int verb)
    {
        foreach (var relation in (ReadOnlySpan<Relation>)[Relation.NominalSubject, Relation.Object, Relation.Oblique, Relation.OpenComplement, Relation.ClausalComplement, Relation.Parataxis, Relation.Vocative, Relation.Apposition])
        {
            if (clause.ChildBehind(verb, relation) is >= 0 and var noun && _syntax.Tag(noun) is UniversalTag.Noun or UniversalTag.ProperNoun or UniversalTag.Pronoun && _syntax.LeftEdge(noun) == verb + 1 && clause.Preposition(noun).Length == 0)
                return clause.Mention(noun);
        }

        // The parser has lost its way; the words behind the verb are the speaker all the same.
        if (NounPhrases.CoreAfter(_text, verb + 1, clause.Sentence.EndToken) is { } phrase && (_text.IsCapitalized(phrase.Head) || _text.Is(phrase.Head, WordClasses.RoleNoun | WordClasses.CrowdNoun | WordClasses.OrganizationNoun | WordClasses.Pronoun | WordClasses.PeopleNoun | WordClasses.KinNoun | WordClasses.DocumentNoun) || _text.Is(phrase.Head, "another", "others", "one")))
            return new ClauseReader.Participant(phrase, phrase.Span(_text));

        return null;
    }

    /// <summary>The token behind “said Ilse Brandt, the mayor,”: verb, speaker and their adverbials.</summary>
    private int EndOfChunk(int verb, ClauseReader.Participant? source)
    {
        var end = verb + 1;
        if (source is { } speaker)
            end = Math.Max(end, _text.IndexAt(speaker.AsWritten.End));
        while (end < clause.Sentence.EndToken && quotations.At(_text[end].Start) is null && !_text.IsMark(end, ".;:,"))
            end++;
        return end;
    }
}
