namespace LintText.Language;

/// <summary>Turns what the parser found for words into the syntax of tokens.</summary>
internal static class SyntaxTreeBuilder
{
    public static SentenceSyntax Build(TokenText text, Sentence sentence, SyntaxModel model, SyntaxInput input, SentenceReading reading, TokenStates states)
    {
        var heads = new int[sentence.TokenCount];
        var relations = new Relation[sentence.TokenCount];
        Fill(text, sentence.FirstToken, input, reading, heads, relations);
        return new SentenceSyntax(text, model, new SentenceTags(sentence, input.ToTokens(model, reading), states), heads, relations);
    }

    /// <summary>Sets the head and relation of each token that is in the input; the arrays begin at a token of the document.</summary>
    public static void Fill(TokenText text, int firstToken, SyntaxInput input, SentenceReading reading, int[] heads, Relation[] relations)
    {
        for (var word = 0; word < input.Count; word++)
        {
            if (input.SharesToken(word))
                continue;

            var governed = IsHalfOfToken(input, word) && IsAncestor(reading, word + 1, word) ? word + 1 : word;
            var first = input.FirstTokens[word] - firstToken;
            var head = reading.Heads[governed];
            heads[first] = head == input.Count ? -1 : input.FirstTokens[head];
            relations[first] = reading.Relations[governed];
            for (var token = input.FirstTokens[word] + 1; token < input.EndTokens[word]; token++)
            {
                heads[token - firstToken] = input.FirstTokens[word];
                relations[token - firstToken] = text[token].Kind == TokenKind.Punctuation ? Relation.Punctuation : Relation.Goeswith;
            }
        }
    }

    private static bool IsHalfOfToken(SyntaxInput input, int word) => word + 1 < input.Count && input.SharesToken(word + 1);

    private static bool IsAncestor(SentenceReading reading, int ancestor, int word)
    {
        while (word < reading.Count && word != ancestor)
            word = reading.Heads[word];
        return word == ancestor;
    }
}
