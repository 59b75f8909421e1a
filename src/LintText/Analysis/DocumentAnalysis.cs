using System.Collections.Immutable;

using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Analysis;

/// <summary>One document being analysed: what its actions share, and the single point through which they report.</summary>
internal sealed class DocumentAnalysis
{
    private readonly Dictionary<Rule, RuleState> _states = [];
    private readonly HashSet<(string Id, TextSpan Span)> _seen = [];

    public DocumentAnalysis(ProseDocument document, RuleCatalog rules, LintOptions options, DraftMemory? memory = null)
    {
        Options = options;
        Kind = DocumentKinds.Of(document, options);
        Model = new SourcingModel(document, Kind == DocumentKind.Opinion, options.Get(CitationLayer.ReachOption), memory);
        foreach (var rule in rules.Rules)
            _states[rule] = new RuleState(options.GetSeverity(rule, Kind));
    }

    /// <summary>What is settled for a rule once a document. A class, so that the dictionary’s code is shared and precompiled.</summary>
    private sealed record RuleState(ReportDiagnostic Severity);

    public SourcingModel Model { get; }

    public LintOptions Options { get; }

    public DocumentKind Kind { get; }

    public List<Finding> Findings { get; } = [];

    public bool IsEnabled(Rule rule) => _states[rule].Severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Hidden);

    public void Report(TextAnalyzer analyzer, Rule rule, TextSpan source, TextSpan? prose, ImmutableArray<string> arguments, ImmutableArray<RelatedSpan> related, TextFix? fix, Strength? strength = null, int? confidence = null)
    {
        // A faulty rule must fail in its tests, not print nonsense on somebody's draft.
        if (!analyzer.Rules.Contains(rule))
            throw new InvalidOperationException($"{analyzer.GetType().Name} reported {rule.Id}, which is not one of its rules.");
        if (source.IsEmpty || source.End > Model.Document.Source.Length)
            throw new InvalidOperationException($"{rule.Id} reported the span {source}, which is empty or outside the document.");
        if (fix is not null && !CanApply(fix))
            throw new InvalidOperationException($"{rule.Id} offered the fix “{fix.Description}”, whose changes overlap or lie outside the document.");

        if (IsEnabled(rule) && _seen.Add((rule.Id, source)))
            Findings.Add(CreateFinding(rule, source, prose, arguments, related, fix, strength) with { Confidence = confidence });
    }

    private bool CanApply(TextFix fix)
    {
        var end = 0;
        foreach (var change in fix.Changes.OrderBy(c => c.Span))
        {
            if (change.Span.Start < end || change.Span.End > Model.Document.Source.Length)
                return false;
            end = change.Span.End;
        }

        return true;
    }

    public void ReportSuppressionProblem(Rule rule, TextSpan source, params ImmutableArray<string> arguments)
    {
        if (IsEnabled(rule))
            Findings.Add(CreateFinding(rule, source, null, arguments, [], null));
    }

    private Finding CreateFinding(Rule rule, TextSpan source, TextSpan? prose, ImmutableArray<string> arguments, ImmutableArray<RelatedSpan> related, TextFix? fix, Strength? strength = null)
    {
        var document = Model.Document;
        var places = related.Select(r => r with { Span = document.GetSourceSpan(r.Span) }).ToImmutableArray();
        var severity = (strength is null ? _states[rule].Severity : Options.GetSeverity(rule, Kind, strength)).ToDiagnosticSeverity();
        var context = prose is { } seen && Model.GetSentence(seen.Start) is { } sentence ? document.GetText(sentence.Span) : document.Source.ToString(source);
        return Finding.Create(rule, severity, document.GetSourceLocation, source, arguments, prose is { } span ? document.GetText(span) : null, context, places) with { Fix = fix, Strength = strength };
    }
}
