using System.CommandLine;

using LintText.Audit.Database;
using LintText.Workspace;
using LintText.Workspace.Discovery;

namespace LintText.Cli.Commands;

/// <summary><c>audit merge</c>: puts the databases of shards together, and writes the report that one run would have written.</summary>
internal sealed class AuditMergeCommand(HostEnvironment environment)
{
    private readonly Argument<string[]> _databases = new("databases") { Description = "Databases of 'audit --shard'; quoted globs are allowed.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the pages to this folder. Without it, to 'audit'.", HelpName = "folder" };

    private readonly Option<string?> _database = new("--db") { Description = "Write the database to this file. Without it, 'audit.db' in the folder of the pages.", HelpName = "file" };

    private readonly Option<string?> _aliases = new("--aliases") { Description = "What the house knows of names, as for 'audit'.", HelpName = "file" };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say nothing of what was written." };

    public Command Create()
    {
        var command = new Command("merge", "Put the databases of shards together, as one run would have written them.") { _databases, _output, _database, _aliases, _quiet };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult arguments)
    {
        var folder = arguments.GetValue(_output) ?? "audit";
        var report = new AuditReport(environment) { AliasFile = arguments.GetValue(_aliases), IsQuiet = arguments.GetValue(_quiet) };
        var paths = arguments.GetValue(_databases)!.SelectMany(p => DraftDiscovery.Expand(environment.CurrentDirectory, p)).ToList();
        var target = arguments.GetValue(_database) ?? Path.Combine(folder, "audit.db");
        if (paths.FirstOrDefault(p => Path.GetFullPath(p, environment.CurrentDirectory) == Path.GetFullPath(target, environment.CurrentDirectory)) is { } same)
        {
            environment.Error.WriteLine(new ToolProblem(same, "the merged database would take the place of this one; name another with --db").ToString());
            return ExitCode.Failure;
        }

        return report.Write(folder, target, Fill) ? ExitCode.Clean : ExitCode.Failure;

        // What a former merge left is no part of this one.
        ToolProblem? Fill(AuditDatabase database)
        {
            DatabaseMerge.Clear(database);
            return paths.Select(p => DatabaseMerge.Add(database, Path.GetFullPath(p, environment.CurrentDirectory), p)).FirstOrDefault(p => p is not null);
        }
    }
}
