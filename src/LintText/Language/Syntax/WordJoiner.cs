using LintText.Lexicons;

namespace LintText.Language;

/// <summary>Bridges the differences between the engine’s tokens and the treebank’s words.</summary>
internal static class WordJoiner
{
    /// <summary>What stands in for a placeholder, so that the parser takes it for an address and thus for a kind of name.</summary>
    public const string Address = "http://www.example.com";

    private static readonly string[] TwoWords = ["cannot", "gonna", "gotta", "wanna"];

    /// <summary>The index behind the last token of the word that begins at a token.</summary>
    public static int EndOfWord(TokenText text, int first, int endOfSentence)
    {
        if (first + 1 >= endOfSentence || text[first].Kind != TokenKind.Word || text[first].End != text[first + 1].Start)
            return first + 1;

        if (IsAddress(text, first))
        {
            var end = first + 1;
            while (end < endOfSentence && text[end].Start == text[end - 1].End)
                end++;
            while (text[end - 1].Kind == TokenKind.Punctuation && !text.IsMark(end - 1, "/"))
                end--;
            return end;
        }

        return IsAbbreviation(text, first, endOfSentence) ? first + 2 : first + 1;
    }

    /// <summary>Where a word that is one token is divided into two words, or 0.</summary>
    public static int SplitPoint(ReadOnlySpan<char> word)
    {
        foreach (var candidate in TwoWords)
        {
            if (WordComparer.Instance.Equals(word, candidate))
                return 3;
        }

        return 0;
    }

    private static bool IsAddress(TokenText text, int index) =>
        (text.Is(index, "http", "https", "ftp") && text.IsMark(index + 1, ":")) || (text.Is(index, "www") && text.IsMark(index + 1, "."));

    private static bool IsAbbreviation(TokenText text, int index, int endOfSentence)
    {
        if (text[index + 1].Length != 1 || !text.IsMark(index + 1, "."))
            return false;

        var word = text.Text(index);
        if (word.Contains('.') || text[index].Is(WordClasses.Abbreviation))
            return true;

        // An initial, unless the sentence ends here: “Plan B.”
        return word.Length == 1 && char.IsUpper(word[0]) && index + 2 < endOfSentence && text[index + 2].Kind != TokenKind.Punctuation;
    }
}
