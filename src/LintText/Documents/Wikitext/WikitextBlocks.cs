using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Divides a wiki’s page into blocks, line by line; templates, notes and comments may hold ends of lines that divide nothing.</summary>
internal sealed class WikitextBlocks(ProseBuilder builder, WikitextMarkup markup)
{
    private readonly string _text = builder.SourceString;
    private readonly WikitextWriter _writer = new(builder, markup);

    /// <summary>Where the open paragraph or cell begins and ends; none where it begins behind its end.</summary>
    private int _start = -1;
    private int _end;
    private BlockKind _kind = BlockKind.Paragraph;
    private int _tables;
    private bool _isBox;
    private bool _isQuoted;
    private int _cover;

    public void Write()
    {
        for (var at = 0; at < _text.Length;)
        {
            var (end, next) = EndOfLine(at);
            WriteLine(PlainTextReader.Trim(_text, TextSpan.FromBounds(at, end)), at, end);
            at = next;
        }

        Flush();
    }

    private (int End, int Next) EndOfLine(int at)
    {
        for (var from = at; ;)
        {
            var found = _text.AsSpan(from).IndexOf('\n');
            if (found < 0)
                return (_text.Length, _text.Length);
            var end = from + found;
            while (_cover < markup.Covers.Count && markup.Covers[_cover].End <= end)
                _cover++;
            if (_cover == markup.Covers.Count || markup.Covers[_cover].Start > end)
                return (end, end + 1);
            from = markup.Covers[_cover].End;
        }
    }

    private void WriteLine(TextSpan line, int start, int end)
    {
        if (line.IsEmpty)
        {
            if (_tables == 0)
                Flush();
            return;
        }

        var text = _text.AsSpan(line.Start, line.Length);
        if (text.StartsWith("{|") || (text[0] == ':' && text.TrimStart(':').TrimStart().StartsWith("{|")))
        {
            Flush();
            _tables++;
            _isBox |= _tables == 1 && (text.Contains("infobox", StringComparison.OrdinalIgnoreCase) || text.Contains("navbox", StringComparison.OrdinalIgnoreCase));
            return;
        }

        if (_tables > 0 && WriteTableLine(line))
            return;
        if (IsHidden(line))
            return;

        switch (text[0])
        {
            case '=' when text.Length > 2 && text[^1] == '=':
                WriteHeading(line);
                break;
            case '*' or '#' or ':' or ';' when _tables == 0:
                WriteItem(line);
                break;
            case '-' when text.StartsWith("----"):
                Flush();
                break;
            default:
                // A space at the start makes a line code, unless markup stands there.
                if (_text[start] == ' ' && _tables == 0 && _start < 0 && text[0] is not ('{' or '<' or '['))
                    builder.AddSilentBlock(BlockKind.Code, TextSpan.FromBounds(start, end));
                else
                    WriteText(line);
                break;
        }
    }

    /// <summary>Text of a paragraph; it may open and close a quotation that is set apart.</summary>
    private void WriteText(TextSpan line)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        foreach (var name in (ReadOnlySpan<string>)["<blockquote", "<poem"])
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && text.IndexOf('>') is >= 0 and var tag)
            {
                Flush();
                _isQuoted = true;
                line = PlainTextReader.Trim(_text, TextSpan.FromBounds(line.Start + tag + 1, line.End));
                text = _text.AsSpan(line.Start, line.Length);
            }
        }

        var close = text.IndexOf("</blockquote", StringComparison.OrdinalIgnoreCase);
        close = close < 0 ? text.IndexOf("</poem", StringComparison.OrdinalIgnoreCase) : close;
        if (close >= 0)
        {
            var behind = text[close..].IndexOf('>') is >= 0 and var bracket ? line.Start + close + bracket + 1 : line.End;
            Add(TextSpan.FromBounds(line.Start, line.Start + close));
            Flush();
            _isQuoted = false;
            line = PlainTextReader.Trim(_text, TextSpan.FromBounds(behind, line.End));
        }

        Add(line);
    }

    private void Add(TextSpan line)
    {
        if (line.IsEmpty)
            return;
        if (_start < 0)
        {
            _start = line.Start;
            _kind = _tables > 0 ? BlockKind.TableCell : _isQuoted ? BlockKind.BlockQuotation : BlockKind.Paragraph;
        }

        _end = line.End;
    }

    private void Flush()
    {
        if (_start >= 0 && !_isBox)
            _writer.WriteBlock(TextSpan.FromBounds(_start, _end), _kind, TextSpan.FromBounds(_start, _end));
        _start = -1;
        _writer.WriteNotes();
        _writer.WriteCaptions();
    }

    /// <summary>Whether a line holds nothing but templates, comments and code that are no sentence.</summary>
    private bool IsHidden(TextSpan line)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        if (text.StartsWith("#redirect", StringComparison.OrdinalIgnoreCase))
            return true;
        if (text.StartsWith("<references", StringComparison.OrdinalIgnoreCase) || text.StartsWith("</references", StringComparison.OrdinalIgnoreCase))
        {
            Flush();
            _isList = !text.StartsWith("</") && !text.EndsWith("/>");
            return true;
        }

        if (_isList)
        {
            _writer.WriteList(line);
            return true;
        }

        if (markup.OpaqueAt(line.Start) is { } opaque && opaque.End >= line.End && opaque.Name is not ("nowiki" or "math" or "chem" or "code" or "tt" or "samp" or "kbd"))
        {
            Flush();
            builder.AddSilentBlock(BlockKind.Code, TextSpan.FromBounds(line.Start, opaque.End));
            return true;
        }

        if (text[0] is not ('{' or '<') || !HoldsOnlyMarkup(line))
            return false;

        for (var at = line.Start; at < line.End;)
        {
            if (markup.TemplateAt(at) is { } end)
            {
                if (_tables == 0)
                    Flush();
                _writer.WriteStandingTemplate(at, end);
                at = end;
            }
            else
            {
                at = Math.Max(at + 1, _writer.WriteHidden(at));
            }
        }

        if (_start < 0)
            _writer.WriteNotes();
        return true;
    }

    private bool _isList;

    /// <summary>Whether there is nothing in a line but templates that are no part of a sentence, comments, and notes.</summary>
    private bool HoldsOnlyMarkup(TextSpan line)
    {
        for (var at = line.Start; at < line.End;)
        {
            if (char.IsWhiteSpace(_text[at]))
                at++;
            else if (markup.TemplateAt(at) is { } end && !IsInline(at, end))
                at = end;
            else if (markup.CommentAt(at) is { } comment)
                at = comment;
            else if (markup.NoteAt(at) is { } note && _start < 0)
                at = note.End;
            else
                return false;
        }

        return true;
    }

    /// <summary>Whether a template is shown as words, which may be all that a line of a paragraph has.</summary>
    private bool IsInline(int at, int end)
    {
        var name = _text.AsSpan(at + 2, end - at - 4);
        name = name.IndexOfAny("|\n") is >= 0 and var cut ? name[..cut] : name;
        return Lexicons.WikiTemplates.BuiltIn.Find(name.ToString()).Kind is not (Lexicons.WikiTemplateKind.Other or Lexicons.WikiTemplateKind.Quotation or Lexicons.WikiTemplateKind.NoteList or Lexicons.WikiTemplateKind.Work);
    }

    private void WriteHeading(TextSpan line)
    {
        Flush();
        var text = _text.AsSpan(line.Start, line.Length);
        var level = 0;
        while (level < 6 && 2 * (level + 1) < text.Length && text[level] == '=' && text[^(level + 1)] == '=')
            level++;
        var title = PlainTextReader.Trim(_text, TextSpan.FromBounds(line.Start + level, line.End - level));
        builder.Anchors.AddHeading(_text.Substring(title.Start, title.Length));
        _writer.WriteBlock(title, BlockKind.Heading, line, level);
    }

    private void WriteItem(TextSpan line)
    {
        Flush();
        var text = _text.AsSpan(line.Start, line.Length);
        var depth = text.IndexOfAnyExcept("*#:;");
        if (depth < 0)
            return;

        var item = PlainTextReader.Trim(_text, TextSpan.FromBounds(line.Start + depth, line.End));

        // “; term : what it means”
        if (text[depth - 1] == ';' && _text.AsSpan(item.Start, item.Length).IndexOf(" : ") is > 0 and var colon)
        {
            _writer.WriteBlock(new TextSpan(item.Start, colon), BlockKind.ListItem, line, depth);
            item = TextSpan.FromBounds(item.Start + colon + 3, item.End);
        }

        _writer.WriteBlock(item, BlockKind.ListItem, line, depth);
        _writer.WriteCaptions();
    }

    private bool WriteTableLine(TextSpan line)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        if (text.StartsWith("|}"))
        {
            Flush();
            _tables--;
            _isBox &= _tables > 0;
            return true;
        }

        if (text.StartsWith("|-"))
        {
            Flush();
            return true;
        }

        if (text.StartsWith("|+"))
        {
            Flush();
            if (!_isBox)
                _writer.WriteBlock(WithoutAttributes(TextSpan.FromBounds(line.Start + 2, line.End)), BlockKind.Caption, line);
            return true;
        }

        if (text[0] is not ('|' or '!'))
            return false;

        Flush();
        var from = line.Start + 1;
        for (var i = from; i < line.End;)
        {
            var next = _text.AsSpan(i, line.End - i).IndexOfAny("|!{[<");
            if (next < 0)
                break;
            i += next;
            if (i + 1 < line.End && _text[i + 1] == _text[i] && (_text[i] == '|' || (_text[i] == '!' && text[0] == '!')))
            {
                Add(WithoutAttributes(TextSpan.FromBounds(from, i)));
                Flush();
                from = i += 2;
            }
            else
            {
                i = Math.Max(i + 1, markup.EndAt(i));
            }
        }

        if (from <= line.End)
            Add(WithoutAttributes(TextSpan.FromBounds(from, line.End)));
        return true;
    }

    /// <summary>A cell without what stands before a single bar: <c>style="…" | text</c>.</summary>
    private TextSpan WithoutAttributes(TextSpan cell)
    {
        var text = _text.AsSpan(cell.Start, cell.Length);
        var bar = text.IndexOf('|');
        return PlainTextReader.Trim(_text, bar > 0 && text[..bar].Contains('=') && !text[..bar].ContainsAny("[{<") ? TextSpan.FromBounds(cell.Start + bar + 1, cell.End) : cell);
    }
}
