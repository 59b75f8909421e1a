using YamlDotNet.RepresentationModel;

namespace LintText.Lexicons;

/// <summary>The words by which what web pages put around an article is known. Filled from <c>rules/lexicons/furniture.yml</c>.</summary>
internal sealed class PageFurniture
{
    private const char Gap = '…';

    /// <summary>The longest name in the place of a gap.</summary>
    private const int LongestName = 60;

    private static readonly Lazy<PageFurniture> LazyEnglish = new(() => new PageFurniture(EmbeddedYaml.Read("rules/lexicons/furniture.yml")));

    private readonly HashSet<string> _commentElements;
    private readonly HashSet<string> _teaserElements;
    private readonly HashSet<string> _chromeElements;
    private readonly HashSet<string> _besideElements;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _teaserHeaders;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _teaserEnds;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _commentHeaders;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _referenceHeaders;
    private readonly string[] _ends;
    private readonly string[] _notes;
    private readonly string[] _letterOpenings;
    private readonly string[] _extractOpenings;
    private readonly string[] _openHeaders;
    private readonly string[] _titles;
    private readonly string[] _labels;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _placeholders;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _shareTargets;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _shareHeaders;
    private readonly string[] _shareOpenings;
    private readonly (string[] Opens, string[] SpeaksOf)[] _notices;
    private readonly string[] _bylineOpenings;
    private readonly string[] _biographies;

    private PageFurniture(YamlNode root)
    {
        var (elements, lines) = (root["elements"], root["lines"]);
        _commentElements = Words(elements, "comment").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _teaserElements = Words(elements, "teaser").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _chromeElements = Words(elements, "chrome").ToHashSet(StringComparer.OrdinalIgnoreCase);
        _besideElements = Words(elements, "beside").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var headers = Words(lines, "teaser-header").ToLookup(h => h.EndsWith(Gap));
        _teaserHeaders = Lines(headers[false]);
        _openHeaders = [.. headers[true].Select(h => h.TrimEnd(Gap))];
        _notes = WithCapitals(Words(lines, "note-to-readers"));
        _letterOpenings = [.. Words(lines, "letter-opening")];
        _extractOpenings = [.. Words(lines, "extract-opening")];
        _ends = [.. Words(lines, "teaser-end")];
        _teaserEnds = Lines(_ends);
        _commentHeaders = Lines(Words(lines, "comment-header"));
        _referenceHeaders = Lines(Words(lines, "reference-header"));
        _titles = WithCapitals(Words(lines, "teaser-title"));
        _labels = WithCapitals(Words(lines, "teaser-label"));
        _placeholders = Lines(Words(lines, "placeholder"));
        _shareTargets = Lines(Words(lines, "share-target"));
        _shareOpenings = [.. Words(lines, "share-opening").OrderByDescending(o => o.Length)];
        _shareHeaders = Lines(_shareOpenings);
        _notices = [.. ((YamlSequenceNode)lines["notice"]).Children.Select(n => ((string[])[.. Words(n, "opens")], (string[])[.. Words(n, "speaks-of")]))];
        _bylineOpenings = WithCapitals(Words(lines, "byline-opening"));
        _biographies = [.. Words(lines, "biography")];
    }

    /// <summary>That of English pages.</summary>
    public static PageFurniture English => LazyEnglish.Value;

    /// <summary>Whether an element’s class says that it holds readers’ comments.</summary>
    public bool IsCommentElement(string name) => IsOf(name, _commentElements);

    /// <summary>Whether an element’s class says that it points to other articles.</summary>
    public bool IsTeaserElement(string name) => IsOf(name, _teaserElements);

    /// <summary>Whether a word in an element’s class says that it belongs to the page and to no article; what little it holds must say so, too.</summary>
    public bool IsChromeElement(string name) => name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries).Any(_chromeElements.Contains);

    /// <summary>Whether one word of a class says what it is, and the others say nothing.</summary>
    private bool IsOf(string name, HashSet<string> words)
    {
        var isOf = false;
        foreach (var word in name.Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Contains(word))
                isOf = true;
            else if (!_besideElements.Contains(word) && !word.AsSpan().ContainsAnyInRange('0', '9'))
                return false;
        }

        return isOf;
    }

    /// <summary>Whether a line stands above teasers: “Also see”, “More from the Courier:”.</summary>
    public bool IsTeaserHeader(ReadOnlySpan<char> line)
    {
        var header = WithoutColon(line);
        if (_teaserHeaders.Contains(header))
            return true;

        foreach (var open in _openHeaders)
        {
            if (header.StartsWith(open, StringComparison.OrdinalIgnoreCase) && header.Length - open.Length is > 0 and <= LongestName)
                return true;
        }

        return false;
    }

    /// <summary>Whether a line stands below a teaser: “Read more …”.</summary>
    public bool IsTeaserEnd(ReadOnlySpan<char> line) => _teaserEnds.Contains(line.TrimEnd().TrimEnd(":.…»→").TrimEnd());

    /// <summary>Whether a line is another article’s title behind a word that says so: “Read more: Harbour reopens”.</summary>
    public bool IsTeaserTitle(ReadOnlySpan<char> line) => IsBeforeTitle(line, _titles, ":|–—-", mayBeGlued: true) || IsBeforeTitle(line, _labels, ":|", mayBeGlued: false);

    /// <summary>Whether a line is a title with “Read more …” behind it: “The Osk strongman and his 40 horses. Read more…”.</summary>
    public bool EndsAsTeaser(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd().TrimEnd(":.…»→").TrimEnd();
        foreach (var end in _ends)
        {
            if (text.Length > end.Length + 1 && text.EndsWith(end, StringComparison.OrdinalIgnoreCase) && text[^(end.Length + 1)] is ' ' && text[^(end.Length + 2)] is '.' or '…' or '!' or '?' or '»')
                return true;
        }

        return false;
    }

    /// <summary>Whether a line stands above readers’ comments: “12 comments”, “Comments (12):”.</summary>
    public bool IsCommentHeader(ReadOnlySpan<char> line)
    {
        var header = WithoutColon(line);
        if (header.EndsWith(")") && header.LastIndexOf('(') is > 0 and var open && IsNumber(header[(open + 1)..^1]))
            header = header[..(header[open - 1] == ' ' ? open - 1 : open)];
        if (header.IndexOf(' ') is > 0 and var space && IsNumber(header[..space]))
            header = header[(space + 1)..];
        return _commentHeaders.Contains(header);
    }

    /// <summary>Whether a paragraph is a note of the editors to the readers: “Editor’s note: …”.</summary>
    public bool IsNoteToReaders(ReadOnlySpan<char> text) => BeginsWithAny(text, _notes);

    /// <summary>Whether a paragraph begins as a letter or a mail does: “Dear Aksel”, “From: …”.</summary>
    public bool IsLetterOpening(ReadOnlySpan<char> text) => BeginsWithAny(text, _letterOpenings);

    /// <summary>Whether a line stands where something else stood: “Advertisement”.</summary>
    public bool IsPlaceholder(ReadOnlySpan<char> line) => _placeholders.Contains(WithoutColon(line).TrimStart());

    /// <summary>Whether a line is a row of at least two buttons and nothing else: “Share this: Facebook | X | E-mail”, “Share on X · Share on Reddit”.</summary>
    public bool IsShareBar(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        var buttons = 0;
        foreach (var range in text.SplitAny(",;|/·•"))
        {
            var button = text[range].Trim();
            if (button.IsEmpty)
                continue;
            if (!IsShareButton(button))
                return false;
            buttons++;
        }

        return buttons >= 2;
    }

    /// <summary>Whether a line says that buttons for sharing follow: “Share this article:”.</summary>
    public bool IsShareHeader(ReadOnlySpan<char> line) => _shareHeaders.Contains(WithoutColon(line).TrimStart());

    /// <summary>Whether a line is a button for sharing: “Facebook”, “Share on Facebook”.</summary>
    public bool IsShareButton(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        foreach (var opening in _shareOpenings)
        {
            if (BeginsWithWord(text, opening) && text[opening.Length..].TrimStart(": ") is { IsEmpty: false } target)
                return _shareTargets.Contains(target);
        }

        return _shareTargets.Contains(text);
    }

    /// <summary>Whether a short paragraph is a notice of the publisher’s: about cookies, a newsletter, rights.</summary>
    public bool IsNotice(ReadOnlySpan<char> text)
    {
        foreach (var (opens, speaksOf) in _notices)
        {
            if (BeginsWithAny(text, opens) && ContainsAny(text, speaksOf))
                return true;
        }

        return false;
    }

    /// <summary>The names behind “By” in a line that says who wrote the text, roles and places cut off; empty if it is none.</summary>
    public ReadOnlySpan<char> BylineOf(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        foreach (var opening in _bylineOpenings)
        {
            if (BeginsWithWord(text, opening) && text[opening.Length..].TrimStart() is [var first, ..] names && char.IsUpper(first) && names[^1] is not ('.' or '?' or '!'))
                return names;
        }

        return default;
    }

    /// <summary>Whether what follows a writer’s name tells who that is: “is a reporter …”.</summary>
    public bool IsBiography(ReadOnlySpan<char> behindName)
    {
        foreach (var words in _biographies)
        {
            if (BeginsWithWord(behindName.TrimStart(), words))
                return true;
        }

        return false;
    }

    /// <summary>Whether a heading stands above a list of references: “References”, “Further reading:”.</summary>
    public bool IsReferenceHeader(ReadOnlySpan<char> line) => _referenceHeaders.Contains(WithoutColon(line).TrimStart());

    private static bool IsBeforeTitle(ReadOnlySpan<char> line, string[] words, ReadOnlySpan<char> marks, bool mayBeGlued)
    {
        foreach (var word in words)
        {
            if (!line.StartsWith(word, StringComparison.Ordinal))
                continue;

            var rest = line[word.Length..];
            if (rest.TrimStart() is [var mark, .. var title] && marks.Contains(mark) ? IsTitle(title.TrimStart()) : mayBeGlued && IsTitle(rest))
                return true;
        }

        return false;
    }

    private static bool IsTitle(ReadOnlySpan<char> text) => text is [var first, ..] && char.IsUpper(first);

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    private static ReadOnlySpan<char> WithoutColon(ReadOnlySpan<char> line)
    {
        var text = line.TrimEnd();
        return text is [.. var rest, ':'] ? rest.TrimEnd() : text;
    }

    private static IEnumerable<string> Words(YamlNode section, string name) => ((YamlSequenceNode)section[name]).Children.Select(c => c.ToString());

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lines(IEnumerable<string> lines) =>
        lines.ToHashSet(WordComparer.Instance).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a line says that what follows is part of something else: “Extract from the log”.</summary>
    public bool IsExtractOpening(ReadOnlySpan<char> text) => BeginsWithAny(text, _extractOpenings);

    private static bool BeginsWithAny(ReadOnlySpan<char> text, string[] beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (text.TrimStart().StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool BeginsWithWord(ReadOnlySpan<char> text, string words) =>
        text.StartsWith(words, StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetterOrDigit(text[words.Length]));

    private static bool ContainsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The words as they are listed and in capitals, with either apostrophe.</summary>
    private static string[] WithCapitals(IEnumerable<string> words) =>
        [.. words.SelectMany(w => (string[])[w, w.ToUpperInvariant()]).SelectMany(w => (string[])[w, w.Replace('’', '\'')]).Distinct(StringComparer.Ordinal)];
}
