using System.Collections.Immutable;

using LintText.Catalogue;
using LintText.Language;
using LintText.Lexicons;
using LintText.Rules.Declarative;
using LintText.Sourcing.Cues;

namespace LintText.Analysis;

/// <summary>The rules that are run: the built-in ones and those of users’ packs and analyzers. This half of the type is where they are put together.</summary>
public sealed partial class RuleCatalog
{
    private static readonly Lazy<RuleCatalog> LazyBuiltIn = new(() => Create([]));

    /// <summary>The built-in rules.</summary>
    public static RuleCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>
    /// Starts reading the built-in rules, the lexicons and the language model on other threads, for hosts that have something else to do meanwhile.
    /// </summary>
    internal static void Preload()
    {
        _ = Task.Run(() => (Lexicon.English, CueLexicon.English));
        _ = Task.Run(() => SyntaxModel.English);
        _ = Task.Run(() => BuiltIn);
    }

    /// <summary>The built-in rules together with users’ packs.</summary>
    /// <param name="packs">The packs, with rule ids of their own.</param>
    /// <exception cref="ArgumentException">An id is a built-in rule’s, or two packs define the same rule.</exception>
    public static RuleCatalog Create(IEnumerable<RulePack> packs) => Create(packs, []);

    /// <summary>The built-in rules together with users’ packs and analyzers written in C#.</summary>
    /// <param name="packs">The packs, with rule ids of their own.</param>
    /// <param name="analyzers">The analyzers, with rule ids of their own. One instance serves all documents, from several threads.</param>
    /// <exception cref="ArgumentException">
    /// An id is kept for built-in rules (<c>SR</c> and a digit), or two packs, two analyzers or a pack and an analyzer define the same rule.
    /// </exception>
    public static RuleCatalog Create(IEnumerable<RulePack> packs, IEnumerable<TextAnalyzer> analyzers)
    {
        ImmutableArray<TextAnalyzer> own = [.. analyzers];
        ImmutableArray<RulePack> ownPacks = [.. packs];
        CheckIds(ownPacks, own);
        ImmutableArray<TextAnalyzer> all = [.. BuiltInAnalyzers.Create(), DeclarativeAnalyzer.Create([.. BuiltInPacks.Load(), .. ownPacks]), .. own];
        return new(all, all.SelectMany(a => a.Rules).Concat(SuppressionRules.All), own.SelectMany(a => a.Rules).Select(r => r.Id), BuiltInOptions.All);
    }

    /// <summary>A catalog that says what its rules are, and cannot run them.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="ownIds">The ids of those whose analyzers the host hands in.</param>
    internal static RuleCatalog WithoutAnalyzers(ImmutableArray<Rule> rules, IEnumerable<string> ownIds) => new([], rules, ownIds, BuiltInOptions.All);

    private static void CheckIds(ImmutableArray<RulePack> packs, ImmutableArray<TextAnalyzer> analyzers)
    {
        var definedBy = new Dictionary<string, string>(StringComparer.Ordinal);
        var fromPacks = packs.SelectMany(p => p.Rules.Select(r => (r.Rule.Id, By: p.Path, Argument: nameof(packs))));
        var fromAnalyzers = analyzers.SelectMany(a => a.Rules.Select(r => (r.Id, By: a.GetType().Name, Argument: nameof(analyzers))));
        foreach (var (id, by, argument) in fromPacks.Concat(fromAnalyzers))
        {
            if (RuleId.IsReserved(id))
                throw new ArgumentException($"the id {id} in {by} is kept for built-in rules; give the rule an id of its own, such as HOUSE001", argument);
            if (!definedBy.TryAdd(id, by))
                throw new ArgumentException($"the rule {id} is defined twice: in {definedBy[id]} and in {by}", argument);
        }
    }
}
