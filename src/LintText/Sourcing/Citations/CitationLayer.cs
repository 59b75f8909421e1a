using System.Collections.Immutable;

using LintText.Configuration;
using LintText.Documents;
using LintText.Language;
using LintText.References;

namespace LintText.Sourcing;

/// <summary>The layer of citations: what a document points to, and which sentences that covers. It needs the prose only, not who says what.</summary>
/// <param name="prose">The sentences and tokens.</param>
/// <param name="reach">How far a citation reaches.</param>
internal sealed class CitationLayer(ProseLayer prose, CitationReach reach)
{
    /// <summary>How far a citation reaches.</summary>
    public static LintOption<CitationReach> ReachOption { get; } = LintOption.Enumeration("lint_text.citation_reach", "How far a citation reaches: over its paragraph, or over its sentence only.", CitationReach.Paragraph);

    /// <summary>How many sentences away a citation is looked for; a paragraph of more is no paragraph.</summary>
    private const int LongestParagraph = 40;

    private ImmutableArray<Citation> _citations;
    private ImmutableArray<CitationKey> _keys;
    private ImmutableArray<Identifier> _identifiers;
    private NumberedReferences? _numbered;

    /// <summary>The citations, in order.</summary>
    public ImmutableArray<Citation> Citations => _citations.IsDefault ? _citations = CitationFinder.Find(prose.Document, Keys, Numbered, Identifiers) : _citations;

    /// <summary>The keys of works in a bibliography, and words in the text that look like one, in order.</summary>
    public ImmutableArray<CitationKey> Keys => _keys.IsDefault ? _keys = CitationKey.Find(prose.Document) : _keys;

    /// <summary>The list of numbered references and the marks that point to it.</summary>
    public NumberedReferences Numbered => _numbered ??= NumberedReferences.Find(prose.Document);

    /// <summary>The identifiers of publications, in the order of the source.</summary>
    public ImmutableArray<Identifier> Identifiers => _identifiers.IsDefault ? _identifiers = IdentifierFinder.Find(prose.Document, Addresses) : _identifiers;

    /// <summary>The addresses that are pointed to.</summary>
    public WebAddresses Addresses { get; } = new();

    /// <summary>The citations that stand in a sentence or right behind it, in order.</summary>
    public IEnumerable<Citation> GetCitations(Sentence sentence)
    {
        var sentences = prose.Sentences;
        var next = sentence.Index + 1 < sentences.Length && sentences[sentence.Index + 1].BlockIndex == sentence.BlockIndex
            ? sentences[sentence.Index + 1].Span.Start
            : prose.GetBlock(sentence).Span.End + 1;

        for (var i = FirstFrom(sentence.Span.Start); i < Citations.Length && Citations[i].Span.Start <= next; i++)
        {
            // A footnote mark at the very start of a sentence closes the one before.
            var citation = Citations[i];
            if (citation.Kind == CitationKind.Footnote ? citation.Span.Start > sentence.Span.Start : citation.Span.Start < next)
                yield return citation;
        }
    }

    /// <summary>The citations of a block, in order.</summary>
    public IEnumerable<Citation> GetCitations(Block block)
    {
        for (var i = FirstFrom(block.Span.Start); i < Citations.Length && Citations[i].Span.Start <= block.Span.End; i++)
            yield return Citations[i];
    }

    /// <summary>Whether a sentence carries a link, a footnote mark or a reference.</summary>
    public bool IsCited(Sentence sentence) => !Citations.IsEmpty && GetCitations(sentence).Any();

    /// <summary>Whether a citation reaches a sentence: one of its own or, where citations reach over paragraphs, one of its paragraph.</summary>
    public bool IsCitedInReach(Sentence sentence)
    {
        if (reach == CitationReach.Sentence)
            return IsCited(sentence);

        var sentences = prose.Sentences;
        for (var i = sentence.Index; i >= Math.Max(0, sentence.Index - LongestParagraph) && sentences[i].BlockIndex == sentence.BlockIndex; i--)
        {
            if (IsCited(sentences[i]))
                return true;
        }

        for (var i = sentence.Index + 1; i < Math.Min(sentences.Length, sentence.Index + LongestParagraph) && sentences[i].BlockIndex == sentence.BlockIndex; i++)
        {
            if (IsCited(sentences[i]))
                return true;
        }

        return false;
    }

    private int FirstFrom(int position) => Bisection.FirstNotBefore(Citations.AsSpan(), position, static c => c.Span.Start);
}
