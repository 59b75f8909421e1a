using System.Collections.Immutable;

using LintText.Catalogue;
using LintText.Workspace;
using LintText.Workspace.Reviews;

namespace LintText.Cli.Reporting.Review;

/// <summary>How often a house’s editors found each rule right on their own drafts.</summary>
internal sealed class HouseMeasure
{
    private readonly Dictionary<string, Precision> _byRule;

    /// <summary>Counts what was judged.</summary>
    public HouseMeasure(ImmutableArray<JudgedFinding> judged)
    {
        _byRule = judged.GroupBy(j => j.RuleId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Precision("house", g.Count(j => j.IsRight), g.Count()), StringComparer.Ordinal);
        Rules = [.. _byRule.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => (r.Key, r.Value))];
    }

    /// <summary>Nothing was judged.</summary>
    public static HouseMeasure None { get; } = new([]);

    /// <summary>The rules that were judged, in the order of their ids.</summary>
    public ImmutableArray<(string RuleId, Precision Precision)> Rules { get; }

    /// <summary>A sentence for a rule’s findings; null where none was judged.</summary>
    public string? Describe(string ruleId) => _byRule.GetValueOrDefault(ruleId) is { } own ? $"This house judged {Counted.Of(own.Total, "such finding")}; {Counted.Text(own.Right)} of them right." : null;
}
