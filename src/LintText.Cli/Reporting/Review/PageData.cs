using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

using LintText.Analysis;
using LintText.Documents;
using LintText.Reporting;
using LintText.Workspace.Checking;
using LintText.Workspace.Configuration;
using LintText.Workspace.Reviews;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Cli.Reporting.Review;

/// <summary>
/// What a draft’s page hands to its script: the findings as they are exported, since what a page shows of them is HTML. It stands in a
/// script element, which nothing in it can end: what means something in HTML is written as an escape.
/// </summary>
internal static class PageData
{
    /// <summary>The name of the form in which decisions are exported, which is read back by it.</summary>
    public const string Format = VerdictFile.Format;

    /// <summary>No more of a draft’s words is exported with a finding.</summary>
    private const int LongestText = 300;

    /// <summary>Writes a draft’s.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="review">What its page shows.</param>
    /// <param name="summary">Its figures.</param>
    public static string Write(CheckedDraft draft, DraftReview review, DraftSummary summary)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("version", 1);
            json.WriteString("path", summary.Path);
            json.WriteString("title", summary.Title);
            json.WriteString("sha256", summary.Hash);
            json.WriteBoolean("takesComments", DocumentReader.FormatOf(draft.FullPath) is DocumentFormat.Markdown or DocumentFormat.Html);
            json.WriteStartArray("findings");
            var keys = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var note in review.Notes)
                WriteNote(json, draft, review, summary, note, keys);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return ScreenedText.Json(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void WriteNote(Utf8JsonWriter json, CheckedDraft draft, DraftReview review, DraftSummary summary, ReviewNote note, Dictionary<string, int> keys)
    {
        // Findings that nothing but their place tells apart are counted, so that a decision is about one of them.
        var finding = note.Finding;
        var key = FindingFingerprint.Of(finding, summary.Path);
        var count = keys[key] = keys.GetValueOrDefault(key) + 1;
        var suppression = SuppressionLine.Of(summary.Path, draft.Source, finding.Span);
        json.WriteStartObject();
        json.WriteNumber("n", note.Number);
        json.WriteString("key", count == 1 ? key : FormattableString.Invariant($"{key}-{count}"));
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("family", Families.NameOf(finding.Rule));
        json.WriteString("severity", finding.Severity.ToWord());
        json.WriteNumber("line", note.Line);
        json.WriteString("message", finding.Message);
        json.WriteString("text", Shorten(finding.SeenText ?? draft.Source.ToString(finding.Span)));
        json.WriteString("window", Shorten(finding.Context));
        json.WriteString("glob", suppression.Glob);
        json.WriteString("quoted", suppression.Text);
        json.WriteStartArray("sources");
        foreach (var source in SourcesAt(review, note.Place))
            json.WriteNumberValue(source);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The sources whose words a finding is about, or that it is about themselves.</summary>
    private static IEnumerable<int> SourcesAt(DraftReview review, TextSpan? place)
    {
        if (place is not { } words)
            return [];

        var voices = Around(review.Voices.AsSpan(), words, static v => v.Span).Select(v => v.Source).Where(s => s >= 0);
        return voices.Concat(review.Mentions.Where(m => m.Span.OverlapsWith(words)).Select(m => m.Source)).Distinct().Order();
    }

    private static List<T> Around<T>(ReadOnlySpan<T> items, TextSpan words, Func<T, TextSpan> spanOf)
    {
        var found = new List<T>();
        for (var i = Math.Max(0, Bisection.FirstBehind(items, words.Start, t => spanOf(t).Start) - 1); i < items.Length && spanOf(items[i]).Start < words.End; i++)
        {
            if (spanOf(items[i]).OverlapsWith(words))
                found.Add(items[i]);
        }

        return found;
    }

    private static string Shorten(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(ProseDocument.Placeholder, '…');
        return words.Length <= LongestText ? words : words[..LongestText] + "…";
    }
}
