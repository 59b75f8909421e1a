using System.Globalization;

using Fluid.Values;

using LintText.Audit.Figures;
using LintText.Audit.Names;
using LintText.Cli.Reporting.Review;

namespace LintText.Cli.Reporting.Audit;

/// <summary>The report: an archive’s figures, each of which leads to its passages.</summary>
/// <param name="figures">The shares.</param>
/// <param name="questions">What else is asked of the database.</param>
/// <param name="link">Makes a page of passages, and gives the address that leads there.</param>
internal sealed partial class AuditPage(SourcingFigures figures, ArchiveQuestions questions, Func<PassagePage, string> link)
{
    /// <summary>So many of each list the report shows.</summary>
    private const int MostPeople = 40, MostBodies = 25, MostDocuments = 12, MostGroups = 40, MostPlaces = 25, MostAccused = 15, MostNear = 30, MostOneWork = 15;

    /// <summary>What is recorded of fewer people is put together.</summary>
    private const int FewestRecorded = 5;

    /// <summary>An archive with fewer is small.</summary>
    private const int FewDrafts = 100, FewStatements = 500;

    /// <summary>Writes it.</summary>
    public void Write(TextWriter writer)
    {
        var extent = questions.Extent();
        PageTemplate.Audit.Write(
            writer,
            [
                ("policy", Values.Html(AuditFiles.Policy)),
                ("style", Values.Html(AuditFiles.Style)),
                ("drafts", Values.Text(CountText.Of(extent.Drafts, "piece"))),
                ("period", Values.Text(Period(extent))),
                ("small", Values.List(SmallNotes(extent.Drafts).Select(Values.Text))),
                ("totals", Values.List(Totals(extent))),
                ("quoted", Values.List(Quoted())),
                ("concentration", Values.Text(ConcentrationText())),
                .. NamedValues(),
                .. SingleValues(),
                .. RoleValues(),
                .. AccusedValues(),
                .. CitedValues(),
                .. OwnValues(),
                .. SameValues(),
            ]);
    }

    private static string Period((long Drafts, string? First, string? Last, long Undated, long Words) extent) =>
        (extent.First is null ? "None of them has a date." : $"From {extent.First} to {extent.Last}." + (extent.Undated > 0 ? $" {CountText.Of(extent.Undated)} of them {(extent.Undated == 1 ? "has" : "have")} no date." : string.Empty))
        + $" {CountText.Of(extent.Words, "word")}.";

    private IEnumerable<string> SmallNotes(long drafts)
    {
        if (drafts < FewDrafts || figures.Statements < FewStatements)
            yield return $"This is a small archive: {CountText.Of(drafts, "piece")} and {CountText.Of(figures.Statements, "statement")}. One piece more or less changes its figures; the intervals say by how much. Read it as a list of what to look at, not as a measurement.";
    }

    private IEnumerable<FluidValue> Totals((long Drafts, string? First, string? Last, long Undated, long Words) extent)
    {
        yield return Total("Pieces", CountText.Of(extent.Drafts), null, List("All pieces", PassageQuery.Drafts("1")));
        yield return Total("Statements of others than the writer", CountText.Of(figures.Statements), $"{EstimateText.Percent(figures.Quotations, figures.Statements)} of them quoted", List("All statements", PassageQuery.Statements("1")));
        yield return Total("Of unnamed people", figures.UnnamedShare is { } unnamed ? EstimateText.Percent(unnamed.Value) : "–", Interval(figures.UnnamedShare), List("Statements of unnamed people", PassageQuery.Statements("o.is_unnamed")));
        yield return Total("By the ten most quoted", figures.TopTenShare is { } ten ? EstimateText.Percent(ten.Value) : "–", Interval(figures.TopTenShare), "#few");
        var single = questions.SingleSource();
        var share = Estimate.OfShare(single.Sum(s => s.Single), single.Sum(s => s.All));
        yield return Total("Pieces with one source only", share is { } s ? EstimateText.Percent(s.Value) : "–", Interval(share), "#single");
        yield return Total("Statements of officials", figures.Classes.FirstOrDefault(c => c.Name == RoleClasses.Official) is { } officials ? EstimateText.Percent(officials.Share.Value) : "–", Interval(figures.Classes.FirstOrDefault(c => c.Name == RoleClasses.Official)?.Share), "#roles");
    }

    private static string? Interval(Estimate? estimate) => estimate is null ? null : $"95% interval {EstimateText.Range(estimate)}";

    private static FluidValue Total(string name, string value, string? range, string? href) =>
        Values.Object(("name", Values.Text(name)), ("value", Values.Text(value)), ("range", Values.Text(range)), ("href", Values.Text(href)));

    private IEnumerable<FluidValue> Quoted()
    {
        yield return QuotedGroup("People", questions.MostQuoted("kind = 'person'", MostPeople));
        yield return QuotedGroup("Bodies", questions.MostQuoted("kind = 'organization' AND role_class <> 'media'", MostBodies));
        yield return QuotedGroup("Outlets", questions.MostQuoted("kind = 'organization' AND role_class = 'media'", MostDocuments));
        yield return QuotedGroup("Documents", questions.MostQuoted("kind = 'document'", MostDocuments));
    }

    private FluidValue QuotedGroup(string title, List<QuotedEntity> entities)
    {
        var most = entities.Count == 0 ? 0 : entities.Max(e => e.Statements);
        return Values.Object(("title", Values.Text(title)), ("rows", Values.List(entities.Select(e => Values.Object(
            ("href", Values.Text(link(EntityPage(e)))),
            ("name", Values.Draft(e.Name)),
            ("role", Values.Text(e.RoleClass)),
            ("drafts", Values.Text(CountText.Of(e.Drafts))),
            ("statements", Values.Text(CountText.Of(e.Statements))),
            ("quotations", Values.Text(CountText.Of(e.Quotations))),
            ("told", Values.Text(CountText.Of(e.Paraphrases))),
            ("bar", Values.Html(AuditCharts.Parts(e.Quotations, e.Paraphrases, most))),
            ("words", Values.Text(CountText.Of(e.Words))),
            ("first", Values.Text(e.First ?? "–")),
            ("last", Values.Text(e.Last ?? "–")))))));
    }

    private static PassagePage EntityPage(QuotedEntity entity) => new(
        entity.Name,
        [
            new PassagePage.Part("quoted", "Quoted", PassageQuery.OfEntity(entity.Id, "s.form <> 'indirect'")),
            new PassagePage.Part("told", "Told in the writer’s words", PassageQuery.OfEntity(entity.Id, "s.form = 'indirect'")),
            new PassagePage.Part("pieces", "Pieces", PassageQuery.Drafts(string.Create(CultureInfo.InvariantCulture, $"d.draft_id IN (SELECT o.draft_id FROM link l JOIN source o USING (source_id) WHERE o.statements > 0 AND l.entity_id = {entity.Id})"))),
        ])
    {
        Entity = entity,
    };

    private string ConcentrationText() => figures.TopTenShare is not { } ten || figures.Gini is not { } gini
        ? "Nobody is quoted who can be told over the archive."
        : $"{CountText.Of(figures.Speaking)} people, bodies and documents speak that can be told from one another over the archive. The ten who speak most have {EstimateText.Of(ten)} of their statements. The Gini coefficient is {EstimateText.Coefficient(gini)}: it is 0 where all speak as often, and near 1 where one speaks alone.";

    private string List(string title, PassageQuery query) => link(new PassagePage(title, [new PassagePage.Part(string.Empty, null, query)]));
}
