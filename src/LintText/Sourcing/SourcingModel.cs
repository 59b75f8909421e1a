using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;
using LintText.Lexicons;
using LintText.References;
using LintText.Sourcing.Attributions;
using LintText.Sourcing.Claims;
using LintText.Sourcing.Sources;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>
/// What the text of a document says about who says what. Each layer is computed once, on first use; rules ask this model and
/// never the raw text. A model belongs to one thread.
/// </summary>
/// <remarks>
/// The model passes questions on to its layers, and each of those knows only layers made before it: prose, quotations, syntax, what cues
/// ascribe, sources, attributions, citations, whether the text argues, claims.
/// </remarks>
public sealed class SourcingModel
{
    private readonly ProseLayer _prose;
    private readonly QuotationLayer _quotations;
    private readonly SyntaxLayer _syntax;
    private readonly SourceLayer _sources;
    private readonly AttributionLayer _attributions;
    private readonly CitationLayer _citations;
    private readonly OpinionLayer _opinion;
    private readonly ClaimLayer _claims;
    private bool? _isDated;

    /// <summary>Makes the model of a document.</summary>
    /// <param name="document">The document.</param>
    public SourcingModel(ProseDocument document)
        : this(document, isOpinion: false)
    {
    }

    /// <summary>Makes the model of a document under the options in force for it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="isOpinion">Whether it is declared an opinion; otherwise its words tell.</param>
    /// <param name="citationReach">How far a citation reaches.</param>
    /// <param name="memory">What was made of the document’s sentences before it was edited, or null.</param>
    internal SourcingModel(ProseDocument document, bool isOpinion, CitationReach citationReach = CitationReach.Paragraph, DraftMemory? memory = null)
    {
        _prose = new ProseLayer(document, Lexicon.English);
        _quotations = new QuotationLayer(_prose);
        _syntax = new SyntaxLayer(_prose, _quotations, memory?.Sentences);
        var candidates = new CandidateLayer(_prose, _quotations, _syntax);
        _sources = new SourceLayer(_prose, _quotations, _syntax, candidates);
        _attributions = new AttributionLayer(_prose, _quotations, candidates, _sources);
        _citations = new CitationLayer(_prose, citationReach);
        _opinion = new OpinionLayer(_prose, _quotations, _attributions, isOpinion);
        _claims = new ClaimLayer(_prose, _quotations, _syntax, _attributions, _citations, _opinion, memory?.Claims);
    }

    /// <summary>What the claim reader is told of tokens beside their states.</summary>
    internal ClaimSigns ClaimSigns => _claims.Signs;

    /// <summary>The document.</summary>
    public ProseDocument Document => _prose.Document;

    /// <summary>
    /// Whether the text is its writer’s opinion: declared so, or recognised by its first person and by what it says ought to be.
    /// The writer’s own judgement is then no claim that needs a source; facts are.
    /// </summary>
    public bool IsOpinion => _opinion.IsOpinion;

    /// <summary>Whether readers can know when the text was written: it carries its date, or names days of the week.</summary>
    internal bool IsDated => _isDated ??= DocumentDate.IsGiven(_prose, _quotations);

    /// <summary>The words in which the writer argues: “I”, “must”, “is unacceptable”.</summary>
    internal ImmutableArray<TextSpan> OpinionSigns => _opinion.Signs;

    /// <summary>The document’s tokens.</summary>
    public TokenText Text => _prose.Text;

    /// <summary>The sentences of all blocks, in order.</summary>
    public ImmutableArray<Sentence> Sentences => _prose.Sentences;

    /// <summary>The quotations in the article, outer ones before those inside them.</summary>
    public ImmutableArray<Quotation> Quotations => _quotations.Quotations;

    /// <summary>The attributions in the article, in the order of their first cue.</summary>
    public ImmutableArray<Attribution> Attributions => _attributions.Attributions;

    /// <summary>The sources, in the order of their first mention.</summary>
    public ImmutableArray<Source> Sources => _sources.Sources;

    /// <summary>The citations, in order.</summary>
    public ImmutableArray<Citation> Citations => _citations.Citations;

    /// <summary>The keys of works in a bibliography, and words in the text that look like one, in order.</summary>
    internal ImmutableArray<CitationKey> CitationKeys => _citations.Keys;

    /// <summary>The list of numbered references and the marks that point to it.</summary>
    internal NumberedReferences NumberedReferences => _citations.Numbered;

    /// <summary>The identifiers of publications, in the order of the source.</summary>
    internal ImmutableArray<Identifier> Identifiers => _citations.Identifiers;

    /// <summary>The statements that a source is not named on purpose.</summary>
    public ImmutableArray<AnonymityGrant> AnonymityGrants => _sources.Grants;

    /// <summary>The statements that a reader could ask a source for, in order.</summary>
    public ImmutableArray<Claim> Claims => _claims.Claims;

    /// <summary>A target taken apart, once however many rules ask; null where it is no address on the web.</summary>
    /// <param name="target">What a link or a citation points to.</param>
    internal WebAddress? GetAddress(string target) => _citations.Addresses.Get(target);

    /// <summary>The tags, lemmas and dependencies of a sentence. It is parsed when a rule first asks.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public SentenceSyntax GetSyntax(Sentence sentence) => _syntax.GetSyntax(sentence);

    /// <summary>The block that holds a sentence.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public Block GetBlock(Sentence sentence) => _prose.GetBlock(sentence);

    /// <summary>The sentence that holds a prose offset, or the one before it.</summary>
    /// <param name="position">An offset in the prose.</param>
    /// <returns>The sentence, or null in a document without any.</returns>
    public Sentence? GetSentence(int position) => _prose.GetSentence(position);

    /// <summary>Whose words a stretch of prose is.</summary>
    /// <param name="span">The stretch (UTF-16 offsets in the prose, half-open).</param>
    public Voice GetVoice(TextSpan span) => _quotations.GetVoice(span);

    /// <summary>The outermost quotation that holds a prose offset, or null.</summary>
    /// <param name="position">An offset in the prose.</param>
    public Quotation? GetQuotation(int position) => _quotations.Outer.At(position);

    /// <summary>The outermost quotations that overlap a stretch of prose.</summary>
    /// <param name="span">The stretch (UTF-16 offsets in the prose, half-open).</param>
    public IEnumerable<Quotation> GetQuotations(TextSpan span) => _quotations.Outer.In(span);

    /// <summary>The attributions whose cue stands in a sentence.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public IEnumerable<Attribution> GetAttributions(Sentence sentence) => _attributions.GetAttributions(sentence);

    /// <summary>The attributions to a source.</summary>
    /// <param name="source">A source of this document.</param>
    public IEnumerable<Attribution> GetAttributions(Source source) => _attributions.GetAttributions(source);

    /// <summary>Whether a sentence says what a source other than the writer said, found or shows.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public bool IsSourced(Sentence sentence) => _attributions.IsSourced(sentence);

    /// <summary>The attribution to a source outside the text whose content holds a stretch of prose, or null.</summary>
    /// <param name="span">The stretch (UTF-16 offsets in the prose, half-open).</param>
    public Attribution? GetAttribution(TextSpan span) => _attributions.GetAttribution(span);

    /// <summary>The speaker of a quotation, or null where the text names none.</summary>
    /// <param name="quotation">A quotation of this document.</param>
    public Attribution? GetSpeaker(Quotation quotation) => _attributions.GetSpeaker(quotation);

    /// <summary>The unnamed source that a statement on anonymity speaks of; null where it is no source of an attribution.</summary>
    /// <param name="grant">One of <see cref="AnonymityGrants"/>.</param>
    public Source? GetHolder(AnonymityGrant grant) => _sources.GetHolder(grant);

    /// <summary>Whether a sentence carries a link, a footnote mark or a reference.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public bool IsCited(Sentence sentence) => _citations.IsCited(sentence);

    /// <summary>The citations that stand in a sentence or right behind it, in order.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public IEnumerable<Citation> GetCitations(Sentence sentence) => _citations.GetCitations(sentence);

    /// <summary>The citations of a block, in order.</summary>
    /// <param name="block">A block of this document.</param>
    public IEnumerable<Citation> GetCitations(Block block) => _citations.GetCitations(block);

    /// <summary>Whether a citation reaches a sentence: one of its own or, where citations reach over paragraphs, one of its paragraph.</summary>
    /// <param name="sentence">A sentence of this document.</param>
    public bool IsCitedInReach(Sentence sentence) => _citations.IsCitedInReach(sentence);
}
