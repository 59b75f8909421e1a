using System.Globalization;

namespace LintText.Audit.Figures;

/// <summary>
/// The passages behind a number, as a question that anybody can ask of the database, too. Its columns are <c>path</c>, <c>date</c>, <c>line</c>, <c>who</c>,
/// <c>how</c> and <c>text</c>.
/// </summary>
/// <param name="Sql">The question.</param>
internal readonly record struct PassageQuery(string Sql)
{
    private const string Order = "ORDER BY d.date DESC, d.path";

    /// <summary>Statements of sources outside the writer.</summary>
    /// <param name="condition">Which, in terms of draft <c>d</c>, source <c>o</c>, statement <c>s</c> and entity <c>e</c>.</param>
    /// <param name="isOfEntity">Whether the condition names the entity, which then is looked up first.</param>
    public static PassageQuery Statements(string condition, bool isOfEntity = false) => new(isOfEntity
        ? $"SELECT d.path, d.date, s.line, o.name AS who, s.form AS how, s.text FROM link l JOIN source o USING (source_id) JOIN draft d USING (draft_id) JOIN said USING (source_id) JOIN statement s USING (statement_id) WHERE {condition} {Order}, s.line, s.start"
        : $"SELECT d.path, d.date, s.line, o.name AS who, s.form AS how, s.text FROM draft d JOIN source o ON o.draft_id = d.draft_id LEFT JOIN link l ON l.source_id = o.source_id LEFT JOIN entity e ON e.entity_id = l.entity_id JOIN said ON said.source_id = o.source_id JOIN statement s ON s.statement_id = said.statement_id WHERE o.kind <> 'self' AND {condition} {Order}, s.line, s.start");

    /// <summary>Statements of one entity.</summary>
    public static PassageQuery OfEntity(long entity, string condition = "1") => Statements(string.Create(CultureInfo.InvariantCulture, $"l.entity_id = {entity} AND {condition}"), isOfEntity: true);

    /// <summary>Unnamed sources of a kind, one row each.</summary>
    public static PassageQuery UnnamedSources(string condition) => new($"SELECT d.path, d.date, o.line, o.name AS who, CASE WHEN o.reason IS NULL THEN 'no reason' WHEN o.reason = '' THEN 'granted without a reason' ELSE 'reason given' END AS how, coalesce(o.reason, '') AS text FROM source o JOIN draft d USING (draft_id) WHERE o.is_unnamed AND o.kind <> 'self' AND o.statements > 0 AND {condition} {Order}, o.line, o.source_id");

    /// <summary>Pieces that rest on one source.</summary>
    public static PassageQuery SingleSource(string condition) => new(string.Create(CultureInfo.InvariantCulture, $"SELECT d.path, d.date, min(o.line) AS line, max(o.name) AS who, max(o.kind) AS how, d.title AS text FROM draft d JOIN source o USING (draft_id) WHERE o.kind <> 'self' AND o.statements > 0 AND d.words >= {ArchiveQuestions.ShortPiece} AND {condition} GROUP BY d.draft_id HAVING count(*) = 1 {Order}"));

    /// <summary>Drafts.</summary>
    public static PassageQuery Drafts(string condition) => new($"SELECT d.path, d.date, 1 AS line, coalesce((SELECT group_concat(name, ', ') FROM author a WHERE a.draft_id = d.draft_id), '') AS who, coalesce(d.section, '') AS how, d.title AS text FROM draft d WHERE {condition} {Order}");

    /// <summary>Accusations.</summary>
    public static PassageQuery Accused(string condition) => new($"SELECT d.path, d.date, c.line, c.name AS who, CASE c.reply WHEN 'heard' THEN 'heard' WHEN 'asked' THEN 'asked, or a reply is told' ELSE 'no word found' END AS how, c.text FROM accused c JOIN draft d USING (draft_id) WHERE {condition} {Order}, c.line, c.start");

    /// <summary>Claims with nothing behind them.</summary>
    public static PassageQuery OpenClaims() => new($"SELECT d.path, d.date, c.line, '' AS who, c.kind AS how, c.text FROM claim c JOIN draft d USING (draft_id) WHERE c.status = 'unsupported' AND c.kind NOT IN ('vagueholder', 'unnamedholder', 'hearsay') {Order}, c.line, c.start");

    /// <summary>Citations.</summary>
    public static PassageQuery Citations(string condition) => new($"SELECT d.path, d.date, c.line, coalesce(c.place, '') AS who, c.kind || coalesce(', ' || c.year, '') AS how, c.target AS text FROM citation c JOIN draft d USING (draft_id) WHERE {condition} {Order}, c.line, c.start");

    /// <summary>A condition that a column has a value.</summary>
    /// <param name="column">The column.</param>
    /// <param name="value">The value; null for none.</param>
    public static string Has(string column, string? value) => value is null ? $"{column} IS NULL" : $"{column} = '{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A condition that a draft is of a month, by which the database finds it quickly.</summary>
    /// <param name="month">“2025-03”; null for drafts without a date.</param>
    public static string InMonth(string? month) => month is null ? "d.date IS NULL" : $"d.date >= '{month}-01' AND d.date <= '{month}-31'";
}
