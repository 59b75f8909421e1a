using System.Collections.Immutable;
using System.Text;

using LintText.Analysis;
using LintText.Configuration;

namespace LintText.References.Bibliographies;

/// <summary>
/// Reads BibTeX and BibLaTeX: entries in braces or brackets, values in braces, quotation marks or bare, joined by “#”, with
/// <c>@string</c> abbreviations. What stands between entries is a comment. A broken entry is reported, and reading goes on at the
/// next line that begins with “@”.
/// </summary>
internal sealed class BibTexReader(string text, string path, ImmutableArray<FileProblem>.Builder problems)
{
    private static readonly string[] VenueFields = ["journal", "journaltitle", "publisher", "institution", "note", "type", "howpublished", "pubstate", "entrysubtype"];

    /// <summary>An abstract has some thousands of characters.</summary>
    private const int LongestValue = 100_000;

    /// <summary>How many lines that begin with “@” a value may hold; more of them are entries behind one that was left open.</summary>
    private const int MostEntryStarts = 3;

    private readonly Dictionary<string, string> _strings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<BibliographyEntry> _entries = [];
    private int _position;
    private int _line = 1;
    private int _lineAt;

    public List<BibliographyEntry> Read()
    {
        while (FindEntry())
        {
            var start = _position;
            try
            {
                ReadEntry();
            }
            catch (FormatException exception)
            {
                problems.Add(new FileProblem(path, LineAt(start), 0, exception.Message));
                _position = NextLine(start + 1);
            }
        }

        return _entries;
    }

    /// <summary>Goes to the next “@”.</summary>
    private bool FindEntry()
    {
        var at = _position < text.Length ? text.IndexOf('@', _position) : -1;
        _position = at < 0 ? text.Length : at;
        return at >= 0;
    }

    private void ReadEntry()
    {
        var line = LineAt(_position);
        _position++;
        var type = ReadName().ToLowerInvariant();
        SkipSpace();

        // An “@” in the text between entries, as in an address, begins none.
        if (type.Length == 0 || _position >= text.Length || text[_position] is not ('{' or '('))
            return;

        var close = text[_position] == '{' ? '}' : ')';
        if (type is "comment" or "preamble")
        {
            SkipGroup(close);
            return;
        }

        _position++;
        if (type == "string")
        {
            foreach (var (name, value) in ReadFields(close, "string"))
                _strings[name] = value;
            return;
        }

        SkipSpace();
        var key = ReadUntil(',', close, '\n').Trim();
        if (key.Length == 0)
            throw new FormatException($"the @{type} entry has no key; write @{type}{{key, …}}");

        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        SkipSpace();
        if (_position < text.Length && text[_position] == ',')
        {
            _position++;
            foreach (var (name, value) in ReadFields(close, key))
                fields.TryAdd(name, value);
        }
        else if (_position >= text.Length || text[_position++] != close)
        {
            throw new FormatException($"the entry {KeyAtFault.Quote(key)} is not closed; add '{close}'");
        }

        var entry = Create(key, type, line, fields);
        _entries.Add(entry);

        // BibLaTeX keeps the keys that a work had before.
        foreach (var old in fields.GetValueOrDefault("ids")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
            _entries.Add(entry with { Key = old });
    }

    private IEnumerable<(string Name, string Value)> ReadFields(char close, string key)
    {
        while (true)
        {
            SkipSpace();
            if (_position >= text.Length || IsEntryStart(_position))
                throw new FormatException($"the entry {KeyAtFault.Quote(key)} is not closed; a '{close}' is missing in it or at its end");
            if (text[_position] == close)
            {
                _position++;
                yield break;
            }

            if (text[_position] == ',')
            {
                _position++;
                continue;
            }

            var name = ReadName();
            SkipSpace();
            if (name.Length == 0 || _position >= text.Length || text[_position] != '=')
                throw new FormatException($"the entry {KeyAtFault.Quote(key)} has a field without a value{(name.Length == 0 ? string.Empty : $", {KeyAtFault.Quote(name)}")}; write name = {{value}}, with a comma behind each field");

            _position++;
            yield return (name, ReadValue(key, name));
        }
    }

    private string ReadValue(string key, string name)
    {
        var value = new StringBuilder();
        while (true)
        {
            SkipSpace();
            if (_position >= text.Length)
                throw new FormatException($"the value of {KeyAtFault.Quote(name)} in the entry {KeyAtFault.Quote(key)} is missing");

            switch (text[_position])
            {
                case '{':
                    value.Append(ReadGroup(key, name));
                    break;
                case '"':
                    value.Append(ReadQuoted(key, name));
                    break;
                default:
                    var word = ReadUntil(',', '}', ')', '#', '\n', ' ');
                    if (word.Length == 0)
                        throw new FormatException($"the value of {KeyAtFault.Quote(name)} in the entry {KeyAtFault.Quote(key)} is missing");
                    value.Append(_strings.GetValueOrDefault(word, word));
                    break;
            }

            if (value.Length > LongestValue)
                throw new FormatException($"the value of {KeyAtFault.Quote(name)} in the entry {KeyAtFault.Quote(key)} is too long; a brace or quotation mark above it is probably not closed");
            SkipSpace();
            if (_position >= text.Length || text[_position] != '#')
                return value.ToString();
            _position++;
        }
    }

    private string ReadGroup(string key, string name)
    {
        var start = _position + 1;
        if (!TrySkipGroup('}'))
            throw new FormatException($"the value of {KeyAtFault.Quote(name)} in the entry {KeyAtFault.Quote(key)} is not closed; each '{{' needs its '}}'");
        return text[start..(_position - 1)];
    }

    private string ReadQuoted(string key, string name)
    {
        var start = ++_position;
        var depth = 0;
        for (; _position < text.Length; _position++)
        {
            var c = text[_position];
            if (IsEntryStart(_position))
                break;
            if (c == '\\')
                _position++;
            else if (c == '"' && depth == 0)
                return text[start.._position++];
            else
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }

        throw new FormatException($"the value of {KeyAtFault.Quote(name)} in the entry {KeyAtFault.Quote(key)} is not closed; each quotation mark needs its fellow");
    }

    private void SkipGroup(char close)
    {
        if (!TrySkipGroup(close))
            throw new FormatException($"the comment or preamble is not closed; add '{close}'");
    }

    /// <summary>Goes behind the bracket that closes the one at the position.</summary>
    private bool TrySkipGroup(char close)
    {
        var open = close == '}' ? '{' : '(';
        var depth = 0;
        var starts = 0;
        for (; _position < text.Length; _position++)
        {
            var c = text[_position];
            if (IsEntryStart(_position) && ++starts > MostEntryStarts)
                return false;
            if (c == '\\')
                _position++;
            else if (c == open)
                depth++;
            else if (c == close && --depth == 0)
            {
                _position++;
                return true;
            }
        }

        return false;
    }

    private string ReadName()
    {
        SkipSpace();
        var start = _position;
        while (_position < text.Length && (char.IsLetterOrDigit(text[_position]) || text[_position] is '_' or '-' or '+' or ':' or '.' or '/' or '*'))
            _position++;
        return text[start.._position];
    }

    private string ReadUntil(params ReadOnlySpan<char> ends)
    {
        var length = text.AsSpan(_position).IndexOfAny(ends);
        var start = _position;
        _position = length < 0 ? text.Length : _position + length;
        return text[start.._position].TrimEnd();
    }

    private void SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position]))
            _position++;
    }

    /// <summary>The start of the next line that begins an entry.</summary>
    private int NextLine(int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            if (IsEntryStart(at))
                return at;
        }

        return text.Length;
    }

    /// <summary>An “@” at the start of a line, which mostly begins an entry.</summary>
    private bool IsEntryStart(int at) => text[at] == '@' && (at == 0 || text[at - 1] == '\n');

    /// <summary>The line of a position, from 1. Positions are asked for in order, or a little back.</summary>
    private int LineAt(int position)
    {
        if (position < _lineAt)
            (_line, _lineAt) = (1, 0);
        _line += text.AsSpan(_lineAt, position - _lineAt).Count('\n');
        _lineAt = position;
        return _line;
    }

    private BibliographyEntry Create(string key, string type, int line, Dictionary<string, string> fields)
    {
        // BibLaTeX keeps arXiv and PubMed numbers in “eprint”.
        var eprint = fields.GetValueOrDefault("eprint") is { Length: > 0 } number ? $"{fields.GetValueOrDefault("eprinttype") ?? fields.GetValueOrDefault("archiveprefix")} {number}" : string.Empty;
        return new BibliographyEntry(key, type, path, line)
        {
            Title = fields.GetValueOrDefault("title"),
            Year = PublicationYear.Find(fields.GetValueOrDefault("date") ?? fields.GetValueOrDefault("year")),
            Doi = fields.GetValueOrDefault("doi"),
            Isbn = fields.GetValueOrDefault("isbn"),
            Address = Clean(fields.GetValueOrDefault("url")) ?? AddressIn(fields.GetValueOrDefault("howpublished")),
            Venue = string.Join(' ', VenueFields.Select(f => fields.GetValueOrDefault(f)).Append(eprint).OfType<string>()).ToLowerInvariant(),
            HasAccessDate = fields.ContainsKey("urldate") || Mentions(fields, "accessed") || Mentions(fields, "retrieved") || Mentions(fields, "visited"),
            HasArchive = fields.ContainsKey("archiveurl"),
        };
    }

    private static bool Mentions(Dictionary<string, string> fields, string word) =>
        fields.GetValueOrDefault("note")?.Contains(word, StringComparison.OrdinalIgnoreCase) == true || fields.GetValueOrDefault("howpublished")?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary><c>howpublished = {\url{https://…}}</c></summary>
    private static string? AddressIn(string? value)
    {
        var start = value?.IndexOf("http", StringComparison.OrdinalIgnoreCase) ?? -1;
        if (value is null || start < 0)
            return null;

        var end = value.AsSpan(start).IndexOfAny('}', ' ', ',');
        return Clean(end < 0 ? value[start..] : value.Substring(start, end));
    }

    /// <summary>An address without LaTeX’s escapes.</summary>
    private static string? Clean(string? address) => address?.Trim().Replace("\\", string.Empty, StringComparison.Ordinal);
}
