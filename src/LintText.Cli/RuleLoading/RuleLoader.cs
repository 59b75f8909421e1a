using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Cli.Caching;
using LintText.Cli.Discovery;

namespace LintText.Cli.RuleLoading;

/// <summary>The rules of a run.</summary>
/// <param name="Catalog">The built-in rules and the house’s own.</param>
/// <param name="Digest">Tells the house’s own from those of another run.</param>
/// <param name="Problems">What is wrong with the files they were to be loaded from.</param>
internal sealed record LoadedRules(RuleCatalog Catalog, Digest Digest, ImmutableArray<ToolProblem> Problems);

/// <summary>Loads the house’s own rules: the files that <c>--rules</c> names. One that cannot be used is left out, and the run goes on with the others.</summary>
internal sealed class RuleLoader(string root)
{
    private readonly List<ToolProblem> _problems = [];
    private readonly HashSet<string> _ids = [.. RuleCatalog.BuiltIn.Ids];
    private readonly List<RulePack> _packs = [];

    /// <summary>Loads rules.</summary>
    /// <param name="root">The folder that relative paths start from.</param>
    /// <param name="paths">Files and folders.</param>
    public static LoadedRules Load(string root, IReadOnlyList<string> paths) =>
        paths.Count == 0 ? new LoadedRules(RuleCatalog.BuiltIn, default, []) : new RuleLoader(root).Load(paths);

    private LoadedRules Load(IReadOnlyList<string> paths)
    {
        using var digest = new DigestBuilder();
        foreach (var file in paths.SelectMany(Find))
        {
            var display = DisplayPath.Of(root, file);
            var (text, bytes, problem) = SourceLoader.Load(file, display, LintOptionCatalogue.MaxFileMegabytes.Default);
            if (problem is not null)
            {
                Report(problem);
                continue;
            }

            digest.Add(display).Add(Digest.Of(bytes));
            AddPack(text!.ToString(), display);
        }

        return new LoadedRules(RuleCatalog.Create(_packs), digest.ToDigest(), [.. _problems]);
    }

    private string[] Find(string path)
    {
        var full = Path.GetFullPath(path, root);
        string[] files = [];
        if (Directory.Exists(full))
            files = [.. Directory.GetFiles(full, "*.yml").Concat(Directory.GetFiles(full, "*.yaml")).Order(StringComparer.Ordinal)];
        else if (File.Exists(full))
            files = [full];

        if (files.Length == 0)
            Report(new ToolProblem(path, "no rule pack here; --rules takes a .yml file or a folder of them"));
        return files;
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
