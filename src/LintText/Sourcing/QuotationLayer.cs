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
    private ImmutableArray<SpeechTurn> _turns;

    /// <summary>The quotations in the article, outer ones before those inside them.</summary>
    public ImmutableArray<Quotation> Quotations => _quotations.IsDefault ? _quotations = QuotationFinder.Find(prose.Document, prose.Text) : _quotations;

    /// <summary>The outer ones, by their place.</summary>
    public QuotationIndex Outer => _outer ??= new QuotationIndex(prose.Document.Prose, Quotations);

    /// <summary>The turns of a conversation, in order.</summary>
    public ImmutableArray<SpeechTurn> Turns => _turns.IsDefault ? _turns = [.. new SpeechTurnFinder(prose).Find()] : _turns;

    /// <summary>The turn that holds an offset in the prose, or null.</summary>
    public SpeechTurn? TurnAt(int position)
    {
        var index = Bisection.FirstBehind(Turns.AsSpan(), position, static t => t.Words.End);
        return index < Turns.Length && Turns[index].Words.Contains(position) ? Turns[index] : null;
    }

    /// <summary>Whose words a stretch of prose is (UTF-16 offsets, half-open).</summary>
    public Voice GetVoice(TextSpan span) =>
        Outer.At(span.Start) is not null || TurnAt(span.Start) is not null || (!prose.Document.Blocks.IsEmpty && prose.Document.GetBlock(span.Start).Kind == BlockKind.BlockQuotation) ? Voice.Quoted : Voice.Narration;
}
