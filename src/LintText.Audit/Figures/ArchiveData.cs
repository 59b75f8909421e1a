using LintText.Audit.Database;

namespace LintText.Audit.Figures;

/// <summary>What a draft says, by source, as figures are counted from it.</summary>
/// <param name="Entity">Who, from 0; -1 where nobody can be told.</param>
/// <param name="Class">The role class, by its place in <see cref="ArchiveData.Classes"/>.</param>
/// <param name="IsUnnamed">Whether it is a person whom the text does not name.</param>
/// <param name="Statements">How many statements.</param>
/// <param name="Quotations">How many of them quoted.</param>
/// <param name="Words">How many words they take.</param>
internal readonly record struct Said(int Entity, int Class, bool IsUnnamed, int Statements, int Quotations, int Words);

/// <summary>A draft as figures are counted from it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Month">“2025-03”, or null.</param>
/// <param name="Section">Its section, or null.</param>
/// <param name="Authors">Its authors.</param>
/// <param name="Words">Its length.</param>
/// <param name="Said">What its sources outside the writer say.</param>
internal sealed record DraftData(string Path, string? Month, string? Section, string[] Authors, int Words, Said[] Said);

/// <summary>The figures’ raw material, read once, in the order of paths, so that the same archive gives the same draws whatever order it was read in.</summary>
internal sealed class ArchiveData
{
    private ArchiveData(IReadOnlyList<DraftData> drafts, IReadOnlyList<string> classes, int entities) => (Drafts, Classes, EntityCount) = (drafts, classes, entities);

    /// <summary>The drafts.</summary>
    public IReadOnlyList<DraftData> Drafts { get; }

    /// <summary>The role classes that occur, in the order of their names.</summary>
    public IReadOnlyList<string> Classes { get; }

    /// <summary>How many entities there are.</summary>
    public int EntityCount { get; }

    /// <summary>Reads a database.</summary>
    public static ArchiveData Read(AuditDatabase database)
    {
        var classes = database.Query("SELECT role_class FROM source WHERE kind <> 'self' UNION SELECT role_class FROM entity ORDER BY 1", r => r.GetString(0));
        var classIndex = classes.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        var authors = database.Query("SELECT draft_id, name FROM author ORDER BY draft_id, position", r => (Draft: r.GetInt64(0), Name: string.Intern(r.GetString(1)))).ToLookup(a => a.Draft, a => a.Name);
        var entities = (int)database.Count("SELECT coalesce(max(entity_id), 0) FROM entity");

        // Two readers in step: drafts, and what is said in them, both by path.
        var drafts = new List<DraftData>();
        using var command = database.Command("""
            SELECT o.draft_id, l.entity_id, coalesce(e.role_class, o.role_class), o.is_unnamed, o.statements, o.quotations, o.words
            FROM draft d JOIN source o USING (draft_id) LEFT JOIN link l USING (source_id) LEFT JOIN entity e USING (entity_id)
            WHERE o.kind <> 'self' AND o.statements > 0
            ORDER BY d.path, o.source_id
            """);
        using var reader = command.ExecuteReader();
        var more = reader.Read();
        var said = new List<Said>();
        foreach (var draft in database.Query("SELECT draft_id, path, substr(date, 1, 7), section, words FROM draft ORDER BY path", r => (Id: r.GetInt64(0), Path: r.GetString(1), Month: r.IsDBNull(2) ? null : string.Intern(r.GetString(2)), Section: r.IsDBNull(3) ? null : string.Intern(r.GetString(3)), Words: r.GetInt32(4))))
        {
            said.Clear();
            for (; more && reader.GetInt64(0) == draft.Id; more = reader.Read())
                said.Add(new Said(reader.IsDBNull(1) ? -1 : (int)reader.GetInt64(1) - 1, classIndex[reader.GetString(2)], reader.GetInt64(3) != 0, reader.GetInt32(4), reader.GetInt32(5), reader.GetInt32(6)));
            drafts.Add(new DraftData(draft.Path, draft.Month, draft.Section, [.. authors[draft.Id]], draft.Words, [.. said]));
        }

        return new ArchiveData(drafts, classes, entities);
    }
}
