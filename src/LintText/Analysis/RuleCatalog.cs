using System.Collections.Immutable;

using LintText.Configuration;

namespace LintText.Analysis;

/// <summary>The rules that are run, and the options there are. A catalog is immutable and can be used from several threads.</summary>
public sealed partial class RuleCatalog
{
    private readonly Dictionary<string, Rule> _byId;
    private readonly HashSet<string> _ownIds;

    private RuleCatalog(ImmutableArray<TextAnalyzer> analyzers, IEnumerable<Rule> rules, IEnumerable<string> ownIds, ImmutableArray<LintOption> options)
    {
        Options = options;
        Analyzers = analyzers;
        Rules = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
        _byId = Rules.ToDictionary(r => r.Id, StringComparer.OrdinalIgnoreCase);
        _ownIds = ownIds.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The analyzers.</summary>
    internal ImmutableArray<TextAnalyzer> Analyzers { get; }

    /// <summary>The options there are, in the order of their keys.</summary>
    internal ImmutableArray<LintOption> Options { get; }

    /// <summary>The rules, in the order of their ids.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The ids of the rules, in order.</summary>
    internal IEnumerable<string> Ids => Rules.Select(r => r.Id);

    /// <summary>Whether there is a rule of an id.</summary>
    /// <param name="id">The id, in any case.</param>
    public bool Contains(string id) => _byId.ContainsKey(id);

    /// <summary>A rule, or null.</summary>
    /// <param name="id">The id, in any case.</param>
    public Rule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A rule by its id or its name, or null.</summary>
    /// <param name="idOrName">The id or the name, in any case. An id wins over a name.</param>
    internal Rule? FindNamed(string idOrName) => Find(idOrName) ?? Rules.FirstOrDefault(r => r.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The ids and the names of the rules.</summary>
    internal IEnumerable<string> IdsAndNames => Ids.Concat(Rules.Select(r => r.Name));

    /// <summary>Whether a rule’s analyzer was handed in by the host; it may then read any key of its own.</summary>
    /// <param name="id">The rule’s id, in any case.</param>
    internal bool IsOwn(string id) => _ownIds.Contains(id);
}
