using System.Collections.Immutable;

using LintText.Rules;
using LintText.Rules.Declarative;

namespace LintText.Analysis;

/// <summary>The rules that are run: the built-in ones and those of users’ packs.</summary>
public sealed class RuleCatalog
{
    private static readonly Lazy<RuleCatalog> LazyBuiltIn = new(() => Create([]));

    private readonly Dictionary<string, Rule> _byId;

    private RuleCatalog(ImmutableArray<TextAnalyzer> analyzers)
    {
        Analyzers = analyzers;
        Rules = [.. analyzers.SelectMany(a => a.Rules).Concat(SuppressionRules.All).OrderBy(r => r.Id, StringComparer.Ordinal)];
        _byId = Rules.ToDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The built-in rules.</summary>
    public static RuleCatalog BuiltIn => LazyBuiltIn.Value;

    /// <summary>
    /// Starts reading the built-in rules, the lexicons and the language model on other threads, for hosts that have something else to do meanwhile.
    /// </summary>
    public static void Preload()
    {
        _ = Task.Run(() => (Language.Lexicon.English, Sourcing.Cues.CueLexicon.English));
        _ = Task.Run(() => Language.SyntaxModel.English);
        _ = Task.Run(() => BuiltIn);
    }

    /// <summary>The analyzers.</summary>
    public ImmutableArray<TextAnalyzer> Analyzers { get; }

    /// <summary>The rules, in the order of their ids.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The ids of the rules, in order.</summary>
    public IEnumerable<string> Ids => Rules.Select(r => r.Id);

    /// <summary>The built-in rules together with users’ packs.</summary>
    /// <param name="userPacks">The packs, with rule ids of their own.</param>
    /// <exception cref="ArgumentException">Two packs define the same rule.</exception>
    public static RuleCatalog Create(IEnumerable<RulePack> userPacks) =>
        new([.. BuiltInAnalyzers.Create(), DeclarativeAnalyzer.Create([.. BuiltInPacks.Load(), .. userPacks])]);

    /// <summary>Whether there is a rule of an id.</summary>
    /// <param name="id">The id, in any case.</param>
    public bool Contains(string id) => _byId.ContainsKey(id);

    /// <summary>A rule, or null.</summary>
    /// <param name="id">The id, in any case.</param>
    public Rule? Find(string id) => _byId.GetValueOrDefault(id);
}
