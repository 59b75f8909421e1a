using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace LintText.Documents;

/// <summary>
/// Reads links as Markdig does, but looks only so far ahead for the end of a destination once many in the same paragraph had none: each
/// <c>](</c> without its bracket would be looked for to the paragraph’s end.
/// </summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    /// <summary>How many characters may be looked through in vain in a paragraph, before one looks only near.</summary>
    private const long MostInVain = 4_000_000;

    /// <summary>Near enough for any destination that somebody wrote by hand.</summary>
    private const int Near = 300;

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar != ']' || slice.PeekChar(1) != '(')
            return base.Match(processor, ref slice);

        var search = processor.ParserStates[Index] as Search;
        if (search is null || search.End != slice.End || !ReferenceEquals(search.Text, slice.Text))
            processor.ParserStates[Index] = search = new Search(slice);

        var end = slice.End;
        var start = slice.Start;
        if (search.LastBracket < start + 2)
            slice.End = start + 1;
        else if (search.InVain > MostInVain)
            slice.End = Math.Min(end, start + Near);

        var isLink = base.Match(processor, ref slice);
        if (!isLink)
            search.InVain += slice.End - start;
        slice.End = end;
        return isLink;
    }

    /// <summary>What is known of a paragraph, which is a stretch of its own text or of the document’s.</summary>
    private sealed class Search(StringSlice slice)
    {
        public string Text { get; } = slice.Text;

        public int End { get; } = slice.End;

        /// <summary>Behind this place no destination ends.</summary>
        public int LastBracket { get; } = slice.Start + slice.AsSpan().LastIndexOf(')');

        public long InVain { get; set; }
    }
}
