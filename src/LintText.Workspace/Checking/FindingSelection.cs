using LintText.Analysis;
using LintText.Configuration;

using Microsoft.CodeAnalysis;

namespace LintText.Workspace.Checking;

/// <summary>
/// Which findings a run is to give. A word stands for rules: an id (<c>SR1003</c>), a name (<c>orphan-quote</c>), the beginning of ids
/// (<c>SR1</c>), a family (<c>Loaded</c>) or <c>all</c>.
/// </summary>
/// <param name="Least">The least severity.</param>
/// <param name="Select">The words for the rules that are wanted; none for all.</param>
/// <param name="Ignore">The words for the rules that are not wanted.</param>
internal sealed record FindingSelection(DiagnosticSeverity Least, IReadOnlyList<string> Select, IReadOnlyList<string> Ignore)
{
    private const string All = "all";

    /// <summary>How much a word says of a rule it stands for; between a family and a name lies the length of what ids begin with.</summary>
    private const int OfAll = 0, OfFamily = 1, OfName = 100;

    /// <summary>Everything.</summary>
    public static FindingSelection Everything { get; } = new(DiagnosticSeverity.Info, [], []);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => Least == DiagnosticSeverity.Info && Select.Count == 0 && Ignore.Count == 0;

    /// <summary>What is wrong with the words, a sentence each.</summary>
    /// <param name="rules">The rules there are.</param>
    public IEnumerable<string> FindFaults(RuleCatalog rules) =>
        from word in Select.Concat(Ignore)
        where !rules.Rules.Any(r => WeightOf(word, r) >= OfAll)
        select $"there is no rule, name or family '{word}'{NearestName.Suggest(word, rules.IdsAndNames.Concat(RuleCategory.All).Append(All))}; 'dotnet lint-text rules' lists them";

    /// <summary>The rules that are asked for one by one, which are run even where they are off by default or switched off.</summary>
    /// <param name="rules">The rules there are.</param>
    public IReadOnlyList<Rule> Named(RuleCatalog rules) => [.. rules.Rules.Where(r => Includes(r) && Select.Any(w => WeightOf(w, r) == OfName))];

    /// <summary>Whether a finding is wanted.</summary>
    public bool Includes(Finding finding) => finding.Severity >= Least && Includes(finding.Rule);

    /// <summary>Whether a rule is wanted: of words that contradict each other the one that says more decides, and of two that say as much the refusal.</summary>
    private bool Includes(Rule rule) => (Select.Count == 0 ? OfAll : Heaviest(Select, rule)) > Heaviest(Ignore, rule);

    private static int Heaviest(IReadOnlyList<string> words, Rule rule) => words.Select(w => WeightOf(w, rule)).DefaultIfEmpty(-1).Max();

    private static int WeightOf(string word, Rule rule) =>
        Is(word, rule.Id) || Is(word, rule.Name) ? OfName
        : Is(word, rule.Descriptor.Category) ? OfFamily
        : rule.Id.StartsWith(word, StringComparison.OrdinalIgnoreCase) ? OfFamily + word.Length
        : Is(word, All) ? OfAll
        : -1;

    private static bool Is(string word, string name) => word.Equals(name, StringComparison.OrdinalIgnoreCase);
}
