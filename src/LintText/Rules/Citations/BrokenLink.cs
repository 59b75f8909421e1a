using System.Text.RegularExpressions;

using LintText.Analysis;
using LintText.Documents;
using LintText.References;

using Microsoft.CodeAnalysis;

namespace LintText.Rules.Citations;

/// <summary>SR4017: a link leads to a file or folder that is not there.</summary>
internal sealed partial class BrokenLink() : TextAnalyzer(Rule)
{
    /// <summary>The rule.</summary>
    public static readonly Rule Rule = new(
        "SR4017",
        "broken-link",
        "Link to a file that is not there",
        "“{0}” does not exist{1}",
        RuleCategory.Citations,
        DiagnosticSeverity.Warning,
        "Readers who follow the link find nothing. Correct the path; it counts from the folder of this file.",
        "WP:LINKROT (dead links); CommonMark 0.31, Links")
    {
        YieldsTo = ["SR4013"],
    };

    /// <inheritdoc/>
    public override void Initialize(TextAnalysisContext context) => context.RegisterDocumentAction(Analyze);

    private static void Analyze(NodeAnalysisContext<ProseDocument> context)
    {
        if (context.Options.Get(ReferenceData.Feature).Tree is not { } tree)
            return;

        foreach (var (link, target) in LocalTarget.In(context.Document))
        {
            if (target.Path.Length == 0 || context.Options.IsAllowed(Rule.Id, target.Path) || tree.Find(target.Path) is not { State: LinkedFileState.Missing } file)
                continue;

            var meant = HostPattern().IsMatch(target.Path) ? "https://" + target.Path : file.Nearest;
            context.ReportSource(Rule, link.AddressSpan, [target.Path, (file.IsOnSite ? " on this site" : string.Empty) + (meant is null ? string.Empty : $"; did you mean “{meant}”?")]);
        }
    }

    /// <summary>What begins like a host is mostly an address without its “https://”.</summary>
    [GeneratedRegex(@"^(?:www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|edu|gov|io|dev|info)(?:/|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HostPattern();
}
