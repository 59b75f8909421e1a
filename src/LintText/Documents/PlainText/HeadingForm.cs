using Microsoft.CodeAnalysis.Text;

namespace LintText.Documents;

/// <summary>Recognises headings of plain text by their form: a short line without a full stop, set in capitals, in title case or above a paragraph.</summary>
internal static class HeadingForm
{
    private const int LongestHeading = 110;

    /// <summary>The most words that a heading in sentence case has; a longer line without a full stop is a fragment of text.</summary>
    private const int LongestSentenceCase = 10;

    /// <summary>A paragraph this many times as long as the line above it makes that line a heading.</summary>
    private const int ParagraphFactor = 3;

    public static bool IsHeading(string text, List<PlainTextReader.RawBlock> blocks, int index)
    {
        var block = blocks[index];
        if (block.LineCount > 1 || block.Span.Length > LongestHeading)
            return false;

        var line = text.AsSpan(block.Span.Start, block.Span.Length);
        if (line[^1] is '.' or '!' or ';' or ',' or ':' or '…' or '”' or '"' or '’' or '\'' || !StartsLikeTitle(line))
            return false;

        var (words, major, capitalised, upper) = CountWords(line);
        if (words == 0)
            return false;
        if (upper == words && words > 1)
            return true;

        var hasNext = index + 1 < blocks.Count;
        if (capitalised == major && words > 1)
            return hasNext || words >= 4;

        return line[^1] != '?'
            && words <= LongestSentenceCase
            && hasNext
            && !blocks[index + 1].IsListItem
            && LengthOf(text, blocks[index + 1].Span) >= ParagraphFactor * block.Span.Length;
    }

    /// <summary>The length of a stretch; a line end of Windows counts as one of Unix.</summary>
    private static int LengthOf(string text, TextSpan span) => span.Length - text.AsSpan(span.Start, span.Length).Count('\r');

    private static bool StartsLikeTitle(ReadOnlySpan<char> line) =>
        char.IsUpper(line[0]) || char.IsDigit(line[0]) || (line[0] is '“' or '"' or '‘' or '\'' && line.Length > 1 && char.IsUpper(line[1]));

    /// <summary>Counts words, words of four letters or more (the first always), those of them that are capitalised, and words all in capitals.</summary>
    private static (int Words, int Major, int Capitalised, int Upper) CountWords(ReadOnlySpan<char> line)
    {
        int words = 0, major = 0, capitalised = 0, upper = 0;
        foreach (var range in line.SplitAny(' ', '\t', '-', '–', '—', '/', '\u00A0'))
        {
            var word = line[range].Trim("“”\"‘’'()[],:;?").Trim();
            if (word.IsEmpty || !char.IsLetterOrDigit(word[0]))
                continue;

            words++;
            if (word.IndexOfAnyInRange('a', 'z') < 0)
                upper++;
            if (words > 1 && word.Length < 4 && !char.IsUpper(word[0]))
                continue;
            if (word is "with" or "from" or "into" or "over" or "upon" or "than" or "that" or "about" or "after" or "before" or "under" or "between")
                continue;

            major++;
            if (char.IsUpper(word[0]) || char.IsDigit(word[0]))
                capitalised++;
        }

        return (words, major, capitalised, upper);
    }
}
