using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Configuration;
using LintText.Documents;
using LintText.Workspace.Checking;
using LintText.Workspace.Configuration;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;
using LintText.Workspace.RuleLoading;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.RuleTests;

/// <summary>Where a rule does not do what a test expects of it.</summary>
/// <param name="Path">The test.</param>
/// <param name="Place">The place in it, from 0.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Words">The words at that place.</param>
/// <param name="IsMissing">Whether a finding was expected, not reported.</param>
internal sealed record RuleTestFailure(string Path, LinePosition Place, string RuleId, string Words, bool IsMissing)
{
    public override string ToString() =>
        $"{Path}:{Place.Line + 1}:{Place.Character + 1}: {RuleId} {(IsMissing ? "does not report" : "should not report")} “{Words}”";
}

/// <summary>What testing rules gave.</summary>
/// <param name="Files">The number of tests that were run.</param>
/// <param name="Expected">The number of findings that they expect.</param>
/// <param name="Failures">Where a rule does something else.</param>
/// <param name="Problems">What could not be done.</param>
internal sealed record RuleTestResult(int Files, int Expected, ImmutableArray<RuleTestFailure> Failures, ImmutableArray<ToolProblem> Problems);

/// <summary>
/// Runs rules over drafts in which the expected findings are marked: <c>{|HOUSE001:…|}</c>. In such a draft each of the house’s own
/// rules reports what is marked and nothing else, and so does every other rule that a mark names.
/// </summary>
internal sealed class RuleTestRun
{
    private readonly WorkspaceEnvironment _environment;
    private readonly LoadedRules _rules;
    private readonly Checkout _checkout;
    private readonly ConfigurationLoader _configuration;
    private readonly HashSet<string> _own;
    private readonly List<ToolProblem> _problems = [];
    private readonly List<RuleTestFailure> _failures = [];
    private int _expected;

    private RuleTestRun(WorkspaceEnvironment environment, LintRequest request)
    {
        _environment = environment;
        _rules = RuleLoader.Load(environment, request.Rules, cache: null);
        _problems.AddRange(_rules.Problems);
        _checkout = DraftDiscovery.CheckoutFor(environment.CurrentDirectory, request.Paths);
        _configuration = new ConfigurationLoader(_checkout, _rules.Catalog, cache: null);
        _own = _rules.Catalog.Ids.Where(id => !RuleId.IsReserved(id)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Runs.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">The tests and the rules.</param>
    public static RuleTestResult Execute(WorkspaceEnvironment environment, LintRequest request)
    {
        var run = new RuleTestRun(environment, request);
        var found = DraftDiscovery.Find(run._checkout, request.Paths, [.. DraftDiscovery.RuleTestPatterns], request.Exclude, _ => true);
        var files = found.Files;
        run._problems.AddRange(found.Problems.Select(p => p with { IsWarning = p.IsWarning && !p.IsEmptiness }));
        foreach (var file in files)
            run.Test(file);
        run._problems.AddRange(run._configuration.Problems);
        return new RuleTestResult(files.Count, run._expected, [.. run._failures], [.. run._problems]);
    }

    private void Test(string path)
    {
        var display = DisplayPath.Of(_environment.CurrentDirectory, path);
        var configuration = _configuration.Get(path);
        var (text, _, problem) = SourceLoader.Load(path, display, configuration.Settings.Get(HostOptions.MaxFileMegabytes));
        if (problem is not null)
        {
            _problems.Add(problem);
            return;
        }

        try
        {
            Compare(display, text!, Markup.Parse(text!.ToString()), configuration);
        }
        catch (MarkupException exception)
        {
            _problems.Add(At(display, text!.Lines.GetLinePosition(exception.Position), $"{exception.Message.TrimEnd('.')}; write {{|HOUSE001:the words|}}"));
        }
    }

    private void Compare(string display, SourceText markedText, Markup expected, DraftConfiguration configuration)
    {
        foreach (var (id, span) in expected.Spans.Where(s => !_rules.Catalog.Contains(s.Id)).OrderBy(s => s.Span.Start).DistinctBy(s => s.Id))
            _problems.Add(At(display, markedText.Lines.GetLinePosition(InMarkedText(span.Start, expected)), $"there is no rule {id}{NearestName.Suggest(id, _rules.Catalog.Ids)}; --rules loads the house’s own"));

        var source = SourceText.From(expected.Text);
        var document = DocumentReader.Read(display, source, configuration.Settings.Get(CSharpReader.Comments));
        var result = _rules.Engine.Value.Analyze(document, configuration.OptionsFor(document, _problems));
        _problems.AddRange(result.Failures.Select(f => new ToolProblem(display, $"{f.Analyzer.GetType().Name} failed: {f.Exception.GetType().Name}: {f.Exception.Message}")));

        var tested = _own.Union(expected.Spans.Select(s => s.Id)).ToHashSet(StringComparer.Ordinal);
        var reported = result.Findings.Where(f => f.Suppression is null && tested.Contains(f.Rule.Id)).Select(f => (f.Rule.Id, f.Span)).ToHashSet();
        var marked = expected.Spans.ToHashSet();
        _expected += marked.Count;
        var wrong = marked.Except(reported).Select(m => (m.Id, m.Span, IsMissing: true)).Concat(reported.Except(marked).Select(r => (r.Id, r.Span, IsMissing: false)));
        _failures.AddRange(wrong.OrderBy(w => w.Span.Start).ThenBy(w => w.Id, StringComparer.Ordinal).Select(w =>
            new RuleTestFailure(display, markedText.Lines.GetLinePosition(InMarkedText(w.Span.Start, expected)), w.Id, source.ToString(w.Span).Split('\n')[0].TrimEnd('\r'), w.IsMissing)));
    }

    private static ToolProblem At(string display, LinePosition place, string message) => new(display, place.Line + 1, place.Character + 1, message);

    /// <summary>Where something stands in the file, which has the marks.</summary>
    private static int InMarkedText(int position, Markup markup) =>
        position + markup.Spans.Sum(s => (s.Span.Start <= position ? s.Id.Length + "{|:".Length : 0) + (s.Span.End <= position ? "|}".Length : 0));
}
