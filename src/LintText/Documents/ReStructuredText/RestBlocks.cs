using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Divides reStructuredText into blocks. What belongs together is told by how far lines are indented.</summary>
internal sealed partial class RestBlocks(ProseBuilder builder, SourceLines lines, RestTargets targets)
{
    private const int DeepestNesting = 60;

    private readonly string _text = builder.SourceString;
    private readonly RestWriter _writer = new(builder, targets);
    private readonly FrontMatterWriter _fields = new(builder);
    private readonly List<string> _adornments = [];

    /// <summary>What is open, by how far it is indented.</summary>
    private readonly Stack<(int Indent, BlockKind Kind)> _open = new([(0, BlockKind.Paragraph)]);

    private int _line;
    private bool _hasText;
    private int _numbered;
    private int _starred;

    public void Write()
    {
        while (_line < lines.Count)
        {
            if (lines.IsBlank(_line))
                _line++;
            else
                WriteBlock(lines.Indent(_line));
        }

        _fields.Close(default);
    }

    /// <summary>The label of a note that numbers itself.</summary>
    public static string LabelOf(string mark, ref int count) => mark + (++count).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void WriteBlock(int indent)
    {
        var line = lines.Trimmed(_line);
        var text = _text.AsSpan(line.Start, line.Length);
        while (_open.Peek().Indent > indent)
            _open.Pop();

        if (text is ".." || text.StartsWith(".. "))
        {
            WriteExplicit(line, indent);
        }
        else if (text.StartsWith("__ ") && text.Length > 3)
        {
            _line++;
        }
        else if (indent == 0 && AdornedTitle() is { } title)
        {
            WriteHeading(title);
        }
        else if (text.StartsWith(">>>"))
        {
            WriteCode(_line, static (_, blank) => !blank);
        }
        else if (text[0] == '+' && GridBorder().IsMatch(text))
        {
            _line = RestTables.WriteGrid(_writer, lines, _line);
        }
        else if (text[0] == '=' && SimpleBorder().IsMatch(text))
        {
            _line = RestTables.WriteSimple(_writer, lines, _line);
        }
        else if (IsAdornment(text) && text.Length >= 4)
        {
            _line++;
        }
        else if (FieldPattern().Match(_text, line.Start, line.Length) is { Success: true } field)
        {
            WriteField(field, line, indent);
        }
        else if (text[0] == '|' && (text.Length == 1 || text[1] == ' '))
        {
            Quote(indent);
            var kind = _open.Peek().Kind;
            _writer.WriteBlock(TextSpan.FromBounds(line.Start + 1, line.End), kind, line);
            _line++;
        }
        else if (ItemPattern().Match(_text, line.Start, line.Length) is { Success: true } item)
        {
            Push(indent + item.Length, BlockKind.ListItem);
            WriteParagraph(line.Start + item.Length, line.Start, indent + item.Length);
        }
        else
        {
            WriteText(line, indent);
        }
    }

    private void WriteText(TextSpan line, int indent)
    {
        // A line above one that is indented more is a term.
        if (_line + 1 < lines.Count && !lines.IsBlank(_line + 1) && lines.Indent(_line + 1) is var next && next > indent)
        {
            Quote(indent);
            _hasText = true;
            _writer.WriteBlock(line, BlockKind.ListItem, line, 1);
            _line++;
            Push(next, BlockKind.ListItem);
            return;
        }

        Quote(indent);
        WriteParagraph(line.Start, line.Start, indent);
    }

    /// <summary>What is indented more than it must be is a quotation.</summary>
    private void Quote(int indent)
    {
        if (indent > _open.Peek().Indent)
            Push(indent, BlockKind.BlockQuotation);
    }

    private void Push(int indent, BlockKind kind)
    {
        if (_open.Count < DeepestNesting)
            _open.Push((indent, kind));
    }

    private void WriteParagraph(int start, int sourceStart, int indent)
    {
        var first = _line;
        _line++;
        while (_line < lines.Count && !lines.IsBlank(_line) && lines.Indent(_line) == indent && !lines.Of(_line).TrimStart().StartsWith(".. "))
            _line++;
        var end = lines.Trimmed(_line - 1).End;
        var text = TextSpan.FromBounds(Math.Min(start, end), end);
        var isLiteral = _text.AsSpan(text.Start, text.Length).EndsWith("::");
        if (isLiteral)
            text = new TextSpan(text.Start, text.Length - (text.Length > 2 && char.IsWhiteSpace(_text[text.End - 3]) ? 2 : text.Length > 2 ? 1 : 2));
        _hasText = true;
        var kind = _open.Peek().Kind;
        if (kind == BlockKind.BlockQuotation && Signature().Match(_text, text.Start, text.Length) is { Success: true } dash)
            _writer.WriteSignature(TextSpan.FromBounds(text.Start + dash.Length, text.End), new TextSpan(text.Start, 1));
        else
            _writer.WriteBlock(text, kind, TextSpan.FromBounds(sourceStart, end), kind == BlockKind.ListItem ? Math.Max(1, _open.Count(o => o.Kind == BlockKind.ListItem)) : 0);
        if (!isLiteral)
            return;

        var code = NextLine(_line);
        var outer = lines.Indent(first);
        if (code < lines.Count && lines.Indent(code) > outer)
        {
            _line = code;
            WriteCode(code, (indent, blank) => blank || indent > outer);
        }
    }

    private int NextLine(int from)
    {
        while (from < lines.Count && lines.IsBlank(from))
            from++;
        return from;
    }

    /// <summary>Code from a line on, as long as a condition on indentation and blankness holds.</summary>
    private void WriteCode(int first, Func<int, bool, bool> goesOn)
    {
        var last = first;
        _line = first;
        while (_line < lines.Count && goesOn(lines.Indent(_line), lines.IsBlank(_line)))
        {
            if (!lines.IsBlank(_line))
                last = _line;
            _line++;
        }

        if (_line > first)
            builder.AddSilentBlock(BlockKind.Code, lines.Between(first, last));
    }

    /// <summary>The line of a title and how it is set off, where one begins here: a line above and below it, or one below.</summary>
    private (int Title, int Behind, string Adornment)? AdornedTitle()
    {
        var text = lines.Of(_line).TrimEnd();
        if (IsAdornment(text))
        {
            return _line + 2 < lines.Count && !lines.IsBlank(_line + 1) && lines.Of(_line + 2).TrimEnd().SequenceEqual(text) && lines.Of(_line + 1).TrimEnd().Length <= text.Length && !SimpleBorder().IsMatch(text)
                ? (_line + 1, _line + 3, $"{text[0]}{text[0]}")
                : null;
        }

        if (_line + 1 >= lines.Count)
            return null;
        var below = lines.Of(_line + 1).TrimEnd();
        return IsAdornment(below) && (below.Length >= text.Length || below.Length >= 4) && lines.Indent(_line + 1) == 0 ? (_line, _line + 2, below[0].ToString()) : null;
    }

    private static bool IsAdornment(ReadOnlySpan<char> line) => line.Length >= 2 && char.IsAscii(line[0]) && (char.IsPunctuation(line[0]) || char.IsSymbol(line[0])) && !line.ContainsAnyExcept(line[0]) && !(line.Length == 2 && line[0] is '.' or ':' && line.Length < 3);

    private void WriteHeading((int Title, int Behind, string Adornment) title)
    {
        var level = _adornments.IndexOf(title.Adornment);
        if (level < 0)
        {
            level = _adornments.Count;
            _adornments.Add(title.Adornment);
        }

        var span = lines.Trimmed(title.Title);
        builder.Anchors.AddHeading(_text.Substring(span.Start, span.Length));
        _writer.WriteBlock(span, BlockKind.Heading, lines.Between(_line, title.Behind - 1), Math.Min(6, level + 1));
        _line = title.Behind;
    }

    /// <summary>Fields above all text are metadata: <c>:lang: de</c>.</summary>
    private void WriteField(Match field, TextSpan line, int indent)
    {
        var key = field.Groups["key"];
        var value = TextSpan.FromBounds(line.Start + field.Length, line.End);
        if (!_hasText && indent == 0)
        {
            _fields.AddText(key.Value.ToLowerInvariant(), _text.Substring(value.Start, value.Length), new TextSpan(key.Index, key.Length), value, marks: 0);
            _line++;
            return;
        }

        var next = _line + 1 < lines.Count && !lines.IsBlank(_line + 1) ? lines.Indent(_line + 1) : 0;
        Push(next > indent ? next : indent + 1, BlockKind.ListItem);
        WriteParagraph(value.Start, line.Start, next > indent ? next : indent + 1);
    }

    [GeneratedRegex(@"\G(?:[-*+•‣⁃]|(?:[0-9]{1,4}|#|[a-zA-Z]|[ivxlcdm]{1,6}|[IVXLCDM]{1,6})[.)]|\((?:[0-9]{1,4}|#|[a-zA-Z])\))[ \t]+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex ItemPattern();

    [GeneratedRegex(@"\G:(?<key>[^\s:`][^:`]{0,80}):(?:[ \t]+|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FieldPattern();

    [GeneratedRegex(@"^\+[-=]+(?:\+[-=]+)*\+$", RegexOptions.CultureInvariant)]
    private static partial Regex GridBorder();

    [GeneratedRegex(@"^=+(?:[ \t]+=+)+$", RegexOptions.CultureInvariant)]
    private static partial Regex SimpleBorder();

    [GeneratedRegex(@"\G(?:---?|—|–)[ \t]*(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Signature();
}
