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
internal sealed class ClaimFinder
{
    private readonly SourcingModel _model;
    private readonly TokenText _text;
    private readonly ClaimSupport _support;
    private readonly ImmutableArray<Claim>.Builder _found = ImmutableArray.CreateBuilder<Claim>();

    private ClaimFinder(SourcingModel model)
    {
        _model = model;
        _text = model.Text;
        _support = new ClaimSupport(model);
    }

    /// <summary>The claims of a document, in the order of their evidence.</summary>
    public static ImmutableArray<Claim> Find(SourcingModel model)
    {
        var finder = new ClaimFinder(model);
        foreach (var sentence in model.Sentences)
        {
            if (model.GetBlock(sentence) is { IsBody: true } block && block.Kind != BlockKind.BlockQuotation)
                finder.Visit(sentence);
        }

        foreach (var quotation in model.Quotations)
            finder.Visit(quotation);
        return [.. finder._found.OrderBy(c => c.Evidence.Start).ThenBy(c => c.Kind)];
    }

    private void Visit(Sentence sentence)
    {
        var seen = 0;
        ClauseReader? clause = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Figures.At(_text, i, sentence.EndToken) is { } figure)
                Add(ClaimKind.Statistic, figure.Span, PlainFigures.Holds(_text, sentence, figure));
            else if (Superlatives.At(_text, i, sentence.EndToken) is { } rank)
                Add(ClaimKind.Superlative, rank);

            if (!CanMakeClaim(i))
                continue;

            clause ??= new ClauseReader(_text, _model.GetSyntax(sentence), sentence);
            if (Allegations.At(clause, i) is { } allegation)
                Add(ClaimKind.Allegation, allegation);
            if (CausalClaims.At(clause, i) is { } causal)
                Add(ClaimKind.Causal, causal);
            if (Predictions.At(clause, i) is { } prediction)
                Add(ClaimKind.Prediction, prediction);
            if (Generalisations.At(clause, i) is { } generalisation)
                Add(ClaimKind.Generalisation, generalisation);
        }

        if (HistoricalFacts.In(_text, sentence) is { } year)
            Add(ClaimKind.Historical, year);
        if (Motives.In(_model, sentence) is { } motive)
            Add(ClaimKind.Motive, motive);

        void Add(ClaimKind kind, TextSpan evidence, bool isRecord = false)
        {
            if ((seen & (1 << (int)kind)) != 0 || _model.GetVoice(evidence) == Voice.Quoted)
                return;

            seen |= 1 << (int)kind;
            _found.Add(new Claim(sentence.Span, kind, _support.StatusOf(sentence, kind, evidence, isRecord), evidence, sentence.Index));
        }
    }

    private bool CanMakeClaim(int i) =>
        _text[i].Is(WordClasses.CausalVerb | WordClasses.OutcomeVerb) || Allegations.CanBeAt(_text, i) || Generalisations.CanBeAt(_text, i) || CausalClaims.CanBeAt(_text, i) || Predictions.CanBeAt(_text, i);

    private void Visit(Quotation quotation)
    {
        if (quotation.Depth > 0 || quotation.IsTerm || _model.GetSentence(quotation.Span.Start) is not { } sentence)
            return;

        var status = _model.GetSpeaker(quotation) is not null ? ClaimStatus.Attributed
            : _model.IsCited(sentence) ? ClaimStatus.Cited
            : _model.GetBlock(sentence).IsBody ? ClaimStatus.Unsupported : ClaimStatus.Exempt;
        _found.Add(new Claim(quotation.Span, ClaimKind.Quotation, status, quotation.Span, sentence.Index));
    }
}
