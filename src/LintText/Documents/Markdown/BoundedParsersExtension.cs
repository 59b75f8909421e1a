using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.GenericAttributes;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;

namespace LintText.Documents;

/// <summary>Puts parsers whose work is bounded in the place of Markdig’s own, which look through the rest of a paragraph, or all that is open, again and again.</summary>
internal sealed class BoundedParsersExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        pipeline.InlineParsers.Replace<AutolinkInlineParser>(new BoundedTagParser());
        pipeline.InlineParsers.Replace<GenericAttributesParser>(new BoundedAttributesParser());
        pipeline.InlineParsers.Replace<AutoLinkParser>(new BoundedAddressParser());
        pipeline.BlockParsers.Replace<CustomContainerParser>(new BoundedContainerParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
    }
}
