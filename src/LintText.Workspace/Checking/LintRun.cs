using System.Collections.Concurrent;
using System.Collections.Immutable;

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
    private readonly bool _isRefused;

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

        var faults = request.Selection.FindFaults(_rules.Catalog).Select(f => new ToolProblem(null, f) { IsConfiguration = true }).ToList();
        _isRefused = faults.Count > 0;
        _problems.AddRange(faults);
        _configuration = new ConfigurationLoader(_checkout, _rules.Catalog, _cache, held: _review?.HeldSettings) { TurnedOn = request.Selection.Named(_rules.Catalog) };
        _suppressions = new SuppressionFiles(_checkout, _rules.Catalog, _review?.HeldSettings);
        _checker = new DraftChecker(_rules, _suppressions, _rules.IsRepeatable && !request.WantsReviews && !request.WantsParticulars ? _cache : null)
        {
            WantsLedgers = request.WantsLedgers,
            WantsReviews = request.WantsReviews,
            WantsFindings = request.WantsFindings,
            WantsParticulars = request.WantsParticulars,
            IsKnown = request.IsKnown,
        };
    }

    /// <summary>Runs.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">What to do.</param>
    /// <param name="progress">Told how many drafts of how many are done, from several threads; may be null.</param>
    public static LintResult Execute(WorkspaceEnvironment environment, LintRequest request, Action<int, int>? progress = null) =>
        new LintRun(environment, request).Execute(progress);

    /// <summary>Finds the drafts that a run would check.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">What to find.</param>
    public static FoundDrafts Find(WorkspaceEnvironment environment, LintRequest request)
    {
        var run = new LintRun(environment, request);
        var found = run.Find(run.PathsOf());
        return found with { Files = request.Shard is { } shard ? shard.Select(found.Files) : found.Files, Problems = [.. run._problems, .. run._configuration.Problems] };
    }

    /// <summary>What is in force for a draft, and what is wrong with the configuration that says so.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">The rules.</param>
    /// <param name="path">The draft’s full path.</param>
    public static (EffectiveSettings Settings, IReadOnlyList<ToolProblem> Problems) Explain(WorkspaceEnvironment environment, LintRequest request, string path)
    {
        var run = new LintRun(environment, request);
        _ = run._configuration.Get(path);
        return (run._configuration.Explain(path), [.. run._problems, .. run._configuration.Problems]);
    }

    private bool ReadsInput => _request.StdinFileName is not null || _request.Paths.Contains(DraftDiscovery.StandardInput);

    private List<string> PathsOf()
    {
        var paths = _request.Paths.Where(p => p != DraftDiscovery.StandardInput).ToList();
        if (paths.Count == 0 && !ReadsInput)
            paths.Add(".");
        return paths;
    }

    private FoundDrafts Find(List<string> paths)
    {
        var found = DraftDiscovery.Find(_checkout, paths, _request.Include, _request.Exclude, IsRead, _configuration.ExcludedBy);
        _problems.AddRange(found.Problems.Select(p => p.IsEmptiness && _request.FailsOnEmpty is { } fails ? p with { IsWarning = !fails } : p));
        _problems.AddRange(found.Unused.Select(u => new ToolProblem(null, $"{u} matches nothing here; check it") { IsWarning = true, IsNote = true }));
        return found;
    }

    private LintResult Execute(Action<int, int>? progress)
    {
        var readsInput = ReadsInput;
        var paths = PathsOf();
        if (_isRefused)
            return new LintResult(_rules.Catalog, [], [.. _problems]);

        var found = Find(paths);
        var files = found.Files;
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
        if (_request is { Include.Count: 0, Exclude.Count: 0, Change: null, Shard: null })
            _problems.AddRange(_configuration.FindIdleSections(files, found.Folders));
        _problems.AddRange(_suppressions.Problems);
        if (_cache?.Save() is { } problem && _request.IsCacheNamed)
            _problems.Add(problem);
        ImmutableArray<CheckedDraft> drafts = [.. results.Select(r => r.Draft).OfType<CheckedDraft>()];
        if (PassedOver.Note(drafts) is { } note)
            _problems.Add(note);
        return new LintResult(_rules.Catalog, drafts, [.. _problems.Where(p => !p.IsNote || _request.WantsNotes)]) { Change = _review?.Summarize(_rules.Catalog, _configuration, _configuration.NamedFiles.Concat(_rules.Files), DraftDiscovery.Finds(_checkout, paths, _request.Include, _request.Exclude)), Log = _checkout.Log, Excluded = found.PassedOver.Count(p => !p.IsUsual) };
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
        if (outcome.Draft is not { } whole)
            return outcome;

        var draft = Choose(whole);
        _request.WhenChecked?.Invoke(draft);
        return outcome with { Draft = draft };
    }

    /// <summary>Leaves out what is not asked for. What is kept between runs is whole.</summary>
    private CheckedDraft Choose(CheckedDraft draft)
    {
        if (_request.Selection.IsEverything)
            return draft;

        var chosen = draft.Findings.Where(_request.Selection.Includes).ToImmutableArray();
        return draft with { Findings = chosen, LeftOut = draft.Open.Count() - chosen.Count(f => f.Suppression is null) };
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
        return (new ConfigurationLoader(_checkout, _rules.Catalog, cache, past, held) { TurnedOn = _request.Selection.Named(_rules.Catalog) }, new DraftChecker(_rules, new SuppressionFiles(_checkout, _rules.Catalog, held), cache));
    }

    private DraftOutcome CheckInput()
    {
        var name = _request.StdinFileName ?? InputDraft.UnknownName;
        var path = Path.GetFullPath(name, _environment.CurrentDirectory);
        if (!IsRead(path))
            return new DraftOutcome(null, [DraftDiscovery.NotRead(name)]);

        var configuration = _configuration.Get(path);
        var (source, bytes, problem) = _request.Input.Load(_environment, name, configuration.Settings.Get(HostOptions.MaxFileMegabytes));
        if (problem is not null)
            return new DraftOutcome(null, [problem]);

        if (_request.StdinFileName is null)
        {
            name = InputFormat.NameOf(source!);
            path = Path.GetFullPath(name, _environment.CurrentDirectory);
            configuration = _configuration.Get(path);
        }

        var outcome = _checker.Check(path, name, source!, bytes, configuration);
        return outcome with { Draft = outcome.Draft is { } draft ? draft with { IsInput = true } : null };
    }

    private void ReportDubiousSuppressions()
    {
        foreach (var (path, entry) in _request.WantsFindings ? _suppressions.Dubious : [])
        {
            // A part of the drafts cannot tell that an entry has nothing to suppress.
            if (entry.IsUnused && (_review is not null || _request.Shard is not null))
                continue;

            var message = entry.IsUnused ? "this suppression suppresses nothing; remove it" : "this suppression gives no reason; add '-- reason'";
            _problems.Add(new ToolProblem(DisplayPath.Of(_environment.CurrentDirectory, path), entry.Line, 0, message) { IsWarning = true });
        }
    }
}
