using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Reviews;

/// <summary>
/// Finds out what blocks alone do not tell and a page needs: which of them are one list or table, what code says, where pictures stand.
/// It looks at the markup between two blocks and at nothing else, so that a wrong guess moves a line and loses no text.
/// </summary>
internal sealed partial class BlockReader
{
    /// <summary>No more of a piece of code, or of what a picture is said to show, is put on a page.</summary>
    private const int LongestCode = 20_000, LongestCaption = 300;

    private readonly ProseDocument _document;
    private readonly string _source;

    private BlockReader(ProseDocument document)
    {
        _document = document;
        _source = document.Source.ToString();
    }

    private bool IsHtml => _document.Format == DocumentFormat.Html;

    /// <summary>The blocks of a document as they are shown.</summary>
    public static ImmutableArray<ReviewBlock> Read(ProseDocument document)
    {
        var reader = new BlockReader(document);
        var blocks = ImmutableArray.CreateBuilder<ReviewBlock>(document.Blocks.Length);
        foreach (var block in document.Blocks)
            blocks.Add(reader.Read(block, block.Index == 0 ? null : document.Blocks[block.Index - 1]));
        return blocks.ToImmutable();
    }

    private ReviewBlock Read(Block block, Block? before)
    {
        var gap = before is not null && before.SourceSpan.End <= block.SourceSpan.Start ? _source.AsSpan(before.SourceSpan.End, block.SourceSpan.Start - before.SourceSpan.End) : [];
        var isSameKind = before?.Kind == block.Kind;
        var shown = new ReviewBlock(block.Index, block.Kind, block.Level, block.Span, _document.Source.Lines.GetLinePosition(block.SourceSpan.Start).Line + 1)
        {
            StartsGroup = !isSameKind || (block.Kind == BlockKind.TableCell && StartsTable(gap)),
            NoteLabel = block.Kind == BlockKind.Footnote ? NoteLabelOf(block) : null,
            Code = block.Kind == BlockKind.Code ? CodeOf(block) : null,
            ContinuesItem = block.Kind == BlockKind.ListItem && isSameKind && before?.Level == block.Level && IsWithinItem(block),
            IsNumbered = block.Kind == BlockKind.ListItem && IsNumbered(block),
            PicturesBefore = IsHtml ? PicturesIn(gap) : [],
        };
        return block.Kind != BlockKind.TableCell ? shown : shown with
        {
            StartsRow = shown.StartsGroup || StartsRow(gap),
            IsHead = IsHead(block, gap),
            EmptyCellsBefore = EmptyCells(gap, shown.StartsGroup || StartsRow(gap)),
        };
    }

    private bool StartsTable(ReadOnlySpan<char> gap) => IsHtml || gap.Contains("<table", StringComparison.OrdinalIgnoreCase)
        ? gap.Contains("<table", StringComparison.OrdinalIgnoreCase)
        : BlankLinePattern().IsMatch(gap);

    private static bool StartsRow(ReadOnlySpan<char> gap) => gap.Contains("<tr", StringComparison.OrdinalIgnoreCase) || (!gap.Contains('<') && gap.Contains('\n'));

    /// <summary>A head has a tag of its own, or a line of dashes below its row.</summary>
    private bool IsHead(Block block, ReadOnlySpan<char> gap)
    {
        const string Head = "<th";
        const int Longest = 4;
        var own = _source.AsSpan(block.SourceSpan.Start, Math.Min(Longest, block.SourceSpan.Length));
        if (CellPattern().IsMatch(own))
            return own.StartsWith(Head, StringComparison.OrdinalIgnoreCase);
        if (IsHtml || gap.Contains("<t", StringComparison.OrdinalIgnoreCase))
            return gap.LastIndexOf("<t", StringComparison.OrdinalIgnoreCase) is >= 0 and var tag && gap[tag..].StartsWith(Head, StringComparison.OrdinalIgnoreCase);

        var lines = _document.Source.Lines;
        var below = lines.GetLineFromPosition(block.SourceSpan.Start).LineNumber + 1;
        return below < lines.Count && _source.AsSpan(lines[below].Start, lines[below].Span.Length) is var rule && rule.Contains('-') && RulePattern().IsMatch(rule);
    }

    /// <summary>Cells without a word are no blocks; what stands between two others tells how many there were.</summary>
    private static int EmptyCells(ReadOnlySpan<char> gap, bool startsRow)
    {
        const int Most = 30;
        var row = startsRow ? gap[(gap.LastIndexOf("<tr", StringComparison.OrdinalIgnoreCase) is >= 0 and var tag ? tag : gap.LastIndexOf('\n') + 1)..] : gap;
        var cells = CellPattern().Count(row);
        return Math.Clamp((cells > 0 ? cells : row.Count('|')) - 1, 0, Most);
    }

    /// <summary>The item’s number or bullet stands before it in its line.</summary>
    private bool IsNumbered(Block block)
    {
        var line = _document.Source.Lines.GetLineFromPosition(block.SourceSpan.Start);
        return NumberPattern().IsMatch(_source.AsSpan(line.Start, block.SourceSpan.Start - line.Start));
    }

    /// <summary>A further paragraph of an item is indented and has no bullet.</summary>
    private bool IsWithinItem(Block block)
    {
        if (_document.Format != DocumentFormat.Markdown)
            return false;

        var line = _document.Source.Lines.GetLineFromPosition(block.SourceSpan.Start);
        return block.SourceSpan.Start > line.Start && _source.AsSpan(line.Start, block.SourceSpan.Start - line.Start).IsWhiteSpace();
    }

    private string? NoteLabelOf(Block block)
    {
        foreach (var note in _document.Footnotes)
        {
            // In HTML only the tag that has the note’s id is known; the block that it opens is the note.
            var isIts = IsHtml ? block.SourceSpan.Contains(note.SourceSpan.Start) || note.SourceSpan.OverlapsWith(block.SourceSpan) : note.SourceSpan.Contains(block.SourceSpan.Start);
            if (isIts)
                return note.Label;
        }

        return null;
    }

    private string CodeOf(Block block)
    {
        var code = _source.AsSpan(block.SourceSpan.Start, Math.Min(block.SourceSpan.Length, LongestCode)).Trim("\r\n").ToString();
        return IsHtml ? TagPattern().Replace(code, string.Empty) : FencePattern().Replace(code, string.Empty);
    }

    private static ImmutableArray<string> PicturesIn(ReadOnlySpan<char> gap)
    {
        const int Most = 20;
        var pictures = ImmutableArray.CreateBuilder<string>();
        foreach (var match in PicturePattern().EnumerateMatches(gap))
        {
            if (pictures.Count == Most)
                break;
            pictures.Add(AltOf(gap.Slice(match.Index, match.Length).ToString()));
        }

        return pictures.ToImmutable();
    }

    /// <summary>What each placeholder in the prose stands for.</summary>
    public static ImmutableArray<InlineObject> ObjectsIn(ProseDocument document)
    {
        var objects = ImmutableArray.CreateBuilder<InlineObject>();
        for (var at = document.Prose.IndexOf(ProseDocument.Placeholder, StringComparison.Ordinal); at >= 0; at = document.Prose.IndexOf(ProseDocument.Placeholder, at + 1))
        {
            var position = at;
            var written = document.Source.ToString(document.GetSourceSpan(new TextSpan(position, 1)));
            var address = document.Links.FirstOrDefault(l => l.IsBare && l.Span.Contains(position));
            objects.Add(address is not null ? new InlineObject(position, InlineKind.Address, address.Target) : new InlineObject(position, KindOf(written), TextOf(written)));
        }

        return objects.ToImmutable();
    }

    private static InlineKind KindOf(string written) => written switch
    {
        ['!', '[', ..] => InlineKind.Picture,
        ['$', ..] => InlineKind.Formula,
        [ProseDocument.Placeholder] => InlineKind.Picture,
        _ when PicturePattern().IsMatch(written) => InlineKind.Picture,
        _ => InlineKind.Code,
    };

    private static string TextOf(string written) => KindOf(written) switch
    {
        InlineKind.Picture => AltOf(written),
        InlineKind.Formula => Shorten(written),
        _ => Shorten(TagPattern().Replace(written, string.Empty).Trim('`')),
    };

    private static string AltOf(string written) => Shorten(AltPattern().Match(written) is { Success: true } match ? (match.Groups["md"].Success ? match.Groups["md"] : match.Groups["html"]).Value : string.Empty);

    private static string Shorten(string text) => text.Length <= LongestCaption ? text : text[..LongestCaption] + "…";

    [GeneratedRegex(@"\n[ \t>]*\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLinePattern();

    [GeneratedRegex("<t[dh][ >]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CellPattern();

    [GeneratedRegex(@"\A[ \t>]*[|:-][ \t|:-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex RulePattern();

    [GeneratedRegex(@"\d[.)]\s+$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex("<(?:img|picture|video|svg)[^<>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PicturePattern();

    [GeneratedRegex(@"^!\[(?<md>[^\]]*)\]|\balt=""(?<html>[^""]*)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AltPattern();

    [GeneratedRegex(@"\A[ \t]*(?:```|~~~)[^\n]*\n|\n?[ \t]*(?:```+|~~~+)[ \t]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex FencePattern();

    [GeneratedRegex("<[^<>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();
}
