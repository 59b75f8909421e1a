using LintText.Audit.Database;
using LintText.Audit.Exports;
using LintText.Audit.Linking;
using LintText.Cli.Reporting.Audit;
using LintText.Cli.Reporting.Review;
using LintText.Workspace;
using LintText.Workspace.Files;

using Microsoft.Data.Sqlite;

namespace LintText.Cli.Commands;

/// <summary>Brings a database up to date, links it, and writes its pages and tables: what <c>audit</c> and <c>audit merge</c> share.</summary>
/// <param name="environment">The process.</param>
internal sealed class AuditReport(HostEnvironment environment)
{
    private const string DefaultAliases = "aliases.yml";

    /// <summary>The formats that tables are written in.</summary>
    public IReadOnlyList<ExportFormat> Exports { get; init; } = [];

    /// <summary>The house’s aliases, as they were named; null where the file beside the database counts.</summary>
    public string? AliasFile { get; init; }

    /// <summary>The house’s own table, as it was named, or null.</summary>
    public string? AttributeFile { get; init; }

    /// <summary>Whether only the database is wanted.</summary>
    public bool IsWithoutPages { get; init; }

    /// <summary>Whether nothing is to be said of what was written.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>Does it all, or says what is wrong.</summary>
    /// <param name="folder">The folder of the pages, as it was named.</param>
    /// <param name="databasePath">The database, as it was named.</param>
    /// <param name="fill">Brings the database up to date, and gives what is wrong.</param>
    /// <returns>Whether all of it was done.</returns>
    public bool Write(string folder, string databasePath, Func<AuditDatabase, ToolProblem?> fill) => TryWrite(folder, databasePath, fill) is not { } problem || Fail(problem);

    private ToolProblem? TryWrite(string folder, string databasePath, Func<AuditDatabase, ToolProblem?> fill)
    {
        var checkout = new Checkout(environment.CurrentDirectory);
        var fullPath = Path.GetFullPath(databasePath, environment.CurrentDirectory);
        if (checkout.RefuseToWrite(fullPath) is { } refusal)
            return new ToolProblem(databasePath, refusal);

        // What the house says is read first: nobody waits for an archive to learn of a slip in it.
        if (ReadAliases(fullPath, out var problem) is not { } aliases)
            return problem;
        var attributes = AttributeFile is null ? null : AttributeTable.Read(environment.CurrentDirectory, AttributeFile, out problem);
        if (problem is not null)
            return problem;

        var site = new AuditSite(checkout, Path.GetFullPath(folder, environment.CurrentDirectory), folder);
        var needsFolder = !IsWithoutPages || Exports.Count > 0 || Path.GetDirectoryName(fullPath) == Path.GetFullPath(folder, environment.CurrentDirectory);
        if (needsFolder && site.Prepare() is { } unwritable)
            return unwritable;

        using var database = AuditDatabase.Open(fullPath, databasePath, out problem);
        if (database is null)
            return problem;

        try
        {
            problem = fill(database);
            if (problem is not null)
                return problem;

            EntityLinker.Run(database, aliases);
            var unknown = AttributeStore.Put(database, attributes);
            if (unknown > 0 && !IsQuiet)
                environment.Error.WriteLine(new ToolProblem(AttributeFile, $"{Counted.Of(unknown, "row")} of this table {(unknown == 1 ? "is" : "are")} of nobody who is quoted, or of a name that several have").ToString());
            problem = IsWithoutPages ? null : site.Write(database);
            problem ??= new TableExporter(checkout, environment, folder).Write(database, Exports);
        }
        catch (SqliteException exception)
        {
            return new ToolProblem(databasePath, AuditDatabase.Describe(exception));
        }

        if (problem is null && !IsQuiet)
            environment.Output.WriteLine(IsWithoutPages ? $"Wrote {databasePath}." : $"Wrote {databasePath}; open {folder.TrimEnd('/', '\\')}/{PageName.Index}.");
        return problem;
    }

    private Aliases? ReadAliases(string database, out ToolProblem? problem)
    {
        problem = null;
        var path = AliasFile is not null ? Path.GetFullPath(AliasFile, environment.CurrentDirectory) : Path.Combine(Path.GetDirectoryName(database) ?? string.Empty, DefaultAliases);
        if (AliasFile is null && FileStatus.Of(path).Kind == FileKind.Missing)
            return Aliases.None;

        var display = DisplayPath.Of(environment.CurrentDirectory, path);
        try
        {
            if (AliasReader.Read(RegularFile.ReadAllText(path), display, out var problems) is { } aliases)
                return aliases;
            problem = new ToolProblem(display, problems[0].Line, problems[0].Column, problems[0].Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            problem = new ToolProblem(display, $"the aliases cannot be read{new NearbyFiles().Suggest(path)}; check the path");
        }

        return null;
    }

    private bool Fail(ToolProblem problem)
    {
        environment.Error.WriteLine(problem.ToString());
        return false;
    }
}
