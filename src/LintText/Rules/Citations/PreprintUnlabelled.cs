using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;
using LintText.Language;
using LintText.References;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4012: a preprint is cited as if it had been reviewed.</summary>
internal sealed partial class PreprintUnlabelled() : TextAnalyzer(Rule)
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
        "WP:PREPRINT; WP:MEDRS")
    {
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterLinkAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;
        if (context.Model.GetAddress(link.Target)?.Cited is not { } address || ServerOf(address) is not { } server || context.Options.IsAllowed(Rule.Id, server))
            return;
        var block = context.Document.GetBlock(link.Span.Start);
        var isEntry = block.IsReference || block.Kind == BlockKind.Footnote;
        if (isEntry ? IsLabelled(context.Model.Text, block.Span) : context.Model.GetSentence(link.Span.Start) is { } sentence && IsLabelled(context.Model.Text, sentence.Span))
            return;
        if (IsPublishedBeside(context, link, isEntry ? block.Span : context.Model.GetSentence(link.Span.Start)?.Span ?? block.Span))
            return;

        context.ReportSource(Rule, link.AddressSpan, [server]);
    }

    private static string? ServerOf(WebAddress address)
    {
        if (HostKinds.Of(address) == HostKind.Preprint)
            return PagePattern().IsMatch(address.Host + address.Path) ? null : address.Host;

        var path = address.Path.TrimStart('/');
        return HostKinds.Of(address) == HostKind.Doi && DoiPattern().IsMatch(path) ? path[..path.IndexOf('/', StringComparison.Ordinal)] : null;
    }

    /// <summary>Home pages, help and lists are no papers.</summary>
    [GeneratedRegex("^info\\.|^[^/]+/?$|^[^/]+/(?:help|about|list|preprints|content|search|archive)/?$|^[^/]+/(?:help|about|list)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PagePattern();

    // A DOI’s address does not name the server. Cold Spring Harbor’s prefix is also that of reviewed journals, whose DOIs begin with letters.
    [GeneratedRegex(@"^10\.(?:1101/(?:\d{4}\.|\d{6})|48550/|2139/ssrn|21203/|20944/|3123[45]/osf\.io|31219/osf\.io|26434/chemrxiv|36227/techrxiv)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiPattern();

    /// <summary>“[journal article](…), first posted on [bioRxiv](…)”: another work stands beside it, which is the published version.</summary>
    private static bool IsPublishedBeside(NodeAnalysisContext<Link> context, Link link, TextSpan place)
    {
        var links = context.Document.Links;
        for (var i = Bisection.FirstNotBefore(links.AsSpan(), place.Start, static l => l.Span.Start); i < links.Length && links[i].Span.Start <= place.End; i++)
        {
            if (links[i] != link && place.Contains(links[i].Span) && context.Model.GetAddress(links[i].Target)?.Cited is { } other && ServerOf(other) is null && HostKinds.Of(other) is HostKind.Doi or HostKind.Site)
                return IsVersion(context.Model.Text, place);
        }

        return false;
    }

    /// <summary>“first posted on”, “also”, “preprint of”: words that make one work of two addresses.</summary>
    private static bool IsVersion(TokenText text, TextSpan place)
    {
        for (var i = text.IndexAt(place.Start); i < text.IndexAt(place.End); i++)
        {
            if (text.Is(i, "posted", "also", "version", "published", "journal"))
                return true;
        }

        return false;
    }

    private static bool IsLabelled(TokenText text, TextSpan place)
    {
        for (var i = text.IndexAt(place.Start); i < text.IndexAt(place.End); i++)
        {
            if (text.Is(i, "preprint", "preprints", "unreviewed", "draft") || (text.Is(i, "working") && text.Is(i + 1, "paper")) || (text.Is(i, "peer") && (text.Is(i + 1, "reviewed") || text.Is(i + 2, "reviewed"))))
                return true;
        }

        return false;
    }
}
