using System.CommandLine;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Cli.Reporting;
using LintText.Configuration;

namespace LintText.Cli.Commands;

/// <summary><c>explain SR1003</c>: a rule’s page in the terminal.</summary>
internal static class ExplainCommand
{
    public static Command Create(HostEnvironment environment)
    {
        var id = new Argument<string>("rule") { Description = "A rule’s id or name: SR1003, orphan-quote." };
        var command = new Command("explain", "Show a rule’s page: what it does, why, examples, when to suppress it.") { id };
        command.SetAction(arguments => Run(environment, arguments.GetValue(id) ?? string.Empty));
        return command;
    }

    private static int Run(HostEnvironment environment, string id)
    {
        var rules = RuleCatalog.BuiltIn;
        var rule = rules.Find(id) ?? rules.Rules.FirstOrDefault(r => string.Equals(r.Name, id, StringComparison.OrdinalIgnoreCase));
        if (rule is null)
        {
            environment.Error.WriteLine($"lint-text: there is no rule {id}{NearestName.Suggest(id, rules.Ids.Concat(rules.Rules.Select(r => r.Name)))}; 'dotnet lint-text rules' lists them");
            return ExitCode.Failure;
        }

        MarkdownPage.Write(RulePages.Get(rule), environment.Output, environment.Width, environment.IsTerminal && !environment.NoColor);
        return ExitCode.Clean;
    }
}
