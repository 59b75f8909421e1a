using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Cli.Discovery;
using LintText.Documents;
using LintText.Rules.Declarative;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli;

/// <summary>What a run is asked to do.</summary>
internal sealed record LintRequest(
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Include,
    IReadOnlyList<string> Exclude,
    IReadOnlyList<string> RulePacks,
    string? StdinFileName)
{
    /// <summary>Standard input, kept for when drafts are checked again after fixing: it can be read only once.</summary>
    public InputDraft Input { get; } = new();

    /// <summary>Whether each draft’s ledger is wanted with its findings.</summary>
    public bool WantsLedgers { get; init; }
}

/// <summary>The draft on standard input.</summary>
internal sealed class InputDraft
{
    private (SourceText? Text, byte[] Bytes, ToolProblem? Problem)? _loaded;

    public (SourceText? Text, byte[] Bytes, ToolProblem? Problem) Load(HostEnvironment environment, string name, int maxMegabytes)
    {
        if (_loaded is not { } loaded)
        {
            using var stream = environment.OpenInput();
            _loaded = loaded = SourceLoader.Load(stream, name, maxMegabytes);
        }

        return loaded;
    }
}

/// <summary>One checked draft.</summary>
/// <param name="FullPath">Its path on disk, or the one given for standard input.</param>
/// <param name="DisplayPath">The path it is reported under.</param>
/// <param name="Source">Its text.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Findings">Its findings, suppressed ones included, in the order of their place.</param>
internal sealed record CheckedDraft(string FullPath, string DisplayPath, SourceText Source, byte[] Bytes, ImmutableArray<Finding> Findings)
{
    /// <summary>Whether it came from standard input, so that there is no file to fix.</summary>
    public bool IsInput { get; init; }

    /// <summary>Its ledger, where the request wants it.</summary>
    public SourceLedger? Ledger { get; init; }

    /// <summary>The findings that count.</summary>
    public IEnumerable<Finding> Open => Findings.Where(f => f.Suppression is null);
}

/// <summary>What a run gave.</summary>
/// <param name="Rules">The rules that were run.</param>
/// <param name="Drafts">The drafts, in the order of their paths.</param>
/// <param name="Problems">What could not be done.</param>
internal sealed record LintResult(RuleCatalog Rules, ImmutableArray<CheckedDraft> Drafts, ImmutableArray<ToolProblem> Problems)
{
    /// <summary>Whether part of what was asked for could not be done.</summary>
    public bool IsIncomplete => Problems.Any(p => !p.IsWarning);

    /// <summary>The number of findings that count, at or above a severity.</summary>
    public int Count(DiagnosticSeverity severity) => Drafts.Sum(d => d.Open.Count(f => f.Severity >= severity));

    /// <summary>The number of findings that count, of exactly a severity.</summary>
    public int CountOf(DiagnosticSeverity severity) => Drafts.Sum(d => d.Open.Count(f => f.Severity == severity));
}

/// <summary>Finds drafts, checks them in parallel, and puts the results in order.</summary>
internal sealed class LintRun
{
    /// <summary>The argument that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly HostEnvironment _environment;
    private readonly LintRequest _request;
    private readonly List<ToolProblem> _problems = [];
    private readonly RuleCatalog _rules;
    private readonly LintEngine _engine;
    private readonly ConfigurationLoader _configuration;
    private readonly SuppressionFiles _suppressions;

    private LintRun(HostEnvironment environment, LintRequest request)
    {
        _environment = environment;
        _request = request;
        _rules = LoadRules();
        _engine = new LintEngine(_rules);
        _configuration = new ConfigurationLoader(environment.CurrentDirectory, _rules);
        _suppressions = new SuppressionFiles(environment.CurrentDirectory, _rules);
    }

    /// <summary>Runs.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">What to do.</param>
    /// <param name="progress">Told how many drafts of how many are done, from several threads; may be null.</param>
    public static LintResult Execute(HostEnvironment environment, LintRequest request, Action<int, int>? progress = null) =>
        new LintRun(environment, request).Execute(progress);

    private LintResult Execute(Action<int, int>? progress)
    {
        var readsInput = _request.StdinFileName is not null || _request.Paths.Contains(StandardInput);
        var paths = _request.Paths.Where(p => p != StandardInput).ToList();
        if (paths.Count == 0 && !readsInput)
            paths.Add(".");

        var (files, missing) = DraftDiscovery.Find(_environment.CurrentDirectory, paths, _request.Include, _request.Exclude, IsRead);
        _problems.AddRange(missing);

        var drafts = new (CheckedDraft? Draft, IReadOnlyList<ToolProblem> Problems)[files.Count];
        var done = 0;
        Parallel.For(0, files.Count, i =>
        {
            drafts[i] = CheckFile(files[i]);
            progress?.Invoke(Interlocked.Increment(ref done), files.Count);
        });

        var results = drafts.ToList();
        if (readsInput)
            results.Add(CheckInput());

        foreach (var (_, problems) in results)
            _problems.AddRange(problems);
        ReportDubiousSuppressions();
        _problems.AddRange(_configuration.Problems);
        _problems.AddRange(_suppressions.Problems);
        return new LintResult(_rules, [.. results.Select(r => r.Draft).OfType<CheckedDraft>()], [.. _problems]);
    }

    private RuleCatalog LoadRules()
    {
        if (_request.RulePacks.Count == 0)
            return RuleCatalog.BuiltIn;

        var packs = new List<RulePack>();
        foreach (var path in _request.RulePacks)
            packs.AddRange(LoadPacks(path));

        // A pack whose rules clash is left out, and the run goes on with the others.
        var accepted = new List<RulePack>();
        var ids = RuleCatalog.BuiltIn.Ids.ToHashSet(StringComparer.Ordinal);
        foreach (var pack in packs)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            if (pack.Rules.Select(r => r.Rule.Id).FirstOrDefault(id => ids.Contains(id) || !own.Add(id)) is { } clash)
            {
                _problems.Add(new ToolProblem(pack.Path, $"the rule {clash} is defined already; give it an id of your own, such as HOUSE001") { IsConfiguration = true });
                continue;
            }

            if (own.FirstOrDefault(id => id.StartsWith("SR", StringComparison.Ordinal) && char.IsAsciiDigit(id[2])) is { } reserved)
            {
                _problems.Add(new ToolProblem(pack.Path, $"the id {reserved} is kept for built-in rules; give the rule an id of your own, such as HOUSE001") { IsConfiguration = true });
                continue;
            }

            ids.UnionWith(own);
            accepted.Add(pack);
        }

        return RuleCatalog.Create(accepted);
    }

    private IEnumerable<RulePack> LoadPacks(string path)
    {
        var full = Path.GetFullPath(path, _environment.CurrentDirectory);
        string[] files = [];
        if (Directory.Exists(full))
            files = [.. Directory.GetFiles(full, "*.yml").Concat(Directory.GetFiles(full, "*.yaml")).Order(StringComparer.Ordinal)];
        else if (File.Exists(full))
            files = [full];

        if (files.Length == 0)
            _problems.Add(new ToolProblem(path, "no rule pack here; --rules takes a .yml file or a folder of them") { IsConfiguration = true });

        foreach (var file in files)
        {
            var display = DisplayPath.Of(_environment.CurrentDirectory, file);
            var (text, _, problem) = SourceLoader.Load(file, display, LintOptionCatalogue.MaxFileMegabytes.Default);
            if (problem is not null)
            {
                _problems.Add(problem with { IsConfiguration = true });
                continue;
            }

            if (RulePackReader.Read(text!.ToString(), display, out var faults) is { } pack)
                yield return pack;
            _problems.AddRange(faults.Select(f => new ToolProblem(f.Path, f.Line, f.Column, f.Message) { IsConfiguration = true }));
        }
    }

    /// <summary>Whether a file is read at all: code is where the configuration asks for it.</summary>
    private bool IsRead(string path) => DocumentReader.FormatOf(path) != DocumentFormat.CSharp || _configuration.ReadsCSharp(path);

    private (CheckedDraft? Draft, IReadOnlyList<ToolProblem> Problems) CheckFile(string path)
    {
        var display = DisplayPath.Of(_environment.CurrentDirectory, path);
        var options = _configuration.GetOptions(path);
        var (source, bytes, problem) = SourceLoader.Load(path, display, options.Get(LintOptionCatalogue.MaxFileMegabytes));
        return problem is null ? Check(path, display, source!, bytes, options) : (null, [problem]);
    }

    private (CheckedDraft? Draft, IReadOnlyList<ToolProblem> Problems) CheckInput()
    {
        var name = _request.StdinFileName ?? "stdin.txt";
        var path = Path.GetFullPath(name, _environment.CurrentDirectory);
        if (!IsRead(path))
            return (null, [DraftDiscovery.NotRead(name)]);

        var options = _configuration.GetOptions(path);
        var (source, bytes, problem) = _request.Input.Load(_environment, name, options.Get(LintOptionCatalogue.MaxFileMegabytes));
        if (problem is not null)
            return (null, [problem]);

        var (draft, problems) = Check(path, name, source!, bytes, options);
        return (draft is null ? null : draft with { IsInput = true }, problems);
    }

    private (CheckedDraft? Draft, IReadOnlyList<ToolProblem> Problems) Check(string path, string display, SourceText source, byte[] bytes, LintOptions options)
    {
        try
        {
            var document = DocumentReader.Read(display, source, options.Get(LintOptionCatalogue.CSharp));
            var referenceProblems = new List<ToolProblem>();
            options = _configuration.WithOwnReferences(options, document, path, referenceProblems);
            var entries = _suppressions.For(path);
            var result = _engine.Analyze(document, options, [.. entries.Select(e => e.Suppression)]);
            foreach (var index in result.UsedSuppressions)
                entries[index].IsUsed = true;
            foreach (var entry in entries.Where(e => e.Suppression.Reason is null && options.Get(LintOptionCatalogue.RequireSuppressionReason)))
                entry.OwesReason = true;

            var problems = document.Problems.Select(p =>
            {
                var place = source.Lines.GetLinePosition(p.SourceSpan.Start);
                return new ToolProblem(display, place.Line + 1, place.Character + 1, p.Message);
            });
            var notes = NoteCutSentences(display, result.Model);
            var ledger = _request.WantsLedgers ? new SourceLedger(result.Model, options.References) : null;
            return (new CheckedDraft(path, display, source, bytes, result.Findings) { Ledger = ledger }, [.. problems, .. referenceProblems, .. notes]);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A defect of ours must not take the other drafts' results along.
            return (null, [new ToolProblem(display, $"internal error, please report it: {exception.GetType().Name}: {exception.Message}")]);
        }
    }

    /// <summary>Says where a run of words without a full stop was so long that it was read in parts.</summary>
    private static IEnumerable<ToolProblem> NoteCutSentences(string display, SourcingModel model)
    {
        if (model.Sentences.FirstOrDefault(s => s.IsCut) is not { } sentence)
            yield break;

        var place = model.Document.Source.Lines.GetLinePosition(model.Document.GetSourceSpan(sentence.Span).Start);
        yield return new ToolProblem(display, place.Line + 1, place.Character + 1, "a sentence this long was read in parts, and who says what may be missed in it; end it sooner") { IsWarning = true };
    }

    private void ReportDubiousSuppressions()
    {
        foreach (var (path, entry) in _suppressions.Dubious)
        {
            var message = entry.IsUnused ? "this suppression suppresses nothing; remove it" : "this suppression gives no reason; add '-- reason'";
            _problems.Add(new ToolProblem(DisplayPath.Of(_environment.CurrentDirectory, path), entry.Line, 0, message) { IsWarning = true });
        }
    }
}
