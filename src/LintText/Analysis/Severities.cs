using LintText.Configuration;

using Microsoft.CodeAnalysis;

namespace LintText.Analysis;

/// <summary>The words for severities that configuration, packs and reports use.</summary>
internal static class Severities
{
    /// <summary>The words, from the gravest to none.</summary>
    public static IReadOnlyList<string> Words { get; } = ["error", "warning", "suggestion", "silent", "none"];

    /// <summary>The word for a severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string ToWord(this DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Info => "suggestion",
        _ => "silent",
    };

    /// <summary>The word for a configured severity.</summary>
    /// <param name="severity">The severity.</param>
    public static string ToWord(this ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "suggestion",
        ReportDiagnostic.Hidden => "silent",
        ReportDiagnostic.Suppress => "none",
        _ => "default",
    };

    /// <summary>Reads a severity’s word.</summary>
    /// <param name="word">The word, in any case.</param>
    /// <returns>The severity, or null for any other word.</returns>
    public static ReportDiagnostic? Parse(string word) => word.Trim().ToLowerInvariant() switch
    {
        "error" => ReportDiagnostic.Error,
        "warning" => ReportDiagnostic.Warn,
        "suggestion" => ReportDiagnostic.Info,
        "silent" or "refactoring" => ReportDiagnostic.Hidden,
        "none" => ReportDiagnostic.Suppress,
        _ => null,
    };

    /// <summary>What is said of a word that is no severity.</summary>
    /// <param name="word">The word.</param>
    public static string Refuse(string word)
    {
        var meant = word.ToLowerInvariant() switch
        {
            "warn" => "warning",
            "info" or "information" or "hint" or "note" => "suggestion",
            "hidden" => "silent",
            "off" or "ignore" or "disable" or "disabled" or "false" => "none",
            _ => NearestName.Find(word, Words),
        };
        return $"'{word}' is not a severity{(meant is null ? string.Empty : $"; did you mean '{meant}'?")}; use {string.Join(", ", Words)}";
    }

    /// <summary>A descriptor’s severity as it would be configured.</summary>
    /// <param name="severity">The severity.</param>
    public static ReportDiagnostic OfDefault(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => ReportDiagnostic.Error,
        DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
        DiagnosticSeverity.Info => ReportDiagnostic.Info,
        _ => ReportDiagnostic.Hidden,
    };

    /// <summary>The diagnostic severity of a configured one.</summary>
    /// <param name="severity">Any value but <see cref="ReportDiagnostic.Suppress"/> and <see cref="ReportDiagnostic.Default"/>.</param>
    public static DiagnosticSeverity ToDiagnosticSeverity(this ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Hidden,
    };
}
