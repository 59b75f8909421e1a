using System.Collections.Immutable;

using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Language;

/// <summary>
/// Divides blocks into sentences. A full stop ends one unless it belongs to an abbreviation, an initial or a number;
/// closing quotation marks and brackets behind it go with it.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>
    /// A run of more tokens without a full stop is no sentence but a list or a fault; it is cut here, so that what is done for
    /// each pair of words in a sentence stays bounded.
    /// </summary>
    internal const int LongestSentence = 400;

    public static void Split(string prose, Block block, ReadOnlySpan<Token> tokens, int firstToken, ImmutableArray<Sentence>.Builder sentences)
    {
        var start = 0;
        var dateline = block.Kind == BlockKind.Paragraph ? Dateline.LengthAt(prose, tokens) : 0;
        if (dateline > 0)
        {
            Add(tokens[..dateline]);
            start = dateline;
        }

        for (var i = start; i < tokens.Length; i++)
        {
            if (i - start >= LongestSentence)
            {
                Add(tokens[start..(i + 1)], isCut: true);
                start = i + 1;
                continue;
            }

            if (!IsTerminal(prose, tokens[i]))
                continue;

            var last = i;
            while (last + 1 < tokens.Length && tokens[last + 1].Start == tokens[last].End && (IsCloser(prose, tokens[last + 1]) || IsTerminal(prose, tokens[last + 1])))
                last++;
            last = SkipReferenceMarks(prose, tokens, i, last);

            if (last + 1 < tokens.Length && !IsBoundary(prose, tokens, i, last))
                continue;

            Add(tokens[start..(last + 1)]);
            start = last + 1;
            i = last;
        }

        if (start < tokens.Length)
            Add(tokens[start..]);

        void Add(ReadOnlySpan<Token> sentence, bool isCut = false) =>
            sentences.Add(new Sentence(sentences.Count, block.Index, firstToken + start, sentence.Length, TextSpan.FromBounds(sentence[0].Start, sentence[^1].End)) { IsCut = isCut });
    }

    private static bool IsTerminal(string prose, Token token) => token.Kind == TokenKind.Punctuation && prose[token.Start] is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    /// <summary>The last token of the reference marks that stand right behind a full stop, its own last token without any: “fell.[3]”, “fell.3 Surveys”.</summary>
    private static int SkipReferenceMarks(string prose, ReadOnlySpan<Token> tokens, int terminal, int last)
    {
        const int LongestMark = 3;
        while (last + 3 < tokens.Length && tokens[last + 1].Start == tokens[last].End && prose[tokens[last + 1].Start] == '[' && tokens[last + 2].Length <= LongestMark && tokens[last + 2].Kind is TokenKind.Number or TokenKind.Word && prose[tokens[last + 3].Start] == ']')
            last += 3;

        // A superscript is a number like any other in the prose.
        return last + 2 < tokens.Length && terminal > 0 && tokens[last + 1].Start == tokens[last].End && tokens[last + 1].Kind == TokenKind.Number && tokens[last + 1].Length <= LongestMark && tokens[terminal - 1].Kind == TokenKind.Word && tokens[terminal - 1].Length > 1
            && tokens[last + 2].Start > tokens[last + 1].End && char.IsUpper(prose[tokens[last + 2].Start]) ? last + 1 : last;
    }

    private static bool IsCloser(string prose, Token token) => token.Kind == TokenKind.Punctuation && prose[token.Start] is '"' or '”' or '’' or '\'' or '»' or ')' or ']';

    /// <summary>Whether a sentence ends between two tokens, the first of which closes a run of terminal marks.</summary>
    private static bool IsBoundary(string prose, ReadOnlySpan<Token> tokens, int terminal, int last)
    {
        var next = tokens[last + 1];
        if (prose[tokens[terminal].Start] is '。' or '！' or '？')
            return true;
        if (next.Start == tokens[last].End && last == terminal)
            return false;

        // “The mayor … Odo Lenk … said”: dots with a space before them leave words out.
        if ((prose[tokens[terminal].Start] == '…' || tokens[terminal].Length > 2) && last == terminal && terminal > 0 && tokens[terminal].Start > tokens[terminal - 1].End)
            return false;

        if (!CanStartSentence(prose, tokens, last + 1))
            return false;

        if (prose[tokens[terminal].Start] != '.' || tokens[terminal].Length > 1 || terminal == 0 || last > terminal)
            return true;

        var before = tokens[terminal - 1];
        if (before.End != tokens[terminal].Start || before.Kind != TokenKind.Word)
            return true;

        var word = prose.AsSpan(before.Start, before.Length);
        if (before.Is(WordClasses.PersonTitle) && before.Is(WordClasses.Abbreviation))
            return false;

        // An initial: J. Smith, or the last letter of U.S.
        if (word.Length == 1 && char.IsUpper(word[0]) && word[0] != 'I')
            return false;

        // “The clerk answered no. Observers …”: only a number goes on.
        if (before.Is(WordClasses.NumberAbbreviation))
            return next.Kind != TokenKind.Number;

        if (before.Is(WordClasses.Abbreviation) || word.Contains('.'))
            return next.Is(WordClasses.Determiner | WordClasses.Pronoun | WordClasses.Conjunction | WordClasses.Preposition) && next.Kind == TokenKind.Word;

        return true;
    }

    private static bool CanStartSentence(string prose, ReadOnlySpan<Token> tokens, int index)
    {
        // Look through opening marks at the first word.
        while (index < tokens.Length && tokens[index].Kind == TokenKind.Punctuation && prose[tokens[index].Start] is '"' or '“' or '‘' or '\'' or '«' or '(' or '[' or '”' or '–' or '—' or '-' or '•')
            index++;

        if (index >= tokens.Length || tokens[index].Kind is TokenKind.Number or TokenKind.Placeholder)
            return true;

        return !char.IsLower(prose[tokens[index].Start]);
    }
}
