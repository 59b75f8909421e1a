using LintText.Language;

namespace LintText.Rules.Declarative;

/// <summary>What stands around a matched term.</summary>
internal static class TermContext
{
    /// <summary>Whether a term stands where its rule wants it.</summary>
    public static bool IsAt(TermPosition position, TokenText text, Sentence sentence, int start, int end) => position switch
    {
        TermPosition.SentenceAdverb => IsSentenceAdverb(text, sentence, start, end),
        TermPosition.Attributive => text.IsWord(end) && end < sentence.EndToken && !text.Is(end, WordClasses.Preposition | WordClasses.Conjunction | WordClasses.Auxiliary | WordClasses.Determiner | WordClasses.Pronoun),
        _ => true,
    };

    /// <summary>Whether a term is part of a proper name: capitalised inside a sentence, next to another capitalised word.</summary>
    public static bool IsName(TokenText text, Sentence sentence, int start, int end)
    {
        if (!text.IsCapitalized(start))
            return false;

        var isFirst = start == sentence.FirstToken || text.IsMark(start - 1, "“\"‘'«(:—–");
        return isFirst ? end < sentence.EndToken && end - start == 1 && text.IsCapitalized(end) && !text.Is(end, WordClasses.Demonym | WordClasses.Pronoun)
            : text.IsCapitalized(end) && end < sentence.EndToken || text.IsCapitalized(start - 1) || end - start == 1 || text.IsCapitalized(end - 1);
    }

    /// <summary>Whether a term is spoken about instead of used: “the word ‘regime’”.</summary>
    public static bool IsMention(TokenText text, Sentence sentence, int start)
    {
        var i = start - 1;
        if (i >= sentence.FirstToken && text.IsMark(i, "“\"‘'"))
            i--;
        return i >= sentence.FirstToken && text.Is(i, "word", "words", "term", "phrase", "label", "adjective", "verb", "noun");
    }

    /// <summary>Whether a negation stands in the three words before a term.</summary>
    public static bool IsNegated(TokenText text, Sentence sentence, int start)
    {
        for (var i = Math.Max(sentence.FirstToken, start - 3); i < start; i++)
        {
            if (text.Is(i, WordClasses.Negation))
                return true;
        }

        return false;
    }

    private static bool IsSentenceAdverb(TokenText text, Sentence sentence, int start, int end)
    {
        var opens = start == sentence.FirstToken
            || (start == sentence.FirstToken + 1 && (text.IsMark(start - 1, "“\"‘'—–(") || text.Is(start - 1, "but", "and", "yet", "so")));
        if (opens)
            return text.IsMark(end, ",");

        return text.IsMark(start - 1, ",—–(;") && (end >= sentence.EndToken || text.IsMark(end, ",—–).;!?"));
    }
}
