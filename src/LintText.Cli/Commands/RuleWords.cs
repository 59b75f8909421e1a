using LintText.Analysis;

namespace LintText.Cli.Commands;

/// <summary>The words that stand for built-in rules, for shells to complete.</summary>
internal static class RuleWords
{
    /// <summary>Ids and names.</summary>
    public static IEnumerable<string> Rules => RuleCatalog.BuiltIn.IdsAndNames;

    /// <summary>Ids, names and families.</summary>
    public static IEnumerable<string> All => Rules.Concat(RuleCategory.All);
}
