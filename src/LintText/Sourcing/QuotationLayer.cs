using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing;

/// <summary>The layer above the prose: what stands between quotation marks, and so whose words are whose. Syntax is not needed for it, but needs it.</summary>
/// <param name="prose">The sentences and tokens.</param>
internal sealed class QuotationLayer(ProseLayer prose)
{
    private ImmutableArray<Quotation> _quotations;
    private QuotationIndex? _outer;

    /// <summary>The quotations in the article, outer ones before those inside them.</summary>
    public ImmutableArray<Quotation> Quotations => _quotations.IsDefault ? _quotations = QuotationFinder.Find(prose.Document, prose.Text.Tokens) : _quotations;

    /// <summary>The outer ones, by their place.</summary>
    public QuotationIndex Outer => _outer ??= new QuotationIndex(prose.Document.Prose, Quotations);

    /// <summary>Whose words a stretch of prose is (UTF-16 offsets, half-open).</summary>
    public Voice GetVoice(TextSpan span) =>
        Outer.At(span.Start) is not null || (!prose.Document.Blocks.IsEmpty && prose.Document.GetBlock(span.Start).Kind == BlockKind.BlockQuotation) ? Voice.Quoted : Voice.Narration;
}
