using Fluid.Values;

using LintText.Audit.Figures;
using LintText.Cli.Reporting.Review;

namespace LintText.Cli.Reporting.Audit;

/// <summary>The parts of the report about shares: named and unnamed, one source only, officials and others.</summary>
internal sealed partial class AuditPage
{
    private IEnumerable<(string Name, FluidValue Value)> NamedValues()
    {
        var reasons = questions.Reasons();
        var links = new List<(string Text, string Href)>();
        if (reasons.Sources > 0)
        {
            links.Add(($"{CountText.Of(reasons.WithReason)} with a reason", List("Unnamed, with a reason", PassageQuery.UnnamedSources("o.reason <> ''"))));
            links.Add(($"{CountText.Of(reasons.Granted)} said to be unnamed on purpose, without one", List("Unnamed on purpose, without a reason", PassageQuery.UnnamedSources("o.reason = ''"))));
            links.Add(($"{CountText.Of(reasons.Sources - reasons.WithReason - reasons.Granted)} without a word on it", List("Unnamed, without a word on it", PassageQuery.UnnamedSources("o.reason IS NULL"))));
        }

        yield return ("unnamed_text", Values.Text(figures.Statements == 0 ? "Nobody but the writers says anything." : $"Of {CountText.Of(figures.Statements)} statements, {CountText.Of(figures.Unnamed)} are of people whom the text does not name though it could: {EstimateText.Of(figures.UnnamedShare)}. Bodies, documents and groups at large are no unnamed people."));
        yield return ("reasons_text", Values.Text(reasons.Sources == 0 ? "No source is unnamed." : $"{CountText.Of(reasons.Sources)} sources are unnamed, counted once a piece:"));
        yield return ("reasons", Values.List(links.Select(l => Values.Object(("text", Values.Text(l.Text)), ("href", Values.Text(l.Href))))));
        var points = figures.Months.Where(m => m.Name is not null && m.Share is not null).Select(m => new AuditCharts.Point(m.Name!, m.Share!.Value, m.IsSmall, UnnamedOf("Month", m.Name, PassageQuery.InMonth(m.Name)))).ToList();
        yield return ("months_chart", Values.Html(AuditCharts.Trend(points, "Share of statements by unnamed people")));
        yield return ("unnamed_change", Values.Text(EstimateText.Change("the share of unnamed people", figures.UnnamedChange)));
        yield return ("groups", Values.List(
        [
            Group("By section", "Section", figures.Sections, n => PassageQuery.Has("d.section", n)),
            Group("By author", "Author", figures.Authors, n => n is null ? "d.draft_id NOT IN (SELECT draft_id FROM author)" : $"d.draft_id IN (SELECT draft_id FROM author WHERE {PassageQuery.Has("name", n)})"),
            Group("By month", "Month", figures.Months, PassageQuery.InMonth),
        ]));
    }

    private FluidValue Group(string title, string column, IReadOnlyList<GroupFigures> groups, Func<string?, string> condition)
    {
        // The months are a row; of sections and authors those with most statements count.
        var shown = column == "Month" ? groups.TakeLast(MostGroups).ToList() : [.. groups.Take(MostGroups)];
        return Values.Object(
            ("title", Values.Text(title)),
            ("column", Values.Text(column)),
            ("more", Values.Text(groups.Count > shown.Count ? $"{CountText.Of(groups.Count - shown.Count)} more are in the database." : null)),
            ("rows", Values.List(shown.Select(g => Values.Object(
                ("name", Values.Draft(g.Name ?? "not told")),
                ("few", Values.Is(g.IsSmall)),
                ("drafts", Values.Text(CountText.Of(g.Drafts))),
                ("statements", Values.Text(CountText.Of(g.Statements))),
                ("unnamed", Values.Text(CountText.Of(g.Unnamed))),
                ("share", Values.Text(g.Share is { } s ? EstimateText.Percent(s.Value) : "–")),
                ("range", Values.Text(EstimateText.Range(g.Share))),
                ("bar", Values.Html(AuditCharts.Interval(g.Share))),
                ("pieces_href", Values.Text(List($"{column} {g.Name ?? "not told"}: pieces", PassageQuery.Drafts(condition(g.Name))))),
                ("all_href", Values.Text(List($"{column} {g.Name ?? "not told"}: all statements", PassageQuery.Statements(condition(g.Name))))),
                ("href", Values.Text(UnnamedOf(column, g.Name, condition(g.Name)))))))));
    }

    private string UnnamedOf(string column, string? name, string condition) => List($"{column} {name ?? "not told"}: statements of unnamed people", PassageQuery.Statements($"o.is_unnamed AND {condition}"));

    private IEnumerable<(string Name, FluidValue Value)> SingleValues()
    {
        var rows = questions.SingleSource();
        var (single, all) = (rows.Sum(r => r.Single), rows.Sum(r => r.All));
        yield return ("single_text", Values.Text(all == 0
            ? $"No piece of at least {ArchiveQuestions.ShortPiece} words has a source."
            : $"Of {CountText.Of(all)} pieces of at least {ArchiveQuestions.ShortPiece} words that have a source, {CountText.Of(single)} have one only: {EstimateText.Of(Estimate.OfShare(single, all))}."));
        yield return ("single", Values.List(rows.Take(MostGroups).Select(r => Values.Object(
            ("name", Values.Draft(r.Section ?? "not told")),
            ("few", Values.Is(r.All < GroupFigures.FewDrafts)),
            ("all", Values.Text(CountText.Of(r.All))),
            ("single", Values.Text(CountText.Of(r.Single))),
            ("share", Values.Text(EstimateText.Percent(r.Single, r.All))),
            ("range", Values.Text(EstimateText.Range(Estimate.OfShare(r.Single, r.All)))),
            ("href", Values.Text(List($"Section {r.Section ?? "not told"}: pieces with one source", PassageQuery.SingleSource(PassageQuery.Has("d.section", r.Section)))))))));
    }

    private IEnumerable<(string Name, FluidValue Value)> RoleValues()
    {
        var most = figures.Classes.Count == 0 ? 0 : figures.Classes.Max(c => c.Statements);
        yield return ("roles_text", Values.Text("By the words that pieces have for people, and by the names of bodies. “Official” is whoever holds a public office or speaks for a public body; politicians without one, police, courts and soldiers are counted apart."));
        yield return ("classes", Values.List(figures.Classes.Select(c => Values.Object(
            ("name", Values.Text(c.Name)),
            ("drafts", Values.Text(CountText.Of(c.Drafts))),
            ("statements", Values.Text(CountText.Of(c.Statements))),
            ("share", Values.Text(EstimateText.Percent(c.Share.Value))),
            ("range", Values.Text(EstimateText.Range(c.Share))),
            ("quotations", Values.Text(CountText.Of(c.Quotations))),
            ("told", Values.Text(CountText.Of(c.Statements - c.Quotations))),
            ("words", Values.Text(c.Statements == 0 ? "–" : CountText.Of((long)Math.Round((double)c.Words / c.Statements)))),
            ("bar", Values.Html(AuditCharts.Parts(c.Quotations, c.Statements - c.Quotations, most))),
            ("href", Values.Text(List($"Role {c.Name}: statements", OfClass(c.Name, "1")))),
            ("quoted_href", Values.Text(List($"Role {c.Name}: quoted", OfClass(c.Name, "s.form <> 'indirect'")))),
            ("told_href", Values.Text(List($"Role {c.Name}: told in the writer’s words", OfClass(c.Name, "s.form = 'indirect'"))))))));
        var points = figures.OfficialsByMonth.Select(m => new AuditCharts.Point(m.Month, m.Share, m.Drafts < GroupFigures.FewDrafts, List($"Month {m.Month}: statements of officials", PassageQuery.Statements($"{PassageQuery.InMonth(m.Month)} AND coalesce(e.role_class, o.role_class) = 'official'")))).ToList();
        yield return ("officials_chart", Values.Html(AuditCharts.Trend(points, "Officials’ share of statements")));
        yield return ("official_change", Values.Text(EstimateText.Change("the officials’ share", figures.OfficialChange)));
    }

    private static PassageQuery OfClass(string name, string condition) => PassageQuery.Statements($"{PassageQuery.Has("coalesce(e.role_class, o.role_class)", name)} AND {condition}");
}
