using System.Collections.Concurrent;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Documents;
using LintText.Workspace.Caching;
using LintText.Workspace.Configuration;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;
using LintText.Workspace.Git;
using LintText.Workspace.RuleLoading;

namespace LintText.Workspace.Checking;

/// <summary>Finds drafts, checks them in parallel, and puts the results in order.</summary>
internal sealed class LintRun
{
    private readonly WorkspaceEnvironment _environment;
    private readonly LintRequest _request;
    private readonly List<ToolProblem> _problems = [];
    private readonly Checkout _checkout;
    private readonly CacheStore? _cache;
    private readonly LoadedRules _rules;
    private readonly ConfigurationLoader _configuration;
    private readonly SuppressionFiles _suppressions;
    private readonly DraftChecker _checker;
    private readonly ChangeReview? _review;

    private LintRun(WorkspaceEnvironment environment, LintRequest request)
    {
        _environment = environment;
        _request = request;
        _checkout = DraftDiscovery.CheckoutFor(environment.CurrentDirectory, request.Paths);
        _cache = OpenCache();
        if (_cache is null or { IsEmpty: true })
            RuleCatalog.Preload();
        _rules = RuleLoader.Load(environment, request.Rules, _cache);
        _problems.AddRange(_rules.Problems);
        foreach (var path in _rules.Files)
            _checkout.Log.AddContent(path);

        // Whether code may be run is not told by its file alone.
        _checkout.Log.IsIncomplete = request.Change is not null || _rules.Files.Any(RuleLoader.IsCode);
        if (request.Change is { } change)
        {
            _review = ChangeReview.Open(change, _checkout, environment, CheckBefore, out var refusal);
            if (_review is null)
                _problems.Add(new ToolProblem(null, refusal));
        }

        _configuration = new ConfigurationLoader(_checkout, _rules.Catalog, _cache, held: _review?.HeldSettings);
        _suppressions = new SuppressionFiles(_checkout, _rules.Catalog, _review?.HeldSettings);
        _checker = new DraftChecker(_rules, _suppressions, _rules.IsRepeatable && !request.WantsReviews ? _cache : null) { WantsLedgers = request.WantsLedgers, WantsReviews = request.WantsReviews };
    }

    /// <summary>Runs.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">What to do.</param>
    /// <param name="progress">Told how many drafts of how many are done, from several threads; may be null.</param>
    public static LintResult Execute(WorkspaceEnvironment environment, LintRequest request, Action<int, int>? progress = null) =>
        new LintRun(environment, request).Execute(progress);

    private LintResult Execute(Action<int, int>? progress)
    {
        var readsInput = _request.StdinFileName is not null || _request.Paths.Contains(DraftDiscovery.StandardInput);
        var paths = _request.Paths.Where(p => p != DraftDiscovery.StandardInput).ToList();
        if (paths.Count == 0 && !readsInput)
            paths.Add(".");

        var (files, missing) = DraftDiscovery.Find(_checkout, paths, _request.Include, _request.Exclude, IsRead);
        _problems.AddRange(missing);
        if (_request.Change is not null)
            files = _review?.Select(files) ?? [];
        if (_request.Shard is { } shard)
        {
            files = shard.Select(files);
            _review?.Share(files.Count);
        }

        var ordered = new OrderedDrafts(files.Count + (readsInput ? 1 : 0), _request.InOrder);
        var done = 0;

        // One after the other and not in ranges, so that few wait for those before them; and no more threads than cores, for each keeps its buffers.
        var oneThreadACore = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, files.Count), EnumerablePartitionerOptions.NoBuffering), oneThreadACore, i =>
        {
            ordered.Add(i, Tell(CheckFile(files[i])));
            progress?.Invoke(Interlocked.Increment(ref done), files.Count);
        });

        if (readsInput)
            ordered.Add(files.Count, Tell(CheckInput()));
        var results = ordered.Outcomes.ToList();

        foreach (var (_, problems) in results)
            _problems.AddRange(problems);
        ReportDubiousSuppressions();
        _problems.AddRange(_configuration.Problems);
        _problems.AddRange(_suppressions.Problems);
        if (_cache?.Save() is { } problem && _request.IsCacheNamed)
            _problems.Add(problem);
        return new LintResult(_rules.Catalog, [.. results.Select(r => r.Draft).OfType<CheckedDraft>()], [.. _problems.Where(p => !p.IsNote || _request.WantsNotes)]) { Change = _review?.Summarize(_rules.Catalog, _configuration, _configuration.NamedFiles.Concat(_rules.Files), DraftDiscovery.Finds(_checkout, paths, _request.Include, _request.Exclude)), Log = _checkout.Log };
    }

    private CacheStore? OpenCache()
    {
        if (_request.CacheFolder is not { } folder)
            return null;

        var refusal = _checkout.RefuseToWrite(folder);
        if (refusal is not null || CacheKey.Find(_environment) is not { } key)
        {
            if (_request.IsCacheNamed)
                _problems.Add(new ToolProblem(DisplayPath.Of(_environment.CurrentDirectory, folder), refusal ?? $"nothing is kept here, since there is no folder of yours for the key that it is sealed with; set {WorkspaceEnvironment.CacheSecretVariable}") { IsWarning = true });
            return null;
        }

        var cache = CacheStore.Open(folder, _environment.CurrentDirectory, key, out var problem);
        if (problem is not null)
            _problems.Add(problem);
        return cache;
    }

    /// <summary>Whether a file is read at all: code is where the configuration asks for it.</summary>
    private bool IsRead(string path) => DocumentReader.FormatOf(path) != DocumentFormat.CSharp || _configuration.ReadsCSharp(path);

    private DraftOutcome Tell(DraftOutcome outcome)
    {
        if (outcome.Draft is { } draft)
            _request.WhenChecked?.Invoke(draft);
        return outcome;
    }

    private DraftOutcome CheckFile(string path)
    {
        var display = DisplayPath.Of(_environment.CurrentDirectory, path);
        _checkout.Log.AddContent(path);
        var configuration = _configuration.Get(path);
        var megabytes = configuration.Settings.Get(HostOptions.MaxFileMegabytes);
        var (source, bytes, problem) = _review?.Load(path, display, megabytes) ?? SourceLoader.Load(path, display, megabytes);
        if (problem is not null)
            return new DraftOutcome(null, [problem]);

        var outcome = _checker.Check(path, display, source!, bytes, configuration);
        return _review?.Compare(outcome) ?? outcome;
    }

    /// <summary>What checks drafts as they were before a change: with the same configuration and rules, among the files that were there.</summary>
    private (ConfigurationLoader Configuration, DraftChecker Checker) CheckBefore(PastFiles past, HeldSettings? held)
    {
        var cache = _rules.IsRepeatable ? _cache : null;
        return (new ConfigurationLoader(_checkout, _rules.Catalog, cache, past, held), new DraftChecker(_rules, new SuppressionFiles(_checkout, _rules.Catalog, held), cache));
    }

    private DraftOutcome CheckInput()
    {
        var name = _request.StdinFileName ?? "stdin.txt";
        var path = Path.GetFullPath(name, _environment.CurrentDirectory);
        if (!IsRead(path))
            return new DraftOutcome(null, [DraftDiscovery.NotRead(name)]);

        var configuration = _configuration.Get(path);
        var (source, bytes, problem) = _request.Input.Load(_environment, name, configuration.Settings.Get(HostOptions.MaxFileMegabytes));
        if (problem is not null)
            return new DraftOutcome(null, [problem]);

        var outcome = _checker.Check(path, name, source!, bytes, configuration);
        return outcome with { Draft = outcome.Draft is { } draft ? draft with { IsInput = true } : null };
    }

    private void ReportDubiousSuppressions()
    {
        foreach (var (path, entry) in _suppressions.Dubious)
        {
            // A part of the drafts cannot tell that an entry has nothing to suppress.
            if (entry.IsUnused && (_review is not null || _request.Shard is not null))
                continue;

            var message = entry.IsUnused ? "this suppression suppresses nothing; remove it" : "this suppression gives no reason; add '-- reason'";
            _problems.Add(new ToolProblem(DisplayPath.Of(_environment.CurrentDirectory, path), entry.Line, 0, message) { IsWarning = true });
        }
    }
}
