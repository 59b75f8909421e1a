using System.CommandLine;

using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Discovery;
using LintText.Workspace.RuleLoading;
using LintText.Workspace.RuleTests;

namespace LintText.Cli.Commands;

/// <summary><c>test</c>: runs a house’s rules over drafts in which the expected findings are marked.</summary>
internal static class TestCommand
{
    public static Command Create(HostEnvironment environment)
    {
        var paths = new Argument<string[]>("paths") { Description = $"Marked drafts, *{DraftDiscovery.RuleTestNameEnd}.md and the like, or folders of them. Without any, the folder 'rules'.", Arity = ArgumentArity.ZeroOrMore };
        var rules = RuleOptions.Rules();
        var allowCode = RuleOptions.AllowCode();
        var command = new Command("test", "Test rules of your own: check drafts in which the expected findings are marked, {|HOUSE001:like this|}.") { paths, rules, allowCode };
        command.SetAction(arguments => Run(environment, arguments.GetValue(paths) ?? [], arguments.GetValue(rules) ?? [], arguments.GetValue(allowCode)));
        return command;
    }

    private static int Run(HostEnvironment environment, string[] paths, string[] rules, bool allowCode)
    {
        var request = new LintRequest(paths.Length > 0 ? paths : [RuleLoader.DefaultFolder], [], [], rules.Length > 0 ? rules : [RuleLoader.DefaultFolder], StdinFileName: null) { AllowsCode = allowCode };
        var result = RuleTestRun.Execute(environment, request);
        foreach (var problem in result.Problems)
            environment.Error.WriteLine(problem.ToString());
        foreach (var failure in result.Failures)
            environment.Output.WriteLine(failure.ToString());

        environment.Output.WriteLine($"{Counted.Of(result.Files, "test")}, {Counted.Of(result.Expected, "finding")} expected, {result.Failures.Length} wrong.");
        return result.Problems.Any(p => !p.IsWarning) ? ExitCode.Failure
            : result.Failures.IsEmpty ? ExitCode.Clean
            : ExitCode.Findings;
    }
}
