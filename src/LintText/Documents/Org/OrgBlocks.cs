using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Divides Org into blocks, line by line.</summary>
internal sealed partial class OrgBlocks(ProseBuilder builder, SourceLines lines)
{
    private readonly string _text = builder.SourceString;
    private readonly OrgWriter _writer = new(builder);
    private readonly FrontMatterWriter _keywords = new(builder);
    private int _line;
    private bool _isQuoted;
    private int _itemIndent = -1;

    public void Write()
    {
        while (_line < lines.Count)
            WriteBlock();
        _keywords.Close(default);
    }

    private void WriteBlock()
    {
        var line = lines.Trimmed(_line);
        if (line.IsEmpty)
        {
            _line++;
            return;
        }

        var text = _text.AsSpan(line.Start, line.Length);
        var indent = lines.Indent(_line);
        if (indent == 0 && HeadingPattern().Match(_text, line.Start, line.Length) is { Success: true } heading)
        {
            WriteHeading(heading, line);
        }
        else if (text.StartsWith("#+"))
        {
            WriteKeyword(line);
        }
        else if (text[0] == '#' && (text.Length == 1 || text[1] == ' '))
        {
            builder.AddComment(text[1..].ToString(), line);
            _line++;
        }
        else if (text[0] == ':' && (text.Length == 1 || text[1] == ' '))
        {
            WriteCode(t => t.StartsWith(':') && (t.Length == 1 || t[1] == ' '));
        }
        else if (DrawerPattern().IsMatch(text))
        {
            // A drawer without an end is text.
            var end = FindDrawerEnd();
            _line = end < 0 ? WriteText(line) : end + 1;
        }
        else if (text[0] == '|')
        {
            WriteRow(line);
        }
        else if (text.StartsWith("-----") && !text.ContainsAnyExcept('-') || Planning().IsMatch(text))
        {
            _line++;
        }
        else if (indent == 0 && NotePattern().Match(_text, line.Start, line.Length) is { Success: true } note)
        {
            WriteNote(note, line);
        }
        else
        {
            _line = WriteText(line);
        }
    }

    private void WriteCode(Predicate<string> isPart)
    {
        var first = _line;
        while (_line < lines.Count && isPart(lines.Of(_line).Trim().ToString()))
            _line++;
        builder.AddSilentBlock(BlockKind.Code, lines.Between(first, _line - 1));
    }

    /// <summary>Where a drawer ends, which it does before the next heading; -1 where it does not.</summary>
    private int FindDrawerEnd()
    {
        // Both are looked for once and not for each drawer, so that a file full of drawers without an end is gone through once.
        while (_nextEnd <= _line || (_nextEnd < lines.Count && !lines.Of(_nextEnd).Trim().Equals(":END:", StringComparison.OrdinalIgnoreCase)))
            _nextEnd = Math.Max(_line, _nextEnd) + 1;
        while (_nextHeading <= _line || (_nextHeading < lines.Count && !lines.Of(_nextHeading).StartsWith("*")))
            _nextHeading = Math.Max(_line, _nextHeading) + 1;
        return _nextEnd < lines.Count && _nextEnd < _nextHeading ? _nextEnd : -1;
    }

    private int _nextEnd;
    private int _nextHeading;

    private void WriteHeading(Match heading, TextSpan line)
    {
        var title = TextSpan.FromBounds(line.Start + heading.Length, line.End);

        // Tags stand at the end: “Fees   :board:2026:”.
        var text = _text.AsSpan(title.Start, title.Length);
        if (text is [.., ':'] && text.LastIndexOfAny(' ', '\t') is >= 0 and var space && TagsPattern().IsMatch(text[(space + 1)..]))
            title = PlainTextReader.Trim(_text, new TextSpan(title.Start, space));
        _isQuoted = false;
        _itemIndent = -1;
        builder.Anchors.AddHeading(_text.Substring(title.Start, title.Length));
        _writer.WriteBlock(title, BlockKind.Heading, line, Math.Min(6, heading.Groups["stars"].Length));
        _line++;
    }

    /// <summary>Keywords, and blocks between <c>#+BEGIN_…</c> and <c>#+END_…</c>.</summary>
    private void WriteKeyword(TextSpan line)
    {
        if (BeginPattern().Match(_text, line.Start, line.Length) is { Success: true } begin)
        {
            var name = begin.Groups["name"].Value.ToLowerInvariant();
            if (name is "quote" or "verse")
            {
                (_isQuoted, _itemIndent) = (true, -1);
            }
            else if (name is not ("center" or "abstract" or "note" or "tip" or "warning" or "important" or "details"))
            {
                var end = FindEnd("#+end_" + begin.Groups["name"].Value);
                if (name == "comment")
                    builder.AddComment(_text[lines[_line].End..lines[end].Start], lines.Between(_line, end));
                else
                    builder.AddSilentBlock(BlockKind.Code, lines.Between(_line, end));
                _line = end;
            }
        }
        else if (_text.AsSpan(line.Start, line.Length).StartsWith("#+end_", StringComparison.OrdinalIgnoreCase))
        {
            _isQuoted = false;
        }
        else if (KeywordPattern().Match(_text, line.Start, line.Length) is { Success: true } keyword)
        {
            var (key, value) = (keyword.Groups["key"], keyword.Groups["value"]);
            var span = PlainTextReader.Trim(_text, new TextSpan(value.Index, value.Length));
            if (key.ValueSpan.Equals("caption", StringComparison.OrdinalIgnoreCase))
                _writer.WriteBlock(span, BlockKind.Caption, line);
            else
                _keywords.AddText(key.Value.ToLowerInvariant(), _text.Substring(span.Start, span.Length), new TextSpan(key.Index, key.Length), span, marks: 0);
        }

        _line++;
    }

    /// <summary>Where a block ends; at the end of the file where nothing ends it.</summary>
    private int FindEnd(string mark)
    {
        for (var i = _line + 1; i < lines.Count; i++)
        {
            if (lines.Of(i).Trim().Equals(mark, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return lines.Count - 1;
    }

    private void WriteRow(TextSpan line)
    {
        var text = _text.AsSpan(line.Start, line.Length);
        if (!text.StartsWith("|-"))
        {
            var from = line.Start + 1;
            while (from < line.End)
            {
                var bar = _text.AsSpan(from, line.End - from).IndexOf('|') is >= 0 and var found ? from + found : line.End;
                var cell = PlainTextReader.Trim(_text, TextSpan.FromBounds(from, bar));
                _writer.WriteBlock(cell, BlockKind.TableCell, cell);
                from = bar + 1;
            }
        }

        _line++;
    }

    /// <summary><c>[fn:1] The log, page 3.</c></summary>
    private void WriteNote(Match note, TextSpan line)
    {
        var last = EndOfText(_line, -1);
        var whole = TextSpan.FromBounds(line.Start, lines.Trimmed(last).End);
        builder.AddFootnote(note.Groups["label"].Value, whole);
        _writer.WriteBlock(TextSpan.FromBounds(line.Start + note.Length, whole.End), BlockKind.Footnote, whole);
        _line = last + 1;
    }

    /// <returns>The line behind it.</returns>
    private int WriteText(TextSpan line)
    {
        var indent = lines.Indent(_line);
        if (ItemPattern().Match(_text, line.Start, line.Length) is { Success: true } item && !(indent == 0 && item.Value[0] == '*'))
            return WriteItem(item, line, indent);

        var last = EndOfText(_line, -1);
        var whole = TextSpan.FromBounds(line.Start, lines.Trimmed(last).End);
        var isItem = _itemIndent >= 0 && indent > _itemIndent;
        if (!isItem)
            _itemIndent = -1;

        // “-- Odo Lenk” ends a quotation.
        if (_isQuoted && last > _line && SignaturePattern().IsMatch(lines.Of(last).Trim()))
        {
            _writer.WriteBlock(TextSpan.FromBounds(whole.Start, lines.Trimmed(last - 1).End), BlockKind.BlockQuotation, lines.Between(_line, last - 1));
            var dash = lines.Trimmed(last);
            _writer.WriteSignature(PlainTextReader.Trim(_text, TextSpan.FromBounds(dash.Start + _text.AsSpan(dash.Start, dash.Length).IndexOfAnyExcept("-—– "), dash.End)), new TextSpan(dash.Start, 1));
            return last + 1;
        }

        _writer.WriteBlock(whole, _isQuoted ? BlockKind.BlockQuotation : isItem ? BlockKind.ListItem : BlockKind.Paragraph, whole, isItem ? 1 : 0);
        return last + 1;
    }

    private int WriteItem(Match item, TextSpan line, int indent)
    {
        _itemIndent = indent;
        var last = EndOfText(_line, indent);
        var text = TextSpan.FromBounds(item.Index + item.Length, lines.Trimmed(last).End);
        var whole = TextSpan.FromBounds(line.Start, text.End);
        var depth = 1 + Math.Min(indent / 2, 8);
        if (text.Start < line.End && _text.AsSpan(text.Start, line.End - text.Start).IndexOf(" :: ") is > 0 and var term)
        {
            _writer.WriteBlock(new TextSpan(text.Start, term), BlockKind.ListItem, line, depth);
            text = TextSpan.FromBounds(text.Start + term + 4, text.End);
        }

        _writer.WriteBlock(text, _isQuoted ? BlockKind.BlockQuotation : BlockKind.ListItem, whole, depth);
        return last + 1;
    }

    /// <summary>The last line of a text. One of an item goes on in lines that are indented more.</summary>
    private int EndOfText(int first, int indent)
    {
        var last = first;
        while (last + 1 < lines.Count && !lines.IsBlank(last + 1))
        {
            var text = lines.Of(last + 1);
            var trimmed = text.Trim();
            if (trimmed.StartsWith("#+") || trimmed[0] == '|' || (trimmed[0] is '#' or ':' && (trimmed.Length == 1 || trimmed[1] == ' ')) || DrawerPattern().IsMatch(trimmed) || HeadingPattern().IsMatch(text) || (ItemPattern().IsMatch(trimmed) && text[0] != '*') || text.StartsWith("[fn:"))
                break;
            if (indent >= 0 && lines.Indent(last + 1) <= indent)
                break;
            last++;
        }

        return last;
    }

    [GeneratedRegex(@"\G(?<stars>\*+)[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|CANCELLED|CANCELED)[ \t]+)?(?:\[#[A-Z0-9]\][ \t]+)?(?:COMMENT[ \t]+)?", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^:[\w@#%:]+:$", RegexOptions.CultureInvariant)]
    private static partial Regex TagsPattern();

    [GeneratedRegex(@"\G#\+begin_(?<name>\w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginPattern();

    [GeneratedRegex(@"\G#\+(?<key>[\w-]+)(?:\[[^\]]*\])?:[ \t]*(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeywordPattern();

    [GeneratedRegex(@"^:(?!(?:END|end):$)[\w-]+:$", RegexOptions.CultureInvariant)]
    private static partial Regex DrawerPattern();

    [GeneratedRegex(@"^(?:(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):|:(?:END|end):$)", RegexOptions.CultureInvariant)]
    private static partial Regex Planning();

    [GeneratedRegex(@"\G\[fn:(?<label>[\w-]+)\][ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex NotePattern();

    [GeneratedRegex(@"\G(?:[-+*]|[0-9]{1,4}[.)]|[a-zA-Z][.)])[ \t]+(?:\[@[0-9]+\][ \t]+)?(?:\[[ X-]\][ \t]+)?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"^(?:--|—|–)\s*\p{Lu}[^.!?]{1,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex SignaturePattern();
}
