using System.Collections.Immutable;

using Microsoft.CodeAnalysis;

namespace LintText.Analysis;

/// <summary>The rules about suppressions themselves.</summary>
internal static class SuppressionRules
{
    /// <summary>A suppression that suppresses nothing.</summary>
    public static Rule Unused { get; } = new(
        "SR0001",
        "unused-suppression",
        "Suppression without effect",
        "This suppression of {0} suppresses nothing; remove it",
        RuleCategory.Suppression,
        DiagnosticSeverity.Warning,
        "A suppression that no longer does anything hides the next finding that somebody should see.",
        "Practice of code analysers (unused suppressions are reported).");

    /// <summary>A suppression that does not say why.</summary>
    public static Rule WithoutReason { get; } = new(
        "SR0002",
        "suppression-without-reason",
        "Suppression without a reason",
        "Say why {0} is suppressed: add ‘-- reason’ to the comment",
        RuleCategory.Suppression,
        DiagnosticSeverity.Info,
        "The next editor must be able to judge whether a suppression still holds.",
        "Practice of code analysers (suppressions carry a justification, as in SARIF).");

    /// <summary>A suppression that cannot be understood.</summary>
    public static Rule Invalid { get; } = new(
        "SR0003",
        "invalid-suppression",
        "Suppression that cannot be understood",
        "{0}",
        RuleCategory.Suppression,
        DiagnosticSeverity.Warning,
        "A mistyped suppression does nothing, and nobody notices.",
        "Practice of code analysers.");

    /// <summary>The rules.</summary>
    public static ImmutableArray<Rule> All { get; } = [Unused, WithoutReason, Invalid];
}
