using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>A noun phrase as a range of tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind its last one, apposition and relative clause included.</param>
/// <param name="Head">The token of its head noun, or of the last word of a name.</param>
/// <param name="CoreEnd">The token behind the phrase without what follows its first comma or relative pronoun.</param>
internal readonly record struct NounPhrase(int First, int End, int Head, int CoreEnd)
{
    public TextSpan Span(TokenText text) => text.Span(First, End);
}

/// <summary>Finds the noun phrase that stands before or behind a reporting verb, from closed word classes alone.</summary>
internal static class NounPhrases
{
    /// <summary>A phrase of more tokens than this is not a source but a misreading.</summary>
    private const int LongestCore = 16;

    /// <summary>The subject that ends right before a token, looking through adverbs, auxiliaries and a clause between commas.</summary>
    public static NounPhrase? SubjectBefore(TokenText text, int verb, int sentenceStart)
    {
        var i = verb - 1;
        while (i >= sentenceStart && IsBetweenSubjectAndVerb(text, i))
            i--;
        if (i < sentenceStart)
            return null;

        if (!text.IsMark(i, ",—–)"))
            return CoreBefore(text, i + 1, sentenceStart) is { } nearest ? AntecedentOf(text, nearest, sentenceStart) : null;

        // “Tigran Grigoryan, president of the centre, believes”: the subject stands before the first comma of its clause.
        if (text.IsMark(i, ")"))
        {
            var open = i;
            while (open >= sentenceStart && !text.IsMark(open, "("))
                open--;
            return open > sentenceStart && CoreBefore(text, open, sentenceStart) is { } before ? before with { End = i + 1 } : null;
        }

        var mark = text.Prose[text[i].Start];
        var clause = ClauseStart(text, i, sentenceStart);
        for (var j = clause; j < i; j++)
        {
            if (!text.IsMark(j, [mark]))
                continue;

            // An adverbial or a clause of its own may come first; a subject has no verb in it.
            // What follows “will” is a verb, whatever noun it looks like.
            if (CoreBefore(text, j, clause) is { } core && !text.Is(core.First - 1, WordClasses.Auxiliary) && !HasFiniteVerb(text, clause, core.First) && IsInterposition(text, j + 1, i))
                return core with { End = i };
        }

        return null;
    }

    /// <summary>“A diplomat who attended the talks said”: what stands before the verb is the end of a relative clause.</summary>
    private static NounPhrase AntecedentOf(TokenText text, NounPhrase nearest, int sentenceStart)
    {
        const int LongestClause = 12;
        for (var i = nearest.First - 1; i > sentenceStart && nearest.First - i <= LongestClause && text.IsWord(i); i--)
        {
            if (text.Is(i, "who") && CoreBefore(text, i, sentenceStart) is { } antecedent)
                return antecedent with { End = nearest.End };
            if (text.Is(i, WordClasses.Conjunction) && !text.Is(i, "and", "or"))
                break;
        }

        return nearest;
    }

    /// <summary>The noun phrase that ends right before a token.</summary>
    public static NounPhrase? CoreBefore(TokenText text, int end, int sentenceStart)
    {
        var i = end - 1;
        var first = end;
        while (i >= sentenceStart && end - i <= LongestCore)
        {
            if (!CanBeInside(text, i))
                break;

            first = i;
            if (text.Is(i, WordClasses.Determiner) && !text.Is(i, "all", "both", "no", "some", "another") && !text.Is(i - 1, "all", "both", "half") && !IsLinkingPreposition(text, i - 1))
                break;
            if (text.Is(i, WordClasses.Pronoun) && !text.Is(i, WordClasses.Determiner) && !text.Is(i, "one"))
                break;
            i--;
        }

        while (first < end && (IsLinkingPreposition(text, first) || text.Is(first, "and", "or") || text.IsMark(first, "-–—’'") || text.IsPossessive(first)))
            first++;
        if (first >= end)
            return null;

        return new NounPhrase(first, end, HeadOf(text, first, end), end);
    }

    /// <summary>The noun phrase that begins at a token, with an apposition or relative clause behind it.</summary>
    public static NounPhrase? CoreAfter(TokenText text, int first, int sentenceEnd)
    {
        var i = first;
        while (i < sentenceEnd && i - first < LongestCore && CanBeInside(text, i) && !(i > first && text.Is(i, WordClasses.Determiner) && !IsLinkingPreposition(text, i - 1)))
        {
            var isBarePronoun = text.Is(i, WordClasses.Pronoun) && !text.Is(i, WordClasses.Determiner);
            if (isBarePronoun && i > first)
                break;
            i++;
            if (isBarePronoun && !text.Is(i - 1, "one", "others", "someone"))
                break;
        }

        while (i > first && (IsLinkingPreposition(text, i - 1) || text.Is(i - 1, "and", "or") || text.IsMark(i - 1, "-–—")))
            i--;
        if (i == first)
            return null;

        var coreEnd = i;
        if (text.Is(i, "who", "whose", "that", "which") || (text.IsMark(i, ",") && (text.Is(i + 1, "who", "speaking", "which", "a", "an", "the") || text.IsCapitalized(i + 1))))
        {
            // The clause runs on to the end of the sentence, to a quotation or to a colon.
            while (i < sentenceEnd && !text.IsMark(i, ".!?“\":;"))
                i++;
        }

        return new NounPhrase(first, Math.Max(coreEnd, i), HeadOf(text, first, coreEnd), coreEnd);
    }

    /// <summary>The head noun: the last word before the first preposition or possessor’s end; of a name, its last word.</summary>
    private static int HeadOf(TokenText text, int first, int end)
    {
        var head = first;
        for (var i = first; i < end; i++)
        {
            if (i > first && IsLinkingPreposition(text, i) && !text.IsMark(i + 1, "-"))
                break;
            if (text.IsWord(i) && !text.IsPossessive(i) && !text.Is(i, "and", "or") && !(i > first && text.Is(i, "familiar", "close", "briefed", "involved", "knowledgeable")))
                head = i;
        }

        return head;
    }

    private static bool IsBetweenSubjectAndVerb(TokenText text, int i) =>
        text.Is(i, WordClasses.Auxiliary | WordClasses.Adverb | WordClasses.Negation) && !text.IsPossessive(i) && !text.Is(i, WordClasses.Pronoun)
        || (text.IsWord(i) && text[i].Length > 4 && text.Text(i).EndsWith("ly") && !text.IsCapitalized(i));

    private static bool CanBeInside(TokenText text, int i)
    {
        var token = text[i];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return true;
            case TokenKind.Punctuation:
                return text.IsMark(i, "-&$%") || (text.IsMark(i, "’'") && i > 0 && text.IsWord(i - 1)) || (text.IsMark(i, ".") && text.Is(i - 1, WordClasses.Abbreviation)) || (text.IsMark(i, ".") && i > 0 && token.Length == 1 && text[i - 1].Length == 1 && text.IsCapitalized(i - 1));
            case TokenKind.Placeholder:
                return false;
        }

        if (text.IsPossessive(i))
            return true;
        if (token.Is(WordClasses.Auxiliary) && !text.IsCapitalized(i))
            return false;
        if (text.Is(i, "and"))
            return text.IsWord(i - 1) && text.IsWord(i + 1) && !text.Is(i + 1, WordClasses.Pronoun);
        if (token.Is(WordClasses.Conjunction) && !text.Is(i, "that") || text.Is(i, "that", "who", "whom", "which", "what", "there"))
            return false;
        if (token.Is(WordClasses.Preposition))
            return IsLinkingPreposition(text, i);
        return !token.Is(WordClasses.Negation) && !(token.Is(WordClasses.Adverb) && !token.Is(WordClasses.RankAdjective));
    }

    /// <summary>A preposition that ties a second noun to the first: “president of the centre”, “people close to the talks”.</summary>
    private static bool IsLinkingPreposition(TokenText text, int i) => text.Is(i, "of", "for", "at", "in", "from", "to", "with", "by", "inside", "within", "on", "near");

    private static int ClauseStart(TokenText text, int before, int sentenceStart)
    {
        for (var i = before - 1; i >= sentenceStart; i--)
        {
            if (text.IsMark(i, ";:”\"") || (text.IsMark(i, "'") && text.IsMark(i - 1, "'")))
                return i + 1;
        }

        return sentenceStart;
    }

    private static bool HasFiniteVerb(TokenText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Is(i, WordClasses.AttributionVerb) && !text.Is(i, WordClasses.ReportingNoun | WordClasses.Gerund))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words between two commas can belong to the noun before: an apposition, a relative clause, an age, a participle.</summary>
    private static bool IsInterposition(TokenText text, int first, int end)
    {
        if (first >= end)
            return false;

        return text.Is(first, "who", "whose", "which", "speaking", "a", "an", "the", "one", "now", "then", "also", "himself", "herself", "citing", "referring", "in", "of", "like", "for", "on", "as", "with", "at", "however", "meanwhile", "too", "his", "her", "their", "its")
            || text[first].Kind == TokenKind.Number
            || text.Is(first, WordClasses.RoleNoun | WordClasses.PersonTitle | WordClasses.Adverb | WordClasses.OrganizationNoun | WordClasses.RankAdjective | WordClasses.CrowdNoun | WordClasses.Demonym)
            || text.Is(first, WordClasses.Gerund)
            || text.IsCapitalized(first)
            || text.IsWord(first) && !text.Is(first, WordClasses.Conjunction | WordClasses.Pronoun | WordClasses.Auxiliary);
    }
}
