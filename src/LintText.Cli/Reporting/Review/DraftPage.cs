using System.Globalization;

using Fluid.Values;

using LintText.Analysis;
using LintText.Catalogue;
using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Ledgers;
using LintText.Workspace.Reviews;

namespace LintText.Cli.Reporting.Review;

/// <summary>A draft’s page.</summary>
internal sealed class DraftPage
{
    /// <summary>How many sources the chart’s legend names.</summary>
    private const int LeadingSources = 5;

    /// <summary>In a draft with more words, what is not on the screen is not laid out, which takes the browser’s guess for its height.</summary>
    private const int LongFrom = 15_000;

    private readonly DraftLedger _ledger;
    private readonly DraftReview _review;
    private readonly DraftSummary _summary;
    private readonly CheckedDraft _draft;
    private readonly SourceTints _tints;
    private readonly ArticleMarkup _article;
    private readonly HouseMeasure _measure;

    /// <summary>Makes a page of a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="ledger">Who it rests on.</param>
    /// <param name="review">What is shown of it.</param>
    /// <param name="summary">Its figures.</param>
    /// <param name="measure">How often the house has found each rule right.</param>
    public DraftPage(CheckedDraft draft, DraftLedger ledger, DraftReview review, DraftSummary summary, HouseMeasure measure)
    {
        _draft = draft;
        _ledger = ledger;
        _review = review;
        _summary = summary;
        _measure = measure;
        _tints = new SourceTints(ledger);
        _article = new ArticleMarkup(review, _tints);
    }

    /// <summary>Writes it.</summary>
    public void Write(TextWriter writer)
    {
        var chart = new LengthChart(_review, _tints);
        var suppressed = _draft.Findings.Length - _review.Notes.Length;
        PageTemplate.Draft.Write(
            writer,
            ("policy", Values.Html(ReviewFiles.Draft.Policy)),
            ("style", Values.Html(ReviewFiles.Draft.Style)),
            ("style_without_script", Values.Html(ReviewFiles.Draft.StyleWithoutScript)),
            ("script", Values.Html(ReviewFiles.Draft.Script)),
            ("data", Values.Html(PageData.Write(_draft, _review, _summary))),
            ("index", Values.Text(PageName.Index)),
            ("title", Values.Text(_summary.Title)),
            ("path", Values.Draft(_summary.Path)),
            ("headline", Values.Html(_article.Headline)),
            ("headline_id", Values.Text(_article.HeadlineId)),
            ("article", Values.Html(_article.Body)),
            ("words", Values.Text(CountText.Of(_ledger.WordCount))),
            ("minutes", Values.Number(Readability.Minutes(_ledger.WordCount))),
            ("lix", Values.Number(_review.Readability.Lix)),
            ("lix_word", Values.Text(_review.Readability.Word)),
            ("sentence_words", Values.Text(_review.Readability.WordsASentence.ToString(CultureInfo.InvariantCulture))),
            ("finding_count", Values.Text(CountText.Of(_review.Notes.Length, "finding"))),
            ("to_query", Values.Text(CountText.Of(_review.Notes.Length, "finding") + (_summary.Of("error") is > 0 and var errors ? ", " + CountText.Of(errors, "error") : string.Empty))),
            ("is_long", Values.Is(_ledger.WordCount > LongFrom)),
            ("suppressed", Values.Text(suppressed == 0 ? null : $"{CountText.Of(suppressed, "finding")} suppressed in the draft or its files")),
            ("unnamed", Values.Text(ShareText.Of(_ledger.AnonymousStatements))),
            ("stretch", Values.Text(_ledger.LongestStretch is { SentenceCount: > 1 } run ? $"{Counted.Of(run.SentenceCount, "sentence")} in a row" : null)),
            ("open", Values.Text(ShareText.Of(_ledger.UnsupportedClaims))),
            ("questions", Values.List(_review.Questions.Select(Question))),
            ("has_chart", Values.Is(!chart.IsEmpty)),
            ("voices", Values.Html(chart.Voices())),
            ("claims", Values.Html(chart.Claims())),
            ("writer_share", Values.Text(ShareText.Percent(new Share(_ledger.WordCount - SpokenWords, _ledger.WordCount)))),
            ("leading", Values.List(_tints.Sources.Take(LeadingSources).Select(Leading))),
            ("others", Values.Text(_tints.Sources.Count > LeadingSources ? CountText.Of(_tints.Sources.Count - LeadingSources, "other") : null)),
            ("has_nobody", Values.Is(_review.Voices.Any(v => v.Source < 0))),
            ("supports", Values.List(Enum.GetValues<SupportKind>().Select(s => Values.Object(("name", Values.Text(s.ToString().ToLowerInvariant())), ("words", Values.Text(WordsOf(s))), ("count", Values.Text(CountText.Of(chart.Count(s), "passage"))))))),
            ("families", Values.List(Families.All.Where(f => _summary.Families.ContainsKey(f.Name)).Select(f => Choice(f.Class, f.Name, _summary.Families[f.Name])))),
            ("severities", Values.List(((string[])["error", "warning", "suggestion"]).Where(s => _summary.Of(s) > 0).Select(s => Choice(s, s, _summary.Of(s))))),
            ("rules", Values.List(_review.Notes.Select(n => n.Finding.Rule).DistinctBy(r => r.Id).OrderBy(r => r.Id, StringComparer.Ordinal).Select(r => Choice(r.Id, $"{r.Id} {r.Name}", _summary.Rules[r.Id])))),
            ("sources", Values.List(_tints.Sources.Select(Source))),
            ("pronouns", Values.List(_review.LostPronouns.Select(Pronoun))),
            ("notes", Values.List(_review.Notes.Select(Note))));
    }

    private int SpokenWords => _tints.Sources.Sum(s => s.WordCount) is var words && words < _ledger.WordCount ? words : _ledger.WordCount;

    private static FluidValue Choice(string value, string name, int count) => Values.Object(("value", Values.Text(value)), ("name", Values.Text(name)), ("count", Values.Text(CountText.Of(count))));

    private static string WordsOf(SupportKind support) => support switch
    {
        SupportKind.Said => "said by somebody",
        SupportKind.Shown => "shown by a document or a finding",
        SupportKind.Cited => "cited",
        _ => "open, with nothing behind them",
    };

    private FluidValue Question(OpeningQuestion question) => Values.Object(
        ("lead", Values.Text(question.Lead)),
        ("words", Values.Draft(question.Words.Length == 0 ? null : question.Words)),
        ("severity", Values.Text(question.Note is { } number ? _review.Notes[number - 1].Finding.Severity.ToWord() : null)),
        ("line", Values.Text(LineOf(question)?.ToString(CultureInfo.InvariantCulture))),
        ("href", Values.Text(question.Note is { } note ? PlaceOf(_review.Notes[note - 1]) : question.Place is { } place ? "#" + ArticleMarkup.IdOf(_review.BlockAt(place.Start)) : StretchPlace)));

    private int? LineOf(OpeningQuestion question) => question.Note is { } note ? _review.Notes[note - 1].Line : question.Place is { } place ? _review.BlockAt(place.Start).Line : null;

    /// <summary>Where the longest stretch on one source begins, for the question about it.</summary>
    private string StretchPlace => _tints.Sources.FirstOrDefault(s => s.Name == _ledger.LongestStretch?.SourceName) is { } source && _article.Passages.ContainsKey(source.Index) ? PassageId("#s", source.Index, 1) : "#sources";

    private FluidValue Leading(LedgerSource source) => Values.Object(
        ("tint", Values.Text(_tints.ClassOf(source.Index))),
        ("name", Values.Text(SourceTable.Shorten(source.Name))),
        ("share", Values.Text(ShareText.Percent(new Share(source.WordCount, _ledger.WordCount)))));

    private FluidValue Source(LedgerSource source)
    {
        var first = source.Index < _review.FirstMentions.Length ? _review.FirstMentions[source.Index] : default;
        var passages = _article.Passages.GetValueOrDefault(source.Index);
        return Values.Object(
            ("index", Values.Number(source.Index)),
            ("tint", Values.Text(_tints.ClassOf(source.Index))),
            ("name", Values.Text(SourceTable.Shorten(source.Name))),
            ("kind", Values.Text(source.Kind.ToString().ToLowerInvariant())),
            ("role", Values.Text(SourceTable.RoleOf(source) is { } role ? SourceTable.Shorten(role) : null)),
            ("naming", Values.Text(SourceTable.NamingOf(source))),
            ("is_anonymous", Values.Is(source.IsAnonymous)),
            ("cited", Values.Text(source.StatementCount == 1 ? "once" : $"{CountText.Of(source.StatementCount)} times")),
            ("share", Values.Text(source.WordCount == 0 ? "<1%" : ShareText.Percent(new Share(source.WordCount, _ledger.WordCount)))),
            ("line", Values.Number(_draft.Source.Lines.GetLinePosition(source.FirstMention.Start).Line + 1)),
            ("first", Values.Text(_review.Blocks.IsEmpty ? null : "#" + ArticleMarkup.IdOf(_review.BlockAt(first.Start)))),
            ("passages", Values.Number(passages)),
            ("passage", Values.Text(passages > 0 ? PassageId("#s", source.Index, 1) : null)));
    }

    private FluidValue Pronoun(Microsoft.CodeAnalysis.Text.TextSpan place) => Values.Object(
        ("words", Values.Draft(_review.Prose.Substring(place.Start, place.Length))),
        ("href", Values.Text("#" + ArticleMarkup.IdOf(_review.BlockAt(place.Start)))),
        ("line", Values.Number(_review.BlockAt(place.Start).Line)));

    private FluidValue Note(ReviewNote note)
    {
        var (finding, rule) = (note.Finding, note.Finding.Rule);
        var help = rule.Descriptor.HelpLinkUri is { Length: > 0 } address ? OutsideLink.Of(address) : default;
        return Values.Object(
            ("number", Values.Number(note.Number)),
            ("line", Values.Number(note.Line)),
            ("family", Values.Text(Families.NameOf(rule).ToLowerInvariant())),
            ("severity", Values.Text(finding.Severity.ToWord())),
            ("rule", Values.Draft(rule.Id)),
            ("rule_name", Values.Draft(rule.Name)),
            ("help", Values.Text(help.Href)),
            ("message", Values.Draft(PolicyText.Of(finding.Message))),
            ("why", Values.Draft(rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture))),
            ("standard", Values.Draft(rule.Standard)),
            ("mend", Values.Draft(finding.Fix?.Description)),
            ("measured", Values.Text(Measured(finding))),
            ("house", Values.Text(_measure.Describe(rule.Id))),
            ("place", Values.Text(PlaceOf(note))),
            ("is_placed", Values.Is(note.Place is not null)),
            ("related", Values.List(note.Related.GroupBy(r => r.Message, StringComparer.Ordinal).Select(g => Values.Object(
                ("message", Values.Draft(g.Key)),
                ("lines", Values.List(g.DistinctBy(r => (r.Line, BlockOf(r))).Select(r => Values.Object(("line", Values.Number(r.Line)), ("href", Values.Text(BlockOf(r))))))))))));
    }

    private string? BlockOf(RelatedPlace related) => related.Place is { } place ? "#" + ArticleMarkup.IdOf(_review.BlockAt(place.Start)) : null;

    /// <summary>Where a finding is shown: its number in the text or, without words of its own, the block it is nearest to.</summary>
    private string PlaceOf(ReviewNote note) =>
        note.Place is not null ? string.Create(CultureInfo.InvariantCulture, $"#r{note.Number}") : note.Block >= 0 ? "#" + ArticleMarkup.IdOf(_review.Blocks[note.Block]) : "#article";

    private static string? Measured(Finding finding)
    {
        if (finding.Confidence is { } percent)
            return string.Create(CultureInfo.InvariantCulture, $"An editor would query this with a likelihood of {percent}%.");

        var read = Calibration.BuiltIn.Find(finding.Rule.Id, finding.Strength).Concat(Calibration.BuiltIn.Find(finding.Rule.Id)).FirstOrDefault(p => p.IsReading && p.IsTelling);
        return read is null ? null : string.Create(CultureInfo.InvariantCulture, $"Of {read.Total} such findings that were read, {read.Right} were right.");
    }

    private static string PassageId(string prefix, int first, int second) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{first}-{second}");
}
