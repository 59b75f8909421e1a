using System.Globalization;

using LintText.Workspace;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace LintText.Audit.Database;

/// <summary>
/// A question that somebody asks of a database in SQL. The file is open for reading only, and SQLite asks us of each thing that a statement would do: what is not
/// reading is refused, so that a statement neither writes a file nor opens another.
/// </summary>
internal sealed class ReadOnlyQuery
{
    private readonly AuditDatabase _database;
    private readonly string _sql;

    /// <summary>Takes a statement.</summary>
    /// <param name="database">A database.</param>
    /// <param name="sql">The statement.</param>
    public ReadOnlyQuery(AuditDatabase database, string sql)
    {
        _database = database;
        _sql = sql;
        database.AllowReadingOnly();
    }

    /// <summary>Runs it.</summary>
    /// <param name="onColumns">Told the names of the columns.</param>
    /// <param name="onRow">Told the values of each row: null, <see cref="long"/>, <see cref="double"/> or <see cref="string"/>.</param>
    /// <returns>What is wrong with the statement, or null.</returns>
    public ToolProblem? Run(Action<IReadOnlyList<string>> onColumns, Action<object?[]> onRow)
    {
        try
        {
            using var command = _database.Command(_sql);
            using var reader = command.ExecuteReader();
            onColumns([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]);
            while (reader.Read())
            {
                var values = new object?[reader.FieldCount];
                for (var i = 0; i < values.Length; i++)
                    values[i] = ValueOf(reader, i);
                onRow(values);
            }

            // What stands behind a semicolon is looked at, too, and not run unless it reads.
            return reader.NextResult() ? new ToolProblem("--sql", "ask one question at a time") : null;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_AUTH)
        {
            return new ToolProblem("--sql", "only SELECT is allowed here: the database is opened to be read");
        }
        catch (SqliteException exception)
        {
            return new ToolProblem("--sql", MessageOf(exception));
        }
    }

    private static object? ValueOf(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetValue(column) switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        long number => number,
        double number => number,
        var other => Convert.ToString(other, CultureInfo.InvariantCulture),
    };

    /// <summary>SQLite’s own words: “SQLite Error 1: 'no such column: x'.”</summary>
    private static string MessageOf(SqliteException exception)
    {
        var (open, close) = (exception.Message.IndexOf('\'', StringComparison.Ordinal), exception.Message.LastIndexOf('\''));
        return close > open && open >= 0 ? exception.Message[(open + 1)..close] : exception.Message;
    }
}
