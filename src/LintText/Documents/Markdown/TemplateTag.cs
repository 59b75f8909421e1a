using System.Buffers;

using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace LintText.Documents;

/// <summary>A tag of a site generator’s template language: <c>{{&lt; figure src="x.png" &gt;}}</c>, <c>{% include note.html %}</c>, <c>{{ page.title }}</c>.</summary>
internal sealed class TemplateTagInline : LeafInline;

/// <summary>
/// Reads the tags of Liquid, Jinja, Nunjucks and Hugo as one piece, before any other parser takes their marks for the text’s: what stands
/// between them is code. Their forms are those of Hugo’s shortcodes and of Liquid’s tags, objects and Jinja’s comments.
/// </summary>
internal sealed class TemplateTagParser : InlineParser
{
    /// <summary>The longest tag; an opening mark without an end nearby is text.</summary>
    private const int LongestTag = 2000;

    /// <summary>What a tag begins with that is none of a wiki’s: <c>{{cn}}</c> is a mark that somebody left.</summary>
    private static readonly SearchValues<char> FirstMarks = SearchValues.Create(" <%-/>#\"'\n");

    private static readonly SearchValues<string> Ends = SearchValues.Create(["}}", "%}", "#}"], StringComparison.Ordinal);

    /// <summary>Begins at a brace.</summary>
    public TemplateTagParser() => OpeningCharacters = ['{'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.PeekChar() switch
        {
            '{' => "}}",
            '%' => "%}",
            '#' => "#}",
            _ => null,
        };
        if (end is null)
            return false;

        var rest = slice.AsSpan();
        var length = rest[2..Math.Min(rest.Length, LongestTag)].IndexOfAny(Ends) is >= 0 and var at && rest[(at + 2)..].StartsWith(end) ? at + 2 + end.Length : -1;
        if (length < 0 || (end != "%}" && !rest[2..3].ContainsAny(FirstMarks)))
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TemplateTagInline { Span = new(start, start + length - 1), Line = line, Column = column };
        slice.Start += length;
        return true;
    }
}

/// <summary>Adds template tags to Markdown.</summary>
internal sealed class TemplateTagExtension : Markdig.IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(Markdig.MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.Insert(0, new TemplateTagParser());

    /// <inheritdoc/>
    public void Setup(Markdig.MarkdownPipeline pipeline, Markdig.Renderers.IMarkdownRenderer renderer)
    {
    }
}
