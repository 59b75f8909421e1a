using LintText.Workspace;

using Microsoft.Data.Sqlite;

namespace LintText.Audit.Database;

/// <summary>Puts the databases of shards together. A draft that is in two of them counts once; who is the same is worked out anew afterwards.</summary>
internal static class DatabaseMerge
{
    /// <summary>The tables that hold drafts, with their columns; ids are moved behind those that are there.</summary>
    private static readonly (string Table, string Columns)[] Parts =
    [
        ("author", "draft_id + $1, position, name"),
        ("source", "source_id + $2, draft_id + $1, name, full_name, kind, is_unnamed, role, affiliation, role_class, reason, line, statements, quotations, words"),
        ("statement", "statement_id + $2, draft_id + $1, source_id + $2, form, is_said, named_as, cue, text, line, start, \"end\""),
        ("citation", "citation_id + $2, draft_id + $1, kind, target, place, place_kind, verdict, year, line, start, \"end\""),
        ("claim", "claim_id + $2, draft_id + $1, kind, status, text, line, start, \"end\""),
        ("accused", "accused_id + $2, draft_id + $1, name, reply, text, line, start, \"end\""),
    ];

    /// <summary>Takes all drafts out of a database.</summary>
    public static void Clear(AuditDatabase database)
    {
        database.Begin();
        database.Execute("DELETE FROM said; " + string.Concat(Parts.Select(p => $"DELETE FROM {p.Table}; ")) + "DELETE FROM draft;");
        database.Commit();
    }

    /// <summary>Adds the drafts of a database.</summary>
    /// <param name="target">The database that they are added to.</param>
    /// <param name="path">The full path of the other.</param>
    /// <param name="display">The path as it was named.</param>
    /// <returns>Why they cannot be added, or null.</returns>
    public static ToolProblem? Add(AuditDatabase target, string path, string display)
    {
        // Whether it is one of ours is looked at first.
        var other = AuditDatabase.OpenToRead(path, display, out var problem);
        if (other is null)
            return problem;

        other.Dispose();
        try
        {
            using (var attach = target.Command("ATTACH DATABASE $1 AS shard", path))
                attach.ExecuteNonQuery();
            try
            {
                return Copy(target, display);
            }
            finally
            {
                target.Rollback();
                target.Execute("DETACH DATABASE shard");
            }
        }
        catch (SqliteException exception)
        {
            return new ToolProblem(display, AuditDatabase.Describe(exception));
        }
    }

    private static ToolProblem? Copy(AuditDatabase target, string display)
    {
        if (target.Query("SELECT s.path FROM shard.draft s JOIN main.draft m USING (path) WHERE s.digest <> m.digest ORDER BY 1 LIMIT 1", r => r.GetString(0)) is [var clash])
            return new ToolProblem(display, $"'{clash}' is in another of the databases, too, and was another text or read by another version then; run the shards again");

        target.Begin();
        var drafts = target.Count("SELECT coalesce(max(draft_id), 0) FROM main.draft");
        var parts = drafts * LedgerRows.IdsPerDraft;
        target.Execute("CREATE TEMP TABLE added AS SELECT draft_id FROM shard.draft WHERE path NOT IN (SELECT path FROM main.draft)");
        Run("INSERT INTO main.draft SELECT draft_id + $1, path, digest, title, date, date_from, section, kind, words, passages, uncited_passages, longest_stretch FROM shard.draft WHERE draft_id IN (SELECT draft_id FROM added)", drafts);
        foreach (var (table, columns) in Parts)
            Run($"INSERT INTO main.{table} SELECT {columns} FROM shard.{table} WHERE draft_id IN (SELECT draft_id FROM added)", drafts, parts);
        Run("INSERT INTO main.said SELECT a.source_id + $1, a.statement_id + $1 FROM shard.said a JOIN shard.source o USING (source_id) WHERE o.draft_id IN (SELECT draft_id FROM added)", parts);
        target.Execute("DROP TABLE added");
        target.Commit();
        return null;

        void Run(string sql, params object?[] values)
        {
            using var command = target.Command(sql, sql.Contains("$2", StringComparison.Ordinal) ? values : [values[0]]);
            command.ExecuteNonQuery();
        }
    }
}
