using Fluid.Values;

using LintText.Sourcing;

namespace LintText.Cli.Reporting.Review;

/// <summary>The list of drafts, the worst first, and how they have changed since a former run.</summary>
internal sealed class IndexPage
{
    private readonly ReviewRecord _record;
    private readonly ReviewRecord? _former;
    private readonly Dictionary<string, DraftSummary> _before;

    /// <summary>Makes the page.</summary>
    /// <param name="record">The drafts.</param>
    /// <param name="former">Those of a former run, or null.</param>
    public IndexPage(ReviewRecord record, ReviewRecord? former)
    {
        _record = record;
        _former = former;
        _before = [];
        foreach (var draft in former?.Drafts ?? [])
            _before[draft.Path] = draft;
    }

    /// <summary>Writes it.</summary>
    public void Write(TextWriter writer)
    {
        var drafts = _record.Drafts;
        var gone = _before.Keys.Count(p => !drafts.Any(d => d.Path == p));
        PageTemplate.Index.Write(
            writer,
            ("policy", Values.Html(ReviewFiles.Index.Policy)),
            ("style", Values.Html(ReviewFiles.Index.Style)),
            ("script", Values.Html(ReviewFiles.Index.Script)),
            ("draft_count", Values.Text(CountText.Of(drafts.Length, "draft"))),
            ("is_compared", Values.Is(_former is not null)),
            ("gone", Values.Text(gone == 0 ? null : CountText.Of(gone, "draft"))),
            ("families", Values.List(FamilyNames.Select(n => Values.Object(("name", Values.Text(n)), ("value", Values.Text(n.ToLowerInvariant())))))),
            ("totals", Values.List(Totals())),
            ("drafts", Values.List(drafts.OrderByDescending(d => d.Of("error")).ThenByDescending(d => d.Of("warning")).ThenByDescending(d => d.Findings).ThenBy(d => d.Path, StringComparer.Ordinal).Select(Row))));
    }

    /// <summary>The families that any draft has findings of.</summary>
    private IEnumerable<string> FamilyNames => Families.All.Select(f => f.Name).Where(n => _record.Drafts.Any(d => d.Families.ContainsKey(n)));

    private IEnumerable<FluidValue> Totals()
    {
        yield return Total("words", r => r.Drafts.Sum(d => (long)d.Words), isGoodToFall: null);
        yield return Total("findings", r => r.Drafts.Sum(d => (long)d.Findings), isGoodToFall: true);
        yield return Total("errors", r => r.Drafts.Sum(d => (long)d.Of("error")), isGoodToFall: true);
        yield return Total("warnings", r => r.Drafts.Sum(d => (long)d.Of("warning")), isGoodToFall: true);
        yield return Total("open claims", r => r.Drafts.Sum(d => (long)d.Open.Part), isGoodToFall: true);
        yield return Total("statements unnamed", r => r.Drafts.Sum(d => (long)d.Unnamed.Part), isGoodToFall: true);
    }

    private FluidValue Total(string name, Func<ReviewRecord, long> count, bool? isGoodToFall)
    {
        var now = count(_record);
        return Values.Object(
            ("name", Values.Text(name)),
            ("count", Values.Text(CountText.Of(now))),
            ("change", Values.Text(_former is null ? null : Change(now - count(_former)))),
            ("trend", Values.Text(_former is null || isGoodToFall is null ? string.Empty : Math.Sign(now - count(_former)) switch { < 0 => "better", > 0 => "worse", _ => string.Empty })));
    }

    private FluidValue Row(DraftSummary draft)
    {
        var before = _before.GetValueOrDefault(draft.Path);
        var change = before is null ? 0 : draft.Findings - before.Findings;
        return Values.Object(
            ("page", Values.Text(draft.Page)),
            ("title", Values.Draft(draft.Title)),
            ("path", Values.Draft(draft.Path)),
            ("words", Values.Text(CountText.Of(draft.Words))),
            ("findings", Values.Text(CountText.Of(draft.Findings))),
            ("errors", Values.Text(CountText.Of(draft.Of("error")))),
            ("warnings", Values.Text(CountText.Of(draft.Of("warning")))),
            ("suggestions", Values.Number(draft.Of("suggestion"))),
            ("families", Values.List(FamilyNames.Select(n => Values.Object(("value", Values.Text(n.ToLowerInvariant())), ("count", Values.Text(CountText.Of(draft.Families.GetValueOrDefault(n)))))))),
            ("unnamed", Values.Text(draft.Unnamed.Whole == 0 ? "–" : ShareText.Percent(draft.Unnamed))),
            ("unnamed_sort", Values.Number(Percent(draft.Unnamed))),
            ("open", Values.Number(draft.Open.Part)),
            ("open_of", Values.Text(draft.Open.Whole == 0 ? null : CountText.Of(draft.Open.Whole))),
            ("stretch", Values.Number(draft.Stretch)),
            ("lix", Values.Number(draft.Lix)),
            ("change", Values.Text(_former is null ? null : before is null ? "new" : Change(change))),
            ("change_sort", Values.Number(change)),
            ("trend", Values.Text(Math.Sign(change) switch { < 0 => "better", > 0 => "worse", _ => string.Empty })));
    }

    private static int Percent(Share share) => (int)Math.Round(100 * (share.Fraction ?? -0.01), MidpointRounding.AwayFromZero);

    private static string Change(long change) => change switch
    {
        0 => "±0",
        > 0 => "+" + CountText.Of(change),
        _ => "−" + CountText.Of(-change),
    };
}
