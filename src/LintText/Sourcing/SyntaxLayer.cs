using LintText.Language;

namespace LintText.Sourcing;

/// <summary>
/// The layer of tags and trees, one sentence at a time. It stands above the quotations, since what is quoted is parsed apart from the
/// sentence around it; that is why it is here and not with the parser.
/// </summary>
/// <param name="prose">The sentences and tokens.</param>
/// <param name="quotations">What is quoted in them.</param>
/// <param name="memory">What was made of the document’s sentences before it was edited, or null.</param>
internal sealed class SyntaxLayer(ProseLayer prose, QuotationLayer quotations, SentenceMemory? memory)
{
    /// <summary>Fewer sentences than this are parsed before other threads have begun.</summary>
    private const int FewestForAllCores = 200;

    private readonly StateShelf _shelf = new();
    private SentenceSyntax?[]? _trees;

    /// <summary>The tags, lemmas and dependencies of a sentence, which is parsed when it is first asked for.</summary>
    public SentenceSyntax GetSyntax(Sentence sentence)
    {
        _trees ??= new SentenceSyntax?[prose.Sentences.Length];
        return _trees[sentence.Index] ??= Parse(sentence);
    }

    /// <summary>The tree that a token stands in.</summary>
    public SentenceSyntax At(int token) => GetSyntax(prose.GetSentence(prose.Text[token].Start)!);

    /// <summary>What a phrase mentions: the kind of its highest token.</summary>
    public EntityKind KindOf(NounPhrase phrase)
    {
        var tree = At(phrase.First);
        return tree.Kind(tree.Highest(phrase.Head, phrase.First, phrase.CoreEnd));
    }

    /// <summary>
    /// Parses sentences that will be asked for, on all cores: a long document alone would keep only one busy. A sentence’s tree
    /// depends on nothing but the sentence, so the order does not matter.
    /// </summary>
    /// <param name="sentences">Sentences of this document, each once.</param>
    public void ParseAhead(List<Sentence> sentences)
    {
        if (sentences.Count < FewestForAllCores)
            return;

        // What is shared is computed before the threads part.
        _trees ??= new SentenceSyntax?[prose.Sentences.Length];
        _ = quotations.Outer;
        Parallel.ForEach(sentences, s => GetSyntax(s));
    }

    /// <summary>Lets go what the network made of tokens, which claims are read from; trees stay.</summary>
    public void ClearStates() => _shelf.Clear();

    private SentenceSyntax Parse(Sentence sentence)
    {
        var quoted = quotations.Outer.Overlapping(sentence.Span);
        var stretches = quoted.IsEmpty ? [] : new QuotedStretch[quoted.Length];
        for (var i = 0; i < stretches.Length; i++)
            stretches[i] = Cut(quoted[i], sentence);
        return QuotedSentenceParser.Parse(prose.Text, sentence, stretches, _shelf, memory);
    }

    /// <summary>The part of a quotation that lies in a sentence, in tokens.</summary>
    private QuotedStretch Cut(Quotation quotation, Sentence sentence)
    {
        int At(int position) => Math.Clamp(prose.Text.IndexAt(position), sentence.FirstToken, sentence.EndToken);
        return new QuotedStretch(At(quotation.Span.Start), At(quotation.Span.End), At(quotation.ContentSpan.Start), At(quotation.ContentSpan.End));
    }
}
