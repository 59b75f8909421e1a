using System.Collections.Immutable;

using LintText.Rules;
using LintText.Rules.Declarative;

namespace LintText.Analysis;

/// <summary>The rules that are run: the built-in ones and those of users’ packs and analyzers. A catalog is immutable and can be used from several threads.</summary>
public sealed class RuleCatalog
{
    private static readonly Lazy<RuleCatalog> LazyBuiltIn = new(() => Create([]));

    private readonly Dictionary<string, Rule> _byId;
    private readonly HashSet<string> _ownIds;

    private RuleCatalog(ImmutableArray<TextAnalyzer> analyzers, IEnumerable<Rule> rules, IEnumerable<string> ownIds)
    {
        Analyzers = analyzers;
        Rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        _byId = Rules.ToDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);
        _ownIds = ownIds.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The built-in rules.</summary>
    public static RuleCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>
    /// Starts reading the built-in rules, the lexicons and the language model on other threads, for hosts that have something else to do meanwhile.
    /// </summary>
    internal static void Preload()
    {
        _ = Task.Run(() => (Language.Lexicon.English, Sourcing.Cues.CueLexicon.English));
        _ = Task.Run(() => Language.SyntaxModel.English);
        _ = Task.Run(() => BuiltIn);
    }

    /// <summary>The analyzers.</summary>
    internal ImmutableArray<TextAnalyzer> Analyzers { get; }

    /// <summary>The rules, in the order of their ids.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The ids of the rules, in order.</summary>
    internal IEnumerable<string> Ids => Rules.Select(r => r.Id);

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
        return new(all, all.SelectMany(a => a.Rules).Concat(SuppressionRules.All), own.SelectMany(a => a.Rules).Select(r => r.Id));
    }

    /// <summary>A catalog that says what its rules are, and cannot run them.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="ownIds">The ids of those whose analyzers the host hands in.</param>
    internal static RuleCatalog WithoutAnalyzers(ImmutableArray<Rule> rules, IEnumerable<string> ownIds) => new([], rules, ownIds);

    /// <summary>Whether there is a rule of an id.</summary>
    /// <param name="id">The id, in any case.</param>
    public bool Contains(string id) => _byId.ContainsKey(id);

    /// <summary>A rule, or null.</summary>
    /// <param name="id">The id, in any case.</param>
    public Rule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>Whether a rule’s analyzer was handed in by the host; it may then read any key of its own.</summary>
    /// <param name="id">The rule’s id, in any case.</param>
    internal bool IsOwn(string id) => _ownIds.Contains(id);

    /// <summary>Whether an id is kept for built-in rules.</summary>
    /// <param name="id">The id.</param>
    internal static bool IsReserved(string id) => id.StartsWith("SR", StringComparison.Ordinal) && char.IsAsciiDigit(id[2]);

    private static void CheckIds(ImmutableArray<RulePack> packs, ImmutableArray<TextAnalyzer> analyzers)
    {
        var definedBy = new Dictionary<string, string>(StringComparer.Ordinal);
        var fromPacks = packs.SelectMany(p => p.Rules.Select(r => (r.Rule.Id, By: p.Path, Argument: nameof(packs))));
        var fromAnalyzers = analyzers.SelectMany(a => a.Rules.Select(r => (r.Id, By: a.GetType().Name, Argument: nameof(analyzers))));
        foreach (var (id, by, argument) in fromPacks.Concat(fromAnalyzers))
        {
            if (IsReserved(id))
                throw new ArgumentException($"the id {id} in {by} is kept for built-in rules; give the rule an id of its own, such as HOUSE001", argument);
            if (!definedBy.TryAdd(id, by))
                throw new ArgumentException($"the rule {id} is defined twice: in {definedBy[id]} and in {by}", argument);
        }
    }
}
