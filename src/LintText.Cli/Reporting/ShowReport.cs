using LintText.Documents;
using LintText.Workspace;
using LintText.Workspace.Checking;
using LintText.Workspace.Reviews;

namespace LintText.Cli.Reporting;

/// <summary>Drafts as they were read, for people: a block a paragraph, with its line and kind before it and the voices in it below.</summary>
internal sealed class ShowReport(ReportSettings settings, ScreenedWriter output)
{
    /// <summary>How wide line numbers and kinds are.</summary>
    private const int LineWidth = 6, KindWidth = 14;

    /// <summary>The least width that text is wrapped to.</summary>
    private const int Narrowest = 20;

    private readonly ToneWriter _writer = new(output, settings.IsColored);

    public void Write(LintResult result)
    {
        foreach (var draft in result.Drafts)
            Write(draft, draft.Review!);
    }

    private void Write(CheckedDraft draft, DraftReview review)
    {
        _writer.WriteLine(Tone.Strong, draft.DisplayPath);
        foreach (var block in review.Blocks)
        {
            var text = block.Code is { } code ? code.Split('\n')[0].Trim() : review.Prose.Substring(block.Span.Start, block.Span.Length).Replace(ProseDocument.Placeholder, '□');
            WriteEntry(Counted.Text(block.Line), KindOf(block), text, block.IsArticle && block.Code is null ? Tone.Plain : Tone.Dim);
            foreach (var voice in review.Voices.Where(v => v.Span.OverlapsWith(block.Span)))
            {
                var part = voice.Span.Intersection(block.Span)!.Value;
                WriteEntry(string.Empty, voice.IsQuoted ? "  in the words" : "  as told by", $"{NameOf(draft, voice)}: {review.Prose.Substring(part.Start, part.Length).Replace(ProseDocument.Placeholder, '□')}", Tone.Dim);
            }
        }

        if (!settings.IsQuiet)
            WriteLeftOut(draft, review);
        output.WriteLine();
    }

    private static string NameOf(CheckedDraft draft, VoiceStretch voice) => voice.Source < 0 ? "of nobody named" : (voice.IsQuoted ? "of " : string.Empty) + draft.Ledger!.Sources.First(s => s.Index == voice.Source).Name;

    private static string KindOf(ReviewBlock block) => block.Kind switch
    {
        BlockKind.Heading => $"heading {Counted.Text(block.Level)}",
        BlockKind.ListItem => "item",
        BlockKind.TableCell => "cell",
        BlockKind.BlockQuotation => "quotation",
        BlockKind.Caption => "caption",
        BlockKind.Footnote => "note",
        BlockKind.Code => "code, not read",
        BlockKind.FrontMatter => "front matter",
        BlockKind.Teaser => "teaser, out",
        BlockKind.Comment => "comment, out",
        BlockKind.Furniture => "page, out",
        _ => "text",
    };

    private void WriteEntry(string line, string kind, string text, Tone tone)
    {
        var width = Math.Max(Narrowest, settings.Width - LineWidth - KindWidth - 4);
        var first = true;
        foreach (var part in Columns.Wrap(text, width).DefaultIfEmpty(string.Empty))
        {
            _writer.Write(Tone.Dim, first ? $"{line,LineWidth}  {kind.PadRight(KindWidth)}  " : new string(' ', LineWidth + KindWidth + 4));
            _writer.WriteLine(tone, part);
            first = false;
        }
    }

    private void WriteLeftOut(CheckedDraft draft, DraftReview review)
    {
        var left = review.Blocks.Where(b => !b.IsArticle).ToList();
        if (left.Count == 0)
            return;

        var lines = left.Select(b => b.Line).Distinct().Count();
        foreach (var line in Columns.Wrap($"Left out of {draft.DisplayPath}: {Counted.Of(left.Count, "block")} that begin on {Counted.Of(lines, "line")}, {Counted.Text(left[0].Line)} to {Counted.Text(left[^1].Line)}, which look like pointers to other articles, readers’ comments or furniture of the page.", settings.Width))
            _writer.WriteLine(Tone.Strong, line);
    }
}
