using LintText.Documents;
using LintText.Language;

namespace LintText.Sourcing;

/// <summary>Tells whether readers of a text can know when it was written.</summary>
internal static class DocumentDate
{
    /// <summary>How far into the text a byline or a dateline stands.</summary>
    private const int Byline = 60;

    /// <summary>
    /// Whether a text carries its date, in its front matter or with a year in its first lines, or names days of the week: “on Tuesday” is said to readers who
    /// have the day’s date before them.
    /// </summary>
    public static bool IsGiven(ProseLayer prose, QuotationLayer quotations)
    {
        var (document, text) = (prose.Document, prose.Text);
        if (document.FrontMatter.Find("date") is not null || document.FrontMatter.Find("published") is not null)
            return true;

        var lead = prose.Sentences.FirstOrDefault(s => prose.GetBlock(s).Kind is BlockKind.Paragraph);
        for (var i = lead?.FirstToken ?? 0; lead is not null && i < text.Count && text[i].Start - lead.Span.Start < Byline; i++)
        {
            if (text.IsMonthOfYear(i))
                return true;
        }

        for (var i = 1; i < text.Count; i++)
        {
            if (text.Is(i, WordClasses.Weekday) && text.IsCapitalized(i) && IsOfThisWeek(text, i) && document.GetBlock(text[i].Start).IsBody && quotations.GetVoice(text[i].Span) == Voice.Narration)
                return true;
        }

        return false;
    }

    /// <summary>“on Tuesday”, “said Tuesday”; not “Tuesday 4 May”, “Black Friday”, “every Sunday”.</summary>
    private static bool IsOfThisWeek(TokenText text, int day) =>
        (text.Is(day - 1, "on", "last", "since", "until") || text.Is(day - 1, WordClasses.AttributionVerb | WordClasses.ReportingVerb))
        && !text.Is(day + 1, WordClasses.Month) && !(text.IsMark(day + 1, ",") && text.Is(day + 2, WordClasses.Month)) && text[Math.Min(day + 1, text.Count - 1)].Kind != TokenKind.Number;
}
