using System.Globalization;
using System.Text;

using LintText.Analysis;

namespace LintText.Catalogue;

/// <summary>The table at the top of a rule’s page, which is made from the rule and from what was measured.</summary>
internal static class RulePageTable
{
    /// <summary>The lines that the table stands between.</summary>
    public const string Start = "<!-- generated -->", End = "<!-- /generated -->";

    private const string HowMeasured =
        """

        Precision: findings that readers found right, and findings in sentences that a corpus marks as biased. Written by
        `dotnet run -c Release --project bench/LintText.Accuracy -- pages GOLD`; see [accuracy](../accuracy.md) and
        [severities](../severities.md).

        """;

    /// <summary>Makes a rule’s table, its enclosing lines included.</summary>
    public static string Create(Rule rule, Calibration calibration)
    {
        var table = new StringBuilder();
        table.Append(Start).Append("\n| | |\n|---|---|\n");
        Add(table, "Title", rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture));
        Add(table, "Family", rule.Descriptor.Category);
        Add(table, "Severity", Severity(rule));
        foreach (var own in rule.StrengthSeverities.Where(s => s.Severity != rule.DefaultSeverity(DocumentKind.News)))
            Add(table, $"Severity, {own.Strength.ToWord()}", own.Severity.ToWord());

        var isMeasured = false;
        foreach (var strength in (Strength?[])[null, Strength.Strong, Strength.Moderate, Strength.Weak])
        {
            foreach (var precision in calibration.Find(rule.Id, strength))
            {
                isMeasured = true;
                Add(table, $"Precision{(strength is { } s ? ", " + s.ToWord() : string.Empty)}", $"{Describe(precision)}, {precision.Corpus}");
            }
        }

        return table.Append(isMeasured ? HowMeasured.ReplaceLineEndings("\n") : string.Empty).Append(End).ToString();
    }

    private static void Add(StringBuilder table, string name, string value) => table.Append(CultureInfo.InvariantCulture, $"| {name} | {value} |\n");

    private static string Severity(Rule rule)
    {
        var kinds = Enum.GetValues<DocumentKind>()
            .Where(k => rule.DefaultSeverity(k) != rule.DefaultSeverity(DocumentKind.News))
            .GroupBy(k => rule.DefaultSeverity(k).ToWord())
            .Select(kinds => $"; {kinds.Key} for {string.Join(", ", kinds.Select(k => $"`{k.ToString().ToLowerInvariant()}`"))}");
        return rule.DefaultSeverity(DocumentKind.News).ToWord() + string.Concat(kinds);
    }

    private static string Describe(Precision precision) => precision.IsTelling
        ? string.Create(CultureInfo.InvariantCulture, $"{precision.Share:0.00} ({precision.Right} of {precision.Total})")
        : string.Create(CultureInfo.InvariantCulture, $"{precision.Right} of {precision.Total}");
}
