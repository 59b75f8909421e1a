using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;
using LintText.Sourcing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4013: a mark that the writer left to come back to.</summary>
internal sealed partial class CitationPlaceholder() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4013",
        "citation-placeholder",
        "Citation still to come",
        "Unresolved citation placeholder “{0}”",
        RuleCategory.Citations,
        DiagnosticSeverity.Error,
        "The writer meant to come back here. Add the source, or cut the claim; deleting the mark hides the fault.",
        "WP:CITENEED; Wikipedia inline cleanup tags")
    {
        KindSeverities = [new KindSeverity(DocumentKind.Docs, ReportDiagnostic.Warn), new KindSeverity(DocumentKind.Opinion, ReportDiagnostic.Suppress)],
    };

    private const int LongestMessage = 60;

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context)
    {
        context.RegisterBlockAction(AnalyzeBlock);
        context.RegisterLinkAction(AnalyzeLink);
    }

    private static void AnalyzeBlock(NodeAnalysisContext<Block> context)
    {
        var block = context.Node;
        if (!block.IsArticle)
            return;

        foreach (var match in Pattern().EnumerateMatches(context.Document.Prose.AsSpan(block.Span.Start, block.Span.Length)))
        {
            // “Editors add ‘[citation needed]’” speaks about the mark.
            var span = new TextSpan(block.Span.Start + match.Index, match.Length);
            if (context.Model.GetVoice(span) == Voice.Narration && !context.Document.Links.Any(l => l.Target.Length > 1 && l.Span.OverlapsWith(span) && !IsOfProject(l.Target)))
                context.Report(Rule, span, context.Document.GetText(span));
        }
    }

    /// <summary>Whether a link leads to a wiki’s page about itself, where the mark is explained; any other makes a citation of it.</summary>
    private static bool IsOfProject(string target) => ProjectPage().IsMatch(target);

    [GeneratedRegex("/(?:WP|Wikipedia|Project|Help):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProjectPage();

    /// <summary>Pages whose links are filled in by a script write “#”; a writer who means to come back does so in Markdown.</summary>
    private static bool IsPlaceholder(Link link) => link.Target.Trim() is "" or "TODO" or "TK" or "url" or "URL" or "link" || (link.Target.Trim() == "#" && link.Form == LinkForm.Inline);

    /// <summary>A link without an address, or to the address that examples use.</summary>
    private static void AnalyzeLink(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;
        // A badge without an address is no citation.
        var isEmpty = link.Target.Length == 0 && link.Span.IsEmpty && link.Form == LinkForm.Inline;
        if (link.IsBare || !IsPlaceholder(link) || !(isEmpty || context.Document.GetText(link.Span).Any(char.IsLetterOrDigit)))
            return;

        var written = context.Document.Source.ToString(link.SourceSpan);
        context.ReportSource(Rule, link.SourceSpan, [written.Length <= LongestMessage && !written.Contains('\n', StringComparison.Ordinal) ? written : context.Document.GetText(link.Span)]);
    }

    [GeneratedRegex(@"\[(?:citation|source|reference|ref|sources|quotation|attribution|page|verification) (?:needed|missing|required|\?)\]|\[(?:who|by whom|according to whom|when|where|which|why|how|clarification needed|source|sources|ref|cite|citation|link|tk|todo|dubious|vague|quantify|as of)\??\]|\{\{(?:cn|fact|citation needed|who|when|according to whom|by whom|clarify|ref|cite)(?:\|[^{}\n]{0,200})?\}\}|(?<!\w)\((?:ref|source|cite|citation|citation needed|author, year|name, year)\??\)|\[\?\]|\b(?:insert|add) (?:source|citation|reference|link|cite) here\b|\binsert (?:source|citation|reference)\b(?! code| files?| text)|\b(?-i:TKTK|TK(?! (?:\p{Lu}\p{Ll}|\d)))\b|\bdoi:\s?10\.x+(?:/x+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
