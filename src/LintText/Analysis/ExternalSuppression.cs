using System.Collections.Immutable;

namespace LintText.Analysis;

/// <summary>A suppression that is kept outside the document, for formats that have no comments.</summary>
/// <param name="RuleIds">The rules it is for; empty for all.</param>
/// <param name="Text">The text a finding must hold or stand in, or null for every finding in the document.</param>
/// <param name="Reason">Why, or null.</param>
public sealed record ExternalSuppression(ImmutableArray<string> RuleIds, string? Text, string? Reason)
{
    /// <summary>The file that it stands in, as reports are to name it, or null.</summary>
    public string? Origin { get; init; }
}
