using System.Collections.Immutable;

namespace LintText.Sourcing;

/// <summary>A source’s line in the ledger.</summary>
/// <param name="Source">The source.</param>
/// <param name="AttributionCount">How many attributions go to it.</param>
public sealed record LedgerEntry(Source Source, int AttributionCount);

/// <summary>What a draft rests on, in figures.</summary>
/// <param name="Model">The model that the figures were taken from.</param>
/// <param name="Entries">The sources, in the order of their first mention.</param>
/// <param name="Citations">The citations in the article, in order.</param>
public sealed record SourceLedger(SourcingModel Model, ImmutableArray<LedgerEntry> Entries, ImmutableArray<Citation> Citations)
{
    /// <summary>Adds up what a model holds. All of the model that a ledger shows is computed here, on the caller’s thread.</summary>
    /// <param name="model">The model of a document.</param>
    public static SourceLedger Create(SourcingModel model)
    {
        var document = model.Document;
        return new SourceLedger(
            model,
            [.. model.Sources.Select(s => new LedgerEntry(s, model.GetAttributions(s).Count()))],
            document.Blocks.IsEmpty ? [] : [.. model.Citations.Where(c => document.GetBlock(c.Span.Start).IsArticle)]);
    }
}
