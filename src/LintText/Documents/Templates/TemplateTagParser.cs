using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace LintText.Documents;

/// <summary>A tag of a template language that stands within a line of text.</summary>
internal sealed class TemplateTagInline : LeafInline;

/// <summary>Reads tags within a line as one piece, before any other parser takes their marks for the text’s: what stands in them is code.</summary>
internal sealed class TemplateTagParser : InlineParser
{
    private readonly bool _isMdx;

    /// <summary>Begins at a brace.</summary>
    /// <param name="isMdx">Whether all that is in braces is code.</param>
    public TemplateTagParser(bool isMdx)
    {
        _isMdx = isMdx;
        OpeningCharacters = ['{'];
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!HasEndNear(processor, slice) || TemplateTag.Read(slice.AsSpan(), _isMdx) is not { } tag)
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new TemplateTagInline { Span = new(start, start + tag.Length - 1), Line = line, Column = column };
        slice.Start += tag.Length;
        return true;
    }

    /// <summary>Whether a mark that could end a tag is near. Where it stands is kept, or each brace would be followed by a search of its own.</summary>
    private bool HasEndNear(InlineProcessor processor, StringSlice slice)
    {
        if (processor.ParserStates[Index] is not Search search || !ReferenceEquals(search.Text, slice.Text) || search.End != slice.End || search.Next < slice.Start)
        {
            var at = _isMdx ? slice.AsSpan().IndexOf('}') : TemplateTag.IndexOfEnd(slice.AsSpan());
            processor.ParserStates[Index] = search = new Search(slice.Text, slice.End, at < 0 ? int.MaxValue : slice.Start + at);
        }

        return search.Next - (long)slice.Start < TemplateTag.LongestTag;
    }

    /// <summary>Where the next mark stands that could end a tag.</summary>
    private sealed record Search(string Text, int End, int Next);
}

/// <summary>Adds template tags and wiki links to Markdown.</summary>
/// <param name="isMdx">Whether it is MDX.</param>
internal sealed class TemplateTagExtension(bool isMdx) : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new TemplateTagParser(isMdx));
        pipeline.InlineParsers.Insert(0, new WikiLinkParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
