using System.Collections.Immutable;
using System.Runtime.InteropServices;

using LintText.Documents;
using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>Whose words a stretch of prose is.</summary>
public enum Voice
{
    /// <summary>The writer’s.</summary>
    Narration,

    /// <summary>Somebody else’s, word for word: between quotation marks or set off as a block.</summary>
    Quoted,
}

/// <summary>
/// What the text of a document says about who says what. Each layer is computed once, on first use; rules ask this model and
/// never the raw text. A model belongs to one thread.
/// </summary>
public sealed class SourcingModel
{
    private readonly Lexicon _lexicon;
    private TokenText? _text;
    private ImmutableArray<Sentence> _sentences;
    private ImmutableArray<Quotation> _quotations;
    private ImmutableArray<Quotation> _outerQuotations;
    private ImmutableArray<Attribution> _attributions;
    private ImmutableArray<Source> _sources;
    private ImmutableArray<Citation> _citations;
    private ImmutableArray<AnonymityGrant> _grants;
    private ImmutableArray<Claim> _claims;
    private ILookup<int, Attribution>? _attributionsBySentence;
    private ILookup<int, Attribution>? _attributionsBySource;
    private Dictionary<int, Attribution>? _speakers;
    private SentenceSyntax?[]? _syntax;

    /// <summary>Makes the model of a document.</summary>
    /// <param name="document">The document.</param>
    public SourcingModel(ProseDocument document)
        : this(document, Lexicon.English)
    {
    }

    internal SourcingModel(ProseDocument document, Lexicon lexicon)
    {
        Document = document;
        _lexicon = lexicon;
    }

    /// <summary>The document.</summary>
    public ProseDocument Document { get; }

    /// <summary>The document’s tokens.</summary>
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

    /// <summary>The quotations in the article, outer ones before those inside them.</summary>
    public ImmutableArray<Quotation> Quotations =>
        _quotations.IsDefault ? _quotations = QuotationFinder.Find(Document, Text.Tokens) : _quotations;

    /// <summary>The attributions in the article, in the order of their first cue.</summary>
    public ImmutableArray<Attribution> Attributions
    {
        get
        {
            if (_attributions.IsDefault)
                Attribute();
            return _attributions;
        }
    }

    /// <summary>The sources, in the order of their first mention.</summary>
    public ImmutableArray<Source> Sources
    {
        get
        {
            if (_sources.IsDefault)
                Attribute();
            return _sources;
        }
    }

    /// <summary>The citations, in order.</summary>
    public ImmutableArray<Citation> Citations => _citations.IsDefault ? _citations = CitationFinder.Find(Document) : _citations;

    /// <summary>The statements that a source is not named on purpose.</summary>
    public ImmutableArray<AnonymityGrant> AnonymityGrants => _grants.IsDefault ? _grants = AnonymityGrantFinder.Find(Document) : _grants;

    /// <summary>The statements that a reader could ask a source for, in order.</summary>
    public ImmutableArray<Claim> Claims => _claims.IsDefault ? _claims = [] : _claims;

    /// <summary>The tags, lemmas and dependencies of a sentence. It is parsed when a rule first asks.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public SentenceSyntax GetSyntax(Sentence sentence)
    {
        _syntax ??= new SentenceSyntax?[Sentences.Length];
        return _syntax[sentence.Index] ??= Parser.Parse(Text, sentence);
    }

    /// <summary>The block that holds a sentence.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public Block GetBlock(Sentence sentence) => Document.Blocks[sentence.BlockIndex];

    /// <summary>The sentence that holds a prose offset, or the one before it.</summary>
    /// <param name="position">An offset in the prose.</param>
    /// <returns>The sentence, or null in a document without any.</returns>
    public Sentence? GetSentence(int position)
    {
        var sentences = Sentences;
        if (sentences.IsEmpty)
            return null;

        int low = 0, high = sentences.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (sentences[middle].Span.Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return sentences[low];
    }

    /// <summary>Whose words a stretch of prose is.</summary>
    /// <param name="span">The stretch (UTF-16 offsets in the prose, half-open).</param>
    public Voice GetVoice(TextSpan span) =>
        GetQuotation(span.Start) is not null || (!Document.Blocks.IsEmpty && Document.GetBlock(span.Start).Kind == BlockKind.BlockQuotation) ? Voice.Quoted : Voice.Narration;

    /// <summary>The outermost quotation that holds a prose offset, or null.</summary>
    /// <param name="position">An offset in the prose.</param>
    public Quotation? GetQuotation(int position) =>
        OuterQuotationsFrom(position).FirstOrDefault() is { } quotation && quotation.Span.Contains(position) ? quotation : null;

    /// <summary>The outermost quotations that overlap a stretch of prose.</summary>
    /// <param name="span">The stretch (UTF-16 offsets in the prose, half-open).</param>
    public IEnumerable<Quotation> GetQuotations(TextSpan span) => OuterQuotationsIn(span);

    /// <summary>The attributions whose cue stands in a sentence.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public IEnumerable<Attribution> GetAttributions(Sentence sentence)
    {
        _attributionsBySentence ??= Attributions.ToLookup(a => GetSentence(a.Cues[0].Start)!.Index);
        return _attributionsBySentence[sentence.Index];
    }

    /// <summary>The attributions to a source.</summary>
    /// <param name="source">A source of this document.</param>
    public IEnumerable<Attribution> GetAttributions(Source source)
    {
        _attributionsBySource ??= Attributions.ToLookup(a => a.Source.Index);
        return _attributionsBySource[source.Index];
    }

    /// <summary>Whether a sentence ascribes anything to a source other than the writer.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public bool IsSourced(Sentence sentence) => GetAttributions(sentence).Any(a => !a.SourceSpan.IsEmpty && a.Source.Kind != SourceKind.Self);

    /// <summary>The attribution to a source outside the text whose content holds a stretch of prose, or null.</summary>
    /// <param name="span">The stretch (UTF-16 offsets in the prose, half-open).</param>
    public Attribution? GetAttribution(TextSpan span)
    {
        if (GetSentence(span.Start) is not { } sentence)
            return null;

        foreach (var attribution in GetAttributions(sentence))
        {
            if (attribution.Source.Kind != SourceKind.Self && !attribution.SourceSpan.IsEmpty && attribution.Contents.Any(c => c.Contains(span)))
                return attribution;
        }

        return null;
    }

    /// <summary>The speaker of a quotation, or null where the text names none.</summary>
    /// <param name="quotation">A quotation of this document.</param>
    public Attribution? GetSpeaker(Quotation quotation)
    {
        if (_speakers is null)
        {
            _speakers = [];
            foreach (var attribution in Attributions.Where(a => !a.SourceSpan.IsEmpty))
            {
                foreach (var quoted in attribution.Contents.SelectMany(OuterQuotationsIn))
                    _speakers.TryAdd(quoted.Index, attribution);
            }
        }

        return _speakers.GetValueOrDefault(quotation.Index);
    }

    /// <summary>Whether a sentence carries a link, a footnote mark or a reference.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public bool IsCited(Sentence sentence)
    {
        var next = sentence.Index + 1 < Sentences.Length && Sentences[sentence.Index + 1].BlockIndex == sentence.BlockIndex
            ? Sentences[sentence.Index + 1].Span.Start
            : Document.Blocks[sentence.BlockIndex].Span.End + 1;

        int low = 0, high = Citations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Citations[middle].Span.Start < sentence.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        // A footnote mark at the very start of a sentence closes the one before.
        for (; low < Citations.Length && Citations[low].Span.Start < next; low++)
        {
            if (Citations[low].Kind != CitationKind.Footnote || Citations[low].Span.Start > sentence.Span.Start)
                return true;
        }

        return low < Citations.Length && Citations[low].Kind == CitationKind.Footnote && Citations[low].Span.Start == next;
    }

    /// <summary>The outermost quotations from the first that ends behind an offset.</summary>
    private IEnumerable<Quotation> OuterQuotationsFrom(int position)
    {
        if (_outerQuotations.IsDefault)
            _outerQuotations = [.. Quotations.Where(q => q.Depth == 0)];

        int low = 0, high = _outerQuotations.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_outerQuotations[middle].Span.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < _outerQuotations.Length; low++)
            yield return _outerQuotations[low];
    }

    private IEnumerable<Quotation> OuterQuotationsIn(TextSpan span) => OuterQuotationsFrom(span.Start).TakeWhile(q => q.Span.Start < span.End);

    private void Segment()
    {
        var tokens = new List<Token>(Document.Prose.Length / 5);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        foreach (var block in Document.Blocks)
        {
            if (block.Span.IsEmpty)
                continue;

            var first = tokens.Count;
            Tokenizer.Tokenize(Document.Prose, block.Span, _lexicon, tokens);
            SentenceSplitter.Split(Document.Prose, block, CollectionsMarshal.AsSpan(tokens)[first..], first, sentences);
        }

        _text = new TokenText(Document.Prose, [.. tokens], _lexicon);
        _sentences = sentences.ToImmutable();
    }

    private void Attribute()
    {
        var linker = new SourceLinker(Text);
        var attributions = ImmutableArray.CreateBuilder<Attribution>();
        foreach (var candidate in AttributionFinder.Find(Document, Text, Sentences, Quotations).OrderBy(c => c.Cues[0].Start))
        {
            // A noun phrase that a verb of speech follows is its source even if it turns out to be a document.
            var source = linker.Link(candidate.Source);
            var span = candidate.Source is { } phrase ? phrase.Span(Text) : default;
            attributions.Add(new Attribution(attributions.Count, KindOf(candidate.Contents), span, candidate.Cues, [.. candidate.Contents.OrderBy(c => c.Start)], candidate.Verb, source));
        }

        _attributions = attributions.ToImmutable();
        _sources = [.. linker.Sources];
    }

    private AttributionKind KindOf(List<TextSpan> contents)
    {
        int quoted = 0, all = 0;
        foreach (var content in contents)
        {
            all += content.Length;
            quoted += OuterQuotationsIn(content).Sum(q => q.Span.Intersection(content)!.Value.Length);
        }

        // Commas and spaces between a quotation and its cue are not counted as the writer’s words.
        return quoted == 0 ? AttributionKind.Indirect : quoted + 4 >= all ? AttributionKind.Direct : AttributionKind.Mixed;
    }
}
