using System.CommandLine;
using System.Globalization;

using LintText.Analysis;
using LintText.Cli.Reporting;
using LintText.Configuration;

using Spectre.Console;

using Rule = LintText.Analysis.Rule;

namespace LintText.Cli.Commands;

/// <summary>How the rules are listed.</summary>
internal enum RulesFormat
{
    Table,
    Json,
    Md,
}

/// <summary><c>rules</c>: the catalogue, with the house’s own rules.</summary>
internal sealed class RulesCommand(HostEnvironment environment)
{
    private readonly Option<string?> _family = SingleOption.Text("--family", "Only the rules of one family.", "name");

    private readonly Option<Word<RulesFormat>> _format = WordOption.Create(RulesFormat.Table, "How to list them", "--format", "-f");

    private readonly RulesInForce _rules = new();

    public Command Create()
    {
        var command = new Command("rules", "List the rules: id, title, severity, family.") { _family, _format };
        _family.CompletionSources.Add([.. RuleCategory.All]);
        _rules.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var family = arguments.GetValue(_family);
        if (family is not null && !RuleCategory.All.Contains(family, StringComparer.OrdinalIgnoreCase))
        {
            environment.Error.WriteLine($"lint-text: there is no family '{family}'{NearestName.Suggest(family, RuleCategory.All)}; there are {string.Join(", ", RuleCategory.All)}");
            return ExitCode.Failure;
        }

        var (catalog, isWhole) = _rules.Load(environment, arguments);
        var rules = catalog.Rules.Where(r => family is null || string.Equals(r.Descriptor.Category, family, StringComparison.OrdinalIgnoreCase)).ToList();
        switch (arguments.GetValue(_format).Value)
        {
            case RulesFormat.Json:
                WriteJson(rules);
                break;
            case RulesFormat.Md:
                WriteMarkdown(rules);
                break;
            default:
                WriteTable(rules);
                break;
        }

        return isWhole ? ExitCode.Clean : ExitCode.Failure;
    }

    private static string TitleOf(Rule rule) => rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture);

    private static string SeverityOf(Rule rule) => rule.DefaultSeverity(DocumentKind.News).ToWord();

    private void WriteTable(List<Rule> rules)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Id").AddColumn("Title").AddColumn("Severity").AddColumn("Family");
        foreach (var column in table.Columns)
            column.NoWrap = column.Header is not Spectre.Console.Markup { Length: 5 };
        foreach (var rule in rules)
            table.AddRow(new Text(rule.Id), new Text(TitleOf(rule)), new Text(SeverityOf(rule)), new Text(rule.Descriptor.Category));
        environment.CreateConsole().Write(table);
    }

    private void WriteMarkdown(List<Rule> rules)
    {
        MarkdownText.WriteRow(environment.Output, "Id", "Name", "Title", "Severity", "Family");
        environment.Output.WriteLine("|---|---|---|---|---|");
        foreach (var rule in rules)
        {
            var id = rule.Descriptor.HelpLinkUri is { Length: > 0 } page && RuleId.IsReserved(rule.Id) ? $"[{rule.Id}]({page})" : MarkdownText.Escape(rule.Id);
            MarkdownText.WriteRow(environment.Output, id, MarkdownText.Escape(rule.Name), MarkdownText.Escape(TitleOf(rule)), SeverityOf(rule), MarkdownText.Escape(rule.Descriptor.Category));
        }
    }

    private void WriteJson(List<Rule> rules) => JsonText.Write(environment.Output, json =>
    {
        json.WriteStartArray();
        foreach (var rule in rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteString("name", rule.Name);
            json.WriteString("title", TitleOf(rule));
            json.WriteString("family", rule.Descriptor.Category);
            json.WriteString("severity", SeverityOf(rule));
            json.WriteBoolean("isEnabledByDefault", rule.Descriptor.IsEnabledByDefault);
            json.WriteBoolean("isBuiltIn", RuleId.IsReserved(rule.Id));
            json.WriteString("why", rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture));
            json.WriteString("standard", rule.Standard);
            if (rule.Descriptor.HelpLinkUri is { Length: > 0 } page)
                json.WriteString("helpUri", page);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
