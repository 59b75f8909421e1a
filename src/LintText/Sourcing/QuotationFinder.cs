using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>
/// Pairs quotation marks: straight, curly, single and angled, nested, running over paragraphs (each of which opens anew), and
/// the closing mark that was typed where an opening one belongs.
/// </summary>
internal sealed class QuotationFinder
{
    /// <summary>Quotations nested deeper than this are a fault in the text.</summary>
    private const int DeepestNesting = 16;

    private readonly ProseDocument _document;
    private readonly string _prose;
    private readonly List<Quotation> _found = [];
    private readonly List<OpenMark> _open = [];
    private readonly TokenText _text;

    private QuotationFinder(ProseDocument document, TokenText text)
    {
        _document = document;
        _prose = document.Prose;
        _text = text;
    }

    private enum Style
    {
        Double,
        Straight,
        Doubled,
        Single,
        StraightSingle,
        Angled,
    }

    /// <summary>A mark that waits for its partner. A quotation that runs on from the block before has a mark of no length.</summary>
    private readonly record struct OpenMark(Style Style, int Start, int Length);

    public static ImmutableArray<Quotation> Find(ProseDocument document, TokenText text) => new QuotationFinder(document, text).Run();

    private ImmutableArray<Quotation> Run()
    {
        Style? leftOpen = null;
        foreach (var block in _document.Blocks)
        {
            if (!block.IsArticle || block.Span.IsEmpty)
                continue;

            leftOpen = FindIn(block, leftOpen);
        }

        return [.. _found.OrderBy(q => q.Span.Start).ThenByDescending(q => q.Span.Length).Select((q, i) => q with { Index = i })];
    }

    /// <summary>Finds the quotations of a block.</summary>
    /// <returns>The style of a quotation that the block leaves open, or null.</returns>
    private Style? FindIn(Block block, Style? leftOpen)
    {
        _open.Clear();
        var first = _found.Count;
        var reopens = leftOpen is not null && OpensWith(block, leftOpen.Value);
        var runsOn = leftOpen is not null && !reopens && RunsOn(block, leftOpen.Value);
        if (runsOn)
            _open.Add(new OpenMark(leftOpen!.Value, block.Span.Start, 0));

        for (var i = block.Span.Start; i < block.Span.End; i++)
        {
            switch (_prose[i])
            {
                case '\'' or '`' when i + 1 < block.Span.End && _prose[i + 1] == _prose[i]:
                    // ``typewriter'' marks, in which old wire copy is set.
                    Doubled(block, i);
                    i++;
                    break;
                case '"' when IsOpen(Style.Double) && !IsOpen(Style.Straight) && !IsLeftBoundary(block, i):
                    Close(block, Style.Double, i);
                    break;
                case '”' when IsOpen(Style.Straight) && !IsOpen(Style.Double):
                    Close(block, Style.Straight, i);
                    break;
                case '“' when IsOpen(Style.Double) && !IsLeftBoundary(block, i):
                    // „German“ quotations close with the mark that opens English ones.
                    Close(block, Style.Double, i);
                    break;
                case '“' or '„':
                    Open(Style.Double, i);
                    break;
                case '”' when IsOpen(Style.Double):
                    Close(block, Style.Double, i);
                    break;
                case '”' when IsLeftBoundary(block, i) && IsWordAt(i + 1):
                    Open(Style.Double, i);
                    break;
                case '"':
                    Straight(block, Style.Straight, i);
                    break;
                case '«':
                    Open(Style.Angled, i);
                    break;
                case '»' when IsOpen(Style.Angled):
                    Close(block, Style.Angled, i);
                    break;
                case '‘' when IsLeftBoundary(block, i) && IsWordAt(i + 1) && !char.IsDigit(_prose[i + 1]) && HasSingleClose(block, i, '’'):
                    Open(Style.Single, i);
                    break;
                case '’' when IsOpen(Style.Single) && !IsWordAt(i + 1):
                    Close(block, Style.Single, i);
                    break;
                case '\'':
                    Straight(block, Style.StraightSingle, i);
                    break;
            }
        }

        // What nobody closes runs to the end of the block; a second such mark stands inside the first.
        Style? stillOpen = null;
        var depth = 0;
        foreach (var mark in _open)
        {
            // A single mark that never closes is an apostrophe.
            if (mark.Style is Style.Single or Style.StraightSingle)
                continue;

            if (depth == 0 && EndBeforeTag(block, mark) is { } end)
            {
                Add(block, mark, end, closeLength: 0, depth++);
                continue;
            }

            stillOpen ??= mark.Style;
            Add(block, mark, block.Span.End, closeLength: 0, depth++);
        }

        if (reopens || runsOn)
        {
            var index = _found.FindIndex(first, q => q.Span.Start == block.Span.Start);
            if (index >= 0)
                _found[index] = _found[index] with { ContinuesPrevious = true };
        }

        return stillOpen;
    }

    /// <summary>“‘The quay is a disgrace, said Odo Lenk.”: where a mark that somebody forgot belongs, or null.</summary>
    private int? EndBeforeTag(Block block, OpenMark mark)
    {
        var end = _text.IndexAt(block.Span.End);
        for (var i = _text.IndexAt(mark.Start + mark.Length); i + 2 < end; i++)
        {
            if (!_text.IsMark(i, ",?!"))
                continue;

            // Nothing but the tag may stand behind it.
            var isTag = _text.Is(i + 1, WordClasses.ReportingVerb) && _text.IsCapitalized(i + 2) || _text.IsCapitalized(i + 1) && !_text.Is(i + 1, WordClasses.FirstPerson) && _text.Is(end - 2, WordClasses.ReportingVerb) && end - i <= 7;
            if (isTag && !HasMarkBetween(i + 1, end - 1))
                return _text[i].End;
        }

        return null;
    }

    private bool HasMarkBetween(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_text.IsMark(i, ".!?:;"))
                return true;
        }

        return false;
    }

    private void Doubled(Block block, int i)
    {
        if (IsOpen(Style.Doubled) && _prose[i] == '\'')
            Close(block, Style.Doubled, i, length: 2);
        else if (IsLeftBoundary(block, i))
            _open.Add(new OpenMark(Style.Doubled, i, 2));
    }

    /// <summary>Whether a quotation left open by an earlier block closes in this one or soon: its first mark is a closing one.</summary>
    private bool RunsOn(Block block, Style style)
    {
        const int Furthest = 3;
        for (var index = block.Index; index < Math.Min(_document.Blocks.Length, block.Index + Furthest); index++)
        {
            var candidate = _document.Blocks[index];
            if (candidate.Kind != block.Kind)
                return false;

            for (var i = candidate.Span.Start; i < candidate.Span.End; i++)
            {
                switch (_prose[i], style)
                {
                    case ('“', Style.Double) or ('«', Style.Angled):
                        return false;
                    case ('”', Style.Double) or ('»', Style.Angled):
                        return !IsLeftBoundary(candidate, i);
                    case ('"', Style.Straight):
                        return !IsLeftBoundary(candidate, i) && !IsWordAt(i + 1);
                    case ('\'', Style.Doubled) when i + 1 < candidate.Span.End && _prose[i + 1] == '\'':
                        return !IsLeftBoundary(candidate, i);
                }
            }
        }

        return false;
    }

    private void Straight(Block block, Style style, int i)
    {
        var left = IsLeftBoundary(block, i);
        var right = i + 1 >= block.Span.End || !IsWordAt(i + 1);
        if (IsOpen(style))
        {
            // Not an opening position, or one that cannot be told from a closing one.
            if (style == Style.Straight ? !left || right : right && !left)
                Close(block, style, i);
        }
        else if (style == Style.Straight)
        {
            // 6" and 5'11" are measures.
            if (!right || left || i + 1 >= block.Span.End || !char.IsWhiteSpace(_prose[i + 1]))
            {
                if (i == block.Span.Start || !char.IsDigit(_prose[i - 1]))
                    Open(style, i);
            }
        }
        else if (left && IsWordAt(i + 1) && !char.IsDigit(_prose[i + 1]) && HasSingleClose(block, i, '\''))
        {
            Open(style, i);
        }
    }

    /// <summary>Whether a single mark has a partner: one behind a character that is not white space, with no letter behind it.</summary>
    private bool HasSingleClose(Block block, int open, char mark)
    {
        // A quotation in single marks that is longer than this would not be found; apostrophes would.
        var end = Math.Min(block.Span.End, open + 2000);
        for (var i = open + 2; i < end; i++)
        {
            if (_prose[i] != mark || char.IsWhiteSpace(_prose[i - 1]) || IsWordAt(i + 1))
                continue;

            // A plural’s apostrophe has a word behind it; a closing mark mostly has punctuation.
            var isPossessive = _prose[i - 1] is 's' && i + 2 < end && _prose[i + 1] == ' ' && char.IsLower(_prose[i + 2]) && _prose.AsSpan(i + 1, end - i - 1).Contains(mark);
            if (!isPossessive)
                return true;
        }

        return false;
    }

    private void Open(Style style, int i)
    {
        // Marks that nobody closes would otherwise be searched again and again.
        if (_open.Count < DeepestNesting)
            _open.Add(new OpenMark(style, i, 1));
    }

    private bool IsOpen(Style style) => _open.Exists(o => o.Style == style);

    private void Close(Block block, Style style, int i, int length = 1)
    {
        var index = _open.FindLastIndex(o => o.Style == style);
        var mark = _open[index];
        _open.RemoveRange(index, _open.Count - index);
        Add(block, mark, i + length, length, _open.Count);
    }

    private void Add(Block block, OpenMark mark, int end, int closeLength, int depth)
    {
        var content = TextSpan.FromBounds(Math.Min(mark.Start + mark.Length, end - closeLength), end - closeLength);
        var text = _prose.AsSpan(content.Start, content.Length);
        _found.Add(new Quotation(0, block.Index, TextSpan.FromBounds(mark.Start, end), content, depth, closeLength > 0, false, CountWords(_text.Tokens, content), text.IndexOfAny('.', '!', '?') >= 0));
    }

    private bool OpensWith(Block block, Style style) => (_prose[block.Span.Start], style) is ('“' or '”' or '„', Style.Double) or ('"', Style.Straight) or ('«' or '»', Style.Angled) or ('\'' or '`', Style.Doubled);

    private bool IsLeftBoundary(Block block, int i) =>
        i == block.Span.Start || char.IsWhiteSpace(_prose[i - 1]) || _prose[i - 1] is '(' or '[' or '{' or '—' or '–' or '-' or '/' or '“' or '‘' or '"' or '\'' or '«' or '…';

    private bool IsWordAt(int i) => i < _prose.Length && char.IsLetterOrDigit(_prose[i]);

    private static int CountWords(ImmutableArray<Token> tokens, TextSpan span)
    {
        var count = 0;
        for (var i = Bisection.FirstNotBefore(tokens.AsSpan(), span.Start, static t => t.Start); i < tokens.Length && tokens[i].End <= span.End; i++)
        {
            // A clitic is part of the word before it.
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number && (i == 0 || tokens[i - 1].End != tokens[i].Start || tokens[i - 1].Kind != TokenKind.Word))
                count++;
        }

        return count;
    }
}
