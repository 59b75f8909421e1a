using System.Globalization;
using System.Text;

using LintText.Workspace;
using LintText.Workspace.Files;

using Microsoft.Data.Sqlite;

using SQLitePCL;

namespace LintText.Audit.Database;

/// <summary>
/// The audit’s database: one SQLite file (docs/audit.md). What is written stands in transactions, so that a run that is killed leaves whole drafts and none
/// twice. A file that is not ours, or of another version, is refused, and views and triggers that somebody put into one are not trusted.
/// </summary>
internal sealed class AuditDatabase : IDisposable
{
    /// <summary>“ltau”: tells our files from others.</summary>
    private const int ApplicationId = 0x6C746175;

    /// <summary>Of the schema. A file of another is made anew by reading the drafts again.</summary>
    private const int Version = 1;

    /// <summary>How much of a file is kept in memory, in kibibytes.</summary>
    private const int CacheKibibytes = 48 * 1024;

    private readonly SqliteConnection _connection;

    private AuditDatabase(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens a file to write to, and makes it where it is not there.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="display">The path as it was named.</param>
    /// <param name="problem">Why it cannot be, or null.</param>
    public static AuditDatabase? Open(string path, string display, out ToolProblem? problem) => Open(path, display, SqliteOpenMode.ReadWriteCreate, out problem);

    /// <summary>Opens a file that is there, to be read only.</summary>
    /// <inheritdoc cref="Open(string, string, out ToolProblem?)"/>
    public static AuditDatabase? OpenToRead(string path, string display, out ToolProblem? problem)
    {
        if (FileStatus.Of(path).Kind == FileKind.Missing)
        {
            problem = new ToolProblem(display, $"there is no database here{new NearbyFiles().Suggest(path)}; run 'lint-text audit' over the drafts first");
            return null;
        }

        return Open(path, display, SqliteOpenMode.ReadOnly, out problem);
    }

    /// <summary>Runs statements that give nothing.</summary>
    public void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a command; its parameters are <c>$1</c>, <c>$2</c> …</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="values">The values; null stands for NULL.</param>
    public SqliteCommand Command(string sql, params object?[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue("$" + (i + 1).ToString(CultureInfo.InvariantCulture), values[i] ?? DBNull.Value);
        return command;
    }

    /// <summary>Reads rows.</summary>
    /// <typeparam name="T">What a row makes.</typeparam>
    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>Reads one whole number; 0 where there is none.</summary>
    public long Count(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() is long number ? number : 0;
    }

    /// <summary>Whether a transaction is open.</summary>
    public bool IsInTransaction { get; private set; }

    /// <summary>Begins a transaction where none is open. What is not committed when the database is closed has not happened.</summary>
    public void Begin()
    {
        if (IsInTransaction)
            return;

        Execute("BEGIN IMMEDIATE");
        IsInTransaction = true;
    }

    /// <summary>Commits what is open.</summary>
    public void Commit()
    {
        if (!IsInTransaction)
            return;

        Execute("COMMIT");
        IsInTransaction = false;
    }

    /// <summary>Undoes what is open, where something is.</summary>
    public void Rollback()
    {
        if (!IsInTransaction)
            return;

        Execute("ROLLBACK");
        IsInTransaction = false;
    }

    /// <summary>From here on statements may read, and nothing else: no writing, no other files, no settings.</summary>
    public void AllowReadingOnly() => raw.sqlite3_set_authorizer(
        _connection.Handle,
        (object _, int action, string? _, string? _, string? _, string? _) => action is raw.SQLITE_SELECT or raw.SQLITE_READ or raw.SQLITE_FUNCTION or raw.SQLITE_RECURSIVE ? raw.SQLITE_OK : raw.SQLITE_DENY,
        null);

    /// <inheritdoc/>
    public void Dispose() => _connection.Dispose();

    private static AuditDatabase? Open(string path, string display, SqliteOpenMode mode, out ToolProblem? problem)
    {
        problem = null;
        if (FileStatus.Of(path).Kind is FileKind.Folder or FileKind.Special)
        {
            problem = new ToolProblem(display, "no file, so no database can be here; name one");
            return null;
        }

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            var database = new AuditDatabase(connection);
            database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA trusted_schema = OFF; PRAGMA cache_size = -{CacheKibibytes}; PRAGMA temp_store = MEMORY;"));
            if (database.Prepare(mode) is not { } refusal)
                return database;

            problem = new ToolProblem(display, refusal);
        }
        catch (SqliteException exception)
        {
            problem = new ToolProblem(display, Describe(exception));
        }

        connection.Dispose();
        return null;
    }

    /// <summary>What is wrong with a file, by SQLite’s code.</summary>
    public static string Describe(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => "another run has the database open; wait for it, or name another with --db",
        8 or 23 => "the database may not be written to; check its permissions",
        11 => "the database is damaged; delete it and run again, which reads the drafts anew",
        13 => "the disk is full",
        14 => "no database can be made or opened here; check that the folder exists and may be written to",
        26 => "no database of this tool; name another file, or delete this one",
        _ => $"the database cannot be used ({exception.Message.TrimEnd('.')})",
    };

    private string? Prepare(SqliteOpenMode mode)
    {
        var (application, version) = (Count("PRAGMA application_id"), Count("PRAGMA user_version"));
        var isEmpty = application == 0 && version == 0 && Count("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isEmpty && application != ApplicationId)
            return "a database, but none of this tool; name another file";
        if (!isEmpty && version != Version)
            return $"a database of version {version.ToString(CultureInfo.InvariantCulture)}, and this tool writes {Version.ToString(CultureInfo.InvariantCulture)}; delete it and run again, which reads the drafts anew";
        if (mode == SqliteOpenMode.ReadOnly)
            return isEmpty ? "a database without anything in it; run 'lint-text audit' over the drafts first" : HasForeignCode() ? Tampered : null;
        if (!isEmpty)
            return HasForeignCode() ? Tampered : null;

        Begin();
        Execute(Schema);
        Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version};"));
        Commit();
        return null;
    }

    private const string Tampered = "this database holds views or triggers that the tool has not written; delete it and run again";

    /// <summary>Whether there is a trigger, or a view that is not one of ours: they would run when the tool reads or writes.</summary>
    private bool HasForeignCode() =>
        Query("SELECT type, sql FROM sqlite_schema WHERE type IN ('view', 'trigger')", r => (Type: r.GetString(0), Sql: r.IsDBNull(1) ? string.Empty : r.GetString(1)))
            .Any(o => o.Type == "trigger" || !Flat(Schema).Contains(Flat(o.Sql), StringComparison.Ordinal));

    private static string Flat(string sql) => string.Join(' ', sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Schema { get; } = ReadSchema();

    private static string ReadSchema()
    {
        using var stream = typeof(AuditDatabase).Assembly.GetManifestResourceStream("audit/schema.sql") ?? throw new InvalidOperationException("schema.sql is not embedded.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
