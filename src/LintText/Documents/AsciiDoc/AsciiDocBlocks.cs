using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Divides AsciiDoc into blocks, line by line.</summary>
internal sealed partial class AsciiDocBlocks(ProseBuilder builder, SourceLines lines)
{
    private readonly string _text = builder.SourceString;
    private readonly AsciiDocWriter _writer = new(builder);
    private readonly FrontMatterWriter _attributes = new(builder);

    /// <summary>The open containers: their delimiter, and whether what is in them is somebody’s words.</summary>
    private readonly Stack<(string Delimiter, bool IsQuotation, TextSpan Author)> _open = new();

    private int _line;
    private string _style = string.Empty;
    private TextSpan _author;
    private bool _isListed;
    private bool _isTitled;

    public void Write()
    {
        while (_line < lines.Count)
            WriteBlock();
        _attributes.Close(default);
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
        if (text.StartsWith("//") && !text.StartsWith("////"))
        {
            builder.AddComment(text[2..].ToString(), line);
            _line++;
        }
        else if (AttributePattern().Match(_text, line.Start, line.Length) is { Success: true } attribute)
        {
            var (key, value) = (attribute.Groups["key"], attribute.Groups["value"]);
            _attributes.AddText(key.Value.ToLowerInvariant(), value.Value.Trim(), new TextSpan(key.Index, key.Length), new TextSpan(value.Index, value.Length), marks: 0);
            _line++;
        }
        else if (text[0] == '[' && text[^1] == ']' && BlockAttributes().IsMatch(text))
        {
            ReadAttributes(line);
            _line++;
        }
        else if (IsDelimiter(text))
        {
            WriteDelimited(text.ToString());
        }
        else if (text is ['.', not ('.' or ' '), ..] && !ItemPattern().IsMatch(text))
        {
            _writer.WriteBlock(TextSpan.FromBounds(line.Start + 1, line.End), BlockKind.Caption, line);
            _line++;
        }
        else if (HeadingPattern().Match(_text, line.Start, line.Length) is { Success: true } heading && lines.Indent(_line) == 0)
        {
            WriteHeading(heading, line);
        }
        else if (text is "+" or "'''" or "<<<" or "***" || Directive().IsMatch(text))
        {
            // What follows “+” belongs to the item above.
            _isListed &= text is "+";
            _line++;
        }
        else if (ItemOf(line) is { } item)
        {
            WriteItem(item, line);
        }
        else
        {
            WriteParagraph(line);
        }
    }

    private static bool IsDelimiter(ReadOnlySpan<char> text) =>
        text is "--" or "```" || text.StartsWith("```") || text is ['|' or ',' or ':' or '!', '=', '=', '=', ..] || (text.Length >= 4 && "-.=*_+/".Contains(text[0]) && !text.ContainsAnyExcept(text[0]));

    private void WriteDelimited(string delimiter)
    {
        var first = _line;
        var (style, author) = (_style, _author);
        Forget();
        switch (delimiter[0])
        {
            case '-' when delimiter.Length > 2:
            case '.' or '+' or '`' or '/':
                var close = lines.Find(first + 1, delimiter[0] == '`' ? "```" : delimiter);
                var last = close < 0 ? lines.Count - 1 : close;
                if (delimiter[0] == '/')
                    builder.AddComment(_text[lines[first].End..lines[last].Start], lines.Between(first, last));
                else
                    builder.AddSilentBlock(BlockKind.Code, lines.Between(first, last));
                _line = last + 1;
                return;
            case '|' or ',' or ':' or '!':
                WriteTable(delimiter);
                return;
        }

        if (_open.Any(o => o.Delimiter == delimiter))
        {
            while (_open.Pop() is var closed)
            {
                _writer.WriteSignature(closed.Author, lines[first]);
                if (closed.Delimiter == delimiter)
                    break;
            }
        }
        else if (_open.Count < 50)
        {
            _open.Push((delimiter, delimiter[0] == '_' || style is "quote" or "verse", author));
        }

        _isListed = false;
        _line++;
    }

    private void WriteTable(string delimiter)
    {
        var close = lines.Find(_line + 1, delimiter);
        var last = close < 0 ? lines.Count : close;
        var separator = delimiter[0] == '|' ? '|' : delimiter[0] == '!' ? '!' : delimiter[0];
        var area = TextSpan.FromBounds(Math.Min(lines[_line].End + 1, _text.Length), last < lines.Count ? lines[last].Start : _text.Length);
        if (separator is '|' or '!')
        {
            var from = -1;
            for (var i = area.Start; i <= area.End; i++)
            {
                var next = i < area.End ? _text.AsSpan(i, area.End - i).IndexOf(separator) : -1;
                i = next < 0 ? area.End : i + next;
                if (i < area.End && i > 0 && _text[i - 1] == '\\')
                    continue;
                if (from >= 0)
                    WriteCell(TextSpan.FromBounds(from, i));
                from = i + 1;
            }
        }
        else
        {
            for (var i = _line + 1; i < last; i++)
            {
                foreach (var range in lines.Of(i).Split(separator))
                    WriteCell(TextSpan.FromBounds(lines[i].Start + range.Start.Value, lines[i].Start + range.End.Value));
            }
        }

        _line = last + 1;
    }

    private void WriteCell(TextSpan cell)
    {
        // What says how the next cell is drawn stands before its bar: “2+|”, “a|”.
        var text = _text.AsSpan(cell.Start, cell.Length);
        if (CellSpecification().Match(_text, cell.Start, cell.Length) is { Success: true } next)
            text = text[..(next.Index - cell.Start)];
        cell = PlainTextReader.Trim(_text, new TextSpan(cell.Start, text.Length));
        _writer.WriteBlock(cell, BlockKind.TableCell, cell);
    }

    private void WriteHeading(Match heading, TextSpan line)
    {
        var title = heading.Groups["title"];
        var level = heading.Groups["level"].Length;
        _isListed = false;
        builder.Anchors.AddHeading(title.Value);
        _writer.WriteBlock(new TextSpan(title.Index, title.Length), BlockKind.Heading, line, level);
        Forget();
        _line++;
        if (level > 1 || _isTitled)
            return;

        // Below the title stand who wrote it, and of when it is.
        _isTitled = true;
        for (var i = 0; i < 2 && _line < lines.Count && lines.Of(_line).Trim() is { IsEmpty: false } below && below[0] is not (':' or '/' or '[' or '='); i++)
        {
            var span = lines.Trimmed(_line);
            if (i == 0 && !AuthorPattern().IsMatch(below))
                break;
            _attributes.Add(i == 0 ? "author" : "revision", below.ToString(), span);
            _line++;
        }
    }

    private (int Depth, TextSpan Text)? ItemOf(TextSpan line)
    {
        if (ItemPattern().Match(_text, line.Start, line.Length) is { Success: true } item)
        {
            var marker = item.Groups["marker"];
            return (marker.ValueSpan[0] is '*' or '.' ? marker.Length : 1, TextSpan.FromBounds(item.Index + item.Length, line.End));
        }

        return null;
    }

    private void WriteItem((int Depth, TextSpan Text) item, TextSpan line)
    {
        var last = EndOfText(_line);
        var whole = TextSpan.FromBounds(line.Start, lines.Trimmed(last).End);
        _writer.WriteBlock(TextSpan.FromBounds(item.Text.Start, whole.End), BlockKind.ListItem, whole, item.Depth);
        _isListed = true;
        Forget();
        _line = last + 1;
    }

    /// <summary>The last line of a text that begins in a line.</summary>
    private int EndOfText(int first)
    {
        var isItem = ItemOf(lines.Trimmed(first)) is not null || TermPattern().IsMatch(lines.Of(first));
        var last = first;
        while (last + 1 < lines.Count && !lines.IsBlank(last + 1))
        {
            var text = lines.Of(last + 1).Trim();
            if (IsDelimiter(text) || text is "+" || (text[0] == '[' && text[^1] == ']' && BlockAttributes().IsMatch(text)) || Directive().IsMatch(text) || text.StartsWith("//"))
                break;
            if (isItem && (ItemPattern().IsMatch(text) || TermPattern().IsMatch(text)))
                break;
            last++;
        }

        return last;
    }

    private void WriteParagraph(TextSpan line)
    {
        // Indented text is code, unless it goes on from an item.
        var isIndented = lines.Indent(_line) > 0 && !_isListed;
        var last = EndOfText(_line);
        var whole = TextSpan.FromBounds(line.Start, lines.Trimmed(last).End);
        var first = _line;
        _line = last + 1;
        var term = isIndented ? null : TermPattern().Match(_text, line.Start, line.Length);
        if (_style is "source" or "listing" or "literal" or "stem" or "latexmath" or "asciimath" or "pass" or "comment" || _style.StartsWith("source", StringComparison.Ordinal) || (isIndented && _style.Length == 0))
        {
            builder.AddSilentBlock(BlockKind.Code, lines.Between(first, last));
        }
        else if (term is { Success: true })
        {
            var name = term.Groups["term"];
            _writer.WriteBlock(new TextSpan(name.Index, name.Length), BlockKind.ListItem, line, 1);
            _writer.WriteBlock(TextSpan.FromBounds(term.Index + term.Length, whole.End), BlockKind.ListItem, whole, 1);
            _isListed = true;
        }
        else
        {
            WriteText(whole, first, last);
        }

        Forget();
    }

    private void WriteText(TextSpan whole, int first, int last)
    {
        var isQuotation = _style is "quote" or "verse" || (_open.TryPeek(out var open) && open.IsQuotation);
        var signature = default(TextSpan);

        // “"…" / -- Odo Lenk”
        if (last > first && lines.Of(last).StartsWith("-- ") && _text[whole.Start] is '"' or '“')
        {
            signature = TextSpan.FromBounds(lines[last].Start + 3, lines[last].End);
            whole = TextSpan.FromBounds(whole.Start, lines.Trimmed(last - 1).End);
            isQuotation = true;
        }

        var text = whole;
        if (Admonition().Match(_text, whole.Start, whole.Length) is { Success: true } label)
            text = TextSpan.FromBounds(whole.Start + label.Length, whole.End);
        _writer.WriteBlock(text, isQuotation ? BlockKind.BlockQuotation : _isListed && lines.Indent(first) > 0 ? BlockKind.ListItem : BlockKind.Paragraph, whole);
        _writer.WriteSignature(signature.IsEmpty ? _author : signature, lines[first]);
    }

    /// <summary><c>[quote, Odo Lenk, The log]</c></summary>
    private void ReadAttributes(TextSpan line)
    {
        var parts = _text.AsSpan(line.Start + 1, line.Length - 2).ToString().Split(',');
        var style = parts[0].Trim();
        if (style.StartsWith('['))
            builder.Anchors.AddId(style.Trim('[', ']'));
        else if (style.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash)
            builder.Anchors.AddId(style[(hash + 1)..].Split('.', '%')[0]);
        style = style.Split('#', '.', '%')[0];
        if (style.Length > 0)
            _style = style.ToLowerInvariant();
        if (_style is "quote" or "verse" && parts.Length > 1)
        {
            var start = line.Start + 1 + parts[0].Length + 1;
            _author = PlainTextReader.Trim(_text, new TextSpan(start, parts[1].Length));
            if (_author.Length > 1 && _text[_author.Start] == '"' && _text[_author.End - 1] == '"')
                _author = TextSpan.FromBounds(_author.Start + 1, _author.End - 1);
        }
    }

    private void Forget() => (_style, _author) = (string.Empty, default);

    [GeneratedRegex(@"\G:!?(?<key>[A-Za-z0-9_][\w-]*)!?:(?:\s+(?<value>.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex AttributePattern();

    [GeneratedRegex(@"^\[(?:\[[\w:.-]+(?:,.*)?\]|[\w.#%,""'= :/*+;!?’“”()-]*)\]$", RegexOptions.CultureInvariant)]
    private static partial Regex BlockAttributes();

    [GeneratedRegex(@"\G(?<level>={1,6}|#{1,6})[ \t]+(?<title>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"\G(?<marker>\*{1,6}|-|\.{1,6}|[0-9]{1,4}\.|[a-zA-Z]\.|<(?:\.|[0-9]+)>)[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"\G(?<term>[^\s/:][^\n]{0,200}?)(?::{2,4}|;;)(?:\s+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex TermPattern();

    [GeneratedRegex(@"^(?:include|image|video|audio|toc|ifdef|ifndef|ifeval|endif)::[^\s\[]*\[.*\]$", RegexOptions.CultureInvariant)]
    private static partial Regex Directive();

    [GeneratedRegex(@"\G(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Admonition();

    [GeneratedRegex(@"(?<=\s)(?:[0-9]+\*|[0-9.]*\+)?[<^>.]{0,3}[adehlmsv]?$", RegexOptions.CultureInvariant)]
    private static partial Regex CellSpecification();

    [GeneratedRegex(@"^\p{L}[\p{L}\p{M}.'’_-]*(?: \p{L}[\p{L}\p{M}.'’_-]*){0,3}(?: <[^<>]*>)?(?:;.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex AuthorPattern();
}
