using LintText.Documents;
using LintText.Language;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>
/// Finds speech that is set, not marked: “MR. LENK: …”, “Q: …”, “[00:02:10] Mara Lund: …”. One name before a colon may be anything
/// (“Venue: …”, “OSK: …”); two of them, one with a question, an “I” or the form of a transcript, are a conversation.
/// </summary>
internal sealed class SpeechTurnFinder(ProseLayer prose)
{
    /// <summary>A name before a colon has no more tokens than this.</summary>
    private const int LongestName = 8;

    private readonly TokenText _text = prose.Text;

    /// <summary>A block that begins as a turn does.</summary>
    /// <param name="Block">The block.</param>
    /// <param name="First">The first token of the name.</param>
    /// <param name="End">The token behind the name.</param>
    /// <param name="Mark">The colon.</param>
    /// <param name="ContentFirst">The first token of what is said, a time behind the name left out.</param>
    /// <param name="ContentEnd">The token behind the block’s last one.</param>
    /// <param name="Form">How the name is set.</param>
    private readonly record struct Opening(Block Block, int First, int End, int Mark, int ContentFirst, int ContentEnd, NameForm Form);

    private enum NameForm
    {
        /// <summary>“Marshal”.</summary>
        Word,

        /// <summary>“Odo Lenk”.</summary>
        Name,

        /// <summary>“MR. LENK”, “THE CHAIR”.</summary>
        Capitals,

        /// <summary>“Q”, “A”.</summary>
        QuestionAndAnswer,

        /// <summary>Beside a time: “[11:20] @odolenk”, “Odo Lenk: 00:01:05”.</summary>
        Timed,
    }

    /// <summary>The turns of a document, in order; none where it is no conversation.</summary>
    public List<SpeechTurn> Find()
    {
        var openings = new List<Opening>();
        var paragraphs = 0;
        foreach (var block in prose.Document.Blocks)
        {
            if (!block.IsArticle || block.Span.IsEmpty || block.Kind is not (BlockKind.Paragraph or BlockKind.ListItem or BlockKind.TableCell) && !(block.Kind == BlockKind.Heading && prose.Document.Format == DocumentFormat.PlainText))
                continue;

            paragraphs++;
            if (Read(block) is { } opening)
                openings.Add(opening);
        }

        var isConversation = IsConversation(openings);
        if (!isConversation)
            openings.RemoveAll(o => o.Form != NameForm.Timed);

        // Where most paragraphs have a name, or a name stands alone, a paragraph without one goes on with the speaker before.
        var goesOn = isConversation && 2 * openings.Count >= paragraphs || openings.Exists(o => o.ContentFirst == o.ContentEnd);
        var turns = new List<SpeechTurn>(openings.Count);
        for (var i = 0; i < openings.Count; i++)
        {
            var limit = i + 1 < openings.Count ? openings[i + 1].Block.Index : prose.Document.Blocks.Length;
            if (WordsOf(openings[i], goesOn ? limit : openings[i].Block.Index + 1) is { } words)
                turns.Add(new SpeechTurn(openings[i].Block.Index, new NounPhrase(openings[i].First, openings[i].End, openings[i].End - 1, openings[i].End), openings[i].Mark, words));
        }

        return turns;
    }

    private TextSpan? WordsOf(Opening opening, int limit)
    {
        var (start, end) = opening.ContentFirst < opening.ContentEnd ? (_text[opening.ContentFirst].Start, opening.Block.Span.End) : (-1, -1);
        for (var index = opening.Block.Index + 1; index < limit && prose.Document.Blocks[index] is { IsArticle: true, Kind: BlockKind.Paragraph or BlockKind.ListItem } next && !next.Span.IsEmpty; index++)
            (start, end) = (start < 0 ? next.Span.Start : start, next.Span.End);
        return start < 0 ? null : TextSpan.FromBounds(start, end);
    }

    private bool IsConversation(List<Opening> openings)
    {
        var names = openings.Select(NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        if (openings.Count < 2 || names < 2)
            return false;

        return openings.Exists(o => o.Form == NameForm.QuestionAndAnswer)
            || openings.Count(o => o.Form == NameForm.Capitals) > 1
            || openings.Count(o => o.Form == NameForm.Timed) > 1
            || openings.Exists(o => o.Form is NameForm.Name or NameForm.Timed) && openings.Exists(IsSpoken);
    }

    private string NameOf(Opening opening) => NameFinder.Words(_text, opening.First, opening.End);

    /// <summary>Whether somebody is spoken to or speaks of himself.</summary>
    private bool IsSpoken(Opening opening)
    {
        for (var i = opening.ContentFirst; i < opening.ContentEnd; i++)
        {
            if (_text.IsMark(i, "?") || _text.Is(i, WordClasses.FirstPerson) || _text.Is(i, "you", "your"))
                return true;
        }

        return false;
    }

    private Opening? Read(Block block)
    {
        var start = _text.IndexAt(block.Span.Start);
        var end = _text.IndexAt(block.Span.End);
        var first = SkipTime(start, end);
        for (var i = first; i < Math.Min(end, first + LongestName); i++)
        {
            if (_text.IsMark(i, ":") || _text.IsMark(i, ".") && i == first + 1 && _text.Is(first, "q", "a") && _text.IsCapitalized(first))
            {
                var content = SkipTime(i + 1, end);
                if (FormOf(first, i, isTimed: first > start || content > i + 1) is not { } form)
                    return null;
                return new Opening(block, first, i, i, content, end, form);
            }

            if (!CanBeInName(i))
                return null;
        }

        return null;
    }

    private bool CanBeInName(int i) =>
        _text.IsCapitalized(i) || _text.IsMark(i, ".-’'") || _text.Is(i, WordClasses.NameParticle | WordClasses.RoleNoun) || _text.IsPossessive(i) || _text.IsWord(i) && _text.Text(i)[0] == '@';

    private NameForm? FormOf(int first, int end, bool isTimed)
    {
        if (end <= first || !_text.IsWord(first))
            return null;
        if (isTimed)
            return NameForm.Timed;
        if (end == first + 1 && _text.Is(first, "q", "a") && _text[first].Length == 1)
            return NameForm.QuestionAndAnswer;
        if (_text[first].Length > 1 && IsInCapitals(first, end))
            return NameForm.Capitals;
        if (!_text.IsCapitalized(first) || _text.Is(first, WordClasses.Determiner | WordClasses.Pronoun | WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Month | WordClasses.Weekday))
            return null;
        return end - first == 1 ? NameForm.Word : EndsLikeName(first, end) ? NameForm.Name : null;
    }

    /// <summary>Two words or more, none of them known as something else: “Odo Lenk”, “Dr. Voss”, not “Opening Hours”.</summary>
    private bool EndsLikeName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.IsWord(i) && _text.Is(i, WordClasses.DocumentNoun | WordClasses.StudyNoun | WordClasses.Adverb | WordClasses.Conjunction))
                return false;
        }

        if (!_text.IsCapitalized(end - 1))
            return false;
        var senses = WordSenses.English.First(_text.Text(end - 1).ToString().ToLowerInvariant(), UniversalTag.Noun);
        return _text.Is(first, WordClasses.PersonTitle) || senses == SenseClasses.None || (senses & (SenseClasses.NamedPerson | SenseClasses.NamedPlace)) != SenseClasses.None;
    }

    private bool IsInCapitals(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.IsWord(i) && _text.Text(i).IndexOfAnyInRange('a', 'z') >= 0)
                return false;
        }

        return true;
    }

    /// <summary>The token behind a time of day: “10:50 —”, “[00:02:10]”.</summary>
    private int SkipTime(int first, int end)
    {
        var i = first;
        if (i < end && _text.IsMark(i, "[("))
            i++;
        if (i >= end || _text[i].Kind != TokenKind.Number || !_text.Text(i).Contains(':'))
            return first;
        i++;
        while (i < end && (_text.IsMark(i, "])—–-.,") || _text.Is(i, "a.m", "p.m", "am", "pm")))
            i++;
        return i;
    }
}
