using System.Collections.Immutable;

using Fluid.Values;

using LintText.Audit.Database;
using LintText.Audit.Figures;
using LintText.Cli.Reporting.Review;

namespace LintText.Cli.Reporting.Audit;

/// <summary>The passages behind one or a few numbers, on a page of their own.</summary>
/// <param name="Title">What the numbers are of.</param>
/// <param name="Parts">The questions.</param>
internal sealed record PassagePage(string Title, ImmutableArray<PassagePage.Part> Parts)
{
    /// <summary>So many passages a page shows; the database has the others.</summary>
    public const int MostPassages = 200;

    /// <summary>A question on the page.</summary>
    /// <param name="Id">What links lead to it by; empty for the only one.</param>
    /// <param name="Title">Its heading, or null for the only one.</param>
    /// <param name="Query">The question.</param>
    internal sealed record Part(string Id, string? Title, PassageQuery Query);

    /// <summary>The entity that the page is about, or null.</summary>
    public QuotedEntity? Entity { get; init; }

    /// <summary>Writes it.</summary>
    /// <param name="writer">What is written to.</param>
    /// <param name="database">The database.</param>
    public void Write(TextWriter writer, AuditDatabase database)
    {
        var questions = new ArchiveQuestions(database);
        PageTemplate.Passages.Write(
            writer,
            ("policy", Values.Html(AuditFiles.Policy)),
            ("style", Values.Html(AuditFiles.Style)),
            ("plain_title", Values.Html(VisibleText.Attribute(Title))),
            ("title", Values.Draft(Title)),
            ("lead", Values.Text(Entity is { } e ? LeadOf(e) : null)),
            ("roles", Values.List(Entity is null ? [] : questions.Roles(Entity.Id).Select(r => Values.Object(("role", Values.Draft(r.Role)), ("when", Values.Text(When(r.First, r.Last, r.Drafts))))))),
            ("merges", Values.List(Entity is null ? [] : questions.Merges(Entity.Id).Select(m => Values.Object(("form", Values.Draft(m.Form)), ("rule", Values.Text(m.Rule)), ("evidence", Values.Draft(m.Evidence)), ("sources", Values.Text(CountText.Of(m.Sources, "piece"))))))),
            ("parts", Values.List(Parts.Select(p => PartOf(p, database)))));
    }

    private static FluidValue PartOf(Part part, AuditDatabase database)
    {
        var rows = database.Query($"{part.Query.Sql} LIMIT {MostPassages + 1}", r => Values.Object(
            ("path", Values.Draft(r.GetString(0))),
            ("date", Values.Text(r.IsDBNull(1) ? null : r.GetString(1))),
            ("line", Values.Text(CountText.Of(r.GetInt64(2)))),
            ("who", Values.Draft(r.IsDBNull(3) || r.GetString(3).Length == 0 ? null : r.GetString(3))),
            ("how", Values.Draft(HowText(r.GetString(4)))),
            ("text", Values.Draft(r.IsDBNull(5) ? string.Empty : r.GetString(5)))));
        var count = rows.Count <= MostPassages ? CountText.Of(rows.Count, "passage") + "." : $"{CountText.Of(database.Count($"SELECT count(*) FROM ({part.Query.Sql})"))} passages; the latest {CountText.Of(MostPassages)} stand here, and the database has the others.";
        return Values.Object(("id", Values.Text(part.Id)), ("title", Values.Text(part.Title)), ("count", Values.Text(count)), ("rows", Values.List(rows.Take(MostPassages))), ("sql", Values.Draft(part.Query.Sql)));
    }

    private static string HowText(string how) => how switch
    {
        "direct" => "quoted",
        "mixed" => "partly quoted",
        "indirect" => "told",
        _ => how,
    };

    private static string LeadOf(QuotedEntity entity) =>
        $"{CountText.Of(entity.Statements, "statement")} in {CountText.Of(entity.Drafts, "piece")}: {CountText.Of(entity.Quotations)} quoted, {CountText.Of(entity.Paraphrases)} told; {CountText.Of(entity.Words, "word")}." + (entity.First is null ? string.Empty : $" First {entity.First}, last {entity.Last}.");

    private static string When(string? first, string? last, long drafts) => (first is null ? string.Empty : first == last ? $"{first}, " : $"{first} to {last}, ") + CountText.Of(drafts, "piece");
}
