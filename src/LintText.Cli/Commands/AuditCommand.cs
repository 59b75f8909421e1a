using System.CommandLine;
using System.CommandLine.Parsing;

using LintText.Audit.Exports;
using LintText.Audit.Ingest;
using LintText.Workspace;

namespace LintText.Cli.Commands;

/// <summary><c>audit</c>: who a whole archive rests on, as pages, as a database, and as answers to questions in SQL.</summary>
internal sealed class AuditCommand(HostEnvironment environment)
{
    /// <summary>The folder that pages are written to where none is named, and the database in it.</summary>
    private const string DefaultFolder = "audit", DatabaseName = "audit.db";

    private readonly DraftArguments _drafts = new(environment, "Say nothing of what was written; no progress.", $"Write the pages to this folder. Without it, to '{DefaultFolder}'.", "folder");

    private readonly Option<string?> _database = new("--db") { Description = $"Keep the database in this file, which later runs bring up to date. Without it, '{DatabaseName}' in the folder of the pages.", HelpName = "file" };

    private readonly Option<string?> _sql = new("--sql") { Description = "Ask the database a question, and read and write nothing else.", HelpName = "select" };

    private readonly Option<Word<AnswerFormat>> _format = WordOption.Create(AnswerFormat.Pretty, "How to print the answer", "--format", "-f");

    private readonly Option<ExportFormat[]> _export = new("--export")
    {
        Description = "Write the tables to a folder beside the pages, too: csv, jsonl or parquet. Can be given again.",
        HelpName = "csv|jsonl|parquet",
        CustomParser = result => [.. result.Tokens.Select(t => ParseExport(result, t.Value))],
    };

    private readonly Option<string?> _aliases = new("--aliases") { Description = "What the house knows of names: a file in YAML, docs/audit.md. Without it, 'aliases.yml' beside the database, if there is one.", HelpName = "file" };

    private readonly Option<string?> _attributes = new("--attributes") { Description = "What the house has recorded of people: a table with a column 'name' and others of its own.", HelpName = "file" };

    private readonly Option<bool> _noPages = new("--no-pages") { Description = "Bring the database up to date, and write no pages." };

    public Command Create()
    {
        var command = new Command("audit", "Say who a whole archive rests on: most quoted, named and unnamed, officials and others, as pages and as a database.") { _database, _sql, _format, _export, _aliases, _attributes, _noPages };
        _drafts.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_sql) is not null && result.GetValue(_export) is { Length: > 0 })
                result.AddError("--sql asks one question, and --export writes all tables; use one");
            if (result.GetResult(_format) is { Implicit: false } && result.GetValue(_sql) is null)
                result.AddError("--format is for the answer to --sql");
            if (_drafts.ReadInput(result))
                result.AddError("an archive is files; check a draft on standard input with 'sources'");
        });
        command.SetAction(Run);
        command.Add(new AuditMergeCommand(environment).Create());
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var folder = _drafts.OutputOf(arguments) ?? DefaultFolder;
        var path = arguments.GetValue(_database) ?? Path.Combine(folder, DatabaseName);
        if (arguments.GetValue(_sql) is { } sql)
            return new AuditAnswer(environment).Print(path, sql, arguments.GetValue(_format).Value);

        var report = new AuditReport(environment)
        {
            Exports = arguments.GetValue(_export) ?? [],
            AliasFile = arguments.GetValue(_aliases),
            AttributeFile = arguments.GetValue(_attributes),
            IsWithoutPages = arguments.GetValue(_noPages),
            IsQuiet = _drafts.IsQuiet(arguments),
        };
        AuditOutcome? outcome = null;
        var written = report.Write(folder, path, database =>
        {
            outcome = ProgressDisplay.Run(environment, _drafts.IsQuiet(arguments), progress => ArchiveReader.Execute(environment, database, _drafts.CreateRequest(arguments), progress));
            foreach (var problem in outcome.Problems)
                environment.Error.WriteLine(problem.ToString());
            if (!_drafts.IsQuiet(arguments))
                environment.Output.WriteLine($"{Counted.Of(outcome.Read, "draft")} read, {outcome.Kept} as before, {outcome.Removed} removed.");
            return null;
        });
        return written && outcome is { IsIncomplete: false } ? ExitCode.Clean : ExitCode.Failure;
    }

    private static ExportFormat ParseExport(ArgumentResult result, string word)
    {
        if (!WordOption.TryParse<ExportFormat>(word, out var format))
            result.AddError(WordOption.Refuse<ExportFormat>("--export", word));
        return format;
    }
}
