using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace LintText.Documents;

/// <summary>
/// Reads tags, comments, instructions and addresses in angle brackets as Markdig does, but does not look for the end of one where the
/// paragraph is known to have none: each beginning would be looked for to the paragraph’s end.
/// </summary>
internal sealed class BoundedTagParser : AutolinkInlineParser
{
    private static readonly string[] Ends = [">", "?>", "-->", "]]>"];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var search = processor.ParserStates[Index] as Search;
        if (search is null || search.End != slice.End || !ReferenceEquals(search.Text, slice.Text))
            processor.ParserStates[Index] = search = new Search(slice);

        var rest = slice.AsSpan();
        var end = rest.StartsWith("<?") ? 1 : rest.StartsWith("<!--") ? 2 : rest.StartsWith("<![") ? 3 : 0;
        return search.LastOf(end) > slice.Start && base.Match(processor, ref slice);
    }

    /// <summary>What is known of a paragraph, which is a stretch of its own text or of the document’s.</summary>
    private sealed class Search(StringSlice slice)
    {
        private readonly int?[] _lasts = new int?[Ends.Length];

        public string Text => slice.Text;

        public int End => slice.End;

        /// <summary>Where the last mark of a kind stands, at or before the paragraph’s first tag where there is none.</summary>
        public int LastOf(int end) => _lasts[end] ??= slice.Start + Math.Max(0, slice.AsSpan().LastIndexOf(Ends[end]));
    }
}
