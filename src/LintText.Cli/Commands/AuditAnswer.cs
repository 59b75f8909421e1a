using System.Globalization;

using LintText.Audit.Database;
using LintText.Audit.Exports;
using LintText.Cli.Reporting;
using LintText.Reporting;

namespace LintText.Cli.Commands;

/// <summary>Answers a question that somebody asks of an audit’s database in SQL.</summary>
internal sealed class AuditAnswer(HostEnvironment environment)
{
    /// <summary>Of an answer in columns so many rows are shown: all of them have to be known before the first is printed.</summary>
    private const int MostRows = 10_000;

    /// <summary>Prints the answer.</summary>
    /// <param name="path">The database as it was named.</param>
    /// <param name="sql">The question.</param>
    /// <param name="format">How to print it.</param>
    /// <returns>The exit code.</returns>
    public int Print(string path, string sql, AnswerFormat format)
    {
        using var database = AuditDatabase.OpenToRead(Path.GetFullPath(path, environment.CurrentDirectory), path, out var problem);
        if (database is not null)
        {
            var query = new ReadOnlyQuery(database, sql);
            problem = format switch
            {
                AnswerFormat.Csv => query.Run(c => environment.Output.WriteLine(RowText.Csv(c)), r => environment.Output.WriteLine(RowText.Csv(r))),
                AnswerFormat.Jsonl => PrintJson(query),
                _ => PrintColumns(query),
            };
        }

        if (problem is null)
            return ExitCode.Clean;

        environment.Error.WriteLine(problem.ToString());
        return ExitCode.Failure;
    }

    private Workspace.ToolProblem? PrintJson(ReadOnlyQuery query)
    {
        IReadOnlyList<string> names = [];
        return query.Run(c => names = c, r => environment.Output.WriteLine(RowText.JsonObject(names, r)));
    }

    private Workspace.ToolProblem? PrintColumns(ReadOnlyQuery query)
    {
        string[] names = [];
        var rows = new List<string[]>();
        var numbers = new HashSet<int>();
        var texts = new HashSet<int>();
        var count = 0L;
        var problem = query.Run(c => names = [.. c], row =>
        {
            count++;
            if (rows.Count >= MostRows)
                return;

            foreach (var (i, value) in row.Index())
                (value is string ? texts : numbers).Add(i);
            rows.Add([.. row.Select(v => ScreenedText.Line(Convert.ToString(v, CultureInfo.InvariantCulture) ?? string.Empty))]);
        });
        if (problem is not null || names.Length == 0)
            return problem;

        var settings = new ReportSettings(IsQuiet: false, IsColored: environment.IsTerminal && !environment.NoColor, environment.Width, environment.CurrentDirectory, ExitCode.Clean);
        foreach (var line in new TextTable(settings, names, [.. Enumerable.Range(0, names.Length)], [.. numbers.Except(texts)]).Render(rows))
            environment.Output.WriteLine(line);
        if (count > rows.Count)
            environment.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"… {count - rows.Count} more rows; --format csv prints all"));
        return null;
    }
}
