using LintText.Audit.Database;
using LintText.Audit.Names;

namespace LintText.Audit.Linking;

/// <summary>Joins a house’s own table to the people of a database, by their names and the spellings that were joined to them.</summary>
internal static class AttributeStore
{
    /// <summary>Puts a table in, in place of what there was.</summary>
    /// <param name="database">The database, linked.</param>
    /// <param name="table">The table; null where the house has none.</param>
    /// <returns>How many of its people are quoted nowhere, or under a name that several have.</returns>
    public static int Put(AuditDatabase database, AttributeTable? table)
    {
        database.Begin();
        database.Execute("DELETE FROM attribute");
        var unknown = table is null ? 0 : Join(database, table);
        database.Commit();
        return unknown;
    }

    private static int Join(AuditDatabase database, AttributeTable table)
    {
        var entities = database.Query("SELECT entity_id, name FROM entity WHERE kind = 'person' UNION SELECT m.entity_id, m.form FROM merge m JOIN entity e USING (entity_id) WHERE e.kind = 'person'", r => (Id: r.GetInt64(0), Name: r.GetString(1)))
            .ToLookup(e => PersonName.Parse(e.Name).Key, e => e.Id, StringComparer.Ordinal);
        var unknown = 0;
        using var insert = database.Command("INSERT OR REPLACE INTO attribute VALUES ($1, $2, $3)", 0L, "", "");
        foreach (var (name, values) in table.Rows)
        {
            // Of two people of one name it cannot be told which is meant.
            if (entities[PersonName.Parse(name).Key].Distinct().ToList() is not [var id])
            {
                unknown++;
                continue;
            }

            foreach (var (column, value) in values)
            {
                insert.Parameters[0].Value = id;
                insert.Parameters[1].Value = column;
                insert.Parameters[2].Value = value;
                insert.ExecuteNonQuery();
            }
        }

        return unknown;
    }
}
