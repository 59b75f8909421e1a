using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4009: a link or reference that bears a chatbot’s trace.</summary>
internal sealed partial class AiGeneratedCitation() : TextAnalyzer(Rule)
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
        if (TraceOf(Uri.UnescapeDataString(link.Target)) is not { } trace)
            return;

        var span = link.AddressSpan;
        context.ReportSource(Rule, span, [trace], StripParameter(context.Document, link));
    }

    private static string? TraceOf(string target)
    {
        if (AddressTrace().Match(target) is { Success: true } match)
            return match.Groups["trace"].Value;

        // A conversation that somebody shares, not the product’s own page.
        return WebAddress.Parse(target)?.Cited is { } address && HostKinds.Of(address) == HostKind.Chatbot && ConversationPath().IsMatch(address.Path) ? address.Host + address.Path : null;
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
            if (context.Model.GetVoice(span) == Voice.Narration || IsKey(context.Document.Prose, span.End))
                context.Report(Rule, span, context.Document.GetText(span));
        }
    }

    /// <summary>“"attributableIndex":”: the marks are those of data that was pasted, nobody’s quotation.</summary>
    private static bool IsKey(string prose, int end) => end + 1 < prose.Length && prose[end] is '"' or '”' && prose[end + 1] == ':';

    /// <summary>Removes the traces and leaves the other parameters and the fragment as they are.</summary>
    private static TextFix? StripParameter(ProseDocument document, Link link)
    {
        if (link.TargetSpan.IsEmpty)
            return null;

        var (stripped, removed) = AddressParameters.Remove(document.Source.ToString(link.TargetSpan), p => Parameter().IsMatch(p));
        return removed.Count == 0 ? null : new TextFix($"Remove ‘{removed[0]}’", [new TextChange(link.TargetSpan, stripped)], IsSafe: true);
    }

    [GeneratedRegex(@"[?&;](?<trace>utm_source=(?:chatgpt\.com|openai(?:\.com)?|copilot\.com|claude\.ai|perplexity(?:\.ai)?)|referrer=grok\.com)(?:[&#]|$)|^https?://(?<trace>vertexaisearch\.cloud\.google\.com/grounding-api-redirect/)|^https?://(?<trace>ppl-ai-file-upload)\.|^(?<trace>grok_(?:card|render_citation_card_json))\b|^(?<trace>(?:start|end)_span)$|[?&](?:url|q)=https?://(?<trace>vertexaisearch\.cloud\.google\.com/grounding-api-redirect/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressTrace();

    [GeneratedRegex(@":contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[oaicite:\d+\]|[\uE000-\uF8FF]{0,8}(?:cite[\uE000-\uF8FF]{0,8})?turn\d+(?:search|view|news|image|fetch)\d+[\uE000-\uF8FF]{0,8}|\boai_citation\b|\battributableIndex\b|【\d+†[^】\n]{1,40}】|\[attached_file:\d+\]|\bppl-ai-file-upload\b|\bgrok_(?:card|render_citation_card_json)\b|\[cite: ?\d+(?:, ?\d+)*\]|\[span_\d+\]\((?:start|end)_span\)", RegexOptions.CultureInvariant)]
    private static partial Regex TextTrace();

    [GeneratedRegex(@"^(?:utm_source=(?:chatgpt\.com|openai(?:\.com)?|copilot\.com|claude\.ai|perplexity(?:\.ai)?)|referrer=grok\.com)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex("^/(?:share|shared|shares|c|chat|s|search|thread|app|page|prompt|public/artifacts|a/chat)/.", RegexOptions.CultureInvariant)]
    private static partial Regex ConversationPath();
}
