using System.Buffers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Writes LaTeX as prose. Groups and commands that only say how text is set are dropped and their text stays; what commands mean that matter here is in
/// <see cref="LatexCommands"/>.
/// </summary>
internal sealed partial class LatexWriter(ProseBuilder builder, LatexMarkup markup) : InlineWriter(builder, SearchValues.Create("\\{}%$~&`'-\n"))
{
    /// <summary>The longest option in square brackets.</summary>
    private const int LongestOption = 200;

    private readonly Stack<(string Name, BlockKind Kind)> _environments = new();
    private readonly List<(TextSpan Text, TextSpan Source)> _captions = [];

    /// <summary>Where the open block begins; -1 while a heading, a caption or a note is written, which blank lines do not end.</summary>
    private int _start = -1;
    private int _end;

    /// <summary>Writes the text of the document.</summary>
    public void WriteBody(TextSpan span)
    {
        _end = span.End;
        _start = span.Start;
        Builder.BeginBlock();
        Write(span);
        EndParagraph(span.End, span.End);
        _start = -1;
        Builder.EndBlock(BlockKind.Paragraph, default);
    }

    /// <inheritdoc/>
    protected override int WriteMarkup(int at, int end)
    {
        switch (Text[at])
        {
            case '\\':
                return WriteCommand(at, end);
            case '{' or '}':
                return at + 1;
            case '%':
                return WriteComment(at, end);
            case '$':
                return WriteFormula(at, end);
            case '~':
                Builder.Append("\u00A0", new TextSpan(at, 1));
                return at + 1;
            case '&' when IsInTable:
                EndParagraph(at, at + 1);
                return at + 1;
            case '`':
                Builder.Append(Stands(at, end, "``") ? "“" : "‘", new TextSpan(at, Stands(at, end, "``") ? 2 : 1));
                return at + (Stands(at, end, "``") ? 2 : 1);
            case '\'' when Stands(at, end, "''"):
                Builder.Append("”", new TextSpan(at, 2));
                return at + 2;
            case '-' when Stands(at, end, "--"):
                var length = Stands(at, end, "---") ? 3 : 2;
                Builder.Append(length == 3 ? "—" : "–", new TextSpan(at, length));
                return at + length;
            case '\n':
                return WriteLineEnd(at, end);
            default:
                return at;
        }
    }

    /// <inheritdoc/>
    protected override void WriteNote(TextSpan text)
    {
        var start = _start;
        _start = -1;
        Write(text);
        _start = start;
    }

    private bool IsInTable => _environments.TryPeek(out var environment) && environment.Kind == BlockKind.TableCell;

    /// <summary>A blank line ends a paragraph.</summary>
    private int WriteLineEnd(int at, int end)
    {
        var next = at + 1;
        var isBlank = false;
        for (; next < end && char.IsWhiteSpace(Text[next]); next++)
            isBlank |= Text[next] == '\n';
        if (isBlank)
            EndParagraph(at, next);
        else
            Builder.AppendSpace(TextSpan.FromBounds(at, next));
        return next;
    }

    /// <summary>Ends the open block and begins another.</summary>
    private void EndParagraph(int end, int next, BlockKind? kind = null)
    {
        if (_start < 0)
        {
            Builder.AppendSpace(TextSpan.FromBounds(end, Math.Max(end, next)));
            return;
        }

        var found = kind ?? (_environments.TryPeek(out var environment) ? environment.Kind : BlockKind.Paragraph);
        var depth = found == BlockKind.ListItem ? Math.Max(1, _environments.Count(e => e.Kind == BlockKind.ListItem)) : 0;
        if (found == BlockKind.ListItem && _environments.Peek().Name == "thebibliography" && Builder.HasProse)
            Builder.MarkWork();
        Builder.EndBlock(found, TextSpan.FromBounds(Math.Min(_start, end), end), depth);
        var start = _start;
        _start = -1;
        WriteNotes();
        foreach (var (text, source) in _captions)
            WriteBlock(text, BlockKind.Caption, source);
        _captions.Clear();
        _start = Math.Max(start, next);
        Builder.BeginBlock();
    }

    /// <summary>Writes a block of its own, and begins the next paragraph behind it.</summary>
    private int WriteApart(TextSpan text, BlockKind kind, TextSpan source, int level)
    {
        if (_start < 0)
        {
            Write(text);
            return source.End;
        }

        EndParagraph(source.Start, source.End);
        _start = -1;
        WriteBlock(text, kind, source, level);
        _start = source.End;
        Builder.BeginBlock();
        return source.End;
    }

    private int WriteComment(int at, int end)
    {
        var line = Math.Min(markup.EndOfLine(at), end);
        Builder.AddComment(Cut(at + 1, line), TextSpan.FromBounds(at, line));

        // The end of the line and what indents the next are part of it; a blank line below is not.
        var next = Math.Min(line + 1, end);
        while (next < end && Text[next] is ' ' or '\t')
            next++;
        return next < end && Text[next] is '\n' or '\r' ? line : next;
    }

    private int WriteFormula(int at, int end)
    {
        var mark = Stands(at, end, "$$") ? "$$" : "$";
        var close = Find(mark, at + mark.Length, end);
        while (close > 0 && Text[close - 1] == '\\')
            close = Find(mark, close + 1, end);
        if (close <= 0 || HoldsBlankLine(Text.AsSpan(at, close - at)))
            return at;
        Builder.AppendPlaceholder(TextSpan.FromBounds(at, close + mark.Length));
        return close + mark.Length;
    }

    /// <summary>Whether a paragraph ends in a text, however its lines end.</summary>
    private static bool HoldsBlankLine(ReadOnlySpan<char> text)
    {
        var number = 0;
        var isBlank = false;
        foreach (var line in text.EnumerateLines())
        {
            if (isBlank)
                return true;
            isBlank = number++ > 0 && line.IsWhiteSpace();
        }

        return false;
    }

    private int WriteCommand(int at, int end)
    {
        var nameEnd = at + 1;
        while (nameEnd < end && nameEnd - at < 60 && char.IsAsciiLetter(Text[nameEnd]))
            nameEnd++;
        return nameEnd == at + 1 ? WriteMark(at, end) : WriteNamed(at, Cut(at + 1, nameEnd), nameEnd, end);
    }

    /// <summary>A backslash with a mark behind it.</summary>
    private int WriteMark(int at, int end)
    {
        if (at + 1 >= end)
            return at + 1;

        var c = Text[at + 1];
        switch (c)
        {
            case '&' or '%' or '$' or '#' or '_' or '{' or '}':
                Builder.Append(new TextSpan(at + 1, 1));
                return at + 2;
            case '\\':
                return WriteLineBreak(at, end);
            case ' ' or '\n' or '\r' or '\t' or ',' or ';' or ':':
                Builder.AppendSpace(new TextSpan(at, 2));
                return at + 2;
            case '(' or '[':
                if (Find(c == '(' ? "\\)" : "\\]", at + 2, end) is not (>= 0 and var close))
                    return at + 2;
                Builder.AppendPlaceholder(TextSpan.FromBounds(at, close + 2));
                return close + 2;
            case '\'' or '`' or '^' or '"' or '~' or '=' or '.':
                return WriteAccent(at, at + 2, c, end);
            default:
                return at + 2;
        }
    }

    private int WriteLineBreak(int at, int end)
    {
        var next = at + 2 < end && Text[at + 2] == '*' ? at + 3 : at + 2;
        next = SkipOptional(next, end);
        if (IsInTable)
            EndParagraph(at, next);
        else
            Builder.AppendSpace(TextSpan.FromBounds(at, next));
        return next;
    }

    /// <summary>An accent and the letter that it is on, in braces or not.</summary>
    private int WriteAccent(int at, int letter, char accent, int end)
    {
        var from = letter;
        while (from < end && Text[from] == ' ')
            from++;
        var isGroup = from < end && Text[from] == '{';
        var place = isGroup ? from + 1 : from;
        var isDotless = Stands(place, end, "\\i") || Stands(place, end, "\\j");
        if (isDotless)
            place++;
        if (place >= end || !char.IsLetter(Text[place]) || LatexCommands.CombiningOf(accent) is not { } mark)
            return letter;

        var close = place + 1;
        if (isGroup)
            close = close < end && Text[close] == '}' ? close + 1 : close;
        Builder.Append(LatexCommands.Compose(Text[place], accent) ?? $"{Text[place]}{mark}", TextSpan.FromBounds(at, close));
        return close;
    }

    /// <summary>Behind what stands in square brackets, where that is next.</summary>
    private int SkipOptional(int at, int end)
    {
        for (var next = at; ;)
        {
            var from = next;
            while (from < end && Text[from] is ' ' or '\t')
                from++;
            if (from >= end || Text[from] != '[' || FindClosing(from + 1, end, '[', ']', LongestOption) is not (>= 0 and var close))
                return next;
            next = close + 1;
        }
    }

    /// <summary>The group that begins at a place, white space aside; null where none does.</summary>
    private TextSpan? GroupAt(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(Text[at]))
            at++;
        return at < end && Text[at] == '{' && markup.CloseOf(at) is { } close && close < end ? TextSpan.FromBounds(at + 1, close) : null;
    }

    /// <summary>Behind some groups, with what stands in square brackets between them.</summary>
    private int SkipGroups(int at, int count, int end)
    {
        at = SkipOptional(at, end);
        for (var i = 0; i < count && GroupAt(at, end) is { } group; i++)
            at = SkipOptional(group.End + 1, end);
        return at;
    }
}
