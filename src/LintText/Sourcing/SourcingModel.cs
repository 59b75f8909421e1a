using System.Collections.Immutable;
using System.Runtime.InteropServices;

using LintText.Documents;
using LintText.Language;
using LintText.References;
using LintText.Sourcing.Attributions;
using LintText.Sourcing.Claims;
using LintText.Sourcing.Sources;

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
    /// <summary>Fewer signs of opinion than this are an aside.</summary>
    private const int FewestOpinionSigns = 5;

    /// <summary>Signs of opinion that are rarer than one in so many words are the asides of a report.</summary>
    private const int WordsPerOpinionSign = 100;

    /// <summary>How many sentences away a citation is looked for; a paragraph of more is no paragraph.</summary>
    private const int LongestParagraph = 40;

    /// <summary>Fewer sentences than this are parsed before other threads have begun.</summary>
    private const int FewestForAllCores = 200;

    private readonly Lexicon _lexicon;
    private bool? _isOpinion;
    private ImmutableArray<TextSpan> _opinionSigns;
    private TokenText? _text;
    private ImmutableArray<Sentence> _sentences;
    private ImmutableArray<Quotation> _quotations;
    private ImmutableArray<Quotation> _outerQuotations;
    private ImmutableArray<Attribution> _attributions;
    private ImmutableArray<Source> _sources;
    private ImmutableArray<Citation> _citations;
    private ImmutableArray<CitationKey> _citationKeys;
    private ImmutableArray<Identifier> _identifiers;
    private NumberedReferences? _numberedReferences;
    private Dictionary<string, WebAddress?>? _addresses;
    private ImmutableArray<AnonymityGrant> _grants;
    private ImmutableArray<Claim> _claims;
    private ILookup<int, Attribution>? _attributionsBySentence;
    private ILookup<int, Attribution>? _attributionsBySource;
    private Dictionary<int, Attribution>? _speakers;
    private Dictionary<AnonymityGrant, Source>? _grantHolders;
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

    /// <summary>
    /// Whether the text is its writer’s opinion: declared so, or recognised by its first person and by what it says ought to be.
    /// The writer’s own judgement is then no claim that needs a source; facts are.
    /// </summary>
    public bool IsOpinion
    {
        get => _isOpinion ??= OpinionSigns.Length >= FewestOpinionSigns && OpinionSigns.Length * WordsPerOpinionSign >= Text.Count;
        internal init => _isOpinion = value ? true : null;
    }

    /// <summary>The words in which the writer argues: “I”, “must”, “is unacceptable”.</summary>
    internal ImmutableArray<TextSpan> OpinionSigns => _opinionSigns.IsDefault ? _opinionSigns = Sourcing.Claims.OpinionSigns.Find(this) : _opinionSigns;

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
    public ImmutableArray<Citation> Citations => _citations.IsDefault ? _citations = CitationFinder.Find(Document, CitationKeys, NumberedReferences) : _citations;

    /// <summary>The keys of works in a bibliography, and words in the text that look like one, in order.</summary>
    internal ImmutableArray<CitationKey> CitationKeys => _citationKeys.IsDefault ? _citationKeys = CitationKey.Find(Document) : _citationKeys;

    /// <summary>The list of numbered references and the marks that point to it.</summary>
    internal NumberedReferences NumberedReferences => _numberedReferences ??= NumberedReferences.Find(Document);

    /// <summary>The identifiers of publications, in the order of the source.</summary>
    internal ImmutableArray<Identifier> Identifiers => _identifiers.IsDefault ? _identifiers = IdentifierFinder.Find(this) : _identifiers;

    /// <summary>A target taken apart, once however many rules ask; null where it is no address on the web.</summary>
    /// <param name="target">What a link or a citation points to.</param>
    internal WebAddress? GetAddress(string target)
    {
        _addresses ??= new Dictionary<string, WebAddress?>(StringComparer.Ordinal);
        if (!_addresses.TryGetValue(target, out var address))
            _addresses[target] = address = WebAddress.Parse(target);
        return address;
    }

    /// <summary>How far a citation reaches.</summary>
    internal CitationReach CitationReach { get; init; }

    /// <summary>The statements that a source is not named on purpose.</summary>
    public ImmutableArray<AnonymityGrant> AnonymityGrants => _grants.IsDefault ? _grants = AnonymityGrantFinder.Find(Document) : _grants;

    /// <summary>The statements that a reader could ask a source for, in order.</summary>
    public ImmutableArray<Claim> Claims => _claims.IsDefault ? _claims = ClaimFinder.Find(this) : _claims;

    /// <summary>The tags, lemmas and dependencies of a sentence. It is parsed when a rule first asks.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public SentenceSyntax GetSyntax(Sentence sentence)
    {
        _syntax ??= new SentenceSyntax?[Sentences.Length];
        return _syntax[sentence.Index] ??= QuotedSentenceParser.Parse(Text, sentence, [.. OuterQuotationsIn(sentence.Span).Select(q => Cut(q, sentence))]);
    }

    /// <summary>
    /// Parses sentences that will be asked for, on all cores: a long document alone would keep only one busy. A sentence’s tree
    /// depends on nothing but the sentence, so the order does not matter.
    /// </summary>
    /// <param name="sentences">Sentences of this document, each once.</param>
    internal void ParseAhead(List<Sentence> sentences)
    {
        if (sentences.Count < FewestForAllCores)
            return;

        // What is shared is computed before the threads part.
        _syntax ??= new SentenceSyntax?[Sentences.Length];
        _ = GetQuotation(0);
        Parallel.ForEach(sentences, s => GetSyntax(s));
    }

    /// <summary>The part of a quotation that lies in a sentence, in tokens.</summary>
    private QuotedStretch Cut(Quotation quotation, Sentence sentence)
    {
        int At(int position) => Math.Clamp(Text.IndexAt(position), sentence.FirstToken, sentence.EndToken);
        return new QuotedStretch(At(quotation.Span.Start), At(quotation.Span.End), At(quotation.ContentSpan.Start), At(quotation.ContentSpan.End));
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

        return sentences[Math.Max(0, Bisection.FirstBehind(sentences.AsSpan(), position, static s => s.Span.Start) - 1)];
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

    /// <summary>Whether a sentence says what a source other than the writer said, found or shows.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public bool IsSourced(Sentence sentence) =>
        GetAttributions(sentence).Any(a => !a.SourceSpan.IsEmpty && a.Source.Kind != SourceKind.Self && a.IsStatement);

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

    /// <summary>The unnamed source that a statement on anonymity speaks of; null where it is no source of an attribution.</summary>
    /// <param name="grant">One of <see cref="AnonymityGrants"/>.</param>
    public Source? GetHolder(AnonymityGrant grant)
    {
        if (_grantHolders is null)
            Attribute();
        return _grantHolders!.GetValueOrDefault(grant);
    }

    /// <summary>Whether a sentence carries a link, a footnote mark or a reference.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public bool IsCited(Sentence sentence) => GetCitations(sentence).Any();

    /// <summary>The citations that stand in a sentence or right behind it, in order.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public IEnumerable<Citation> GetCitations(Sentence sentence)
    {
        var next = sentence.Index + 1 < Sentences.Length && Sentences[sentence.Index + 1].BlockIndex == sentence.BlockIndex
            ? Sentences[sentence.Index + 1].Span.Start
            : Document.Blocks[sentence.BlockIndex].Span.End + 1;

        for (var i = FirstCitationFrom(sentence.Span.Start); i < Citations.Length && Citations[i].Span.Start <= next; i++)
        {
            // A footnote mark at the very start of a sentence closes the one before.
            var citation = Citations[i];
            if (citation.Kind == CitationKind.Footnote ? citation.Span.Start > sentence.Span.Start : citation.Span.Start < next)
                yield return citation;
        }
    }

    /// <summary>The citations of a block, in order.</summary>
    /// <param name="block">A block of this document.</param>
    public IEnumerable<Citation> GetCitations(Block block)
    {
        for (var i = FirstCitationFrom(block.Span.Start); i < Citations.Length && Citations[i].Span.Start <= block.Span.End; i++)
            yield return Citations[i];
    }

    private int FirstCitationFrom(int position) => Bisection.FirstNotBefore(Citations.AsSpan(), position, static c => c.Span.Start);

    /// <summary>Whether a citation reaches a sentence: one of its own or, where citations reach over paragraphs, one of its paragraph.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public bool IsCitedInReach(Sentence sentence)
    {
        if (CitationReach == CitationReach.Sentence)
            return IsCited(sentence);

        for (var i = sentence.Index; i >= Math.Max(0, sentence.Index - LongestParagraph) && Sentences[i].BlockIndex == sentence.BlockIndex; i--)
        {
            if (IsCited(Sentences[i]))
                return true;
        }

        for (var i = sentence.Index + 1; i < Math.Min(Sentences.Length, sentence.Index + LongestParagraph) && Sentences[i].BlockIndex == sentence.BlockIndex; i++)
        {
            if (IsCited(Sentences[i]))
                return true;
        }

        return false;
    }

    /// <summary>The outermost quotations from the first that ends behind an offset.</summary>
    private IEnumerable<Quotation> OuterQuotationsFrom(int position)
    {
        if (_outerQuotations.IsDefault)
            _outerQuotations = [.. Quotations.Where(q => q.Depth == 0)];

        for (var i = Bisection.FirstBehind(_outerQuotations.AsSpan(), position, static q => q.Span.End); i < _outerQuotations.Length; i++)
            yield return _outerQuotations[i];
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
        var linker = new SourceLinker(this);
        var candidates = AttributionFinder.Find(this);
        var entities = candidates.ConvertAll(linker.Link);
        var holders = GrantHolders.Find(this, linker.Sources, AnonymityGrants);
        var grants = new Dictionary<SourceEntity, AnonymityGrant>();
        foreach (var (grant, holder) in holders)
        {
            // A source keeps its first grant.
            if (!grants.TryGetValue(holder, out var known) || grant.Span.Start < known.Span.Start)
                grants[holder] = grant;
        }

        _sources = [.. linker.Sources.Select(e => e.ToSource(grants.GetValueOrDefault(e)))];
        _grantHolders = holders.ToDictionary(h => h.Key, h => _sources[h.Value.Index]);

        var attributions = ImmutableArray.CreateBuilder<Attribution>(candidates.Count);
        foreach (var (candidate, entity) in candidates.Zip(entities))
        {
            var source = entity is null ? Source.Unknown : _sources[entity.Index];
            attributions.Add(new Attribution(attributions.Count, candidate.Type, KindOf(candidate.Contents), candidate.SourceSpan, candidate.Cues, [.. candidate.Contents.OrderBy(c => c.Start)], candidate.Verb, candidate.IsStatement, source));
        }

        _attributions = attributions.ToImmutable();
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
