using System.CommandLine;

using LintText.Analysis;
using LintText.Workspace.RuleLoading;

namespace LintText.Cli.Commands;

/// <summary>The rules that a command speaks of: the built-in ones and the house’s own, from <c>--rules</c> and the configuration.</summary>
internal sealed class RulesInForce
{
    private readonly Option<string[]> _rules = RuleOptions.Rules();

    private readonly Option<bool> _allowCode = RuleOptions.AllowCode();

    public void AddTo(Command command)
    {
        command.Add(_rules);
        command.Add(_allowCode);
    }

    /// <summary>Loads them, and says what cannot be loaded.</summary>
    /// <returns>The rules, and whether all that were asked for are among them.</returns>
    public (RuleCatalog Catalog, bool IsWhole) Load(HostEnvironment environment, ParseResult arguments)
    {
        var loaded = RuleLoader.Load(environment, new RuleRequest(arguments.GetValue(_rules) ?? [], arguments.GetValue(_allowCode), IsKept: false), cache: null);
        foreach (var problem in loaded.Problems)
            environment.Error.WriteLine(problem.ToString());
        return (loaded.Catalog, loaded.Problems.All(p => p.IsWarning));
    }
}
