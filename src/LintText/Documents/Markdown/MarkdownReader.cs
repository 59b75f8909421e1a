using Markdig;

using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

using Microsoft.CodeAnalysis.Text;

using MarkdigBlock = Markdig.Syntax.Block;

namespace LintText.Documents;

/// <summary>Reads Markdown through Markdig’s syntax tree with precise source positions.</summary>
internal static class MarkdownReader
{
    // Building a pipeline is not thread-safe; using one is.
    private static readonly MarkdownPipeline Pipeline = CreatePipeline(isMdx: false);
    private static readonly Lazy<MarkdownPipeline> MdxPipeline = new(() => CreatePipeline(isMdx: true));

    private static MarkdownPipeline CreatePipeline(bool isMdx) => new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseDefinitionLists()
        .UseTaskLists()
        .UseMathematics()
        .UseCustomContainers()
        .UseAutoLinks()
        .UseEmphasisExtras()
        .UseGenericAttributes()
        .Use(new TemplateTagExtension(isMdx))
        .Use(new BoundedParsersExtension())
        .Build();

    public static ProseDocument Read(string path, SourceText source)
    {
        var builder = new ProseBuilder(path, DocumentFormat.Markdown, source);
        var isMdx = path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase);
        var hidden = FrontMatterReader.ReadTomlOrJson(builder);
        var mask = TemplateMask.Of(builder.SourceString, hidden > 0 ? hidden : EndOfYaml(builder.SourceString), hidesStart: hidden > 0, isMdx);
        if (Parse(mask?.Text ?? builder.SourceString, isMdx ? MdxPipeline.Value : Pipeline) is { } document)
        {
            var walker = new Walker(builder, mask?.Quoted ?? []);
            walker.VisitBlocks(document, BlockKind.Paragraph, depth: 0);
            walker.VisitUnreferencedFootnotes(document);
            MarkdownDefinitions.AddRepeated(document, builder);
        }
        else
        {
            builder.AddProblem("the markup is nested too deeply to be Markdown; the file was read as plain text", default);
            PlainTextReader.Write(builder, source);
        }

        return builder.Build();
    }

    /// <summary>Where YAML between fences ends, in which marks of templates are values; 0 where there is none.</summary>
    private static int EndOfYaml(string text) =>
        text.StartsWith("---", StringComparison.Ordinal) && text.IndexOf("\n---", StringComparison.Ordinal) is > 0 and var end ? end + "\n---".Length : 0;

    private static MarkdownDocument? Parse(string text, MarkdownPipeline pipeline)
    {
        try
        {
            return Markdig.Markdown.Parse(text, pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig has no other way to say that it stopped at its limit of nesting, which guards the stack.
            return null;
        }
    }

    /// <summary>Markdig’s spans include their last character; everything else here is half-open.</summary>
    internal static TextSpan ToTextSpan(SourceSpan span) => span.IsEmpty ? new TextSpan(Math.Max(0, span.Start), 0) : TextSpan.FromBounds(span.Start, span.End + 1);

    private sealed class Walker(ProseBuilder builder, IReadOnlyList<TextSpan> quoted)
    {
        private readonly MarkdownInlineWriter _inlines = new(builder);
        private readonly HashSet<Footnote> _seen = [];

        public void VisitBlocks(ContainerBlock container, BlockKind kind, int depth)
        {
            foreach (var block in container)
                Visit(block, kind, depth);
        }

        /// <summary>Markdig drops footnotes that nothing points to from its tree, but their link definitions keep them.</summary>
        public void VisitUnreferencedFootnotes(MarkdownDocument document)
        {
            foreach (var definition in MarkdownDefinitions.GroupOf(document).Links.Values.OfType<FootnoteLinkReferenceDefinition>().OrderBy(d => d.Footnote.Span.Start))
                VisitFootnote(definition.Footnote);
        }

        private void Visit(MarkdigBlock block, BlockKind kind, int depth)
        {
            if (block.TryGetAttributes()?.Id is { } id)
                builder.Anchors.AddId(id);

            switch (block)
            {
                case YamlFrontMatterBlock:
                    FrontMatterReader.Read(builder, ToTextSpan(block.Span));
                    break;
                case HeadingBlock heading:
                    // With a name of its own, “Fees {#costs}”, a heading has no other, but for GitHub, which takes it for text.
                    builder.Anchors.AddHeading(TextOf(heading.Inline) + heading.TryGetAttributes()?.Id);
                    VisitLeaf(heading, BlockKind.Heading, heading.Level);
                    break;
                case HtmlBlock:
                    HtmlReader.ReadFragment(builder, ToTextSpan(block.Span));
                    break;
                case LinkReferenceDefinitionGroup or LinkReferenceDefinition or ThematicBreakBlock:
                    break;
                case CodeBlock:
                    builder.AddSilentBlock(BlockKind.Code, ToTextSpan(block.Span));
                    break;
                case FootnoteGroup group:
                    foreach (var footnote in group.OfType<Footnote>())
                        VisitFootnote(footnote);
                    break;
                case Footnote footnote:
                    VisitFootnote(footnote);
                    break;
                case QuoteBlock quote:
                    // One whose mark is not the writer’s is the body of an admonition.
                    VisitBlocks(quote, builder.SourceString[quote.Span.Start] == '>' ? BlockKind.BlockQuotation : kind, depth);
                    break;
                case ListBlock list:
                    VisitBlocks(list, BlockKind.ListItem, depth + 1);
                    break;
                case DefinitionList definitions:
                    VisitBlocks(definitions, BlockKind.ListItem, depth + 1);
                    break;
                case Table table:
                    VisitBlocks(table, BlockKind.TableCell, depth);
                    break;
                case ContainerBlock container:
                    VisitBlocks(container, kind, depth);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    VisitLeaf(leaf, kind, kind == BlockKind.ListItem ? depth : 0);
                    break;
            }
        }

        private void VisitLeaf(LeafBlock leaf, BlockKind kind, int level)
        {
            builder.BeginBlock();
            if (leaf.Inline is not null)
                _inlines.Write(leaf.Inline);
            if (kind == BlockKind.Paragraph && quoted.Any(q => q.Contains(leaf.Span.Start)))
                kind = BlockKind.BlockQuotation;
            builder.EndBlock(kind, ToTextSpan(leaf.Span), level);
        }

        /// <summary>A heading’s text as publishing tools make its id from it: code is text there, pictures are nothing.</summary>
        private static string TextOf(ContainerInline? container) => container is null ? string.Empty : string.Concat(container.Select(i => i switch
        {
            LinkInline { IsImage: true } => string.Empty,
            ContainerInline inner => TextOf(inner),
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            AutolinkInline autolink => autolink.Url,
            MathInline math => math.Content.ToString(),
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            LineBreakInline => " ",
            _ => string.Empty,
        }));

        private void VisitFootnote(Footnote footnote)
        {
            if (!_seen.Add(footnote))
                return;

            // Markdig’s span of a footnote begins behind its label, and its label behind the bracket.
            var span = ToTextSpan(footnote.Span);
            var label = ToTextSpan(footnote.LabelSpan);
            if (!label.IsEmpty && label.Start < span.Start)
                span = TextSpan.FromBounds(Math.Max(0, label.Start - (builder.SourceString[label.Start] == '[' ? 0 : 1)), span.End);
            // “[^]:” defines nothing that a mark could point to.
            if (footnote.Label?.TrimStart('^') is { Length: > 0 } name)
                builder.AddFootnote(name, span);
            VisitBlocks(footnote, BlockKind.Footnote, depth: 0);
        }
    }
}
