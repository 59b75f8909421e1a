using System.Buffers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Hides from the Markdown parser what site generators take out of a page before it is Markdown: tags that have lines to themselves, bodies of
/// comments and listings, modules and expressions of MDX; and shows it the bodies of MkDocs’ admonitions and tabs, which are indented like code, as
/// quotations. What is hidden becomes white space, so that every other character keeps its place. Line by line, in time linear in the text.
/// </summary>
/// <remarks>
/// Forms: Liquid and Jinja (<c>{% … %}</c>, <c>{{ … }}</c>, <c>{# … #}</c>), Hugo’s shortcodes (<c>{{&lt; … &gt;}}</c>, <c>{{% … %}}</c>), Python-Markdown’s
/// admonition and PyMdown’s details and tabs (<c>!!!</c>, <c>???</c>, <c>===</c>), MDX 3 (ESM, JSX comments and expressions).
/// </remarks>
internal sealed class TemplateMask
{
    /// <summary>The longest body that is not prose; what begins one without an end that near is a tag like others.</summary>
    private const int LongestBody = 100_000;

    private const int BodyIndent = 4;

    /// <summary>As deep as anybody nests admonitions; parsers have a limit for quotations, too.</summary>
    private const int DeepestNesting = 8;

    private static readonly SearchValues<string> Signs = SearchValues.Create(["{%", "{{", "{#", "!!!", "???", "===", "{/*"], StringComparison.Ordinal);

    private readonly string _source;
    private readonly char[] _text;
    private readonly bool _isMdx;
    private readonly List<TextSpan> _quoted = [];
    private readonly List<int> _indents = [];
    private readonly HashSet<string> _unended = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, int Start)> _quotes = new();

    /// <summary>Where the next comment of MDX ends, if it was looked for.</summary>
    private int _commentEnd = -1;

    private TemplateMask(string source, bool isMdx)
    {
        _source = source;
        _text = source.ToCharArray();
        _isMdx = isMdx;
    }

    /// <summary>What the parser is to read, as long as the source.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>Stretches that a tag calls a quotation, in order of their ends.</summary>
    public IReadOnlyList<TextSpan> Quoted => _quoted;

    /// <summary>Masks a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="from">Where it begins: what is before that is front matter.</param>
    /// <param name="hidesStart">Whether that is in a form that the parser does not know.</param>
    /// <param name="isMdx">Whether it is MDX.</param>
    /// <returns>The mask, or null where there is nothing to hide or show.</returns>
    public static TemplateMask? Of(string source, int from, bool hidesStart, bool isMdx)
    {
        if (!hidesStart && !isMdx && !source.AsSpan().ContainsAny(Signs))
            return null;

        var mask = new TemplateMask(source, isMdx);
        if (hidesStart)
            mask.Hide(0, from);
        mask.ReadLines(from);
        mask.Text = new string(mask._text);
        return mask;
    }

    private void ReadLines(int from)
    {
        var fence = default(Fence);
        for (int start = from, next; start < _source.Length; start = next)
        {
            var end = EndOfLine(start);
            next = Math.Min(_source.Length, end + 1);
            var first = start;
            while (first < end && _source[first] is ' ' or '\t')
                first++;
            if (first == end || _source[first] == '\r')
                continue;

            ShowBody(start, first);
            if (fence.IsOpen)
            {
                fence = fence.IsClosedBy(_source.AsSpan(first, end - first)) ? default : fence;
                continue;
            }

            if (Fence.OpenedBy(_source.AsSpan(first, end - first)) is { IsOpen: true } opened)
                fence = opened;
            else if (_indents.Count < DeepestNesting && IsAdmonition(first, end))
                OpenAdmonition(start, first, end);
            else if (_source[first] == '{')
                next = Math.Max(next, ReadTags(first));
            else if (_isMdx && start == first && IsModule(_source.AsSpan(first, end - first)))
                next = HideToBlankLine(first);

            if (_isMdx && !fence.IsOpen && next == Math.Min(_source.Length, end + 1))
                next = Math.Max(next, ReadExpressions(first, end));
        }
    }

    private int EndOfLine(int start) => _source.IndexOf('\n', start) is >= 0 and var end ? end : _source.Length;

    private void Hide(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] is not ('\n' or '\r'))
                _text[i] = ' ';
        }
    }

    /// <summary>Hides tags that stand alone on their lines, and what they hide between them.</summary>
    /// <returns>Where to go on: behind the last line that was looked at.</returns>
    private int ReadTags(int start)
    {
        var at = start;
        while (at < _source.Length)
        {
            if (_source[at] is ' ' or '\t')
            {
                at++;
            }
            else if (_source[at] is '\n' or '\r')
            {
                break;
            }
            else if (TemplateTag.Read(_source.AsSpan(at), _isMdx) is { } tag)
            {
                Note(tag, at);
                at += tag.Length;
                if (tag.HidesBody && !_unended.Contains(tag.Name))
                {
                    if (tag.FindBodyEnd(_source.AsSpan(at, Math.Min(LongestBody, _source.Length - at))) is { } body)
                        at += body;
                    else
                        _unended.Add(tag.Name);
                }
            }
            else
            {
                // Text behind a tag: the tag is part of the sentence, and read with it.
                return start;
            }
        }

        Hide(start, at);
        return at < _source.Length ? EndOfLine(at) + 1 : at;
    }

    /// <summary>Remembers where a tag begins a quotation, or ends one.</summary>
    private void Note(TemplateTag tag, int at)
    {
        if (!tag.IsQuotation)
            return;

        if (!tag.IsEnd)
            _quotes.Push((tag.Name, at + tag.Length));
        else if (_quotes.Count > 0 && _quotes.Peek().Name == tag.Name)
            _quoted.Add(TextSpan.FromBounds(_quotes.Pop().Start, at));
    }

    private bool IsAdmonition(int first, int end)
    {
        var line = _source.AsSpan(first, end - first);
        var mark = line.StartsWith("!!!") || line.StartsWith("???") || line.StartsWith("===") ? line[3..].TrimStart("+!") : default;
        if (mark.Length < 2 || mark[0] != ' ')
            return false;

        // “=== "Python"” is a tab; more of these marks, or other words behind them, underline a heading or are text.
        var rest = mark.Trim();
        return rest.Length > 0 && (line[0] == '=' ? rest[0] is '"' or '\'' : char.IsAsciiLetterLower(rest[0]) || rest[0] == '"');
    }

    /// <summary>Hides an admonition’s first line; what is indented below it is shown by <see cref="ShowBody"/>.</summary>
    private void OpenAdmonition(int start, int first, int end)
    {
        _indents.Add(WidthOf(start, first));
        Hide(first, end);
    }

    /// <summary>Leaves the admonitions whose bodies a line is not in, and shows it as part of the others: a mark where each body’s indentation begins.</summary>
    private void ShowBody(int start, int first)
    {
        if (_indents.Count == 0)
            return;

        var width = WidthOf(start, first);
        _indents.RemoveAll(i => width < i + BodyIndent);
        var (column, level) = (0, 0);
        for (var i = start; i < first && level < _indents.Count; i++)
        {
            // A body within another begins behind that one’s indentation.
            if (column >= _indents[level])
            {
                _text[i] = '>';
                level++;
            }

            column = NextColumn(column, _source[i]);
        }
    }

    private int WidthOf(int start, int first)
    {
        var column = 0;
        for (var i = start; i < first; i++)
            column = NextColumn(column, _source[i]);
        return column;
    }

    /// <summary>The column behind a character of indentation; a tab leads to the next multiple of four (CommonMark 2.2).</summary>
    private static int NextColumn(int column, char c) => c == '\t' ? (column / BodyIndent * BodyIndent) + BodyIndent : column + 1;

    private static bool IsModule(ReadOnlySpan<char> line) =>
        (line.StartsWith("import ") && (line.Contains(" from ", StringComparison.Ordinal) || line["import ".Length..].TrimStart() is ['"' or '\'', ..]))
        || line.StartsWith("import {") || line.StartsWith("export const ") || line.StartsWith("export let ") || line.StartsWith("export default ") || line.StartsWith("export function ") || line.StartsWith("export {") || line.StartsWith("export * ");

    private int HideToBlankLine(int start)
    {
        var end = start;
        while (end < _source.Length)
        {
            var line = EndOfLine(end);
            if (_source.AsSpan(end, line - end).IsWhiteSpace())
                break;
            end = Math.Min(_source.Length, line + 1);
        }

        Hide(start, end);
        return end;
    }

    /// <summary>Hides comments in braces, and writes values in braces of a tag’s attributes in quotation marks, since HTML knows no others.</summary>
    private int ReadExpressions(int first, int end)
    {
        var next = 0;
        for (var i = first; i < end; i++)
        {
            if (_source[i] != '{')
                continue;

            if (_source.AsSpan(i).StartsWith("{/*") && LengthOfComment(i) is { } length)
            {
                Hide(i, i + length + 3);
                next = i + length + 3;
                i = next - 1;
            }
            else if (i > first && _source[i - 1] == '=' && TemplateTag.LengthOfBraces(_source.AsSpan(i)) is { } braces)
            {
                Hide(i, i + braces);
                (_text[i], _text[i + braces - 1]) = ('"', '"');
                next = i + braces;
                i = next - 1;
            }
        }

        return next == 0 ? 0 : next > end ? EndOfLine(next) + 1 : 0;
    }

    /// <summary>How far from the beginning of a comment its end is, or null where that is not near. Where the next end stands is kept for the comments before it.</summary>
    private int? LengthOfComment(int start)
    {
        if (_commentEnd < start)
            _commentEnd = _source.AsSpan(start).IndexOf("*/}") is >= 0 and var found ? start + found : int.MaxValue;
        return _commentEnd - (long)start < LongestBody ? _commentEnd - start : null;
    }

    /// <summary>A fence around code (CommonMark 4.5): what is in it, a generator may fill in, and no reader takes for prose.</summary>
    private readonly record struct Fence(char Mark, int Length)
    {
        public bool IsOpen => Length > 0;

        public static Fence OpenedBy(ReadOnlySpan<char> line)
        {
            var length = line.Length - line.TrimStart(line[0]).Length;
            return line[0] is '`' or '~' && length >= 3 && (line[0] == '~' || !line[length..].Contains('`')) ? new Fence(line[0], length) : default;
        }

        public bool IsClosedBy(ReadOnlySpan<char> line) =>
            line[0] == Mark && line.Length - line.TrimStart(Mark).Length >= Length && line.TrimStart(Mark).IsWhiteSpace();
    }
}
