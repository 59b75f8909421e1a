using System.Text;

using LintText.Analysis;
using LintText.LanguageServer.Drafts;
using LintText.LanguageServer.Protocol;
using LintText.Sourcing;
using LintText.Workspace;
using LintText.Workspace.Ledgers;

using Microsoft.CodeAnalysis.Text;

namespace LintText.LanguageServer.Features;

/// <summary>What is shown of a place: the findings there, and who is speaking.</summary>
internal static class Hovers
{
    /// <summary>What is shown of a place, or null where there is nothing to say.</summary>
    /// <param name="snapshot">The draft.</param>
    /// <param name="reading">What was read of it.</param>
    /// <param name="offset">The place, an offset in its text.</param>
    /// <param name="isMarkdown">Whether the client shows Markdown.</param>
    public static Hover? At(DraftSnapshot snapshot, DraftReading reading, int offset, bool isMarkdown)
    {
        var parts = new List<string>();
        TextSpan? span = null;
        foreach (var finding in reading.Open.Where(f => f.Span.IntersectsWith(offset)))
        {
            parts.Add(Describe(finding, isMarkdown));
            span = span is { } known && known.Length <= finding.Span.Length ? known : finding.Span;
        }

        if (reading.Outline.SourceAt(offset) is { } said && said.Source.IsOutsideWriter)
        {
            parts.Add(Describe(said.Source, said.Attribution, isMarkdown));
            span ??= said.Span;
        }

        return span is { } place ? new Hover(new MarkupContent(isMarkdown ? "markdown" : "plaintext", string.Join(isMarkdown ? "\n\n---\n\n" : "\n\n", parts)), snapshot.Lines.ToRange(place)) : null;
    }

    private static string Describe(Finding finding, bool isMarkdown)
    {
        var text = new StringBuilder();
        var descriptor = finding.Rule.Descriptor;
        var link = descriptor.HelpLinkUri is { Length: > 0 } uri && isMarkdown ? $"[{finding.Rule.Id}]({uri})" : finding.Rule.Id;
        text.Append(isMarkdown ? $"**{link} {Escape(finding.Rule.Name)}**" : $"{link} {finding.Rule.Name}");
        text.Append("\n\n").Append(Escape(PlainWords.OneLine(finding.Message, 400)));
        text.Append("\n\n").Append(Escape(descriptor.Description.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        text.Append("\n\n").Append(isMarkdown ? $"*Standard:* {Escape(finding.Rule.Standard)}" : $"Standard: {finding.Rule.Standard}");
        if (finding.Confidence is { } percent)
            text.Append("\n\n").Append(System.Globalization.CultureInfo.InvariantCulture, $"An editor would query it in {percent} of 100 cases.");
        if (finding.Fix is { } fix)
            text.Append("\n\n").Append(Escape(PlainWords.OneLine(fix.Description, 200))).Append(fix.IsSafe ? " (never changes what the text says)" : " (read what it does)");
        return text.ToString();

        string Escape(string words) => isMarkdown ? PlainWords.Markdown(words) : words;
    }

    private static string Describe(LedgerSource source, LedgerAttribution? attribution, bool isMarkdown)
    {
        var name = PlainWords.OneLine(source.Name);
        var text = new StringBuilder(isMarkdown ? $"**{PlainWords.Markdown(name)}**" : name);
        text.Append(" (").Append(Escape(PlainWords.Describe(source))).Append(')');
        if (attribution is not null)
        {
            text.Append("\n\n").Append(attribution.IsStatement ? "Says here" : "Is said here to think or want").Append(attribution.Kind switch
            {
                AttributionKind.Direct => ", word for word",
                AttributionKind.Mixed => ", partly word for word",
                _ => ", in the writer’s words",
            });
            if (attribution.CueText.Length > 0)
                text.Append(": ").Append('“').Append(Escape(PlainWords.OneLine(attribution.CueText))).Append('”');
        }

        var others = source.AttributionCount - (attribution is null ? 0 : 1);
        text.Append("\n\n").Append(PlainWords.Weigh(source)).Append("; ").Append(others <= 0 ? "nothing else in this draft" : $"{Counted.Text(others)} more in this draft");
        return text.ToString();

        string Escape(string words) => isMarkdown ? PlainWords.Markdown(words) : words;
    }
}
