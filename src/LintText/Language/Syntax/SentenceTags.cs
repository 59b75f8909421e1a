namespace LintText.Language;

/// <summary>The tags of one sentence. Tokens are counted in the document.</summary>
internal sealed class SentenceTags(Sentence sentence, TagClass[] tags)
{
    /// <summary>The sentence’s first token.</summary>
    public int FirstToken => sentence.FirstToken;

    /// <summary>The index behind its last token.</summary>
    public int EndToken => sentence.EndToken;

    /// <summary>The tags of a token; none for one outside the sentence.</summary>
    /// <param name="token">Its index in the document.</param>
    public TagClass this[int token] => token >= FirstToken && token < EndToken ? tags[token - FirstToken] : default;

    /// <summary>The universal tag of a token.</summary>
    /// <param name="token">Its index in the document.</param>
    public UniversalTag Tag(int token) => this[token].Universal;

    /// <summary>The Penn tag of a token.</summary>
    /// <param name="token">Its index in the document.</param>
    public PennTag PennTag(int token) => this[token].Penn;
}
