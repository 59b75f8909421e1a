using System.Collections.Immutable;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// A draft as its readers see it: blocks of prose without markup, over the <see cref="SourceText"/> it was read from.
/// All analysis is done in prose offsets; <see cref="GetSourceSpan"/> leads back to the file.
/// </summary>
/// <remarks>
/// The blocks’ texts stand one after another in <see cref="Prose"/>, two line feeds apart. Code spans, images, formulas and
/// addresses are one <see cref="Placeholder"/> each, so that a sentence keeps its shape without their text.
/// </remarks>
public sealed class ProseDocument
{
    /// <summary>Stands in the prose for something that is not prose (U+FFFC, OBJECT REPLACEMENT CHARACTER).</summary>
    public const char Placeholder = '\uFFFC';

    private readonly ProseMap _map;

    internal ProseDocument(
        string path,
        DocumentFormat format,
        SourceText source,
        string prose,
        ProseMap map,
        ImmutableArray<Block> blocks,
        FrontMatter frontMatter,
        ImmutableArray<Link> links,
        ImmutableArray<FootnoteReference> footnoteReferences,
        ImmutableArray<FootnoteDefinition> footnotes,
        ImmutableArray<MarkupComment> comments,
        ImmutableArray<ReaderProblem> problems)
    {
        Path = path;
        Format = format;
        Source = source;
        Prose = prose;
        _map = map;
        Blocks = blocks;
        FrontMatter = frontMatter;
        Links = links;
        FootnoteReferences = footnoteReferences;
        Footnotes = footnotes;
        Comments = comments;
        Problems = problems;
    }

    /// <summary>The path the document is reported under.</summary>
    public string Path { get; }

    /// <summary>The format it was read as.</summary>
    public DocumentFormat Format { get; }

    /// <summary>The file’s text.</summary>
    public SourceText Source { get; }

    /// <summary>The prose of all blocks.</summary>
    public string Prose { get; }

    /// <summary>The blocks in the order of their prose.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The metadata block.</summary>
    public FrontMatter FrontMatter { get; }

    /// <summary>The links, in the order of their prose.</summary>
    public ImmutableArray<Link> Links { get; }

    /// <summary>The footnote marks, in the order of their prose.</summary>
    internal ImmutableArray<FootnoteReference> FootnoteReferences { get; }

    /// <summary>The footnotes’ definitions, in source order.</summary>
    internal ImmutableArray<FootnoteDefinition> Footnotes { get; }

    /// <summary>The links whose label has no definition, in source order.</summary>
    internal ImmutableArray<UndefinedLink> UndefinedLinks { get; init; } = [];

    /// <summary>The definitions whose label was defined before, in source order.</summary>
    internal ImmutableArray<RepeatedDefinition> RepeatedDefinitions { get; init; } = [];

    /// <summary>The words that the markup makes references, in the order of their prose.</summary>
    internal ImmutableArray<MarkedReference> MarkedReferences { get; init; } = [];

    /// <summary>The keys of works that commands of the markup cite, in the order of their prose.</summary>
    internal ImmutableArray<MarkedKey> MarkedKeys { get; init; } = [];

    /// <summary>The places that a link with a fragment can point to.</summary>
    internal AnchorSet Anchors { get; init; } = new();

    /// <summary>The comments in the markup, in source order.</summary>
    internal ImmutableArray<MarkupComment> Comments { get; }

    /// <summary>What the reader could not make sense of.</summary>
    public ImmutableArray<ReaderProblem> Problems { get; }

    /// <summary>The smallest stretch of source that holds all characters of a stretch of prose.</summary>
    /// <param name="prose">Offsets in <see cref="Prose"/> (UTF-16, half-open).</param>
    /// <returns>Offsets in <see cref="Source"/> (UTF-16, half-open).</returns>
    public TextSpan GetSourceSpan(TextSpan prose) => _map.ToSource(prose);

    /// <summary>The prose that a stretch of source became, or null where none of it did: markup, metadata, an address.</summary>
    /// <param name="source">Offsets in <see cref="Source"/> (UTF-16, half-open).</param>
    /// <returns>Offsets in <see cref="Prose"/> (UTF-16, half-open).</returns>
    internal TextSpan? FindProse(TextSpan source) => _map.ToProse(source);

    /// <summary>A location in the file for a stretch of prose.</summary>
    /// <param name="prose">Offsets in <see cref="Prose"/> (UTF-16, half-open).</param>
    public Location GetLocation(TextSpan prose) => GetSourceLocation(GetSourceSpan(prose));

    /// <summary>A location in the file.</summary>
    /// <param name="source">Offsets in <see cref="Source"/> (UTF-16, half-open).</param>
    public Location GetSourceLocation(TextSpan source) => Location.Create(Path, source, Source.Lines.GetLinePositionSpan(source));

    /// <summary>The text of a stretch of prose.</summary>
    /// <param name="prose">Offsets in <see cref="Prose"/> (UTF-16, half-open).</param>
    public string GetText(TextSpan prose) => Prose.Substring(prose.Start, prose.Length);

    /// <summary>The block that holds a prose offset; between blocks, the one before.</summary>
    /// <param name="position">An offset in <see cref="Prose"/>.</param>
    /// <exception cref="InvalidOperationException">The document has no blocks.</exception>
    public Block GetBlock(int position)
    {
        if (Blocks.IsEmpty)
            throw new InvalidOperationException("The document has no blocks.");

        return Blocks[Math.Max(0, Bisection.FirstBehind(Blocks.AsSpan(), position, static b => b.Span.Start) - 1)];
    }
}
