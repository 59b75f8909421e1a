using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.References;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4023: a link whose kind of target cannot be a source: it hides, changes or advertises.</summary>
internal sealed class WeakSource() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4023",
        "weak-source",
        "Link that is no source",
        "“{0}” {1}",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "What the link leads to cannot be checked, or is one party’s own word. Link to the page itself, or say whose word it is.",
        "WP:RS; WP:ELNO; SPJ Code of Ethics (identify sources clearly); IFCN, Transparency of sources")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        foreach (var cited in CitedAddress.In(context))
        {
            if (cited.IsHomePage || FaultOf(HostKinds.Of(cited.Address), context, cited.Prose) is not { } fault || context.Options.IsAllowed(Rule.Id, cited.Address.Host))
                continue;

            context.ReportCitation(Rule, cited.Prose.Length > 1 ? cited.Prose : default, cited.SourceSpan, [cited.Address.Host, fault]);
        }
    }

    private static string? FaultOf(HostKind kind, NodeAnalysisContext<ProseDocument> context, TextSpan prose) => kind switch
    {
        HostKind.Shortener => "hides where the link leads; link to the page itself",
        HostKind.SearchResults => "is a page of search results, which change; link to the page you mean",
        HostKind.ContentFarm => "looks like a site made to be found; check who writes it, and cite where it has this from",
        HostKind.PressRelease when context.DocumentKind != DocumentKind.Docs && !SaysWhose(context, prose) => "sends out what its customers write about themselves; say whose release it is, or cite who checked it",
        _ => null,
    };

    /// <summary>Whether the sentence says that it is a release, or that somebody announced it.</summary>
    private static bool SaysWhose(NodeAnalysisContext<ProseDocument> context, TextSpan prose)
    {
        if (context.Model.GetSentence(prose.Start) is not { } sentence)
            return false;
        if (context.Model.IsSourced(sentence))
            return true;

        var text = context.Model.Text;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "release", "releases", "announced", "announces", "announcement", "statement", "statements", "unveiled", "launched") || text.Is(i, WordClasses.ReportingVerb))
                return true;
        }

        return false;
    }
}
