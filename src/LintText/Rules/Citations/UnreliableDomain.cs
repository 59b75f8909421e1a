using LintText.Analysis;
using LintText.Documents;
using LintText.References;
using LintText.References.Reliability;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4008: a source that the house’s own list warns of.</summary>
internal sealed class UnreliableDomain() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4008",
        "unreliable-domain",
        "Source that the house’s list warns of",
        "“{0}” is on your list as {1}: {2}",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "The house has decided not to rest on this source, or only with care. Cite another one, or say in the text whose word it is.",
        "WP:RS; WP:DEPREC (the model for such lists); IFCN, Transparency of sources")
    {
        StrengthSeverities = [new StrengthSeverity(Strength.Weak, ReportDiagnostic.Info)],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        if (context.Options.Get(ReferenceData.Feature).Reliability is not { } list)
            return;

        foreach (var cited in CitedAddress.In(context))
        {
            if (list.Find(cited.Address, cited.Year) is not { Verdict: not Verdict.Reliable } entry || cited.IsHomePage || context.Options.IsAllowed(Rule.Id, cited.Address.Host, entry.Host))
                continue;

            var reason = entry.Period.Length == 0 ? entry.Reason : $"{entry.Reason} ({entry.Period})";
            context.ReportCitation(Rule, cited.Prose, cited.SourceSpan, [entry.Name, WordOf(entry.Verdict), reason], StrengthOf(entry.Verdict));
        }
    }

    private static string WordOf(Verdict verdict) => verdict == Verdict.Caution ? "one to use with caution" : verdict.ToString().ToLowerInvariant();

    private static Strength StrengthOf(Verdict verdict) => verdict switch
    {
        Verdict.Caution => Strength.Weak,
        Verdict.Unreliable => Strength.Moderate,
        _ => Strength.Strong,
    };
}
