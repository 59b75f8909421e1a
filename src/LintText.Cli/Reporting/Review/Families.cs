using LintText.Analysis;

using Microsoft.CodeAnalysis;

namespace LintText.Cli.Reporting.Review;

/// <summary>The classes that findings are styled by. A family has a hue and a kind of line, a severity its weight, so that neither rests on colour.</summary>
internal static class Families
{
    /// <summary>The families that a page tells apart, as they are named and as their class is; a house’s own are one more.</summary>
    public static IReadOnlyList<(string Name, string Class)> All { get; } =
    [
        (RuleCategory.Attribution, "attribution"),
        (RuleCategory.Anonymity, "anonymity"),
        (RuleCategory.Loaded, "loaded"),
        (RuleCategory.Citations, "citations"),
        (RuleCategory.Transparency, "transparency"),
        (Other, "other"),
    ];

    /// <summary>The name of what belongs to none.</summary>
    private const string Other = "Other";

    /// <summary>The name of a rule’s family.</summary>
    public static string NameOf(Rule rule) => All.Any(f => f.Name == rule.Descriptor.Category) ? rule.Descriptor.Category : Other;

    /// <summary>The class of a rule’s family.</summary>
    public static string ClassOf(Rule rule) => NameOf(rule).ToLowerInvariant();

    /// <summary>The class of a severity.</summary>
    public static string ClassOf(DiagnosticSeverity severity) => severity.ToWord();
}
