using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Cli.Caching;
using LintText.Cli.Discovery;

namespace LintText.Cli.RuleLoading;

/// <summary>The rules of a run.</summary>
/// <param name="Catalog">The built-in rules and the house’s own.</param>
/// <param name="Digest">Tells the house’s own from those of another run.</param>
/// <param name="Problems">What is wrong with the files they were to be loaded from.</param>
/// <param name="IsRepeatable">Whether the same draft always gives the same findings; a rule in C# that looks at the world outside may not.</param>
internal sealed record LoadedRules(RuleCatalog Catalog, Digest Digest, ImmutableArray<ToolProblem> Problems, bool IsRepeatable = true);

/// <summary>
/// Loads the house’s own rules: the files that <c>--rules</c> names or, without it, the analyzers in <c>rules/</c> where they may be
/// run. One that cannot be used is left out, and the run goes on with the others.
/// </summary>
internal sealed class RuleLoader(HostEnvironment environment, LintRequest request)
{
    /// <summary>Where analyzers are looked for without being named.</summary>
    public const string DefaultFolder = "rules";

    private readonly string _root = environment.CurrentDirectory;
    private readonly List<ToolProblem> _problems = [];
    private readonly HashSet<string> _ids = [.. RuleCatalog.BuiltIn.Ids];
    private readonly List<RulePack> _packs = [];
    private readonly List<TextAnalyzer> _analyzers = [];
    private readonly CodePermission _permission = new(environment, request.AllowsCode);
    private bool _isRepeatable = true;

    /// <summary>Loads rules.</summary>
    /// <param name="environment">The process.</param>
    /// <param name="request">What rules are asked for.</param>
    public static LoadedRules Load(HostEnvironment environment, LintRequest request)
    {
        IReadOnlyList<string> paths = request.RulePacks.Count > 0 ? request.RulePacks : DefaultAnalyzers(environment);
        return paths.Count == 0 ? new LoadedRules(RuleCatalog.BuiltIn, default, []) : new RuleLoader(environment, request).Load(paths);
    }

    /// <summary>The analyzers in the folder for rules. Other code that happens to be in a folder of that name is not meant.</summary>
    private static List<string> DefaultAnalyzers(HostEnvironment environment)
    {
        var folder = Path.Combine(environment.CurrentDirectory, DefaultFolder);
        try
        {
            return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.cs").Any(f => File.ReadAllText(f).Contains(nameof(TextAnalyzer), StringComparison.Ordinal))
                ? [.. Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private LoadedRules Load(IReadOnlyList<string> paths)
    {
        var code = new List<RuleSource>();
        using var digest = new DigestBuilder();
        foreach (var file in paths.SelectMany(Find).Distinct(StringComparer.Ordinal))
        {
            var display = DisplayPath.Of(_root, file);
            var (text, bytes, problem) = SourceLoader.Load(file, display, LintOptionCatalogue.MaxFileMegabytes.Default);
            if (problem is not null)
            {
                Report(problem);
                continue;
            }

            if (!IsCode(file))
                AddPack(text!.ToString(), display);
            else if (_permission.Refuse(file, text!.ToString()) is { } refusal)
                Report(new ToolProblem(display, refusal) { IsWarning = request.RulePacks.Count == 0 });
            else
                code.Add(new RuleSource(display, text));
            digest.Add(display).Add(Digest.Of(bytes));
        }

        if (code.Count > 0)
            AddCode(code);

        // A file may have been refused, or be allowed in another run: what counts is which rules came of it.
        foreach (var id in _ids.Order(StringComparer.Ordinal))
            digest.Add(id);
        return new LoadedRules(RuleCatalog.Create(_packs, _analyzers), digest.ToDigest(), [.. _problems], _isRepeatable);
    }

    private static bool IsCode(string path) => Path.GetExtension(path).Equals(".cs", StringComparison.OrdinalIgnoreCase);

    private string[] Find(string path)
    {
        var full = Path.GetFullPath(path, _root);
        string[] files = [];
        if (Directory.Exists(full))
            files = [.. ((string[])["*.yml", "*.yaml", "*.cs"]).SelectMany(p => Directory.GetFiles(full, p)).Order(StringComparer.Ordinal)];
        else if (File.Exists(full))
            files = [full];

        if (files.Length == 0)
            Report(new ToolProblem(path, "no rules here; --rules takes a pack (.yml), an analyzer (.cs) or a folder of them"));
        return files;
    }

    /// <summary>All files of code make one assembly, so that they can share what they have in common.</summary>
    private void AddCode(List<RuleSource> code)
    {
        // What is run must come from the code that was allowed: a cache that lies in the repository may have come with the change.
        ToolProblem? problem = null;
        var cache = request.CacheFolder is null || environment.CacheFolder is not { } folder ? null : CacheStore.Open(folder, "compiled rules", out problem);
        if (problem is not null)
            Report(problem);

        var compiled = RuleCompiler.Compile(code, cache);
        foreach (var fault in compiled.Problems)
            Report(fault);
        if (!compiled.Assembly.IsEmpty)
        {
            var display = code.Count == 1 ? code[0].Display : Path.GetDirectoryName(code[0].Display) is { Length: > 0 } shared ? shared.Replace(Path.DirectorySeparatorChar, '/') : ".";
            foreach (var analyzer in RuleAssembly.Load(compiled.Assembly, message => Report(new ToolProblem(display, message))))
            {
                if (Claim(analyzer.Rules.Select(r => r.Id), display))
                    _analyzers.Add(analyzer);
            }
        }

        _isRepeatable &= compiled.IsRepeatable;
        if (cache?.Save() is { } unsaved)
            Report(unsaved);
    }

    private void AddPack(string text, string display)
    {
        var pack = RulePack.Parse(text, display, out var faults);
        foreach (var fault in faults)
            Report(new ToolProblem(fault.Path, fault.Line, fault.Column, fault.Message));
        if (pack is not null && Claim(pack.Rules.Select(r => r.Rule.Id), display))
            _packs.Add(pack);
    }

    /// <summary>Whether the ids that a file defines are free, and then they are its own.</summary>
    private bool Claim(IEnumerable<string> ids, string display)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (_ids.Contains(id) || !own.Add(id))
            {
                Report(new ToolProblem(display, $"the rule {id} is defined already; give it an id of your own, such as HOUSE001"));
                return false;
            }
        }

        if (own.FirstOrDefault(RuleCatalog.IsReserved) is { } reserved)
        {
            Report(new ToolProblem(display, $"the id {reserved} is kept for built-in rules; give the rule an id of your own, such as HOUSE001"));
            return false;
        }

        _ids.UnionWith(own);
        return true;
    }

    private void Report(ToolProblem problem) => _problems.Add(problem with { IsConfiguration = true });
}
