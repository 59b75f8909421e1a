namespace LintText.Language;

/// <summary>What is known of each token of a sentence beside the tree. Tokens are counted in the document.</summary>
internal sealed class SentenceTags(Sentence sentence, TokenReading[] tokens, TokenStates states)
{
    /// <summary>The sentence’s first token.</summary>
    public int FirstToken => sentence.FirstToken;

    /// <summary>The index behind its last token.</summary>
    public int EndToken => sentence.EndToken;

    /// <summary>What the network made of a token of the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    public ReadOnlySpan<byte> States(int token) => states[token - FirstToken];

    /// <summary>What is known of a token; nothing of one outside the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    public TokenReading this[int token] => token >= FirstToken && token < EndToken ? tokens[token - FirstToken] : default;
}
