using LintText.Audit.Database;

namespace LintText.Audit.Exports;

/// <summary>A table or view that is exported, with its columns.</summary>
/// <param name="Name">Its name, which the file gets, too.</param>
/// <param name="Columns">The columns, with whether each holds whole numbers.</param>
internal sealed record ExportTable(string Name, IReadOnlyList<(string Name, bool IsNumber)> Columns)
{
    /// <summary>What is exported: the tables and the views, without what only the tool itself needs.</summary>
    private static readonly string[] Exported = ["draft", "author", "source", "statement", "said", "citation", "claim", "accused", "entity", "link", "merge", "near_miss", "entity_role", "quoted", "passage", "single_source"];

    private static readonly string[] NumbersOfViews = ["entity_id", "drafts", "statements", "quotations", "words", "line", "is_unnamed", "draft_id"];

    /// <summary>The tables of a database.</summary>
    public static IEnumerable<ExportTable> Of(AuditDatabase database) => Exported.Select(name => new ExportTable(
        name,
        database.Query("SELECT name, type FROM pragma_table_info($1)", r => (Name: r.GetString(0), Type: r.GetString(1)), name)
            .Where(c => c.Type != "BLOB")
            .Select(c => (c.Name, c.Type == "INTEGER" || (c.Type.Length == 0 && NumbersOfViews.Contains(c.Name))))
            .ToList()));

    /// <summary>Reads the rows: null, <see cref="long"/> or <see cref="string"/>.</summary>
    public IEnumerable<object?[]> Rows(AuditDatabase database)
    {
        using var command = database.Command($"SELECT {string.Join(", ", Columns.Select(c => $"\"{c.Name}\""))} FROM {Name}");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object?[Columns.Count];
            for (var i = 0; i < row.Length; i++)
                row[i] = reader.IsDBNull(i) ? null : Columns[i].IsNumber ? reader.GetInt64(i) : reader.GetString(i);
            yield return row;
        }
    }
}
