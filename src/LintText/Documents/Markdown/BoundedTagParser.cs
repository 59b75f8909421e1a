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
        if (search?.Text != slice.Text)
            processor.ParserStates[Index] = search = new Search(slice.Text, slice.End);

        var rest = slice.AsSpan();
        var end = rest.StartsWith("<?") ? 1 : rest.StartsWith("<!--") ? 2 : rest.StartsWith("<![") ? 3 : 0;
        return search.LastOf(end) > slice.Start && base.Match(processor, ref slice);
    }

    /// <summary>What is known of a paragraph’s text.</summary>
    private sealed class Search(string text, int last)
    {
        private readonly int?[] _lasts = new int?[Ends.Length];

        public string Text { get; } = text;

        /// <summary>Where the last mark of a kind stands, or −1.</summary>
        public int LastOf(int end) => _lasts[end] ??= Text.AsSpan(0, last + 1).LastIndexOf(Ends[end]);
    }
}
