using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Word.Reading;

/// <summary>
/// Collects the text of a document: a paragraph a line, a row of a table a line, its cells parted by tabs. So the number of a line is that of a
/// paragraph. Breaks within a line are vertical tabs, as in Word’s own plain text.
/// </summary>
internal sealed class TextCollector
{
    private const char LineBreak = '\v';

    private readonly StringBuilder _text = new();
    private readonly List<TextPiece> _pieces = [];
    private readonly ImmutableArray<ExtractedBlock>.Builder _blocks = ImmutableArray.CreateBuilder<ExtractedBlock>();
    private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<ExtractedInline>.Builder _inlines = ImmutableArray.CreateBuilder<ExtractedInline>();
    private int _start = -1;
    private int _cells;
    private bool _isFirstInCell;
    private bool _isFirstInRow;

    /// <summary>Where the next character will stand.</summary>
    public int Position => _text.Length;

    /// <summary>Whether a paragraph is open.</summary>
    public bool IsOpen => _start >= 0;

    /// <summary>The pieces, in the order of the text.</summary>
    public IReadOnlyList<TextPiece> Pieces => _pieces;

    /// <summary>The text with its blocks.</summary>
    public ExtractedText ToText() => new(_text.ToString(), DocumentFormat.Word, _blocks.ToImmutable(), _anchors.ToImmutable());

    /// <summary>Opens a paragraph.</summary>
    public void Begin()
    {
        if (_cells > 0 && !_isFirstInCell)
            _text.Append(LineBreak);
        _isFirstInCell = false;
        _start = _text.Length;
    }

    /// <summary>Closes the open paragraph. What is no prose has a line, too.</summary>
    public void End(ParagraphRole role, string? note = null)
    {
        var span = TextSpan.FromBounds(_start, _text.Length);
        if (!span.IsEmpty && role.IsRead)
        {
            var kind = _cells > 0 && role.Kind != BlockKind.Code ? BlockKind.TableCell : role.Kind;
            _blocks.Add(new ExtractedBlock(kind, kind == role.Kind ? role.Level : 0, span, _inlines.ToImmutable()) { NoteLabel = note });
        }

        _inlines.Clear();
        _start = -1;
        if (_cells == 0)
            _text.Append('\n');
    }

    /// <summary>Begins a row. Those of a table in a cell are paragraphs of the cell.</summary>
    public void BeginRow() => _isFirstInRow |= _cells == 0;

    /// <summary>Ends a row.</summary>
    public void EndRow()
    {
        if (_cells == 0)
            _text.Append('\n');
    }

    /// <summary>Begins a cell.</summary>
    public void BeginCell()
    {
        if (_cells++ > 0)
            return;

        if (!_isFirstInRow)
            _text.Append('\t');
        (_isFirstInRow, _isFirstInCell) = (false, true);
    }

    /// <summary>Ends a cell.</summary>
    public void EndCell() => _cells--;

    /// <summary>Adds words.</summary>
    public void AddText(string text, int offset, int length, XElement node, XElement anchor, bool isRaised)
    {
        if (length == 0)
            return;

        var start = _text.Length;
        for (var i = offset; i < offset + length; i++)
            _text.Append(text[i] is '\r' or '\n' or '\u0085' or '\u2028' or '\u2029' ? ' ' : text[i]);
        _pieces.Add(new TextPiece(start, length, node, offset, anchor));
        var kind = isRaised ? ExtractedInlineKind.Raised : ExtractedInlineKind.Text;

        // Words are often parted into runs in their midst; an address must be seen whole.
        if (_inlines is [.., var last] && last.Kind == kind && last.Span.End == start)
            _inlines[^1] = last with { Span = TextSpan.FromBounds(last.Span.Start, _text.Length) };
        else
            _inlines.Add(new ExtractedInline(kind, new TextSpan(start, length)));
    }

    /// <summary>Adds a character that an element stands for.</summary>
    public void AddCharacter(char character, XElement node, XElement anchor) => AddText(character.ToString(), 0, 1, node, anchor, isRaised: false);

    /// <summary>Adds a break.</summary>
    public void AddBreak(XElement node, XElement anchor) => AddCharacter(LineBreak, node, anchor);

    /// <summary>Adds something that is no prose.</summary>
    public void AddObject(XElement node, XElement anchor)
    {
        var start = _text.Length;
        _text.Append(ProseDocument.Placeholder);
        _pieces.Add(new TextPiece(start, 1, node, 0, anchor));
        _inlines.Add(new ExtractedInline(ExtractedInlineKind.Object, new TextSpan(start, 1)));
    }

    /// <summary>Adds the mark of a note.</summary>
    public void AddNoteMark(string label, XElement node, XElement anchor)
    {
        var start = _text.Length;
        _text.Append('[').Append(label).Append(']');
        var span = TextSpan.FromBounds(start, _text.Length);
        _pieces.Add(new TextPiece(start, span.Length, node, 0, anchor));
        _inlines.Add(new ExtractedInline(ExtractedInlineKind.NoteMark, span, label));
    }

    /// <summary>Adds the number that stands before a note, which is no part of it.</summary>
    public void AddNoteNumber(string label) => _text.Append('[').Append(label).Append("] ");

    /// <summary>Begins a link.</summary>
    public void BeginLink(string target) => _inlines.Add(new ExtractedInline(ExtractedInlineKind.LinkStart, new TextSpan(_text.Length, 0), target));

    /// <summary>Ends the open link.</summary>
    public void EndLink() => _inlines.Add(new ExtractedInline(ExtractedInlineKind.LinkEnd, new TextSpan(_text.Length, 0)));

    /// <summary>Adds the name of a place.</summary>
    public void AddAnchor(string name) => _anchors.Add(name);
}
