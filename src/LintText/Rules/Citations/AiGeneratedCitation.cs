using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4009: a link or reference that bears a chatbot’s trace.</summary>
public sealed partial class AiGeneratedCitation() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4009",
        "ai-generated-citation",
        "Citation with a chatbot’s trace",
        "Link or text bears a chatbot trace ({0}); check that the source exists and says this",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "The trace shows how the link was found, not that the text is false. Open the source and check that it says what it is cited for.",
        "Wikipedia:Signs of AI writing, Citations and markup");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context)
    {
        context.RegisterLinkAction(AnalyzeLink);
        context.RegisterBlockAction(AnalyzeBlock);
    }

    private static void AnalyzeLink(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;
        var target = Uri.UnescapeDataString(link.Target);
        var match = AddressTrace().Match(target);
        if (!match.Success)
            return;

        var span = link.TargetSpan.IsEmpty ? link.SourceSpan : link.TargetSpan;
        context.ReportSource(Rule, span, [match.Groups["trace"].Value], StripParameter(context.Document, link));
    }

    private static void AnalyzeBlock(NodeAnalysisContext<Block> context)
    {
        var block = context.Node;
        if (!block.IsArticle)
            return;

        foreach (var match in TextTrace().EnumerateMatches(context.Document.Prose.AsSpan(block.Span.Start, block.Span.Length)))
        {
            // “Chatbots add ‘[oaicite:2]’” speaks about the trace.
            var span = new TextSpan(block.Span.Start + match.Index, match.Length);
            if (context.Model.GetVoice(span) == Voice.Narration)
                context.Report(Rule, span, context.Document.GetText(span));
        }
    }

    /// <summary>Removes the traces and leaves the other parameters and the fragment as they are.</summary>
    private static TextFix? StripParameter(ProseDocument document, Link link)
    {
        if (link.TargetSpan.IsEmpty)
            return null;

        var written = document.Source.ToString(link.TargetSpan);
        var stripped = written;
        string? first = null;
        while (Parameter().Match(stripped) is { Success: true } match)
        {
            first ??= match.Groups["parameter"].Value;

            // The first of several parameters hands its question mark to the next.
            var next = match.Groups["next"].Value;
            var replacement = match.Groups["mark"].Value == "?" && next.Length > 0 ? "?" : next;
            stripped = string.Concat(stripped.AsSpan(0, match.Index), replacement, stripped.AsSpan(match.Index + match.Length));
        }

        return first is null ? null : new TextFix($"Remove ‘{first}’", [new TextChange(link.TargetSpan, stripped)], IsSafe: true);
    }

    [GeneratedRegex(@"[?&;](?<trace>utm_source=(?:chatgpt\.com|openai(?:\.com)?|copilot\.com|claude\.ai|perplexity(?:\.ai)?)|referrer=grok\.com)(?:[&#]|$)|^https?://(?<trace>(?:chatgpt\.com|chat\.openai\.com)/(?:share|c)/|vertexaisearch\.cloud\.google\.com/grounding-api-redirect/)|[?&](?:url|q)=https?://(?<trace>vertexaisearch\.cloud\.google\.com/grounding-api-redirect/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressTrace();

    [GeneratedRegex(@":contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[oaicite:\d+\]|[\uE000-\uF8FF]*(?:cite[\uE000-\uF8FF]*)?turn\d+(?:search|view|news|image|fetch)\d+[\uE000-\uF8FF]*|\boai_citation\b|\battributableIndex\b|【\d+†[^】\n]{1,40}】|\[attached_file:\d+\]|\bppl-ai-file-upload\b|\bgrok_(?:card|render_citation_card_json)\b|\[cite: ?\d+(?:, ?\d+)*\]|\[span_\d+\]\((?:start|end)_span\)", RegexOptions.CultureInvariant)]
    private static partial Regex TextTrace();

    [GeneratedRegex(@"(?<mark>\?|&(?:amp;)?)(?<parameter>utm_source=(?:chatgpt\.com|openai(?:\.com)?|copilot\.com|claude\.ai|perplexity(?:\.ai)?)|referrer=grok\.com)(?<next>&(?:amp;)?)?(?=$|[#&]|(?<=&(?:amp;)?))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
