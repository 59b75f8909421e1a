using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4016: a link without a text, which nobody can see or follow.</summary>
internal sealed partial class EmptyLinkText() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4016",
        "empty-link-text",
        "Link without a text",
        "Link to “{0}” has no text to click on",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "Readers do not see the link, and screen readers read out its address. Give it a text that says where it leads, or delete it.",
        "WCAG 2.2, Link Purpose (2.4.4) and Name, Role, Value (4.1.2)");

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterLinkAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;

        // “<a id="x" href="#x"></a>” beside a heading is how generators mark a place to link to.
        if (link.Form is not (LinkForm.Inline or LinkForm.Reference or LinkForm.Element) || link.Target.Trim().Length == 0 || link.Target.StartsWith('#'))
            return;

        if (string.IsNullOrWhiteSpace(context.Document.GetText(link.Span)) && !ShowsSomething(context.Document.Source.ToString(link.SourceSpan), link.Form))
            context.ReportSource(Rule, link.SourceSpan, [link.Target]);
    }

    /// <summary>A picture, a frame or a name for screen readers; their markup takes no place in the prose of some blocks.</summary>
    private static bool ShowsSomething(string markup, LinkForm form)
    {
        if (form != LinkForm.Element)
            return markup.AsSpan(0, markup.IndexOf(']', StringComparison.Ordinal) + 1).ContainsAny('!', '<');

        var tag = markup.IndexOf('>', StringComparison.Ordinal) + 1;
        var end = markup.LastIndexOf("</", StringComparison.Ordinal);
        return NamePattern().IsMatch(markup[..tag]) || (end > tag && PicturePattern().IsMatch(markup[tag..end]));
    }

    /// <summary>What shows without a text; icons are drawn into empty <c>i</c> and <c>span</c> elements.</summary>
    [GeneratedRegex(@"<(?:img|svg|picture|figure|video|audio|object|embed|canvas|iframe|input|i|span)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PicturePattern();

    [GeneratedRegex("""\b(?:aria-label|aria-labelledby|title)\s*=\s*["']?[^"'\s>]""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
