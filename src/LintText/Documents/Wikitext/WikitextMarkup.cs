using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Where the markup of a wiki’s page that may go over many lines begins and ends: templates, links in double brackets, notes, comments, code. Found in one
/// pass, before lines are looked at; what is not closed is not in it.
/// </summary>
internal sealed class WikitextMarkup
{
    /// <summary>Elements whose content is no wikitext.</summary>
    private static readonly string[] Opaque = ["nowiki", "pre", "math", "chem", "source", "syntaxhighlight", "code", "gallery", "timeline", "score", "templatedata", "mapframe", "maplink", "graph", "hiero", "imagemap", "includeonly", "tt", "samp", "kbd"];

    private readonly string _text;
    private readonly Dictionary<int, int> _templates = [];
    private readonly Dictionary<int, int> _links = [];
    private readonly Dictionary<int, int> _comments = [];
    private readonly Dictionary<int, (int Tag, int Close, int End)> _notes = [];
    private readonly Dictionary<int, (string Name, int Tag, int Close, int End)> _opaque = [];
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);
    private readonly List<TextSpan> _covers = [];

    public WikitextMarkup(string text)
    {
        _text = text;
        Scan();
        foreach (var (start, end) in _templates.Concat(_comments).Concat(_notes.Select(n => KeyValuePair.Create(n.Key, n.Value.End))).Concat(_opaque.Select(o => KeyValuePair.Create(o.Key, o.Value.End))).OrderBy(s => s.Key))
        {
            if (_covers.Count == 0 || start >= _covers[^1].End)
                _covers.Add(TextSpan.FromBounds(start, end));
            else if (end > _covers[^1].End)
                _covers[^1] = TextSpan.FromBounds(_covers[^1].Start, end);
        }
    }

    /// <summary>Stretches in which an end of line divides nothing, in order.</summary>
    public IReadOnlyList<TextSpan> Covers => _covers;

    /// <summary>Where a template ends, by where it begins; null where none does.</summary>
    public int? TemplateAt(int start) => _templates.TryGetValue(start, out var end) ? end : null;

    /// <summary>Where a link ends.</summary>
    public int? LinkAt(int start) => _links.TryGetValue(start, out var end) ? end : null;

    /// <summary>Where a comment ends.</summary>
    public int? CommentAt(int start) => _comments.TryGetValue(start, out var end) ? end : null;

    /// <summary>A note: where its start tag ends, where its end tag begins and ends; a note without a text has both at its end.</summary>
    public (int Tag, int Close, int End)? NoteAt(int start) => _notes.TryGetValue(start, out var note) ? note : null;

    /// <summary>An element that holds no wikitext.</summary>
    public (string Name, int Tag, int Close, int End)? OpaqueAt(int start) => _opaque.TryGetValue(start, out var found) ? found : null;

    /// <summary>Where any of them ends that begins at a place; the place itself where none does.</summary>
    public int EndAt(int start) => TemplateAt(start) ?? LinkAt(start) ?? CommentAt(start) ?? NoteAt(start)?.End ?? OpaqueAt(start)?.End ?? start;

    /// <summary>Cuts the inside of a template or link at its bars.</summary>
    public List<TextSpan> Split(int start, int end)
    {
        var parts = new List<TextSpan>();
        var from = start;
        for (var i = start; i < end;)
        {
            var next = _text.AsSpan(i, end - i).IndexOfAny("|{[<");
            if (next < 0)
                break;
            i += next;
            if (_text[i] == '|')
            {
                parts.Add(TextSpan.FromBounds(from, i));
                from = ++i;
            }
            else
            {
                i = Math.Min(end, Math.Max(i + 1, EndAt(i)));
            }
        }

        parts.Add(TextSpan.FromBounds(from, end));
        return parts;
    }

    private void Scan()
    {
        var templates = new Stack<int>();
        var links = new Stack<int>();
        for (var i = 0; i < _text.Length;)
        {
            var next = _text.AsSpan(i).IndexOfAny("{}[]<");
            if (next < 0)
                return;
            i += next;
            var isDouble = i + 1 < _text.Length && _text[i + 1] == _text[i];
            switch (_text[i])
            {
                case '{' when isDouble:
                    templates.Push(i);
                    i += 2;
                    break;
                case '}' when isDouble && templates.TryPop(out var start):
                    _templates[start] = i + 2;
                    i += 2;
                    break;
                case '[' when isDouble:
                    links.Push(i);
                    i += 2;
                    break;
                case ']' when isDouble && links.TryPop(out var start):
                    _links[start] = i + 2;
                    i += 2;
                    break;
                case '<':
                    i = ScanTag(i);
                    break;
                default:
                    i++;
                    break;
            }
        }
    }

    /// <returns>Where scanning goes on.</returns>
    private int ScanTag(int at)
    {
        var rest = _text.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            // One that is not closed hides all that follows, as it does on a page.
            var end = FindEnd("-->", at + 4) is >= 0 and var found ? found + 3 : _text.Length;
            _comments[at] = end;
            return end;
        }

        var length = 1;
        while (length < rest.Length && length < 20 && char.IsAsciiLetter(rest[length]))
            length++;
        if (length == 1 || length == rest.Length || rest[length] is not ('>' or '/' or ' ' or '\n' or '\t' or '\r'))
            return at + 1;

        var name = rest[1..length].ToString().ToLowerInvariant();
        var isNote = name == "ref";
        if (!isNote && !Opaque.Contains(name))
            return at + 1;

        var close = rest[1..Math.Min(rest.Length, 1000)].IndexOfAny('>', '<') + 1;
        if (close < 1 || rest[close] != '>')
            return at + 1;

        var tag = at + close + 1;
        if (rest[close - 1] == '/')
        {
            if (isNote)
                _notes[at] = (tag, tag, tag);
            else
                _opaque[at] = (name, tag, tag, tag);
            return tag;
        }

        var endTag = FindEnd("</" + name, tag);
        if (endTag < 0)
            return tag;

        var behind = _text.AsSpan(endTag, Math.Min(100, _text.Length - endTag)).IndexOf('>') is >= 0 and var last ? endTag + last + 1 : endTag + name.Length + 2;
        if (isNote)
        {
            _notes[at] = (tag, endTag, behind);
            return tag;
        }

        _opaque[at] = (name, tag, endTag, behind);
        return behind;
    }

    /// <summary>The next place of a text. It is remembered, so that a page full of what is never closed is searched once.</summary>
    private int FindEnd(string mark, int from)
    {
        if (_ends.TryGetValue(mark, out var known) && (known < 0 || known >= from))
            return known;

        var found = _text.AsSpan(from).IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return _ends[mark] = found < 0 ? -1 : from + found;
    }
}
