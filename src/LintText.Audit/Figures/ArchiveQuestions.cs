using System.Globalization;

using LintText.Audit.Database;

namespace LintText.Audit.Figures;

/// <summary>The questions that a report asks of a database. Their order rests on names and paths, never on ids, which differ between one run and merged shards.</summary>
/// <param name="database">The database.</param>
internal sealed class ArchiveQuestions(AuditDatabase database)
{
    /// <summary>A shorter piece, in words, may well have one source.</summary>
    public const int ShortPiece = 100;

    /// <summary>With fewer citations, one work being cited for most of them says nothing.</summary>
    public const int FewCitations = 5;

    /// <summary>The drafts, the days of the first and the last, how many have none, and their words.</summary>
    public (long Drafts, string? First, string? Last, long Undated, long Words) Extent() =>
        database.Query("SELECT count(*), min(date), max(date), sum(date IS NULL), sum(words) FROM draft", r => (r.GetInt64(0), Text(r, 1), Text(r, 2), Number(r, 3), Number(r, 4)))[0];

    /// <summary>Those who say most.</summary>
    /// <param name="kind">A condition on <c>quoted</c>.</param>
    /// <param name="most">How many.</param>
    public List<QuotedEntity> MostQuoted(string kind, int most) => database.Query(
        $"SELECT entity_id, name, kind, role_class, drafts, statements, quotations, words, first_date, last_date FROM quoted WHERE {kind} ORDER BY statements DESC, words DESC, name LIMIT $1",
        r => new QuotedEntity(r.GetInt64(0), r.GetString(1), r.GetString(2), r.GetString(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7), Text(r, 8), Text(r, 9)),
        (long)most);

    /// <summary>The roles of somebody over time, the commonest first.</summary>
    public List<(string Role, string? First, string? Last, long Drafts)> Roles(long entity) =>
        database.Query("SELECT role, first_date, last_date, drafts FROM entity_role WHERE entity_id = $1 ORDER BY first_date, role", r => (r.GetString(0), Text(r, 1), Text(r, 2), r.GetInt64(3)), entity);

    /// <summary>What was joined to somebody, and why.</summary>
    public List<(string Form, string Rule, string Evidence, long Sources)> Merges(long entity) =>
        database.Query("SELECT form, rule, evidence, sources FROM merge WHERE entity_id = $1 ORDER BY sources DESC, form, evidence LIMIT 100", r => (r.GetString(0), r.GetString(1), r.GetString(2), r.GetInt64(3)), entity);

    /// <summary>How often each ground for joining was used.</summary>
    public List<(string Rule, long Forms, long Sources)> MergeRules() =>
        database.Query("SELECT rule, count(*), sum(sources) FROM merge GROUP BY rule ORDER BY 2 DESC, 1", r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2)));

    /// <summary>How many unnamed sources there are, how many get a reason, and how many are granted it without one.</summary>
    public (long Sources, long WithReason, long Granted) Reasons() =>
        database.Query("SELECT count(*), coalesce(sum(reason <> ''), 0), coalesce(sum(reason = ''), 0) FROM source WHERE is_unnamed AND kind <> 'self' AND statements > 0", r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)))[0];

    /// <summary>The pieces that are long enough and have a source, and those of them that have only one, by section.</summary>
    public List<(string? Section, long Single, long All)> SingleSource() => database.Query(
        string.Create(CultureInfo.InvariantCulture, $"SELECT section, sum(sources = 1), count(*) FROM (SELECT d.section, count(*) AS sources FROM draft d JOIN source o USING (draft_id) WHERE o.kind <> 'self' AND o.statements > 0 AND d.words >= {ShortPiece} GROUP BY d.draft_id) GROUP BY section ORDER BY 3 DESC, 1"),
        r => (Text(r, 0), r.GetInt64(1), r.GetInt64(2)));

    /// <summary>Accusations: how many, by what became of the accused’s word.</summary>
    public (long All, long Heard, long Asked) Accused() =>
        database.Query("SELECT count(*), coalesce(sum(reply = 'heard'), 0), coalesce(sum(reply = 'asked'), 0) FROM accused", r => (r.GetInt64(0), r.GetInt64(1), r.GetInt64(2)))[0];

    /// <summary>Those who are accused most often, with how often they are heard.</summary>
    public List<(string Name, long Times, long Heard, long Asked)> MostAccused(int most) =>
        database.Query("SELECT name, count(*), sum(reply = 'heard'), sum(reply = 'asked') FROM accused GROUP BY name ORDER BY 2 DESC, 1 LIMIT $1", r => (r.GetString(0), r.GetInt64(1), r.GetInt64(2), r.GetInt64(3)), (long)most);

    /// <summary>Claims that need support and those that have none.</summary>
    public (long Open, long All) Claims() =>
        database.Query("SELECT coalesce(sum(status = 'unsupported'), 0), count(*) FROM claim WHERE status <> 'exempt' AND kind NOT IN ('vagueholder', 'unnamedholder', 'hearsay')", r => (r.GetInt64(0), r.GetInt64(1)))[0];

    /// <summary>The passages of all drafts, and those without a citation.</summary>
    public (long Uncited, long All) Passages() =>
        database.Query("SELECT coalesce(sum(uncited_passages), 0), coalesce(sum(passages), 0) FROM draft", r => (r.GetInt64(0), r.GetInt64(1)))[0];

    /// <summary>The places that are cited most.</summary>
    public List<(string Place, string? Kind, long Citations, long Drafts)> CitedPlaces(int most) =>
        database.Query("SELECT place, place_kind, citations, drafts FROM cited_place ORDER BY citations DESC, place LIMIT $1", r => (r.GetString(0), Text(r, 1), r.GetInt64(2), r.GetInt64(3)), (long)most);

    /// <summary>The kinds of places that are cited.</summary>
    public List<(string? Kind, long Citations)> CitedKinds() =>
        database.Query("SELECT place_kind, count(*) FROM citation WHERE place IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1", r => (Text(r, 0), r.GetInt64(1)));

    /// <summary>The years of the oldest and the newest work, and how many citations tell a year.</summary>
    public (long? Oldest, long? Newest, long Known) Years() =>
        database.Query("SELECT min(year), max(year), count(year) FROM citation", r => (r.IsDBNull(0) ? (long?)null : r.GetInt64(0), r.IsDBNull(1) ? (long?)null : r.GetInt64(1), r.GetInt64(2)))[0];

    /// <summary>The drafts most of whose citations are of one work.</summary>
    public List<(string Path, string Work, long Times, long All)> OneWork(int most) => database.Query(
        string.Create(CultureInfo.InvariantCulture, $"""
            WITH works AS (SELECT draft_id, target, count(*) AS times FROM citation GROUP BY 1, 2),
                 wholes AS (SELECT draft_id, sum(times) AS citations, max(times) AS most FROM works GROUP BY 1)
            SELECT d.path, min(w.target), w.times, t.citations
            FROM wholes t JOIN works w ON w.draft_id = t.draft_id AND w.times = t.most JOIN draft d ON d.draft_id = t.draft_id
            WHERE t.citations >= {FewCitations} AND 2 * t.most > t.citations GROUP BY d.draft_id ORDER BY 1.0 * w.times / t.citations DESC, d.path LIMIT $1
            """),
        r => (r.GetString(0), r.GetString(1), r.GetInt64(2), r.GetInt64(3)),
        (long)most);

    /// <summary>What looked alike and was not joined, those with most at stake first.</summary>
    public List<(string One, string Other, string Why)> NearMisses(int most) =>
        database.Query("SELECT one, other, why FROM near_miss LIMIT $1", r => (r.GetString(0), r.GetString(1), r.GetString(2)), (long)most);

    /// <summary>How many near misses there are.</summary>
    public long NearMissCount() => database.Count("SELECT count(*) FROM near_miss");

    /// <summary>The house’s own table: each column’s values, with people, statements and words.</summary>
    public List<(string Column, string? Value, long People, long Statements, long Words)> Attributes() => database.Query(
        """
        SELECT n.name, a.value, count(*), sum(q.statements), sum(q.words)
        FROM quoted q CROSS JOIN (SELECT DISTINCT name FROM attribute) n LEFT JOIN attribute a ON a.entity_id = q.entity_id AND a.name = n.name
        WHERE q.kind = 'person' GROUP BY n.name, a.value ORDER BY n.name, a.value IS NULL, 4 DESC, a.value
        """,
        r => (r.GetString(0), Text(r, 1), r.GetInt64(2), r.GetInt64(3), r.GetInt64(4)));

    private static string? Text(Microsoft.Data.Sqlite.SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static long Number(Microsoft.Data.Sqlite.SqliteDataReader reader, int column) => reader.IsDBNull(column) ? 0 : reader.GetInt64(column);
}
