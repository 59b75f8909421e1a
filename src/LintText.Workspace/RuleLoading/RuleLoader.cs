using System.Diagnostics.CodeAnalysis;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Workspace.Caching;
using LintText.Workspace.Files;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Workspace.RuleLoading;

/// <summary>
/// Loads the house’s own rules: the files that <c>--rules</c> names or, without it, the analyzers in <c>rules/</c> where they may be
/// run. One that cannot be used is left out, and the run goes on with the others.
/// </summary>
internal sealed class RuleLoader(WorkspaceEnvironment environment, RuleRequest request)
{
    /// <summary>Where analyzers are looked for without being named.</summary>
    public const string DefaultFolder = "rules";

    private readonly string _root = environment.CurrentDirectory;
    private readonly Checkout _checkout = new(environment.CurrentDirectory);
    private readonly List<ToolProblem> _problems = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<RulePack> _packs = [];
    private readonly List<TextAnalyzer> _analyzers = [];
    private readonly CodePermission _permission = new(environment, request.AllowsCode);
    private readonly List<string> _looked = [];
    private bool _isRepeatable = true;

    /// <summary>Loads rules.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">What rules are asked for.</param>
    /// <param name="cache">What earlier runs kept, or null.</param>
    public static LoadedRules Load(WorkspaceEnvironment environment, RuleRequest request, CacheStore? cache)
    {
        var loader = new RuleLoader(environment, request);
        loader._looked.AddRange(request.Paths.DefaultIfEmpty(DefaultFolder).Select(p => Path.GetFullPath(p, environment.CurrentDirectory)));
        var paths = request.Paths.Count > 0 ? request.Paths : loader.DefaultAnalyzers();
        return loader.Load(paths, cache) with { Files = [.. loader._looked] };
    }

    /// <summary>The analyzers in the folder for rules. Other code that happens to be in a folder of that name is not meant.</summary>
    private List<string> DefaultAnalyzers()
    {
        try
        {
            // What is none today may be one tomorrow.
            var files = FilesIn(Path.Combine(_root, DefaultFolder), "*.cs");
            _looked.AddRange(files);
            return files.Exists(f => MayBeAnalyzer(_checkout, f)) ? files : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>What is in a folder and is none itself, in order. Of links it is not asked where they lead.</summary>
    private static List<string> FilesIn(string folder, string pattern) => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFileSystemEntries(folder, pattern).Where(f => FileStatus.Of(f, followLinks: false).Kind is not FileKind.Folder).Order(StringComparer.Ordinal)];

    /// <summary>What cannot be read may be one, and is then said to be what it is.</summary>
    private static bool MayBeAnalyzer(Checkout checkout, string file)
    {
        try
        {
            return checkout.LeadsOut(file) || RegularFile.ReadAllText(file).Contains(nameof(TextAnalyzer), StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private LoadedRules Load(IReadOnlyList<string> paths, CacheStore? cache)
    {
        var files = new List<RuleSource>();
        using var builder = new DigestBuilder();
        builder.Add("rules").Add(ToolVersion.Build);
        foreach (var path in paths.SelectMany(Find).Distinct(StringComparer.Ordinal))
        {
            var display = DisplayPath.Of(_root, path);
            _looked.Add(path);
            if (_checkout.LeadsOut(path))
            {
                Report(new ToolProblem(display, "a link that leads out of what is checked, and not read; name the file that it leads to"));
                continue;
            }

            var (text, bytes, problem) = SourceLoader.Load(path, display, HostOptions.MaxFileMegabytes.Default);
            if (problem is not null)
            {
                Report(problem);
            }
            else if (IsCode(path) && _permission.Refuse(path, text!.ToString()) is { } refusal)
            {
                Report(new ToolProblem(display, refusal) { IsWarning = request.Paths.Count == 0 || request.AllowsCode });
            }
            else
            {
                // What is refused in one run and allowed in the next is not part of the first’s digest.
                builder.Add(display).Add(Digest.Of(bytes));
                files.Add(new RuleSource(display, text!));
            }
        }

        // Before anything is printed or read of standard input, and only for code that may be run.
        if (!CSharpRules.AreSupported && files.Exists(f => IsCode(f.Display)))
            throw new ManagedBuildNeededException();

        var digest = builder.ToDigest();
        if (cache?.Find(digest) is { } known)
            return new LoadedRules(RuleTable.Read(known), new Lazy<RuleCatalog>(() => Create(files)), digest, [.. _problems], IsRepeatable: true);

        var catalog = Create(files);
        if (_problems.Count == 0 && _isRepeatable)
            cache?.Add(digest, RuleTable.ToBytes(catalog));
        return new LoadedRules(catalog, new Lazy<RuleCatalog>(catalog), digest, [.. _problems], _isRepeatable);
    }

    private RuleCatalog Create(List<RuleSource> files)
    {
        foreach (var pack in files.Where(f => !IsCode(f.Display)))
            AddPack(pack.Text.ToString(), pack.Display);
        if (CSharpRules.AreSupported && files.FindAll(f => IsCode(f.Display)) is { Count: > 0 } code)
            AddCode(code);
        return _packs.Count + _analyzers.Count == 0 ? RuleCatalog.BuiltIn : RuleCatalog.Create(_packs, _analyzers);
    }

    /// <summary>Whether a file holds a rule in C#, by its name.</summary>
    public static bool IsCode(string path) => Path.GetExtension(path).Equals(".cs", StringComparison.OrdinalIgnoreCase);

    private string[] Find(string path)
    {
        var full = Path.GetFullPath(path, _root);
        string[] files = [];
        if (_checkout.LeadsOut(full))
            files = [full];
        else if (Directory.Exists(full))
            files = [.. ((string[])["*.yml", "*.yaml", "*.cs"]).SelectMany(p => FilesIn(full, p)).Order(StringComparer.Ordinal)];
        else if (File.Exists(full))
            files = [full];

        if (files.Length == 0)
            Report(new ToolProblem(path, "no rules here; --rules takes a pack (.yml), an analyzer (.cs) or a folder of them"));
        return files;
    }

    /// <summary>All files of code make one assembly, so that they can share what they have in common.</summary>
    [RequiresUnreferencedCode(CSharpRules.Needed)]
    [RequiresAssemblyFiles(CSharpRules.Needed)]
    private void AddCode(List<RuleSource> code)
    {
        // What is run must come from the code that was allowed: a cache that lies in the repository may have come with the change.
        ToolProblem? problem = null;
        var cache = !request.IsKept || environment.CacheFolder is not { } folder || CacheKey.Find(environment) is not { } key ? null : CacheStore.Open(folder, "compiled rules", key, out problem);
        if (problem is not null)
            Report(problem);

        var compiled = RuleCompiler.Compile(code, cache);
        foreach (var fault in compiled.Problems)
            Report(fault);
        if (!compiled.Assembly.IsEmpty)
        {
            foreach (var analyzer in RuleAssembly.Load(compiled.Assembly, fault => Report(RuleCompiler.PlaceOf(fault.Analyzer, code), fault.Message)))
            {
                if (Claim([.. analyzer.Rules.Select(r => r.Id)], () => RuleCompiler.PlaceOf(analyzer.GetType(), code)))
                    _analyzers.Add(analyzer);
            }
        }

        _isRepeatable &= compiled.IsRepeatable;

        // Where it cannot be written, the next run compiles again.
        _ = cache?.Save();
    }

    /// <summary>As many as somebody reads; a pack that was made by a program can have the same fault in thousands of rules.</summary>
    private const int MostFaults = 20;

    private void AddPack(string text, string display)
    {
        var pack = RulePack.Parse(text, display, out var faults);
        foreach (var fault in faults.Take(MostFaults))
            Report(new ToolProblem(fault.Path, fault.Line, fault.Column, fault.Message));
        if (faults.Length > MostFaults)
            Report(new ToolProblem(display, $"{(faults.Length - MostFaults).ToString(System.Globalization.CultureInfo.InvariantCulture)} more faults are not listed; mend these first"));
        if (pack is not null && Claim([.. pack.Rules.Select(r => r.Rule.Id)], () => (display, null)))
            _packs.Add(pack);
    }

    /// <summary>Whether the ids that a file defines are free, and then they are its own.</summary>
    private bool Claim(IReadOnlyCollection<string> ids, Func<(string Path, LinePosition? Position)> place)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!RuleId.IsReserved(id) && (_ids.Contains(id) || !own.Add(id)))
            {
                Report(place(), $"the rule {id} is defined already; give it an id of your own, such as HOUSE001");
                return false;
            }
        }

        if (ids.FirstOrDefault(RuleId.IsReserved) is { } reserved)
        {
            Report(place(), $"the id {reserved} is kept for built-in rules; give the rule an id of your own, such as HOUSE001");
            return false;
        }

        _ids.UnionWith(own);
        return true;
    }

    private void Report((string Path, LinePosition? Position) place, string message) =>
        Report(new ToolProblem(place.Path, place.Position?.Line + 1 ?? 0, place.Position?.Character + 1 ?? 0, message));

    private void Report(ToolProblem problem) => _problems.Add(problem with { IsConfiguration = true });
}
