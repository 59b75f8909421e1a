using LintText.Analysis;
using LintText.Documents;
using LintText.Language;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4012: a preprint is cited as if it had been reviewed.</summary>
public sealed class PreprintUnlabelled() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4012",
        "preprint-unlabelled",
        "Preprint that is not called one",
        "“{0}” is a preprint server; say the work is not peer reviewed",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "Nobody has reviewed the paper yet. Say so, or cite the published version.",
        "WP:PREPRINT; WP:MEDRS");

    private static readonly string[] Hosts = ["arxiv.org", "biorxiv.org", "medrxiv.org", "ssrn.com", "psyarxiv.com", "researchsquare.com", "preprints.org", "chemrxiv.org"];
    private static readonly string[] DoiPrefixes = ["10.1101/", "10.48550/", "10.2139/ssrn", "10.21203/", "10.20944/"];

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterLinkAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;
        if (!Uri.TryCreate(link.Target, UriKind.Absolute, out var address) || ServerOf(address) is not { } server)
            return;
        if (context.Model.GetSentence(link.Span.Start) is { } sentence && IsLabelled(context.Model.Text, sentence))
            return;

        context.ReportSource(Rule, link.TargetSpan.IsEmpty ? link.SourceSpan : link.TargetSpan, [server]);
    }

    private static string? ServerOf(Uri address)
    {
        if (Hosts.FirstOrDefault(h => address.Host == h || address.Host.EndsWith("." + h, StringComparison.Ordinal)) is { } host)
            return host;

        var path = Uri.UnescapeDataString(address.AbsolutePath).TrimStart('/');
        return address.Host is "doi.org" or "dx.doi.org" && DoiPrefixes.Any(p => path.StartsWith(p, StringComparison.OrdinalIgnoreCase)) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : null;
    }

    private static bool IsLabelled(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (text.Is(i, "preprint", "preprints", "unreviewed", "draft") || (text.Is(i, "working") && text.Is(i + 1, "paper")) || (text.Is(i, "peer") && (text.Is(i + 1, "reviewed") || text.Is(i + 2, "reviewed"))))
                return true;
        }

        return false;
    }
}
