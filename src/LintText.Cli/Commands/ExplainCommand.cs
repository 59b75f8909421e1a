using System.CommandLine;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Cli.Reporting;
using LintText.Cli.Reporting.Review;
using LintText.Configuration;
using LintText.Workspace.Reviews;

namespace LintText.Cli.Commands;

/// <summary><c>explain SR1003</c>: a rule’s page in the terminal.</summary>
internal static class ExplainCommand
{
    public static Command Create(HostEnvironment environment)
    {
        var id = new Argument<string>("rule") { Description = "A rule’s id or name: SR1003, orphan-quote." };
        var verdicts = new Option<string[]>("--verdicts") { Description = "Add how often the rule was right on your own drafts, by decisions that review pages have exported. Can be given again.", HelpName = "file" };
        var command = new Command("explain", "Show a rule’s page: what it does, why, examples, when to suppress it.") { id, verdicts };
        command.SetAction(arguments => Run(environment, arguments.GetValue(id) ?? string.Empty, arguments.GetValue(verdicts) ?? []));
        return command;
    }

    private static int Run(HostEnvironment environment, string id, string[] verdicts)
    {
        var rules = RuleCatalog.BuiltIn;
        var rule = rules.Find(id) ?? rules.Rules.FirstOrDefault(r => string.Equals(r.Name, id, StringComparison.OrdinalIgnoreCase));
        if (rule is null)
        {
            environment.Error.WriteLine($"lint-text: there is no rule {id}{NearestName.Suggest(id, rules.Ids.Concat(rules.Rules.Select(r => r.Name)))}; 'dotnet lint-text rules' lists them");
            return ExitCode.Failure;
        }

        var judged = VerdictFile.Read(environment.CurrentDirectory, verdicts, out var problem);
        if (problem is not null)
        {
            environment.Error.WriteLine(problem.ToString());
            return ExitCode.Failure;
        }

        var measured = verdicts.Length == 0 ? string.Empty : $"\n## On your drafts\n\n{new HouseMeasure(judged).Describe(rule.Id) ?? "No finding of this rule was judged."}\n";
        MarkdownPage.Write(RulePages.Get(rule) + measured, environment.Output, environment.Width, environment.IsTerminal && !environment.NoColor);
        return ExitCode.Clean;
    }
}
