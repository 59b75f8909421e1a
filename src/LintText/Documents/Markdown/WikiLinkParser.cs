using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace LintText.Documents;

/// <summary>A link as wikis and note-taking programs write it: <c>[[Port Board|the board]]</c>, or a file that is shown in its place: <c>![[chart.png]]</c>.</summary>
internal sealed class WikiLinkInline : LeafInline
{
    /// <summary>Where its text stands; empty for what is shown.</summary>
    public required Microsoft.CodeAnalysis.Text.TextSpan Text { get; init; }
}

/// <summary>Reads wiki links. Markdown would leave them as brackets; <c>[[1]](#note)</c> and <c>[[a][b]]</c> are Markdown’s own.</summary>
internal sealed class WikiLinkParser : InlineParser
{
    /// <summary>The longest link; brackets without an end nearby are text.</summary>
    private const int Longest = 300;

    /// <summary>Begins at a bracket, or at the exclamation mark before one.</summary>
    public WikiLinkParser() => OpeningCharacters = ['[', '!'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var isShown = rest[0] == '!';
        var open = isShown ? 3 : 2;
        if (!rest[(open - 2)..].StartsWith("[["))
            return false;

        rest = rest[..Math.Min(rest.Length, Longest)];
        var close = rest.IndexOf("]]");
        if (close <= open)
            return false;

        var inner = rest[open..close];
        if (inner.IndexOfAny("[]\"\n") >= 0 || !ContainsLetter(inner) || rest[(close + 2)..] is ['(' or '[', ..])
            return false;

        var bar = inner.IndexOf('|');
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var text = bar < 0 ? Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start + open, start + close) : Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start + open + bar + 1, start + close);
        processor.Inline = new WikiLinkInline { Text = isShown ? default : text, Span = new(start, start + close + 1), Line = line, Column = column };
        slice.Start += close + 2;
        return true;
    }

    private static bool ContainsLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
