using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Attributions;

/// <summary>
/// Attributions that the setting makes, not a verb: the turns of a conversation, a name before a colon and a quotation (“Mayor Odo Lenk:
/// ‘P’”), a name behind a dash (“‘P’ — Odo Lenk, mayor”), be it beneath a block quotation or in the embed of a post.
/// </summary>
internal sealed class SetSpeech(ProseLayer prose, QuotationLayer quotations, List<AttributionCandidate> found)
{
    /// <summary>A name before a colon or behind a dash has no more tokens than this.</summary>
    private const int LongestName = 8;

    /// <summary>A line with a name beneath a quotation has no more tokens than this, role and date included.</summary>
    private const int LongestSignature = 24;

    private readonly ProseDocument _document = prose.Document;
    private readonly TokenText _text = prose.Text;

    /// <summary>Where what cues ascribe begins, and which quotations it holds.</summary>
    private readonly HashSet<int> _ascribed = [.. found.SelectMany(f => f.Contents).SelectMany(c => quotations.Outer.In(c).Select(q => q.Span.Start).Prepend(c.Start))];

    private HashSet<string>? _names;

    /// <summary>Adds what the setting ascribes.</summary>
    public void Find()
    {
        foreach (var turn in quotations.Turns)
            Add(turn.Speaker, turn.Mark, [turn.Words]);

        foreach (var quotation in quotations.Outer.Outer)
        {
            if (quotations.TurnAt(quotation.Span.Start) is not null)
                continue;
            if (!quotation.IsTerm && NameBefore(quotation) is { } label)
                Add(label, label.End, [quotation.Span], isQuoting: true);
            else if (SignatureAt(_text.IndexAt(quotation.Span.End), _document.Blocks[quotation.BlockIndex]) is { } signature && !IsFollowed(signature.End, _document.Blocks[quotation.BlockIndex]) && (!quotation.IsTerm || prose.GetSentence(quotation.Span.Start)?.Span.Start == quotation.Span.Start))
                Add(signature, signature.First - 1, [quotation.Span], isQuoting: true);
        }

        for (var index = 0; index < _document.Blocks.Length; index++)
        {
            if (_document.Blocks[index].Kind != BlockKind.BlockQuotation || !_document.Blocks[index].IsArticle || _document.Blocks[index].Span.IsEmpty)
                continue;

            var last = index;
            while (last + 1 < _document.Blocks.Length && _document.Blocks[last + 1].Kind == BlockKind.BlockQuotation)
                last++;
            Sign(index, last);
            index = last;
        }
    }

    /// <summary>A run of block quotations with a name beneath or at its end.</summary>
    private void Sign(int first, int last)
    {
        var end = _document.Blocks[last];
        var start = _document.Blocks[first].Span.Start;
        var lastFirst = _text.IndexAt(end.Span.Start);
        if (first < last && SignatureAt(lastFirst, end) is { } line)
        {
            Add(line, lastFirst, [TextSpan.FromBounds(start, _document.Blocks[last - 1].Span.End)]);
            return;
        }

        for (var i = _text.IndexAt(end.Span.End) - 2; i > lastFirst && _text.IndexAt(end.Span.End) - i <= LongestSignature; i--)
        {
            if (IsDash(i) && _text.IsMark(i - 1, ".!?…”\"’") && SignatureAt(i, end) is { } signature)
            {
                Add(signature, i, [TextSpan.FromBounds(start, _text[i - 1].End)]);
                return;
            }
        }

        if (last + 1 < _document.Blocks.Length && _document.Blocks[last + 1] is { Kind: BlockKind.Paragraph, IsArticle: true, Span.IsEmpty: false } below && SignatureAt(_text.IndexAt(below.Span.Start), below) is { } beneath)
            Add(beneath, _text.IndexAt(below.Span.Start), [TextSpan.FromBounds(start, end.Span.End)]);
    }

    /// <summary>The name before a colon that opens the quotation’s sentence, or null.</summary>
    private NounPhrase? NameBefore(Quotation quotation)
    {
        var colon = _text.IndexAt(quotation.Span.Start) - 1;
        if (!_text.IsMark(colon, ":") || prose.GetSentence(quotation.Span.Start) is not { } sentence || sentence.FirstToken >= colon)
            return null;

        var first = sentence.FirstToken;
        for (var i = first; i < colon; i++)
        {
            if (_text.IsMark(i, "—–") || _text.IsMark(i, "]"))
                first = i + 1;
        }

        if (colon - first is < 1 or > LongestName || !_text.IsCapitalized(first) || !_text.IsCapitalized(colon - 1) || _text.Is(first, WordClasses.Pronoun | WordClasses.Preposition | WordClasses.ReportingNoun | WordClasses.DocumentNoun))
            return null;
        for (var i = first; i < colon; i++)
        {
            if (!_text.IsCapitalized(i) && !_text.IsMark(i, ".-’'") && !_text.Is(i, WordClasses.NameParticle | WordClasses.RoleNoun | WordClasses.PersonTitle | WordClasses.OfficeNoun) || _text.Is(i, WordClasses.ReportingNoun))
                return null;
        }

        return colon - first > 1 || IsKnown(first) ? new NounPhrase(first, colon, colon - 1, colon) : null;
    }

    /// <summary>Whether a single word is somebody: it stands elsewhere inside a sentence with its capital.</summary>
    private bool IsKnown(int word)
    {
        _names ??= [.. Enumerable.Range(0, _text.Count).Where(i => NameFinder.StandsInside(_text, i)).Select(i => _text.Text(i).ToString())];
        return _names.Contains(_text.Text(word).ToString());
    }

    /// <summary>The name behind a dash at a token, or null.</summary>
    private NounPhrase? SignatureAt(int dash, Block block)
    {
        var end = _text.IndexAt(block.Span.End);
        if (!IsDash(dash) || dash + 1 >= end || end - dash > LongestSignature)
            return null;

        var first = dash + 1;
        var last = Math.Min(NameFinder.EndOfRun(_text, first, Math.Min(end, first + LongestName)), end);
        while (last > first && !_text.IsWord(last - 1))
            last--;

        // Behind the name stand a role, a handle, a date, not a verb.
        for (var i = last; i < end; i++)
        {
            if (_text.Is(i, WordClasses.Auxiliary | WordClasses.ReportingVerb))
                return null;
        }

        return last > first && (last == end || _text.IsMark(last, ",(.[") || _text.Is(last, WordClasses.Month) || _text[last].Kind is TokenKind.Number or TokenKind.Placeholder) ? new NounPhrase(first, last, last - 1, last) : null;
    }

    /// <summary>Whether a sentence goes on behind a name: “‘P’ — Odo Lenk, the mayor, did not agree”.</summary>
    private bool IsFollowed(int end, Block block)
    {
        const int LongestRole = 8;
        var last = _text.IndexAt(block.Span.End);
        for (var i = end; i < last && !_text.IsMark(i, ".!?"); i++)
        {
            if (i - end > LongestRole)
                return true;
        }

        return false;
    }

    private bool IsDash(int i) => _text.IsMark(i, "—–―") || _text.IsMark(i, "-") && (_text[i].Length > 1 || i + 1 < _text.Count && _text[i + 1].Start > _text[i].End);

    private void Add(NounPhrase speaker, int mark, List<TextSpan> words, bool isQuoting = false)
    {
        var sentence = prose.GetSentence(_text[speaker.First].Start);
        if (sentence is not null && _ascribed.Add(words[0].Start))
            found.Add(new AttributionCandidate(sentence.Index, AttributionType.Communication, null, mark, ImmutableArray.Create(_text[mark].Span), speaker, speaker.Span(_text), words, IsPassive: false, IsStatement: true, isQuoting));
    }
}
