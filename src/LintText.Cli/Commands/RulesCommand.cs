using System.CommandLine;

using LintText.Analysis;
using LintText.Configuration;

using Spectre.Console;

namespace LintText.Cli.Commands;

/// <summary><c>rules</c>: the catalogue as a table.</summary>
internal static class RulesCommand
{
    public static Command Create(HostEnvironment environment)
    {
        var family = new Option<string?>("--family") { Description = "Only the rules of one family.", HelpName = "name" };
        var command = new Command("rules", "List the rules: id, title, severity, family.") { family };
        command.SetAction(arguments => Run(environment, arguments.GetValue(family)));
        return command;
    }

    private static int Run(HostEnvironment environment, string? family)
    {
        if (family is not null && !RuleCategory.All.Contains(family, StringComparer.OrdinalIgnoreCase))
        {
            environment.Error.WriteLine($"lint-text: there is no family '{family}'{NearestName.Suggest(family, RuleCategory.All)}; there are {string.Join(", ", RuleCategory.All)}");
            return ExitCode.Failure;
        }

        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Id").AddColumn("Title").AddColumn("Severity").AddColumn("Family");
        foreach (var column in table.Columns)
            column.NoWrap = column.Header is not Spectre.Console.Markup { Length: 5 };
        foreach (var rule in RuleCatalog.BuiltIn.Rules.Where(r => family is null || string.Equals(r.Descriptor.Category, family, StringComparison.OrdinalIgnoreCase)))
            table.AddRow(new Text(rule.Id), new Text(rule.Descriptor.Title.ToString()), new Text(rule.DefaultSeverity(DocumentKind.News).ToWord()), new Text(rule.Descriptor.Category));

        environment.CreateConsole().Write(table);
        return ExitCode.Clean;
    }
}
