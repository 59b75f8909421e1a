using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.References;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4010: a wiki is cited for a claim.</summary>
internal sealed class CircularWikiCitation() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4010",
        "circular-wiki-citation",
        "Wiki cited as a source",
        "“{0}” is a wiki or mirror; cite the source it cites",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "Anyone can change a wiki, and its article may rest on yours. Follow its reference and cite that.",
        "WP:CIRCULAR; WP:UGC")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterLinkAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;
        if (context.Model.GetAddress(link.Target)?.Cited is not { } address || HostKinds.Of(address) != HostKind.Wiki || address.Path == "/")
            return;

        var block = context.Document.GetBlock(link.Span.Start);
        if (!block.IsBody || context.Options.IsAllowed(Rule.Id, address.Host))
            return;
        if (context.Model.GetSentence(link.Span.Start) is { } sentence && IsAboutWiki(context.Model.Text, sentence))
            return;

        context.ReportSource(Rule, link.AddressSpan, [address.Host]);
    }

    private static bool IsAboutWiki(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "wikipedia", "wikipedians", "wiki", "photo", "image", "credit", "photograph", "licence", "license", "cc"))
                return true;
        }

        return false;
    }
}
