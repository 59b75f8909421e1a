using System.Collections.Immutable;
using System.Text;

using LintText.Lexicons;

namespace LintText.Documents;

/// <summary>
/// Single lines that belong to the page and not to the article, by what the whole line is: the place of an advertisement, a row of buttons, a notice
/// of the publisher’s, the lines about the writer at the end, and a quotation from the article that is set once more in large type.
/// </summary>
/// <param name="blocks">The blocks.</param>
/// <param name="prose">The text.</param>
internal sealed class PageLines(ImmutableArray<Block> blocks, string prose)
{
    /// <summary>The longest notice.</summary>
    private const int LongestNotice = 300;

    /// <summary>The longest line with the writers’ names, and the last block that may be it.</summary>
    private const int LongestByline = 120, LastByline = 8;

    /// <summary>The shortest quotation of which two that are alike are no chance, and the longest that is set in large type.</summary>
    private const int ShortestPullQuote = 25, LongestPullQuote = 400;

    /// <summary>An article has few of them, and each is looked for in all of it.</summary>
    private const int MostPullQuotes = 40;

    /// <summary>Marks those lines that are not marked as something else.</summary>
    /// <param name="kinds">What each block is.</param>
    public void Mark(BlockKind[] kinds)
    {
        var furniture = PageFurniture.English;
        foreach (var block in blocks)
        {
            if (kinds[block.Index] is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.Heading && block.Span.Length is > 0 and <= LongestNotice
                && TextOf(block) is var text && (furniture.IsPlaceholder(text) || furniture.IsShareBar(text) || furniture.IsNotice(text)))
                kinds[block.Index] = BlockKind.Furniture;
        }

        MarkButtons(kinds);
        MarkBiographies(kinds);
        MarkPullQuotes(kinds);
    }

    /// <summary>A line that says that buttons follow, and a list of at least two of them.</summary>
    private void MarkButtons(BlockKind[] kinds)
    {
        var furniture = PageFurniture.English;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (kinds[i] is not (BlockKind.Paragraph or BlockKind.Heading) || !furniture.IsShareHeader(TextOf(blocks[i])))
                continue;

            var end = i + 1;
            while (end < blocks.Length && kinds[end] is BlockKind.ListItem or BlockKind.Paragraph && furniture.IsShareButton(TextOf(blocks[end])))
                end++;
            if (end - i > 2)
                Array.Fill(kinds, BlockKind.Furniture, i, end - i);
        }
    }

    /// <summary>Behind the text, paragraphs that begin with the name that stands above it and say who that is.</summary>
    private void MarkBiographies(BlockKind[] kinds)
    {
        var names = Bylines(kinds);
        if (names.Count == 0)
            return;

        for (var i = blocks.Length - 1; i > LastByline / 2; i--)
        {
            if (blocks[i].Span.IsEmpty || kinds[i] is BlockKind.Furniture or BlockKind.Teaser or BlockKind.Comment or BlockKind.Code)
                continue;

            var text = TextOf(blocks[i]);
            if (kinds[i] != BlockKind.Paragraph || !IsAboutAny(text, names))
                return;
            kinds[i] = BlockKind.Furniture;
        }
    }

    private static bool IsAboutAny(ReadOnlySpan<char> text, List<string> names)
    {
        foreach (var name in names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && PageFurniture.English.IsBiography(text[name.Length..]))
                return true;
        }

        return false;
    }

    private List<string> Bylines(BlockKind[] kinds)
    {
        var names = new List<string>();
        for (var i = 0; i < Math.Min(blocks.Length, LastByline); i++)
        {
            if (kinds[i] is not (BlockKind.Paragraph or BlockKind.Heading) || blocks[i].Span.Length > LongestByline)
                continue;

            // Writers are told apart as an English list does it; what follows them is a role or a place.
            foreach (var name in PageFurniture.English.BylineOf(TextOf(blocks[i])).ToString().Replace(" and ", ",", StringComparison.Ordinal).Split(',', StringSplitOptions.TrimEntries))
            {
                if (name.Contains(' ', StringComparison.Ordinal))
                    names.Add(name);
            }
        }

        return names;
    }

    private void MarkPullQuotes(BlockKind[] kinds)
    {
        string? article = null;
        var looked = 0;
        foreach (var block in blocks)
        {
            if (kinds[block.Index] != BlockKind.BlockQuotation || block.Span.Length > LongestPullQuote || looked == MostPullQuotes)
                continue;

            var words = WordsOf(Quoted(TextOf(block)));
            if (words.Length < ShortestPullQuote)
                continue;

            looked++;
            article ??= WordsOf(string.Join(' ', blocks.Where(b => kinds[b.Index] is BlockKind.Paragraph or BlockKind.ListItem).Select(b => prose.Substring(b.Span.Start, b.Span.Length))));
            if (article.Contains(words, StringComparison.Ordinal))
                kinds[block.Index] = BlockKind.Furniture;
        }
    }

    /// <summary>What stands between quotation marks, or all of it: a name may stand behind.</summary>
    private static ReadOnlySpan<char> Quoted(ReadOnlySpan<char> text)
    {
        var open = text.IndexOfAny("“\"«");
        var close = text.LastIndexOfAny("”\"»");
        return open >= 0 && close > open ? text[(open + 1)..close] : text;
    }

    /// <summary>A text without what differs between two settings of it: marks, case, space.</summary>
    private static string WordsOf(ReadOnlySpan<char> text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                words.Append(char.ToLowerInvariant(c));
            else if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    private ReadOnlySpan<char> TextOf(Block block) => prose.AsSpan(block.Span.Start, block.Span.Length);
}
