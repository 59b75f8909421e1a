using LintText.Catalogue;
using LintText.Documents;
using LintText.Workspace;
using LintText.Workspace.Baselines;
using LintText.Workspace.Checking;
using LintText.Workspace.Configuration;
using LintText.Workspace.Discovery;
using LintText.Workspace.Files;
using LintText.Workspace.RuleLoading;

namespace LintText.LanguageServer.Drafts;

/// <summary>
/// A folder that is open: its rules, its configuration and what it accepts, as they were when they were last looked at. It reads open drafts
/// in it, from several threads, and looks at no others.
/// </summary>
internal sealed class DraftFolder
{
    private readonly WorkspaceEnvironment _environment;
    private readonly ServerOptions _options;
    private readonly LoadedRules _rules;
    private readonly Checkout _checkout;
    private readonly ConfigurationLoader _configuration;
    private readonly SuppressionFiles _suppressions;
    private readonly DraftChecker _checker;
    private readonly Baseline? _baseline;
    private readonly ToolProblem? _baselineProblem;

    private DraftFolder(WorkspaceEnvironment environment, ServerOptions options, LoadedRules rules)
    {
        (_environment, _options, _rules) = (environment, options, rules);
        _checkout = DraftDiscovery.CheckoutFor(Root, []);
        _configuration = new ConfigurationLoader(_checkout, rules.Catalog, cache: null);
        _suppressions = new SuppressionFiles(_checkout, rules.Catalog);
        _checker = new DraftChecker(rules, _suppressions, cache: null);
        if (options.Baseline is { } baseline)
            _baseline = Baseline.Read(baseline, DisplayPath.Of(Root, baseline), _checkout, out _baselineProblem);
    }

    /// <summary>Its full path.</summary>
    public string Root => _environment.CurrentDirectory;

    /// <summary>Whether findings can be accepted.</summary>
    public bool HasBaseline => _baseline is not null;

    /// <summary>The rules in force.</summary>
    public Analysis.RuleCatalog Rules => _rules.Catalog;

    /// <summary>What is wrong with the rules and the configuration, as far as they were looked at.</summary>
    public IEnumerable<ToolProblem> Problems => [.. _rules.Problems, .. _configuration.Problems, .. _suppressions.Problems, .. _baselineProblem is { } problem ? [problem] : Array.Empty<ToolProblem>()];

    /// <summary>Opens a folder.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="root">The folder’s full path.</param>
    /// <param name="options">What the command line asks for.</param>
    public static DraftFolder Open(WorkspaceEnvironment environment, string root, ServerOptions options)
    {
        environment = environment with { CurrentDirectory = root };
        return new DraftFolder(environment, options, LoadRules(environment, options));
    }

    /// <summary>The same folder, looked at anew.</summary>
    /// <param name="withRules">Whether its rules are loaded again, too.</param>
    public DraftFolder Renew(bool withRules) => new(_environment, _options, withRules ? LoadRules(_environment, _options) : _rules);

    /// <summary>Whether a file is one that rules were loaded from or looked for in.</summary>
    /// <param name="path">Its full path.</param>
    public bool HoldsRules(string path) => _rules.Files.Contains(path) || _rules.Files.Any(f => Path.GetDirectoryName(path) == f);

    /// <summary>Reads a draft.</summary>
    /// <param name="snapshot">The draft as it is.</param>
    /// <param name="cancellation">Ends the work, since it was edited again.</param>
    /// <returns>What was read; null where the configuration has it not read, or where it is too large.</returns>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public DraftReading? Read(DraftSnapshot snapshot, CancellationToken cancellation)
    {
        var draft = snapshot.Draft;
        if (!draft.IsDraft || (DocumentReader.FormatOf(draft.ReadName) == DocumentFormat.CSharp && !_configuration.ReadsCSharp(draft.FullPath)))
            return null;

        var configuration = _configuration.Get(draft.FullPath);
        if (snapshot.Text.Length > configuration.Settings.Get(HostOptions.MaxFileMegabytes) * 1024L * 1024L)
            return null;

        // What is kept of its sentences is for one reader at a time.
        lock (draft.Reading)
        {
            cancellation.ThrowIfCancellationRequested();
            draft.Memory.Begin();
            var check = _checker.CheckOpen(draft.FullPath, draft.ReadName, snapshot.Text, configuration, draft.Memory, cancellation);
            draft.Memory.End();
            var known = new CheckedDraft(draft.FullPath, DisplayPath.Of(Root, draft.FullPath), snapshot.Text, [], check.Result.Findings);
            return new DraftReading(check, _baseline is null || !draft.IsFile ? check.Result.Findings : _baseline.Apply(known).Findings, known);
        }
    }

    /// <summary>Accepts a finding: writes it to the list that the command line names, as that is now.</summary>
    /// <param name="draft">The draft that it is in.</param>
    /// <param name="finding">The finding.</param>
    /// <returns>Why it could not be written, or null.</returns>
    public string? Accept(CheckedDraft draft, Analysis.Finding finding)
    {
        if (_options.Baseline is not { } path)
            return "there is no list of accepted findings; start the server with --baseline";
        if (_checkout.RefuseToWrite(path) is { } refusal)
            return $"{path}: {refusal}";

        var baseline = Baseline.Read(path, path, _checkout, out var problem);
        if (problem is not null && File.Exists(path))
            return problem.ToString();

        try
        {
            baseline.Accept(draft, finding);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{path}: {WriteFailure.Of(exception)}";
        }
    }

    private static LoadedRules LoadRules(WorkspaceEnvironment environment, ServerOptions options) =>
        RuleLoader.Load(environment, new RuleRequest(options.Rules, options.AllowsCode && options.Rules.Count > 0, IsKept: false), cache: null);
}
