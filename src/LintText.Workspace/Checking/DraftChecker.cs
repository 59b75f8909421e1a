using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.Sourcing;
using LintText.Workspace.Caching;
using LintText.Workspace.Configuration;
using LintText.Workspace.Ledgers;
using LintText.Workspace.Reviews;
using LintText.Workspace.RuleLoading;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.Checking;

/// <summary>What came of a draft: its findings, or why there are none.</summary>
internal sealed record DraftOutcome(CheckedDraft? Draft, ImmutableArray<ToolProblem> Problems);

/// <summary>Checks drafts, or finds in the cache what checking them gave before. From several threads.</summary>
internal sealed class DraftChecker(LoadedRules rules, SuppressionFiles suppressions, CacheStore? cache)
{
    /// <summary>Whether each draft’s ledger is wanted with its findings.</summary>
    public bool WantsLedgers { get; init; }

    /// <summary>Whether what a page about each draft shows is wanted, too. There must be no cache then, and no ledger is given without being wanted.</summary>
    public bool WantsReviews { get; init; }

    /// <summary>Whether rules are run at all.</summary>
    public bool WantsFindings { get; init; } = true;

    /// <summary>Whether the draft’s particulars are wanted. There must be no cache then.</summary>
    public bool WantsParticulars { get; init; }

    /// <summary>Tells by path and digest of a draft whose result is at hand, so that it need not be read; may be null.</summary>
    public Func<string, Digest, bool>? IsKnown { get; init; }

    /// <summary>Checks a draft.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="display">The path it is reported under.</param>
    /// <param name="source">Its text.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="configuration">The configuration in force for it.</param>
    public DraftOutcome Check(string path, string display, SourceText source, byte[] bytes, DraftConfiguration configuration)
    {
        try
        {
            var entries = suppressions.For(path);
            var key = cache is null && IsKnown is null ? default : KeyOf(display, bytes, configuration, entries);
            if (IsKnown?.Invoke(display, key) == true)
                return new DraftOutcome(null, []);

            var record = cache?.Find(key) is { } known ? DraftRecord.Read(known, rules.Catalog, display, source, configuration.IsCurrent) : null;
            var isFromCache = record is not null;
            DraftReview? review = null;
            DraftParticulars? particulars = null;
            if (record is null)
            {
                (record, review, particulars) = Analyze(display, source, configuration, entries);
                if (!record.Problems.Any(p => p.IsFailure))
                    cache?.Add(key, record.ToBytes());
            }

            foreach (var index in record.UsedSuppressions)
                entries[index].IsUsed = true;
            foreach (var entry in entries.Where(e => e.Suppression.Reason is null && configuration.Settings.Get(SuppressionDirectives.RequireReason)))
                entry.OwesReason = true;
            return new DraftOutcome(new CheckedDraft(path, display, source, bytes, record.Findings) { IsFromCache = isFromCache, Kind = record.Kind, PassedOver = new PassedOver(record.OtherLanguageBlocks, record.IsOtherLanguage), Ledger = record.Ledger, Review = review, Particulars = particulars, Key = key, SwitchedOff = configuration.SwitchedOff }, record.Problems);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A defect of ours must not take the other drafts’ results along.
            return new DraftOutcome(null, [new ToolProblem(display, $"internal error, please report it: {exception.GetType().Name}: {exception.Message}")]);
        }
    }

    /// <summary>Everything that a draft’s findings are worked out from, but for the files around it, which are known only once it was read.</summary>
    private Digest KeyOf(string display, byte[] bytes, DraftConfiguration configuration, List<SuppressionEntry> entries)
    {
        using var key = new DigestBuilder();
        key.Add(ToolVersion.Build).Add(rules.Digest).Add(display).Add(Digest.Of(bytes)).Add(WantsLedgers ? 1 : 0);
        configuration.AddTo(key);
        key.Add(entries.Count);
        foreach (var entry in entries)
            key.Add(string.Join(',', entry.Suppression.RuleIds)).Add(entry.Suppression.Text).Add(entry.Suppression.Reason).Add(entry.Suppression.Origin);
        return key.ToDigest();
    }

    /// <summary>Checks a draft that an editor has open, and that was checked before its last edit. Nothing is looked for in the cache.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="display">The name that says how it is read.</param>
    /// <param name="source">Its text as the editor has it.</param>
    /// <param name="configuration">The configuration in force for it.</param>
    /// <param name="memory">What was made of its sentences before.</param>
    /// <param name="cancellation">Ends the work, since it was edited again.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public OpenCheck CheckOpen(string path, string display, SourceText source, DraftConfiguration configuration, DraftMemory memory, CancellationToken cancellation)
    {
        var (result, options, problems) = Run(display, source, configuration, suppressions.For(path), memory, cancellation);
        return new OpenCheck(result, options, [.. problems]);
    }

    private (DraftRecord Record, DraftReview? Review, DraftParticulars? Particulars) Analyze(string display, SourceText source, DraftConfiguration configuration, List<SuppressionEntry> entries)
    {
        var (result, options, problems) = Run(display, source, configuration, entries, memory: null, CancellationToken.None);
        var sources = WantsLedgers ? new SourceLedger(result.Model, options.Get(ReferenceData.Feature)) : null;
        var ledger = sources is null ? null : DraftLedger.Of(sources);
        var particulars = WantsParticulars && sources is not null ? DraftParticulars.Of(sources, options) : null;
        var review = WantsReviews && ledger is not null ? DraftReviewer.Of(result.Model, ledger, result.Findings) : null;
        var passedOver = PassedOver.Of(result.Model.Document);
        return (new DraftRecord(configuration.Asked(), result.Findings, [.. problems], result.UsedSuppressions) { Kind = result.Kind, OtherLanguageBlocks = passedOver.Blocks, IsOtherLanguage = passedOver.IsWhole, Ledger = ledger }, review, particulars);
    }

    private (DocumentResult Result, LintOptions Options, List<ToolProblem> Problems) Run(string display, SourceText source, DraftConfiguration configuration, List<SuppressionEntry> entries, DraftMemory? memory, CancellationToken cancellation)
    {
        var document = DocumentReader.Read(display, source, configuration.Settings.Get(CSharpReader.Comments));
        var problems = new List<ToolProblem>();
        var options = configuration.OptionsFor(document, problems);
        var result = WantsFindings ? rules.Engine.Value.Analyze(document, options, [.. entries.Select(e => e.Suppression)], memory, cancellation) : rules.Engine.Value.Read(document, options);
        problems.InsertRange(0, document.Problems.Select(p =>
        {
            var place = source.Lines.GetLinePosition(p.SourceSpan.Start);
            return new ToolProblem(display, place.Line + 1, place.Character + 1, p.Message);
        }));
        problems.AddRange(NoteCutSentences(display, result.Model));
        problems.AddRange(result.Failures.Select(f => Failed(display, f)));
        return (result, options, problems);
    }

    private ToolProblem Failed(string display, AnalyzerFailure failure)
    {
        var ids = failure.Analyzer.Rules.Select(r => r.Id).ToList();
        var whose = ids.TrueForAll(rules.Catalog.IsOwn) ? "mend it, or switch it off" : "please report it";
        return new ToolProblem(display, $"the analyzer {failure.Analyzer.GetType().Name} of {string.Join(", ", ids)} failed here, {whose}: {failure.Exception.GetType().Name}: {failure.Exception.Message}") { IsFailure = true };
    }

    /// <summary>Says where a run of words without a full stop was so long that it was read in parts.</summary>
    private static IEnumerable<ToolProblem> NoteCutSentences(string display, SourcingModel model)
    {
        if (model.Sentences.FirstOrDefault(s => s.IsCut) is not { } sentence)
            yield break;

        var place = model.Document.Source.Lines.GetLinePosition(model.Document.GetSourceSpan(sentence.Span).Start);
        yield return new ToolProblem(display, place.Line + 1, place.Character + 1, "a sentence this long was read in parts, and who says what may be missed in it; end it sooner") { IsWarning = true, IsNote = true };
    }
}
