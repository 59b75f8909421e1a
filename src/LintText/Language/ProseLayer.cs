using System.Collections.Immutable;
using System.Runtime.InteropServices;

using LintText.Documents;
using LintText.Lexicons;

namespace LintText.Language;

/// <summary>
/// The lowest layer of what the model knows: a document’s prose, cut into sentences and tokens. Both are cut in one go, on first use.
/// </summary>
/// <param name="document">The document.</param>
/// <param name="lexicon">The lexicon that classifies the tokens.</param>
internal sealed class ProseLayer(ProseDocument document, Lexicon lexicon)
{
    /// <summary>The largest list of tokens that is kept for the next document.</summary>
    private const int LargestKept = 64 * 1024;

    private static readonly WorkspacePool<List<Token>> Idle = new();

    private TokenText? _text;
    private ImmutableArray<Sentence> _sentences;

    /// <summary>The document.</summary>
    public ProseDocument Document => document;

    /// <summary>The tokens of all blocks.</summary>
    public TokenText Text
    {
        get
        {
            if (_text is null)
                Segment();
            return _text!;
        }
    }

    /// <summary>The sentences of all blocks, in order.</summary>
    public ImmutableArray<Sentence> Sentences
    {
        get
        {
            if (_sentences.IsDefault)
                Segment();
            return _sentences;
        }
    }

    /// <summary>The block that holds a sentence.</summary>
    public Block GetBlock(Sentence sentence) => document.Blocks[sentence.BlockIndex];

    /// <summary>The sentence that holds an offset in the prose, or the one before it; null in a document without any.</summary>
    public Sentence? GetSentence(int position)
    {
        var sentences = Sentences;
        return sentences.IsEmpty ? null : sentences[Math.Max(0, Bisection.FirstBehind(sentences.AsSpan(), position, static s => s.Span.Start) - 1)];
    }

    private void Segment()
    {
        var tokens = Idle.Take();
        tokens.Clear();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var block in document.Blocks)
        {
            if (block.Span.IsEmpty)
                continue;

            var first = tokens.Count;
            Tokenizer.Tokenize(document.Prose, block.Span, lexicon, tokens);
            SentenceSplitter.Split(document.Prose, block, CollectionsMarshal.AsSpan(tokens)[first..], first, sentences);
        }

        _text = new TokenText(document.Prose, [.. CollectionsMarshal.AsSpan(tokens)], lexicon);
        _sentences = sentences.ToImmutable();
        if (tokens.Capacity <= LargestKept)
            Idle.Return(tokens);
    }
}
