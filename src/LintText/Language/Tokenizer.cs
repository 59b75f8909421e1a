using LintText.Documents;
using LintText.Lexicons;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Language;

/// <summary>Splits prose into tokens, in the manner of the Universal Dependencies English treebanks.</summary>
internal static class Tokenizer
{
    private static readonly string[] Clitics = ["'s", "'re", "'ve", "'ll", "'d", "'m"];

    /// <summary>Splits one stretch of prose and appends its tokens.</summary>
    public static void Tokenize(string prose, TextSpan span, Lexicon lexicon, List<Token> tokens)
    {
        var position = span.Start;
        while (position < span.End)
        {
            var c = prose[position];
            if (char.IsWhiteSpace(c))
            {
                position++;
                continue;
            }

            var start = position;
            if (c == ProseDocument.Placeholder)
            {
                tokens.Add(new Token(position++, 1, TokenKind.Placeholder, WordClasses.None));
            }
            else if (char.IsAsciiDigit(c))
            {
                position = EndOfNumber(prose, position, span.End);
                tokens.Add(new Token(start, position - start, TokenKind.Number, WordClasses.None));
            }
            else if (EndOfHandle(prose, position, span.End) is var handle && handle > position)
            {
                tokens.Add(new Token(start, handle - start, TokenKind.Word, WordClasses.None));
                position = handle;
            }
            else if (IsWordPart(prose, position) && !IsCombining(c))
            {
                position = EndOfWord(prose, position, span.End);
                AddWord(prose, start, position, lexicon, tokens);
            }
            else
            {
                position = EndOfPunctuation(prose, position, span.End);
                tokens.Add(new Token(start, position - start, TokenKind.Punctuation, WordClasses.None));
            }
        }
    }

    /// <summary>The end of a handle or an e-mail address, one token in the treebanks: “@odo”, “@odo@isen.social”, “odo@example.net” (the part before the mark has 64 characters at most, RFC 5321); or where it would begin.</summary>
    private static int EndOfHandle(string prose, int position, int end)
    {
        const int LongestName = 64;
        var at = position;
        while (at < end && at - position < LongestName && (char.IsAsciiLetterOrDigit(prose[at]) || prose[at] is '.' or '_' or '-' or '+'))
            at++;
        if (at + 1 >= end || prose[at] != '@' || !char.IsLetterOrDigit(prose[at + 1]) || at > position && !char.IsAsciiLetterOrDigit(prose[at - 1]))
            return position;

        var last = at;
        for (var i = at + 1; i < end && (char.IsLetterOrDigit(prose[i]) || prose[i] is '_' or '.' or '-' or '@'); i++)
        {
            if (char.IsLetterOrDigit(prose[i]) || prose[i] == '_')
                last = i;
        }

        return last + 1;
    }

    private static int EndOfNumber(string prose, int position, int end)
    {
        while (position < end)
        {
            if (char.IsLetterOrDigit(prose[position]))
                position++;
            else if (prose[position] is '.' or ',' or ':' or '/' && position + 1 < end && char.IsAsciiDigit(prose[position + 1]))
                position += 2;
            else
                break;
        }

        return position;
    }

    private static int EndOfWord(string prose, int position, int end)
    {
        var start = position;
        while (position < end)
        {
            if (IsWordPart(prose, position))
                position += char.IsHighSurrogate(prose[position]) && position + 1 < end ? 2 : 1;
            else if (IsApostrophe(prose[position]) && position + 1 < end && IsWordPart(prose, position + 1))
                position++;
            else if (prose[position] == '.' && IsInsideInitials(prose, start, position, end))
                position++;
            else
                break;
        }

        return position;
    }

    /// <summary>Whether a full stop belongs to an abbreviation of single letters, such as U.S. or e.g.</summary>
    private static bool IsInsideInitials(string prose, int start, int dot, int end)
    {
        if (dot - 1 < start || !char.IsLetter(prose[dot - 1]) || (dot - 2 >= start && prose[dot - 2] != '.'))
            return false;

        var nextIsInitial = dot + 1 < end && char.IsLetter(prose[dot + 1]) && (dot + 2 >= end || !char.IsLetterOrDigit(prose[dot + 2]));
        var nextHasDot = dot + 2 < end && prose[dot + 2] == '.';
        return (nextIsInitial && nextHasDot) || (dot - 2 >= start && prose[dot - 2] == '.');
    }

    private static int EndOfPunctuation(string prose, int position, int end)
    {
        var c = prose[position++];
        if (c is '.' or '-' or '–' or '—' or '*' or '_' or '=' or '~')
        {
            while (position < end && prose[position] == c)
                position++;
        }
        else if (char.IsHighSurrogate(c) && position < end && char.IsLowSurrogate(prose[position]))
        {
            position++;
        }

        // A mark that combines belongs to the character before it, whatever that is.
        while (position < end && IsCombining(prose[position]))
            position++;
        return position;
    }

    private static bool IsCombining(char c) =>
        c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;

    private static void AddWord(string prose, int start, int end, Lexicon lexicon, List<Token> tokens)
    {
        var word = prose.AsSpan(start, end - start);
        var split = SplitPoint(word);
        Add(start, split > 0 ? start + split : end);
        if (split > 0)
            Add(start + split, end);

        void Add(int from, int to)
        {
            var text = prose.AsSpan(from, to - from);
            var classes = lexicon.Classify(text);

            // “May” is a month, “may” a verb.
            if (text is "May")
                classes &= ~(WordClasses.Auxiliary | WordClasses.BaseForm);
            else if (text is "may")
                classes &= ~WordClasses.Month;
            tokens.Add(new Token(from, to - from, TokenKind.Word, classes));
        }
    }

    /// <summary>Where a contraction is split, or 0.</summary>
    private static int SplitPoint(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && WordComparer.Instance.Equals(word[^3..], "n't"))
            return word.Length - 3;

        foreach (var clitic in Clitics)
        {
            if (word.Length > clitic.Length && WordComparer.Instance.Equals(word[^clitic.Length..], clitic))
                return word.Length - clitic.Length;
        }

        return 0;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsWordPart(string prose, int index)
    {
        var c = prose[index];
        if (c < '\u0080')
            return char.IsAsciiLetterOrDigit(c);
        return c is '\u00AD' or '\u200C' or '\u200D'
            || char.IsLetterOrDigit(c)
            || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            || (char.IsHighSurrogate(c) && index + 1 < prose.Length && char.IsLetterOrDigit(prose, index))
            || (char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(prose[index - 1]) && char.IsLetterOrDigit(prose, index - 1));
    }
}
