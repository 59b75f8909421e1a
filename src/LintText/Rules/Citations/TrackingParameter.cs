using System.Collections.Frozen;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Citations;

/// <summary>SR4025: an address carries parameters that follow readers around.</summary>
internal sealed class TrackingParameter() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4025",
        "tracking-parameter",
        "Address with tracking parameters",
        "Address carries {0}, which only {1} readers",
        RuleCategory.Citations,
        DiagnosticSeverity.Info,
        "The parameters tell somebody where readers come from. The page is the same without them.",
        "URL Standard (query); Mozilla, Query parameter stripping; WP:EL (clean links)")
    {
        YieldsTo = ["SR4009"],

        // There, parameters mostly tell a sponsor on purpose where readers come from.
        KindSeverities = KindSeverity.OffFor(DocumentKind.Docs),
    };

    /// <summary>Parameters that campaigns, mailings and networks add and that no page needs. A star stands for any ending.</summary>
    private static readonly FrozenSet<string> Names = new[]
    {
        "fbclid", "gclid", "gclsrc", "gbraid", "wbraid", "dclid", "msclkid", "yclid", "ysclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid", "mkt_tok",
        "_hsenc", "_hsmi", "hsctatracking", "vero_id", "vero_conv", "wickedid", "oly_anon_id", "oly_enc_id", "rb_clickid", "s_cid", "ref_src", "ref_url", "_openstat", "sc_campaign", "guccounter", "guce_referrer", "guce_referrer_sig", "__twitter_impression", "cmpid", "icid", "ocid", "smid", "srsltid", "xtor",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterLinkAction(Analyze);

    private static void Analyze(NodeAnalysisContext<Link> context)
    {
        var link = context.Node;
        if (context.Model.GetAddress(link.Target) is not { } address || address.Query.Length == 0)
            return;

        // A reference definition holds the address elsewhere; there is nothing here to change.
        var (_, removed) = AddressParameters.Remove(link.Target, p => IsTracking(p) && !context.Options.IsAllowed(Rule.Id, NameOf(p)));
        if (removed.Count == 0)
            return;

        var written = context.Document.Source.ToString(link.TargetSpan);
        var (clean, _) = AddressParameters.Remove(written, p => IsTracking(p) && !context.Options.IsAllowed(Rule.Id, NameOf(p)));

        var names = string.Join(", ", removed.Select(NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Select(n => $"“{n}”"));
        var fix = clean == written ? null : new TextFix(removed.Count == 1 ? $"Remove ‘{removed[0]}’" : "Remove the tracking parameters", [new TextChange(link.TargetSpan, clean)], IsSafe: true);
        context.ReportSource(Rule, link.AddressSpan, [names, removed.Count == 1 ? "tracks" : "track"], fix);
    }

    private static bool IsTracking(string parameter)
    {
        var name = NameOf(parameter);
        return name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("pk_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("mtm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("hsa_", StringComparison.OrdinalIgnoreCase) || Names.Contains(name);
    }

    private static string NameOf(string parameter) => parameter.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals ? parameter[..equals] : parameter;
}
