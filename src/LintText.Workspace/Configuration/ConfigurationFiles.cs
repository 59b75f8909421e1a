using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Configuration;

using Microsoft.CodeAnalysis;

namespace LintText.Workspace.Configuration;

/// <summary>The configuration files that apply to a folder, nearest first, and Roslyn’s view of them.</summary>
internal sealed record ConfigurationFiles(AnalyzerConfigSet? Set, List<ConfigurationFile> Files)
{
    /// <summary>The rules that are switched off for a draft, by the file that does it: of two that do, the nearer one.</summary>
    /// <param name="draft">The draft’s path with forward slashes.</param>
    /// <param name="rules">The rules there are.</param>
    /// <param name="options">The options in force for it.</param>
    /// <param name="root">The folder that shown paths start from.</param>
    public ImmutableArray<SwitchedOffRules> FindSwitchedOff(string draft, RuleCatalog rules, LintOptions options, string root) =>
    [
        .. from rule in rules.Rules
           where options.SwitchesOff(rule)
           let file = Files.OrderBy(f => f.IsGlobal).FirstOrDefault(f => f.SwitchesOff(draft, rule))
           where file is not null
           group rule.Id by file.Path into files
           select new SwitchedOffRules(DisplayPath.Of(root, files.Key), [.. files]),
    ];

    /// <summary>The file that gives an option the value in force for a draft, or null.</summary>
    /// <param name="draft">The draft’s path with forward slashes.</param>
    /// <param name="option">The option.</param>
    /// <param name="options">The options in force.</param>
    public ConfigurationFile? SetterOf(string draft, LintOption option, LintOptions options)
    {
        // An .editorconfig wins over a .globalconfig, and of two that set the key the nearer one.
        var value = options.GetText(option);
        return Files.OrderBy(f => f.IsGlobal).FirstOrDefault(f => f.Sets(draft, option.Key, value));
    }
}
