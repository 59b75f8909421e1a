using LintText.Audit.Database;
using LintText.Audit.Names;

namespace LintText.Audit.Linking;

/// <summary>
/// Works out anew who is the same over the archive, and writes it with its evidence. What comes out depends on the drafts alone, not on the order in which they
/// were put in, so that merged shards give what one run gives.
/// </summary>
internal sealed class EntityLinker
{
    /// <summary>So many roles of one person are kept, the commonest.</summary>
    private const int MostRoles = 12;

    /// <summary>So many near misses are kept.</summary>
    private const int MostNearMisses = 2000;

    private readonly AuditDatabase _database;
    private readonly Dictionary<NameForm, long> _entities = [];

    private EntityLinker(AuditDatabase database) => _database = database;

    /// <summary>Links the sources of a database, in one transaction.</summary>
    /// <param name="database">The database.</param>
    /// <param name="aliases">What the house knows better.</param>
    public static void Run(AuditDatabase database, Aliases aliases) => new EntityLinker(database).Run(aliases);

    private void Run(Aliases aliases)
    {
        var people = new PersonLinker(aliases);
        var bodies = new BodyLinker(aliases);
        foreach (var row in ReadRows())
        {
            if (row.Kind == "person")
                people.Add(row);
            else
                bodies.Add(row);
        }

        people.Link();
        bodies.Link();
        _database.Begin();
        _database.Execute("DELETE FROM link; DELETE FROM entity; DELETE FROM merge; DELETE FROM near_miss; DELETE FROM entity_role;");
        Write(people.Forms.Concat(bodies.Forms));
        Write(people.NearMisses.Concat(bodies.NearMisses));
        _database.Commit();
    }

    private IEnumerable<SourceRow> ReadRows()
    {
        using var command = _database.Command("""
            SELECT o.source_id, o.full_name, o.kind, o.role, o.affiliation, o.role_class, d.path, o.line, d.date
            FROM source o JOIN draft d USING (draft_id)
            WHERE o.kind IN ('person', 'organization', 'document') AND NOT o.is_unnamed
            ORDER BY d.path, o.source_id
            """);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return new SourceRow(reader.GetInt64(0), reader.GetString(1), reader.GetString(2), Text(3), Text(4), string.Intern(reader.GetString(5)), string.Intern(reader.GetString(6)), reader.GetInt32(7), Text(8) is { } date ? string.Intern(date) : null);

        string? Text(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
    }

    private void Write(IEnumerable<NameForm> forms)
    {
        using var entity = _database.Command("INSERT INTO entity VALUES ($1, $2, $3, $4)", 0L, "", "", "");
        using var link = _database.Command("INSERT INTO link VALUES ($1, $2)", 0L, 0L);
        using var merge = _database.Command("INSERT INTO merge VALUES ($1, $2, $3, $4, $5)", 0L, "", "", "", 0L);
        using var roles = _database.Command("INSERT INTO entity_role VALUES ($1, $2, $3, $4, $5)", 0L, "", "", "", 0L);
        var next = 1L;
        foreach (var joined in forms.GroupBy(f => f.Root).Select(g => g.ToList()).OrderBy(g => g.Min(f => f.Rows[0].Path), StringComparer.Ordinal).ThenBy(g => g[0].Root.Key, StringComparer.Ordinal))
        {
            var id = next++;
            var root = joined[0].Root;
            _entities[root] = id;
            var rows = joined.SelectMany(f => f.Rows).ToList();
            Run(entity, id, rows[0].Kind, NameOf(joined), ClassOf(rows));
            foreach (var row in rows)
                Run(link, row.Id, id);
            foreach (var form in joined.Where(f => f.Joined is not null).OrderBy(f => f.Key, StringComparer.Ordinal))
                Run(merge, id, form.Spelling, form.Joined!.Value.Rule, form.Joined.Value.Evidence, (long)form.Rows.Count);
            foreach (var role in rows.Where(r => r.Role is not null).GroupBy(r => r.Role!, StringComparer.OrdinalIgnoreCase).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(MostRoles))
                Run(roles, id, role.First().Role, role.Min(r => r.Date), role.Max(r => r.Date), (long)role.Select(r => r.Path).Distinct().Count());
        }
    }

    private void Write(IEnumerable<NearMiss> misses)
    {
        using var command = _database.Command("INSERT INTO near_miss VALUES ($1, $2, $3, $4, $5)", "", "", 0L, 0L, "");
        foreach (var miss in misses.Where(m => m.One.Root != m.Other.Root).OrderByDescending(m => Math.Min(m.One.Rows.Count, m.Other.Rows.Count)).ThenBy(m => m.One.Key, StringComparer.Ordinal).ThenBy(m => m.Other.Key, StringComparer.Ordinal).Take(MostNearMisses))
            Run(command, $"{miss.One.Spelling} ({miss.One.Rows[0].Place})", $"{miss.Other.Spelling} ({miss.Other.Rows[0].Place})", _entities[miss.One.Root], _entities[miss.Other.Root], miss.Why);
    }

    /// <summary>What the house calls it, or else the commonest of the spellings that have the whole name.</summary>
    private static string NameOf(List<NameForm> forms)
    {
        if (forms.Select(f => f.HouseName).FirstOrDefault(n => n is not null) is { } name)
            return name;

        var whole = forms.Where(f => f.Name is { IsFull: true } || f.Name is null && !BodyName.IsAcronym(f.Spelling)).DefaultIfEmpty(forms[0]);
        return whole.OrderByDescending(f => f.Rows.Count).ThenBy(f => f.Key, StringComparer.Ordinal).First().Spelling;
    }

    /// <summary>The class that most rows have, those without any aside.</summary>
    private static string ClassOf(List<SourceRow> rows) =>
        rows.Where(r => r.RoleClass != RoleClasses.Other).GroupBy(r => r.RoleClass, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key ?? RoleClasses.Other;

    private static void Run(Microsoft.Data.Sqlite.SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }
}
