using System.Collections.Immutable;

using LintText.Documents;
using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>
/// Finds what the writer asserts that a reader could ask a source for. A sentence makes at most one claim of a kind. Only sentences
/// that hold a word which could make one are parsed.
/// </summary>
internal sealed class ClaimFinder(ProseLayer prose, QuotationLayer quotations, SyntaxLayer syntax, AttributionLayer attributions, CitationLayer citations, ClaimSupport support)
{
    private readonly TokenText _text = prose.Text;
    private readonly ImmutableArray<Claim>.Builder _found = ImmutableArray.CreateBuilder<Claim>();

    /// <summary>The claims of the document, in the order of their evidence.</summary>
    public ImmutableArray<Claim> Find()
    {
        foreach (var sentence in prose.Sentences)
        {
            if (prose.GetBlock(sentence) is { IsBody: true } block && block.Kind != BlockKind.BlockQuotation)
                Visit(sentence);
        }

        foreach (var quotation in quotations.Quotations)
            Visit(quotation);
        return [.. _found.OrderBy(c => c.Evidence.Start).ThenBy(c => c.Kind)];
    }

    private void Visit(Sentence sentence)
    {
        // A kind that the sentence has made already is not looked for again: sentences can be very long.
        var seen = 0;
        ClauseReader? clause = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (IsOpen(ClaimKind.Statistic) && Figures.At(_text, i, sentence.EndToken) is { } figure && IsNarrated(figure.Span))
                Add(ClaimKind.Statistic, figure.Span, PlainFigures.Holds(_text, sentence, figure));
            else if (IsOpen(ClaimKind.Superlative) && Superlatives.At(_text, i, sentence.EndToken) is { } rank)
                Add(ClaimKind.Superlative, rank);

            if (!CanMakeClaim(i))
                continue;

            clause ??= new ClauseReader(_text, syntax.GetSyntax(sentence), sentence);
            if (IsOpen(ClaimKind.Allegation) && Allegations.At(clause, i) is { } allegation)
                Add(ClaimKind.Allegation, allegation);
            if (IsOpen(ClaimKind.Causal) && CausalClaims.At(clause, i) is { } causal)
                Add(ClaimKind.Causal, causal);
            if (IsOpen(ClaimKind.Prediction) && Predictions.At(clause, i) is { } prediction)
                Add(ClaimKind.Prediction, prediction);
            if (IsOpen(ClaimKind.Generalisation) && Generalisations.At(clause, i) is { } generalisation)
                Add(ClaimKind.Generalisation, generalisation);
        }

        if (HistoricalFacts.In(_text, sentence) is { } year)
            Add(ClaimKind.Historical, year);
        if (Motives.In(quotations, attributions, sentence) is { } motive)
            Add(ClaimKind.Motive, motive);

        bool IsOpen(ClaimKind kind) => (seen & (1 << (int)kind)) == 0;

        void Add(ClaimKind kind, TextSpan evidence, bool isRecord = false)
        {
            if (!IsNarrated(evidence))
                return;

            seen |= 1 << (int)kind;
            _found.Add(new Claim(sentence.Span, kind, support.StatusOf(sentence, kind, evidence, isRecord), evidence, sentence.Index));
        }
    }

    private bool IsNarrated(TextSpan span) => quotations.GetVoice(span) == Voice.Narration;

    private bool CanMakeClaim(int i) =>
        _text[i].Is(WordClasses.CausalVerb | WordClasses.OutcomeVerb) || Allegations.CanBeAt(_text, i) || Generalisations.CanBeAt(_text, i) || CausalClaims.CanBeAt(_text, i) || Predictions.CanBeAt(_text, i);

    private void Visit(Quotation quotation)
    {
        if (quotation.Depth > 0 || quotation.IsTerm || prose.GetSentence(quotation.Span.Start) is not { } sentence)
            return;

        var status = attributions.GetSpeaker(quotation) is not null ? ClaimStatus.Attributed
            : citations.IsCited(sentence) ? ClaimStatus.Cited
            : prose.GetBlock(sentence).IsBody ? ClaimStatus.Unsupported : ClaimStatus.Exempt;
        _found.Add(new Claim(quotation.Span, ClaimKind.Quotation, status, quotation.Span, sentence.Index));
    }
}
