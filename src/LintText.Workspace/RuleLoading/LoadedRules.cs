using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Workspace.Caching;

namespace LintText.Workspace.RuleLoading;

/// <summary>The rules of a run.</summary>
/// <param name="Catalog">What the rules are called and how grave they are; where an earlier run kept that, it holds no analyzers.</param>
/// <param name="Full">The rules with their analyzers, which are made when the first draft has to be checked.</param>
/// <param name="Digest">Tells the rules from those of another run.</param>
/// <param name="Problems">What is wrong with the files they were to be loaded from.</param>
/// <param name="IsRepeatable">Whether the same draft always gives the same findings; a rule in C# that looks at the world outside may not.</param>
internal sealed record LoadedRules(RuleCatalog Catalog, Lazy<RuleCatalog> Full, Digest Digest, ImmutableArray<ToolProblem> Problems, bool IsRepeatable)
{
    /// <summary>Full paths of the files that the house’s own rules stand in, and of the folders that were searched for them.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>Runs the rules.</summary>
    public Lazy<LintEngine> Engine { get; } = new(() =>
    {
        RuleCatalog.Preload();
        return new LintEngine(Full.Value);
    });
}
