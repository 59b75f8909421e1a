using System.Collections.Immutable;
using System.Globalization;

using LintText.Analysis;
using LintText.Cli.Reporting.Review;
using LintText.Documents;
using LintText.Word.Comments;
using LintText.Workspace;
using LintText.Workspace.Checking;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting.Word;

/// <summary>
/// Writes findings as an editor’s comments on a Word document: one a finding, on its words. The reason and the standard are given with the first of a
/// rule; what was said once is not said again.
/// </summary>
internal sealed class EditorComments
{
    /// <summary>A table in a comment with more rows is no longer small.</summary>
    private const int MostSources = 8;

    private readonly CheckedDraft _draft;
    private readonly ExtractedText _text;
    private readonly HashSet<string> _rules = new(StringComparer.Ordinal);
    private readonly HashSet<(string Rule, string Message)> _messages = [];

    private EditorComments(CheckedDraft draft, ExtractedText text) => (_draft, _text) = (draft, text);

    /// <summary>The comments on a draft, in the order of their words.</summary>
    /// <param name="draft">The draft, with its ledger.</param>
    /// <param name="text">Its text.</param>
    public static ImmutableArray<WordComment> Of(CheckedDraft draft, ExtractedText text)
    {
        var comments = new EditorComments(draft, text);
        var whole = draft.Open.Where(f => f.Rule.IsOfWholeText).OrderBy(f => f.Rule.Id, StringComparer.Ordinal).ToList();
        return
        [
            .. whole.Count > 0 && comments.Headline is { } headline ? (WordComment[])[comments.OfWhole(whole, headline)] : [],
            .. draft.Open.Where(f => !f.Rule.IsOfWholeText).OrderBy(f => f.Span.Start).ThenBy(f => f.Span.End).Select(comments.Of),
        ];
    }

    /// <summary>The replacements that never change what the text says and do not touch each other.</summary>
    /// <param name="draft">The draft.</param>
    public static ImmutableArray<ImmutableArray<TextChange>> SafeFixes(CheckedDraft draft)
    {
        var chosen = ImmutableArray.CreateBuilder<ImmutableArray<TextChange>>();
        foreach (var fix in draft.Open.Select(f => f.Fix).OfType<TextFix>().Where(f => f.IsSafe))
        {
            if (!chosen.Any(c => c.Any(a => fix.Changes.Any(b => a.Span.IntersectsWith(b.Span)))))
                chosen.Add(fix.Changes);
        }

        return chosen.ToImmutable();
    }

    /// <summary>The first heading where the draft begins with one, or else its first paragraph.</summary>
    private TextSpan? Headline
    {
        get
        {
            const int Beginning = 3;
            var blocks = _text.Blocks.Where(b => b.Kind != BlockKind.Code).Take(Beginning).ToList();
            return (blocks.Find(b => b.Kind == BlockKind.Heading) ?? blocks.FirstOrDefault())?.Span;
        }
    }

    private WordComment Of(Finding finding)
    {
        var message = Sentence(PolicyText.Of(finding.Message));
        var paragraphs = ImmutableArray.CreateBuilder<string>();
        paragraphs.Add(_messages.Add((finding.Rule.Id, message)) ? message : "As above.");
        if (finding.Fix is { } fix)
            paragraphs.Add(Sentence(fix.Description));
        var isFirst = _rules.Add(finding.Rule.Id);
        if (isFirst)
            paragraphs.Add(WhyOf(finding.Rule));
        return new WordComment(WordsOf(finding.Span), finding.Rule.Id, paragraphs.ToImmutable()) { Standard = isFirst ? StandardOf(finding.Rule) : null };
    }

    private WordComment OfWhole(List<Finding> findings, TextSpan headline)
    {
        var rules = findings.Select(f => f.Rule).Distinct().ToList();
        return new WordComment(headline, string.Join(", ", rules.Select(r => r.Id)), [.. findings.Select(f => Sentence(PolicyText.Of(f.Message))).Distinct(), .. rules.Select(WhyOf)])
        {
            Standard = string.Join("; ", rules.Select(StandardOf).Distinct()),
            Table = Ledger(),
        };
    }

    /// <summary>Who the draft rests on: those cited most, and how many others there are.</summary>
    private ImmutableArray<ImmutableArray<string>> Ledger()
    {
        if (_draft.Ledger is not { } ledger || new DraftSources(_draft, ledger) is not { Sources.Count: > 0 } sources)
            return [];

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        rows.Add(["Who", "kind", "named", "times"]);
        foreach (var source in sources.Sources.Take(MostSources))
            rows.Add([SourceTable.Shorten(source.Name), source.Kind.ToString().ToLowerInvariant(), SourceTable.Shorten(SourceTable.NamingOf(source)), Counted.Text(source.StatementCount)]);
        if (sources.Sources.Count > MostSources)
            rows.Add([Counted.Of(sources.Sources.Count - MostSources, "other"), string.Empty, string.Empty, Counted.Text(sources.Sources.Skip(MostSources).Sum(s => s.StatementCount))]);
        return rows.ToImmutable();
    }

    /// <summary>The first standard that a rule rests on; its page has them all.</summary>
    private static string StandardOf(Rule rule) => rule.Standard.Split("; ")[0];

    /// <summary>A message has no full stop of its own; one that asks needs none.</summary>
    private static string Sentence(string text) => text.TrimEnd() is var trimmed && trimmed is [.., '.' or '?' or '!' or '…'] ? trimmed : trimmed + ".";

    private static string WhyOf(Rule rule) => Sentence(rule.Descriptor.Description.ToString(CultureInfo.InvariantCulture));

    /// <summary>A place between words is that of the word it stands at.</summary>
    private TextSpan WordsOf(TextSpan span)
    {
        if (!span.IsEmpty)
            return span;

        var line = _text.Lines.GetLineFromPosition(Math.Min(span.Start, _text.Length)).Span;
        var (start, end) = (Math.Clamp(span.Start, line.Start, line.End), Math.Clamp(span.Start, line.Start, line.End));
        while (start > line.Start && !char.IsWhiteSpace(_text[start - 1]))
            start--;
        while (end < line.End && !char.IsWhiteSpace(_text[end]))
            end++;
        return end > start ? TextSpan.FromBounds(start, end) : line;
    }
}
