using System.CommandLine;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Cli.Reporting;
using LintText.Cli.Reporting.Review;
using LintText.Configuration;
using LintText.Workspace.Files;
using LintText.Workspace.Reviews;

namespace LintText.Cli.Commands;

/// <summary><c>explain SR1003</c>: a rule’s page in the terminal.</summary>
internal sealed class ExplainCommand(HostEnvironment environment)
{
    private readonly Argument<string> _rule = new("rule") { Description = "A rule’s id or name: SR1003, orphan-quote." };

    private readonly Option<string[]> _verdicts = new("--verdicts") { Description = "Add how often the rule was right on your own drafts, by decisions that review pages have exported. Can be given again.", HelpName = "file" };

    private readonly RulesInForce _rules = new();

    public Command Create()
    {
        var command = new Command("explain", "Show a rule’s page: what it does, why, examples, when to suppress it.") { _rule, _verdicts };
        _rule.CompletionSources.Add(_ => RuleWords.Rules);
        _rules.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var word = arguments.GetValue(_rule) ?? string.Empty;
        var (rules, isWhole) = _rules.Load(environment, arguments);
        if (rules.FindNamed(word) is not { } rule)
        {
            environment.Error.WriteLine($"lint-text: there is no rule {word}{NearestName.Suggest(word, rules.IdsAndNames)}; 'dotnet lint-text rules' lists them");
            return ExitCode.Failure;
        }

        var verdicts = arguments.GetValue(_verdicts) ?? [];
        var judged = VerdictFile.Read(environment.CurrentDirectory, verdicts, out var problem);
        if (problem is not null)
        {
            environment.Error.WriteLine(problem.ToString());
            return ExitCode.Failure;
        }

        var measured = verdicts.Length == 0 ? string.Empty : $"\n## On your drafts\n\n{new HouseMeasure(judged).Describe(rule.Id) ?? "No finding of this rule was judged."}\n";
        MarkdownPage.Write((OwnPage(rule) ?? RulePages.Get(rule)) + measured, environment.Output, environment.Width, environment.IsColored);
        return isWhole ? ExitCode.Clean : ExitCode.Failure;
    }

    /// <summary>The page that a house keeps for a rule of its own, where <c>new rule</c> puts it; null where there is none.</summary>
    private string? OwnPage(Rule rule) => RuleId.IsReserved(rule.Id) ? null
        : new Checkout(environment.CurrentDirectory).Read(Path.Combine(environment.CurrentDirectory, "docs", "rules", rule.Id + ".md"), RegularFile.ReadAllText, _ => { }, unreadable: null);
}
