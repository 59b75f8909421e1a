using System.Collections.Immutable;
using System.Text;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>
/// What a reader writes to: it collects blocks and keeps, for every character of prose, the source it came from. Runs of
/// white space become one space, and none is kept at a block’s edges.
/// </summary>
internal sealed class ProseBuilder(string path, DocumentFormat format, SourceText source)
{
    private readonly StringBuilder _prose = new();
    private readonly ImmutableArray<ProseMap.Segment>.Builder _segments = ImmutableArray.CreateBuilder<ProseMap.Segment>();
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Link> _links = [];
    private readonly List<(string Label, int Position, TextSpan Span)> _references = [];
    private readonly List<(string Label, TextSpan Span)> _footnotes = [];
    private readonly List<UndefinedLink> _undefinedLinks = [];
    private readonly List<RepeatedDefinition> _repeatedDefinitions = [];
    private readonly List<MarkedReference> _markedReferences = [];
    private readonly List<MarkupComment> _comments = [];
    private readonly Dictionary<int, BlockKind> _suspected = [];
    private readonly List<ReaderProblem> _problems = [];
    private int _blockStart = -1;
    private (int Start, int End)? _pendingSpace;

    public string SourceString { get; } = source.ToString();

    public FrontMatter FrontMatter { get; set; } = FrontMatter.None;

    /// <summary>The places in the document that a link can point to.</summary>
    public AnchorSet Anchors { get; } = new();

    /// <summary>The offset in the prose at which the next character will stand, white space waiting to be written included.</summary>
    public int Position => _prose.Length + (_pendingSpace is not null && HasProse ? 1 : 0);

    /// <summary>The offset behind the last character of prose; white space waiting to be written may never be.</summary>
    public int End => _prose.Length;

    /// <summary>Prose that is already written.</summary>
    public string ProseAt(TextSpan span) => _prose.ToString(span.Start, span.Length);

    /// <summary>Whether the open block has any prose yet.</summary>
    public bool HasProse => _blockStart >= 0 && _prose.Length > _blockStart;

    public void BeginBlock()
    {
        if (_prose.Length > 0 && _blocks.Count > 0 && _blocks[^1].Span.End == _prose.Length)
            _prose.Append("\n\n");

        _blockStart = _prose.Length;
        _pendingSpace = null;
    }

    /// <summary>Closes the open block. A block without prose is dropped.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="sourceSpan">Where it stands in the source.</param>
    /// <param name="level">The level of a heading, the depth of a list item.</param>
    /// <param name="suspected">What the markup says that it is instead, where more must speak for that.</param>
    public void EndBlock(BlockKind kind, TextSpan sourceSpan, int level = 0, BlockKind? suspected = null)
    {
        _pendingSpace = null;
        if (HasProse && suspected is { } other)
            _suspected[_blocks.Count] = other;
        if (HasProse)
            _blocks.Add(new Block(_blocks.Count, kind, level, TextSpan.FromBounds(_blockStart, _prose.Length), InFile(sourceSpan)));
        _blockStart = -1;
    }

    /// <summary>Adds a block that has no prose, such as a code block.</summary>
    public void AddSilentBlock(BlockKind kind, TextSpan sourceSpan)
    {
        BeginBlock();
        _blocks.Add(new Block(_blocks.Count, kind, 0, new TextSpan(_prose.Length, 0), InFile(sourceSpan)));
        _blockStart = -1;
    }

    /// <summary>Appends source characters as they stand.</summary>
    public void Append(TextSpan span)
    {
        var position = span.Start;
        while (position < span.End)
        {
            if (IsSpace(SourceString[position]))
            {
                var start = position;
                while (position < span.End && IsSpace(SourceString[position]))
                    position++;
                AppendSpace(TextSpan.FromBounds(start, position));
            }
            else
            {
                var start = position;
                while (position < span.End && !IsSpace(SourceString[position]) && !IsInvisible(SourceString[position]))
                    position++;
                if (position > start)
                {
                    FlushSpace();
                    AddSegment(position - start, start, position - start);
                    _prose.Append(SourceString, start, position - start);
                }

                while (position < span.End && IsInvisible(SourceString[position]))
                    position++;
            }
        }
    }

    /// <summary>Appends text that differs from its source, such as a decoded entity. The source is never split.</summary>
    public void Append(string text, TextSpan span)
    {
        if (text.All(IsInvisible))
            return;

        if (text.All(IsSpace))
        {
            AppendSpace(span);
            return;
        }

        FlushSpace();
        AddSegment(text.Length, span.Start, span.Length);
        _prose.Append(text);
    }

    /// <summary>
    /// Appends text whose source may hold extra characters (escapes, folded quotation marks): each character is found again
    /// in the source in order; one that cannot be found is mapped to the whole rest.
    /// </summary>
    public void AppendAligned(string text, TextSpan span)
    {
        if (text.Length == span.Length && string.CompareOrdinal(text, 0, SourceString, span.Start, text.Length) == 0)
        {
            Append(span);
            return;
        }

        var position = span.Start;
        for (var i = 0; i < text.Length; i++)
        {
            var found = position < span.End ? SourceString.IndexOf(text[i], position, span.End - position) : -1;
            if (found < 0 && IsSpace(text[i]) && position < span.End)
            {
                found = position;
                while (found < span.End && !IsSpace(SourceString[found]))
                    found++;
            }

            if (found < 0 || found >= span.End)
            {
                // What is left at the end of the source belongs to its last character.
                Append(text[i..], TextSpan.FromBounds(Math.Max(span.Start, Math.Min(position, span.End - 1)), span.End));
                return;
            }

            Append(new TextSpan(found, 1));
            position = found + 1;
        }
    }

    /// <summary>Appends one space for a stretch of white space; at a block’s edges and after another space it is dropped.</summary>
    public void AppendSpace(TextSpan span) =>
        _pendingSpace = _pendingSpace is { } pending ? (pending.Start, Math.Max(pending.End, span.End)) : (span.Start, span.End);

    /// <summary>Appends the placeholder for something that is not prose.</summary>
    /// <returns>Where the placeholder stands in the prose.</returns>
    public TextSpan AppendPlaceholder(TextSpan span)
    {
        Append(ProseDocument.Placeholder.ToString(), span);
        return new TextSpan(_prose.Length - 1, 1);
    }

    public void AddLink(Link link) => _links.Add(link);

    public void AddFootnoteReference(string label, TextSpan span) => _references.Add((label, HasProse ? _prose.Length : Position, span));

    /// <summary>Adds a mark that stands in text which is already written.</summary>
    public void AddWrittenFootnoteReference(string label, TextSpan span) => _references.Add((label, PositionOf(span.Start), span));

    public void AddFootnote(string label, TextSpan span) => _footnotes.Add((label, InFile(span)));

    public void AddUndefinedLink(string label, TextSpan span) => _undefinedLinks.Add(new UndefinedLink(label, PositionOf(span.Start), span));

    public void AddRepeatedDefinition(RepeatedDefinition duplicate) => _repeatedDefinitions.Add(duplicate);

    public void AddMarkedReference(TextSpan prose, TextSpan span, bool isTitle) => _markedReferences.Add(new MarkedReference(prose, span, isTitle));

    public void AddComment(TextSpan span)
    {
        var text = SourceString.AsSpan(span.Start, span.Length);
        if (text.StartsWith("<!--"))
            text = text[4..];
        if (text.EndsWith("-->"))
            text = text[..^3];
        AddComment(text.ToString(), span);
    }

    /// <summary>Adds a comment whose text is not simply what stands between its markers.</summary>
    public void AddComment(string text, TextSpan span) => _comments.Add(new MarkupComment(text, span));

    public void AddProblem(string message, TextSpan span) => _problems.Add(new ReaderProblem(message, span));

    public ProseDocument Build()
    {
        var defined = _footnotes.Select(n => n.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var referenced = _references.Select(r => r.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var prose = _prose.ToString();

        // Code has no teasers and no readers’ comments; “See also:” in it is the writer’s own.
        var blocks = format == DocumentFormat.CSharp ? _blocks.ToImmutable() : ReferenceSections.Mark(ArticleSegmentation.Apply(_blocks.ToImmutable(), _suspected, prose, _links), prose, _links);

        return new ProseDocument(
            path,
            format,
            source,
            prose,
            new ProseMap(_segments.ToImmutable()),
            blocks,
            FrontMatter,
            // Where there is no prose there is nothing to click on.
            [.. _links.Where(_ => !blocks.IsEmpty).OrderBy(l => l.Span.Start)],
            [.. _references.OrderBy(r => r.Position).Select(r => new FootnoteReference(r.Label, r.Position, r.Span, defined.Contains(r.Label)))],
            [.. _footnotes.OrderBy(n => n.Span.Start).Select(n => new FootnoteDefinition(n.Label, n.Span, referenced.Contains(n.Label)))],
            [.. _comments.OrderBy(c => c.SourceSpan.Start)],
            [.. _problems])
        {
            Anchors = Anchors,
            UndefinedLinks = [.. _undefinedLinks.OrderBy(l => l.SourceSpan.Start)],
            RepeatedDefinitions = [.. _repeatedDefinitions.OrderBy(d => d.SourceSpan.Start)],
            MarkedReferences = [.. _markedReferences.Where(r => !IsFootnoteMark(r)).OrderBy(r => r.Span.Start)],
        };
    }

    private bool IsFootnoteMark(MarkedReference reference) => !reference.IsTitle && _references.Exists(r => reference.SourceSpan.Contains(r.Span));

    /// <summary>Parsers give what is not closed at the end of the file an end behind it.</summary>
    private TextSpan InFile(TextSpan span) => TextSpan.FromBounds(Math.Min(span.Start, SourceString.Length), Math.Min(span.End, SourceString.Length));

    /// <summary>Where in the open block’s prose a place of the source stands. Within a block the prose is in the order of the source.</summary>
    private int PositionOf(int source)
    {
        var (low, high) = (0, _segments.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_segments[middle].Prose < _blockStart || _segments[middle].Source <= source)
                low = middle + 1;
            else
                high = middle;
        }

        if (low == 0 || _segments[low - 1].Prose < _blockStart)
            return Math.Max(0, _blockStart);

        var segment = _segments[low - 1];
        return segment.IsIdentity ? Math.Min(segment.ProseEnd, segment.Prose + source - segment.Source) : segment.ProseEnd;
    }

    private void FlushSpace()
    {
        if (_pendingSpace is not { } space)
            return;

        _pendingSpace = null;
        if (!HasProse)
            return;

        AddSegment(1, space.Start, space.End - space.Start);
        _prose.Append(' ');
    }

    private void AddSegment(int proseLength, int sourceStart, int sourceLength)
    {
        if (proseLength == sourceLength && _segments.Count > 0)
        {
            var last = _segments[^1];
            if (last.IsIdentity && last.SourceEnd == sourceStart && last.ProseEnd == _prose.Length)
            {
                _segments[^1] = new ProseMap.Segment(last.Prose, last.ProseLength + proseLength, last.Source, last.SourceLength + sourceLength);
                return;
            }
        }

        _segments.Add(new ProseMap.Segment(_prose.Length, proseLength, sourceStart, sourceLength));
    }

    /// <summary>What only says where a word may be parted, and is no part of it: a soft hyphen, a space without width.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\u2060';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f' or '\v';
}
