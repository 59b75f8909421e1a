namespace LintText.Documents;

/// <summary>
/// How deep the C# lexer would have to go in a text: strings in interpolated strings, conditions in each other, operators and brackets in one
/// condition. It is told without the lexer, in one pass, and rather too deep than not deep enough where code is faulty.
/// </summary>
internal sealed class CodeNesting
{
    private readonly string _text;

    /// <summary>The interpolated strings that are open, and how deep in braces each one’s hole is; −1 in its text.</summary>
    private readonly Stack<(string End, int Braces, int HoleBraces, bool IsVerbatim)> _open = new();

    /// <summary>How many brackets are open in holes.</summary>
    private int _brackets;

    private int _conditions;
    private int _deepest;

    private CodeNesting(string text) => _text = text;

    /// <summary>The depth.</summary>
    /// <param name="text">The text of a file.</param>
    public static int Of(string text)
    {
        // Few files have so many of these at all.
        if (text.AsSpan().Count('$') + text.AsSpan().Count('#') == 0)
            return 0;

        var nesting = new CodeNesting(text);
        for (var i = 0; i < text.Length;)
            i = nesting._open.Count > 0 && nesting._open.Peek().HoleBraces < 0 ? nesting.ReadString(i) : nesting.ReadCode(i);
        return nesting._deepest;
    }

    private bool At(int i, string mark) => i < _text.Length && string.CompareOrdinal(_text, i, mark, 0, mark.Length) == 0;

    private int Behind(string mark, int from) => from < _text.Length && _text.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at ? at + mark.Length : _text.Length;

    private int EndOfLine(int from) => from < _text.Length && _text.AsSpan(from).IndexOfAny('\n', '\r') is >= 0 and var at ? from + at : _text.Length;

    private int Run(char c, int from)
    {
        var end = from;
        while (end < _text.Length && _text[end] == c)
            end++;
        return end - from;
    }

    /// <summary>Reads one thing of code, outside of strings or in a hole of one.</summary>
    private int ReadCode(int i)
    {
        switch (_text[i])
        {
            case '#' when StartsLine(i):
                return ReadDirective(i);
            case '/' when At(i, "//"):
                return EndOfLine(i);
            case '/' when At(i, "/*"):
                return Passed(i, Behind("*/", i + 2));
            case '\'' when At(i + 1, "\\") || At(i + 2, "'"):
                return ReadPlain(i, '\'');
            case '"' when At(i, "\"\"\""):
                return Passed(i, ReadRaw(i));
            case '"':
                return ReadPlain(i, '"');
            case '@' when At(i, "@\""):
                return Passed(i, ReadVerbatim(i + 2));
            case '$' or '@':
                return ReadInterpolated(i);
            case '(' or '[' when _open.Count > 0:
                _deepest = Math.Max(_deepest, ++_brackets + _open.Count);
                return i + 1;
            case ')' or ']' when _open.Count > 0:
                _brackets = Math.Max(0, _brackets - 1);
                return i + 1;
            case '{' or '}' when _open.Count > 0:
                var top = _open.Pop();
                var braces = top.HoleBraces + (_text[i] == '{' ? 1 : -1);
                _deepest = Math.Max(_deepest, braces + _brackets + _open.Count);
                _open.Push(top with { HoleBraces = braces == 0 ? -1 : braces });
                return i + 1;
            default:
                return i + 1;
        }
    }

    /// <summary>Counts the conditions in what looks like a comment or string: behind a condition that does not hold it is neither to the lexer.</summary>
    private int Passed(int start, int end)
    {
        var before = _conditions;
        _conditions = 0;
        for (var i = start; i < end && _text.AsSpan(i, end - i).IndexOf('#') is >= 0 and var at; i++)
        {
            i += at;
            if (StartsLine(i))
                ReadDirective(i);
        }

        _conditions += before;
        _deepest = Math.Max(_deepest, _conditions);
        return end;
    }

    private bool StartsLine(int i)
    {
        while (i > 0 && _text[i - 1] is ' ' or '\t')
            i--;
        return i == 0 || _text[i - 1] is '\n' or '\r';
    }

    private int ReadDirective(int i)
    {
        var end = EndOfLine(i);
        var line = _text.AsSpan(i + 1, end - i - 1).TrimStart();
        if (line.StartsWith("endif"))
        {
            _conditions = Math.Max(0, _conditions - 1);
            return end;
        }

        if (!line.StartsWith("if") && !line.StartsWith("elif"))
            return end;

        _conditions += line[0] == 'i' ? 1 : 0;
        var depth = _conditions;
        foreach (var c in line)
            depth += c is '(' or '!' or '|' or '&' or '=' ? 1 : 0;
        _deepest = Math.Max(_deepest, depth);
        return end;
    }

    /// <summary>A string or a character between plain marks, which ends with its line at the latest.</summary>
    private int ReadPlain(int i, char mark)
    {
        for (i++; i < _text.Length && _text[i] is not ('\n' or '\r'); i++)
        {
            if (_text[i] == mark)
                return i + 1;
            i += _text[i] == '\\' && i + 1 < _text.Length && _text[i + 1] is not ('\n' or '\r') ? 1 : 0;
        }

        return i;
    }

    private int ReadRaw(int i)
    {
        var length = Run('"', i);
        return Behind(new string('"', length), i + length);
    }

    private int ReadVerbatim(int i)
    {
        while (i < _text.Length && (i = Behind("\"", i)) < _text.Length && _text[i] == '"')
            i++;
        return i;
    }

    private int ReadInterpolated(int i)
    {
        var at = i + Run('@', i);
        var dollars = Run('$', at);
        at += dollars;
        at += Run('@', at);
        var quotes = Run('"', at);
        if (dollars == 0 || quotes == 0)
            return Math.Max(at, i + 1);

        // Two marks are a whole string, and more begin a raw one; not so where “@” makes two within the string one of its characters.
        var isVerbatim = _text.AsSpan(i, at - i).Contains('@');
        var isRaw = !isVerbatim && quotes >= 3;
        if (!isVerbatim && quotes == 2)
            return at + 2;
        _open.Push((new string('"', isRaw ? quotes : 1), isRaw ? dollars : 1, -1, isVerbatim));
        _deepest = Math.Max(_deepest, _open.Count);
        return at + (isRaw ? quotes : 1);
    }

    /// <summary>Reads one thing of an interpolated string’s text.</summary>
    private int ReadString(int i)
    {
        var (end, braces, _, isVerbatim) = _open.Peek();
        var isRaw = end.Length > 1;
        if (At(i, end))
        {
            if (isVerbatim && At(i, "\"\""))
                return i + 2;
            _open.Pop();
            return i + end.Length;
        }

        if (_text[i] is '\n' or '\r' && !isRaw && !isVerbatim)
        {
            _open.Pop();
            return i;
        }

        if (_text[i] == '{')
        {
            var run = Run('{', i);
            _brackets = _open.Count == 1 ? 0 : _brackets;
            if (isRaw ? run < braces : run % 2 == 0)
                return i + run;
            var top = _open.Pop();
            _open.Push(top with { HoleBraces = braces });
            return i + run;
        }

        if (_text[i] == '\\' && !isRaw && !isVerbatim)
            return i + 1 < _text.Length && _text[i + 1] is not ('\n' or '\r') ? i + 2 : i + 1;
        return i + 1;
    }
}
