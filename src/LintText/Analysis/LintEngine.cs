using System.Collections.Immutable;

using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Analysis;

/// <summary>What analysing a document gave.</summary>
/// <param name="Findings">The findings in the order of their place, suppressed ones included.</param>
/// <param name="Model">What the rules asked about the document; it belongs to one thread at a time.</param>
/// <param name="UsedSuppressions">The indices of the suppressions handed in that suppressed something.</param>
public sealed record DocumentResult(ImmutableArray<Finding> Findings, SourcingModel Model, ImmutableArray<int> UsedSuppressions)
{
    /// <summary>The analyzers that threw, whose findings may be missing; those of the others are all there.</summary>
    public ImmutableArray<AnalyzerFailure> Failures { get; init; } = [];

    /// <summary>What the document was taken for.</summary>
    internal DocumentKind Kind { get; init; }
}

/// <summary>An analyzer that threw, as Roslyn’s AD0001 reports it.</summary>
/// <param name="Analyzer">The analyzer.</param>
/// <param name="Exception">What it threw.</param>
public sealed record AnalyzerFailure(TextAnalyzer Analyzer, Exception Exception);

/// <summary>Runs rules over documents. An engine is immutable and can be used from several threads.</summary>
public sealed class LintEngine
{
    private readonly RuleCatalog _rules;
    private readonly ImmutableArray<TextAnalysisContext> _contexts;
    private readonly ImmutableArray<AnalyzerFailure> _failures;

    /// <summary>Makes an engine.</summary>
    /// <param name="rules">The rules to run.</param>
    public LintEngine(RuleCatalog rules)
    {
        _rules = rules;
        var failures = ImmutableArray.CreateBuilder<AnalyzerFailure>();
        _contexts = [.. rules.Analyzers.Select(a => Initialize(a, failures)).OfType<TextAnalysisContext>()];
        _failures = failures.ToImmutable();
    }

    /// <summary>Analyses a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The options in force for it.</param>
    /// <param name="suppressions">Suppressions that are kept outside the document.</param>
    /// <returns>The findings and the model. An analyzer that throws, or that reports a rule of another or a span that is empty or outside the document, is among the failures.</returns>
    public DocumentResult Analyze(ProseDocument document, LintOptions options, ImmutableArray<ExternalSuppression> suppressions = default) =>
        Analyze(document, options, suppressions, memory: null, CancellationToken.None);

    /// <summary>Analyses a document that was analysed before, and has been edited since.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The options in force for it.</param>
    /// <param name="suppressions">Suppressions that are kept outside the document.</param>
    /// <param name="memory">What was made of its sentences before, and takes up what is made of them now; or null. The findings are the same with it and without.</param>
    /// <param name="cancellation">Ends the analysis before the next analyzer.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    internal DocumentResult Analyze(ProseDocument document, LintOptions options, ImmutableArray<ExternalSuppression> suppressions, DraftMemory? memory, CancellationToken cancellation)
    {
        var analysis = new DocumentAnalysis(document, _rules, options, memory);
        var failures = _failures.ToBuilder();
        foreach (var context in _contexts)
        {
            cancellation.ThrowIfCancellationRequested();
            if (context.Analyzer.Rules.Any(analysis.IsEnabled))
                Guard(context.Analyzer, failures, () => Run(context, analysis));
        }

        var findings = Sort(Yield(analysis.Findings));
        var directives = SuppressionDirectives.Parse(document, _rules);
        var (result, used) = directives.Apply(findings, suppressions.IsDefault ? [] : suppressions, document);
        analysis.Findings.Clear();
        directives.ReportProblems(analysis, options);
        return new DocumentResult([.. Sort([.. result, .. analysis.Findings])], analysis.Model, used) { Failures = failures.ToImmutable(), Kind = analysis.Kind };
    }

    /// <summary>Reads a document and runs no rule over it: for who wants its model alone.</summary>
    /// <param name="document">The document.</param>
    /// <param name="options">The options in force for it.</param>
    internal DocumentResult Read(ProseDocument document, LintOptions options)
    {
        var analysis = new DocumentAnalysis(document, _rules, options);
        return new DocumentResult([], analysis.Model, []) { Kind = analysis.Kind };
    }

    private static TextAnalysisContext? Initialize(TextAnalyzer analyzer, ImmutableArray<AnalyzerFailure>.Builder failures)
    {
        var context = new TextAnalysisContext(analyzer);
        return Guard(analyzer, failures, () => analyzer.Initialize(context)) ? context : null;
    }

    /// <summary>Runs an analyzer’s code; what it throws must not take the findings of the others along.</summary>
    private static bool Guard(TextAnalyzer analyzer, ImmutableArray<AnalyzerFailure>.Builder failures, Action action)
    {
        try
        {
            action();
            return true;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            failures.Add(new AnalyzerFailure(analyzer, exception));
            return false;
        }
    }

    private static void Run(TextAnalysisContext context, DocumentAnalysis analysis)
    {
        var model = analysis.Model;
        var document = model.Document;
        Each(context.BlockActions, context.BlockActions.Count == 0 ? [] : document.Blocks.Where(b => !b.Span.IsEmpty));
        Each(context.SentenceActions, context.SentenceActions.Count == 0 ? [] : model.Sentences.Where(s => model.GetBlock(s).IsArticle));
        Each(context.QuotationActions, context.QuotationActions.Count == 0 ? [] : model.Quotations);
        Each(context.AttributionActions, context.AttributionActions.Count == 0 ? [] : model.Attributions);
        Each(context.ClaimActions, context.ClaimActions.Count == 0 ? [] : model.Claims);
        Each(context.SourceActions, context.SourceActions.Count == 0 ? [] : model.Sources);
        Each(context.LinkActions, context.LinkActions.Count == 0 ? [] : document.Links.Where(l => document.GetBlock(l.Span.Start).IsArticle));
        Each(context.DocumentActions, [document]);

        void Each<T>(List<Action<NodeAnalysisContext<T>>> actions, IEnumerable<T> nodes)
        {
            if (actions.Count == 0)
                return;

            foreach (var node in nodes)
            {
                foreach (var action in actions)
                    action(new NodeAnalysisContext<T>(analysis, context.Analyzer, node));
            }
        }
    }

    /// <summary>Drops a finding where a rule that says the same better reports an overlapping span: one fault, one diagnostic.</summary>
    private static List<Finding> Yield(List<Finding> findings)
    {
        if (!findings.Exists(f => !f.Rule.YieldsTo.IsEmpty))
            return findings;

        var byRule = findings.GroupBy(f => f.Rule.Id).ToDictionary(g => g.Key, g => g.Select(f => f.Span).Order().ToArray(), StringComparer.Ordinal);
        return findings.FindAll(f => !f.Rule.YieldsTo.Any(id => byRule.TryGetValue(id, out var spans) && Overlaps(spans, f.Span)));
    }

    /// <summary>Whether any of a rule’s spans, in order, overlaps another. Spans of one rule nest in each other only a little.</summary>
    private static bool Overlaps(TextSpan[] spans, TextSpan span)
    {
        const int DeepestNesting = 8;
        var behind = Bisection.FirstNotBefore(spans, span.End, static s => s.Start);
        for (var i = behind - 1; i >= Math.Max(0, behind - DeepestNesting); i--)
        {
            if (spans[i].OverlapsWith(span))
                return true;
        }

        return false;
    }

    private static List<Finding> Sort(List<Finding> findings) =>
        [.. findings.OrderBy(f => f.Span.Start).ThenBy(f => f.Span.End).ThenBy(f => f.Rule.Id, StringComparer.Ordinal)];
}
