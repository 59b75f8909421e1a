using System.Text;

using LintText.LanguageServer.Protocol;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Positions;

/// <summary>
/// Leads from offsets in a text (UTF-16) to the positions of the protocol and back. Lines end where the protocol says, at <c>\n</c>,
/// <c>\r\n</c> and <c>\r</c>; Roslyn’s end at three characters more, and one of those would move all that is below it.
/// </summary>
internal sealed class LineMap
{
    private readonly string _text;
    private readonly PositionEncoding _encoding;
    private readonly int[] _starts;

    /// <summary>Finds the lines of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="encoding">What characters are counted in.</param>
    public LineMap(string text, PositionEncoding encoding)
    {
        _text = text;
        _encoding = encoding;
        var starts = new List<int>(text.Length / 64) { 0 };
        for (var i = 0; (i = IndexOfBreak(i)) >= 0;)
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }

        _starts = [.. starts];
    }

    /// <summary>The number of lines.</summary>
    public int Count => _starts.Length;

    /// <summary>The text.</summary>
    public string Text => _text;

    /// <summary>The lines of another text, counted in the same units.</summary>
    public LineMap With(string text) => new(text, _encoding);

    /// <summary>The line that an offset lies in, from 0.</summary>
    public int LineOf(int offset)
    {
        var index = Array.BinarySearch(_starts, offset);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>Where a line begins.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>Where a line ends, before what ends it.</summary>
    public int EndOf(int line)
    {
        var end = line + 1 < _starts.Length ? _starts[line + 1] : _text.Length;
        while (end > _starts[line] && _text[end - 1] is '\n' or '\r' && line + 1 < _starts.Length)
            end--;
        return end;
    }

    /// <summary>The position of an offset.</summary>
    public Position ToPosition(int offset)
    {
        offset = Math.Clamp(offset, 0, _text.Length);
        var line = LineOf(offset);
        return new Position(line, Measure(_text.AsSpan(_starts[line], offset - _starts[line])));
    }

    /// <summary>The range of a stretch.</summary>
    public PlaceRange ToRange(TextSpan span) => new(ToPosition(span.Start), ToPosition(span.End));

    /// <summary>The offset of a position. Behind the end of a line is its end, and behind the last line that of the text; within a character is its beginning.</summary>
    public int ToOffset(Position position)
    {
        if (position.Line < 0)
            return 0;
        if (position.Line >= _starts.Length)
            return _text.Length;

        var (offset, end) = (_starts[position.Line], EndOf(position.Line));
        if (_encoding == PositionEncoding.Utf16)
            return Math.Clamp(offset + (int)Math.Min(position.Character, (long)int.MaxValue - offset), offset, end);

        for (var left = position.Character; offset < end;)
        {
            Rune.DecodeFromUtf16(_text.AsSpan(offset, end - offset), out var rune, out var length);
            left -= _encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (left < 0)
                break;
            offset += length;
        }

        return offset;
    }

    /// <summary>The stretch of a range; one whose end stands before its beginning is taken the other way round.</summary>
    public TextSpan ToSpan(PlaceRange range)
    {
        var (start, end) = (ToOffset(range.Start), ToOffset(range.End));
        return TextSpan.FromBounds(Math.Min(start, end), Math.Max(start, end));
    }

    /// <summary>How many units some text takes.</summary>
    public int Measure(ReadOnlySpan<char> text)
    {
        if (_encoding == PositionEncoding.Utf16)
            return text.Length;
        if (_encoding == PositionEncoding.Utf8)
            return Encoding.UTF8.GetByteCount(text);

        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }

    private int IndexOfBreak(int from)
    {
        var index = _text.AsSpan(from).IndexOfAny('\n', '\r');
        return index < 0 ? -1 : from + index;
    }
}
