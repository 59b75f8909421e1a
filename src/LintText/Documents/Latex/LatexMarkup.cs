namespace LintText.Documents;

/// <summary>Where groups in braces end, found in one pass in which comments and code hide braces; and where environments do.</summary>
internal sealed class LatexMarkup
{
    private readonly string _text;
    private readonly Dictionary<int, int> _groups = [];
    private readonly Dictionary<string, (int From, int Found)> _ends = new(StringComparer.Ordinal);

    public LatexMarkup(string text)
    {
        _text = text;
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny("\\{}%");
            if (next < 0)
                return;
            i += next;
            switch (text[i])
            {
                case '\\' when IsVerbatim(i, out var name):
                    _groups[i + 6] = i + 7 + name.Length;
                    i = FindEnd(name, i) is >= 0 and var end ? end : i + 6 + name.Length;
                    break;
                case '\\':
                    i = EndOfVerb(i) ?? i + 1;
                    break;
                case '%':
                    i = EndOfLine(i) - 1;
                    break;
                case '{':
                    open.Push(i);
                    break;
                case '}' when open.TryPop(out var start):
                    _groups[start] = i;
                    break;
            }
        }
    }

    /// <summary>Where the brace stands that closes one; null where none does.</summary>
    public int? CloseOf(int open) => _groups.TryGetValue(open, out var close) ? close : null;

    /// <summary>Where an environment’s end begins, from a place on; -1 where it does not end.</summary>
    public int FindEnd(string name, int from)
    {
        var mark = $"\\end{{{name}}}";
        if (_ends.TryGetValue(mark, out var known) && from >= known.From && (known.Found < 0 || known.Found >= from))
            return known.Found;

        var found = from >= _text.Length ? -1 : _text.AsSpan(from).IndexOf(mark, StringComparison.Ordinal);
        found = found < 0 ? -1 : from + found;
        _ends[mark] = (from, found);
        return found;
    }

    /// <summary>Where a line ends.</summary>
    public int EndOfLine(int at) => _text.AsSpan(at).IndexOf('\n') is >= 0 and var end ? at + end : _text.Length;

    /// <summary>Where code in a line ends, <c>\verb|a {|</c>, whose braces are none; null where none begins.</summary>
    private int? EndOfVerb(int at)
    {
        if (!_text.AsSpan(at).StartsWith("\\verb") || at + 6 >= _text.Length)
            return null;
        var delimiter = _text[at + 5] == '*' ? at + 6 : at + 5;
        return char.IsLetterOrDigit(_text[delimiter]) || char.IsWhiteSpace(_text[delimiter]) || _text[delimiter] == '{' ? null : CloseOfVerb(delimiter, _text.Length);
    }

    /// <summary>The second of two delimiters in a line, within reach; null where there is none.</summary>
    public int? CloseOfVerb(int delimiter, int end)
    {
        const int Furthest = 500;
        var rest = _text.AsSpan(delimiter + 1, Math.Min(Furthest, Math.Max(0, end - delimiter - 1)));
        return rest.IndexOfAny(_text[delimiter], '\n') is >= 0 and var close && rest[close] != '\n' ? delimiter + 1 + close : null;
    }

    private bool IsVerbatim(int at, out string name)
    {
        name = string.Empty;
        if (!_text.AsSpan(at).StartsWith("\\begin{"))
            return false;
        var rest = _text.AsSpan(at + 7, Math.Min(30, _text.Length - at - 7));
        if (rest.IndexOf('}') is not (> 0 and var close))
            return false;
        name = rest[..close].ToString();
        return name is "verbatim" or "verbatim*" or "lstlisting" or "minted" or "comment" or "filecontents" or "filecontents*";
    }
}
