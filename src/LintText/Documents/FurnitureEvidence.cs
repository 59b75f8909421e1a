using System.Collections.Immutable;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// Whether what is in a region says, too, that it is none of the article: its place, its form, its links. The name of a class, an id or a heading
/// alone may mean anything, and what is cut out is lost to the reader of the report.
/// </summary>
/// <param name="blocks">The blocks.</param>
/// <param name="prose">The text.</param>
/// <param name="links">Its links.</param>
internal sealed class FurnitureEvidence(ImmutableArray<Block> blocks, string prose, IReadOnlyList<Link> links)
{
    /// <summary>The longest title or blurb of another article.</summary>
    private const int LongestBlurb = 200;

    /// <summary>The longest line that names whoever wrote a comment, and when.</summary>
    private const int LongestByline = 60;

    /// <summary>What is left out with little doubt and little harm.</summary>
    private const int Little = 200;

    /// <summary>The links by their places, so that each region looks at its own only.</summary>
    private readonly Lazy<TextSpan[]> _links = new(() => [.. links.Select(l => l.Span).Order()]);

    /// <summary>Whether a run of blocks is what its name says.</summary>
    /// <param name="kind">Teasers or comments.</param>
    /// <param name="start">Its first block.</param>
    /// <param name="end">The one behind its last.</param>
    public bool Confirms(BlockKind kind, int start, int end) => !IsAll(start, end) && (kind == BlockKind.Teaser ? AreTeasers(start, end) : AreComments(start, end));

    /// <summary>Whether nothing of an article would be left.</summary>
    private bool IsAll(int start, int end) => !Others(start, end).Any(b => b.Kind is not (BlockKind.FrontMatter or BlockKind.Code) && b.Span.Length > 0);

    private IEnumerable<Block> Others(int start, int end) => blocks.Where(b => b.Index < start || b.Index >= end);

    /// <summary>Titles and blurbs by turns, or lines of links.</summary>
    private bool AreTeasers(int start, int end)
    {
        var length = Length(start, end);
        var linked = 0;
        for (var i = Bisection.FirstNotBefore(_links.Value, blocks[start].Span.Start, static s => s.Start); i < _links.Value.Length && _links.Value[i].End <= blocks[end - 1].Span.End; i++)
            linked += _links.Value[i].Length;
        if (linked * 2 >= length || (length <= Little && IsLast(end)))
            return true;

        // Not sentences on end: titles have no full stop.
        return Run(start, end).All(b => b.Span.Length <= LongestBlurb) && Run(start, end).Any(b => !EndsAsSentence(b) && b.Index > start);
    }

    /// <summary>At the end of the page, and a header that says it in so many words, or lines that name who writes.</summary>
    private bool AreComments(int start, int end)
    {
        if (!IsLast(end))
            return false;

        var header = blocks[start].Kind == BlockKind.Heading ? prose.AsSpan(blocks[start].Span.Start, blocks[start].Span.Length).Trim() : default;
        return header.Contains(' ') || header.ContainsAnyInRange('0', '9') || Length(start, end) <= Little || Run(start, end).Any(b => b.Kind != BlockKind.Heading && b.Span.Length <= LongestByline && !EndsAsSentence(b));
    }

    private bool IsLast(int end) => !blocks.Skip(end).Any(b => b.Kind == BlockKind.Heading || (b.IsBody && b.Span.Length > LongestByline));

    private IEnumerable<Block> Run(int start, int end) => blocks.Skip(start).Take(end - start).Where(b => !b.Span.IsEmpty);

    private int Length(int start, int end) => Run(start, end).Sum(b => b.Span.Length);

    private bool EndsAsSentence(Block block) => prose.AsSpan(block.Span.Start, block.Span.Length).TrimEnd("”’\"')]") is [.., '.' or '!' or '?' or '…' or ':'];
}
