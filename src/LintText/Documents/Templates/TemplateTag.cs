using System.Buffers;

namespace LintText.Documents;

/// <summary>A tag of a template language: <c>{% include note.html %}</c>, <c>{{ page.title }}</c>, <c>{{&lt; figure src="x.png" &gt;}}</c>.</summary>
/// <param name="Length">How long it is.</param>
/// <param name="Name">What it does, as its language calls it, in lower case; empty for a value.</param>
/// <param name="IsEnd">Whether it ends what one of that name began.</param>
internal readonly record struct TemplateTag(int Length, string Name, bool IsEnd)
{
    /// <summary>The longest tag; an opening mark without an end nearby is text.</summary>
    public const int LongestTag = 2000;

    /// <summary>What a tag begins with that is none of a wiki’s: <c>{{cn}}</c> is a mark that somebody left.</summary>
    private static readonly SearchValues<char> FirstMarks = SearchValues.Create(" <%-/>#!\"'\n\r");

    private static readonly SearchValues<string> Ends = SearchValues.Create(["}}", "%}", "#}"], StringComparison.Ordinal);

    /// <summary>What stands between these tags is not prose: Liquid, Jinja, Nunjucks, Hugo, Hexo.</summary>
    private static readonly HashSet<string> Silent = new(["comment", "highlight", "codeblock", "code", "prism", "mermaid", "math", "katex", "latex", "style", "script", "javascript", "stylesheet", "schema", "macro"], StringComparer.Ordinal);

    private static readonly HashSet<string> Quotations = new(["blockquote", "quote"], StringComparer.Ordinal);

    /// <summary>Where the first mark that ends a tag stands, or −1.</summary>
    /// <param name="text">The text.</param>
    public static int IndexOfEnd(ReadOnlySpan<char> text) => text.IndexOfAny(Ends);

    /// <summary>Whether what stands between tags of this name is somebody’s words.</summary>
    public bool IsQuotation => Quotations.Contains(Name);

    /// <summary>Whether it begins what is not prose.</summary>
    public bool HidesBody => !IsEnd && Silent.Contains(Name);

    /// <summary>Reads the tag that a text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isMdx">Whether all that is in braces is code.</param>
    /// <returns>The tag, or null where there is none.</returns>
    public static TemplateTag? Read(ReadOnlySpan<char> text, bool isMdx)
    {
        if (text is not ['{', var second, var third, ..])
            return null;

        if (isMdx && second is not ('{' or '%' or '#'))
            return LengthOfBraces(text) is { } braces ? new TemplateTag(braces, string.Empty, IsEnd: false) : null;

        var end = (second, third) switch
        {
            ('{', '%') => "%}}",
            ('{', _) => "}}",
            ('%', _) => "%}",
            ('#', _) => "#}",
            _ => null,
        };
        if (end is null)
            return null;

        var inner = text[2..Math.Min(LongestTag, text.Length)];
        var at = end == "%}}" ? inner.IndexOf(end) : inner.IndexOfAny(Ends);
        if (at < 0 || !inner[at..].StartsWith(end) || (end != "%}" && !inner[..1].ContainsAny(FirstMarks)))
            return null;

        var (name, isEnd) = end == "#}" ? (string.Empty, false) : NameOf(inner[..at], isValue: second == '{');
        return new TemplateTag(2 + at + end.Length, name, isEnd);
    }

    /// <summary>How much of a text, which begins behind this tag, is its body with the tag that ends it; null where none does.</summary>
    /// <param name="text">The text.</param>
    public int? FindBodyEnd(ReadOnlySpan<char> text)
    {
        for (var from = 0; text[from..].IndexOf('{') is >= 0 and var brace; from += brace + 1)
        {
            if (Read(text[(from + brace)..], isMdx: false) is { IsEnd: true } end && end.Name == Name)
                return from + brace + end.Length;
        }

        return null;
    }

    /// <summary>How long what a brace opens is, to the brace that closes it, those within counted; null where that is not near.</summary>
    /// <param name="text">The text, which begins with a brace.</param>
    public static int? LengthOfBraces(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length && i < LongestTag; i++)
        {
            if (text[i] == '{')
                depth++;
            else if (text[i] == '}' && --depth == 0)
                return i + 1;
        }

        return null;
    }

    /// <summary>“{{&lt; /quote &gt;}}”, “{% endquote %}”; a value has a name only where it is one of Hugo’s shortcodes.</summary>
    private static (string Name, bool IsEnd) NameOf(ReadOnlySpan<char> inner, bool isValue)
    {
        if (isValue && inner is not ['<' or '%', ..])
            return (string.Empty, false);

        var word = inner.TrimStart("<%- \r\n\t");
        var isEnd = word.StartsWith("/") || (!isValue && word.StartsWith("end"));
        if (isEnd)
            word = word[(word[0] == '/' ? 1 : 3)..].TrimStart();
        var length = 0;
        while (length < word.Length && char.IsAsciiLetter(word[length]))
            length++;
        return (word[..length].ToString().ToLowerInvariant(), isEnd);
    }
}
