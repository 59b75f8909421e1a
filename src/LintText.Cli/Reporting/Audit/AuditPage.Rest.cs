using Fluid.Values;

using LintText.Audit.Figures;
using LintText.Cli.Reporting.Review;

namespace LintText.Cli.Reporting.Audit;

/// <summary>The parts of the report about accusations, citations, the house’s own table and who was taken for one.</summary>
internal sealed partial class AuditPage
{
    private IEnumerable<(string Name, FluidValue Value)> AccusedValues()
    {
        var accused = questions.Accused();
        var links = new List<(string Text, string Href)>();
        if (accused.All > 0)
        {
            links.Add(($"{CountText.Of(accused.Heard)} are a source in the piece themselves, or somebody of theirs is", List("Accused and heard", PassageQuery.Accused("c.reply = 'heard'"))));
            links.Add(($"of {CountText.Of(accused.Asked)} the piece tells a reply, a refusal or an attempt", List("Accused and asked", PassageQuery.Accused("c.reply = 'asked'"))));
            links.Add(($"of {CountText.Of(accused.All - accused.Heard - accused.Asked)} no word was found", List("Accused, and no word found", PassageQuery.Accused("c.reply = 'none'"))));
        }

        yield return ("accused_text", Values.Text(accused.All == 0 ? "Nobody was found to be accused." : $"{CountText.Of(accused.All, "time")} a piece accuses somebody it names, or tells that somebody does:"));
        yield return ("accused_links", Values.List(links.Select(l => Values.Object(("text", Values.Text(l.Text)), ("href", Values.Text(l.Href))))));
        yield return ("accused", Values.List(questions.MostAccused(MostAccused).Where(a => a.Times > 1).Select(a => Values.Object(
            ("name", Values.Draft(a.Name)),
            ("times", Values.Text(CountText.Of(a.Times))),
            ("heard", Values.Text(CountText.Of(a.Heard))),
            ("asked", Values.Text(CountText.Of(a.Asked))),
            ("none", Values.Text(CountText.Of(a.Times - a.Heard - a.Asked))),
            ("href", Values.Text(List($"Accused: {a.Name}", PassageQuery.Accused(PassageQuery.Has("c.name", a.Name)))))))));
        var (open, all) = questions.Claims();
        yield return ("claims_text", Values.Text(all == 0 ? "No claim was found that needs support." : $"Of {CountText.Of(all)} claims that need support, {CountText.Of(open)} have neither a source nor a citation ({EstimateText.Percent(open, all)})."));
        yield return ("claims_href", Values.Text(open == 0 ? null : List("Open claims", PassageQuery.OpenClaims())));
    }

    private IEnumerable<(string Name, FluidValue Value)> CitedValues()
    {
        var places = questions.CitedPlaces(MostPlaces);
        var kinds = questions.CitedKinds();
        var (uncited, passages) = questions.Passages();
        var (oldest, newest, known) = questions.Years();
        var total = kinds.Sum(k => k.Citations);
        var text = total == 0 ? "Nothing is cited by a link, a note or a reference." : $"{CountText.Of(total, "citation")} by link, note or reference. {CountText.Of(uncited)} of {CountText.Of(passages)} paragraphs have none ({EstimateText.Percent(uncited, passages)}).";
        if (oldest is not null)
            text += $" Of the {CountText.Of(known)} that tell a year, the oldest work is of {oldest}, the newest of {newest}.";
        yield return ("cited_text", Values.Text(text));
        yield return ("places", Values.List(places.Select(p => Values.Object(
            ("name", Values.Draft(p.Place)),
            ("kind", Values.Text(p.Kind ?? "no address")),
            ("drafts", Values.Text(CountText.Of(p.Drafts))),
            ("citations", Values.Text(CountText.Of(p.Citations))),
            ("href", Values.Text(List($"Cited: {p.Place}", PassageQuery.Citations(PassageQuery.Has("c.place", p.Place)))))))));
        yield return ("kinds_text", Values.Text($"By kind: {string.Join(", ", kinds.Select(k => $"{k.Kind ?? "no address"} {EstimateText.Percent(k.Citations, total)}"))}."));
        yield return ("one_work", Values.List(questions.OneWork(MostOneWork).Select(w => Values.Object(
            ("path", Values.Draft(w.Path)),
            ("work", Values.Draft(Columns.Shorten(w.Work, 80))),
            ("times", Values.Text(CountText.Of(w.Times))),
            ("all", Values.Text(CountText.Of(w.All))),
            ("href", Values.Text(List($"Citations in {w.Path}", PassageQuery.Citations(PassageQuery.Has("d.path", w.Path)))))))));
    }

    private IEnumerable<(string Name, FluidValue Value)> OwnValues()
    {
        yield return ("attributes", Values.List(questions.Attributes().GroupBy(a => a.Column, StringComparer.Ordinal).Select(column =>
        {
            var total = column.Sum(v => v.Statements);
            var shown = column.Where(v => v.Value is null || v.People >= FewestRecorded).Select(v => (Value: v.Value ?? "not recorded", v.People, v.Statements, v.Words)).ToList();
            var few = column.Where(v => v.Value is not null && v.People < FewestRecorded).ToList();
            if (few.Count > 0)
                shown.Add(($"other ({CountText.Of(few.Count, "value")}, each of fewer than {FewestRecorded} people)", few.Sum(v => v.People), few.Sum(v => v.Statements), few.Sum(v => v.Words)));
            return Values.Object(("name", Values.Draft(column.Key)), ("rows", Values.List(shown.Select(v => Values.Object(
                ("value", Values.Draft(v.Value)),
                ("people", Values.Text(CountText.Of(v.People))),
                ("statements", Values.Text(CountText.Of(v.Statements))),
                ("share", Values.Text(EstimateText.Percent(v.Statements, total))),
                ("words", Values.Text(CountText.Of(v.Words))))))));
        })));
    }

    private IEnumerable<(string Name, FluidValue Value)> SameValues()
    {
        var rules = questions.MergeRules();
        var near = questions.NearMisses(MostNear);
        var count = questions.NearMissCount();
        yield return ("merges_text", Values.Text("Sources of one whole name are one person, unless they are private people without a role in common; of bodies, one proper name is one body." + (rules.Count == 0 ? " No other spellings were joined." : " Other spellings were joined on these grounds, which the page of each shows with their places:")));
        yield return ("merges", Values.List(rules.Select(r => Values.Object(("rule", Values.Text(r.Rule)), ("forms", Values.Text($"{CountText.Of(r.Forms, "spelling")}, {CountText.Of(r.Sources, "source")}"))))));
        yield return ("near_text", Values.Text(count > near.Count ? $"{CountText.Of(near.Count)} of {CountText.Of(count)}; the others are in the database (near_miss)." : "Where two of them are one, write it into aliases.yml."));
        yield return ("near", Values.List(near.Select(n => Values.Object(("one", Values.Draft(n.One)), ("other", Values.Draft(n.Other)), ("why", Values.Text(n.Why))))));
    }
}
