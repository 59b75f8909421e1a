using System.Globalization;
using System.Text;

using LintText.Analysis;

namespace LintText.Rules;

/// <summary>The table at the top of a rule’s page, which is made from the rule and from what was measured.</summary>
internal static class RulePageTable
{
    /// <summary>The lines that the table stands between.</summary>
    public const string Start = "<!-- generated -->", End = "<!-- /generated -->";

    /// <summary>Makes a rule’s table, its enclosing lines included.</summary>
    public static string Create(Rule rule, Calibration calibration)
    {
        var table = new StringBuilder();
        table.Append(Start).Append("\n| | |\n|---|---|\n");
        Add(table, "Title", rule.Descriptor.Title.ToString(CultureInfo.InvariantCulture));
        Add(table, "Family", rule.Descriptor.Category);
        Add(table, "Severity", Severity(rule));
        if (calibration.Find(rule.Id).ToArray() is { Length: > 0 } measured)
            Add(table, "Precision", Describe(measured));
        foreach (var strength in Enum.GetValues<Strength>())
        {
            if (calibration.Find(rule.Id, strength).ToArray() is { Length: > 0 } ofStrength)
                Add(table, $"Precision, {strength.ToString().ToLowerInvariant()}", Describe(ofStrength));
        }

        return table.Append(End).ToString();
    }

    private static void Add(StringBuilder table, string name, string value) => table.Append(CultureInfo.InvariantCulture, $"| {name} | {value} |\n");

    private static string Severity(Rule rule)
    {
        var strengths = rule.StrengthSeverities.GroupBy(s => s.Severity).Select(g => $"{g.Key.ToWord()} ({string.Join(", ", g.Select(s => s.Strength.ToString().ToLowerInvariant()))})").ToArray();
        var kinds = Enum.GetValues<DocumentKind>()
            .Where(k => rule.DefaultSeverity(k) != rule.DefaultSeverity(DocumentKind.News))
            .Select(k => $"; {rule.DefaultSeverity(k).ToWord()} for `{k.ToString().ToLowerInvariant()}`");
        return (strengths.Length == 0 ? rule.DefaultSeverity(DocumentKind.News).ToWord() : string.Join(", ", strengths)) + string.Concat(kinds);
    }

    private static string Describe(IEnumerable<Precision> measured) => string.Join("; ", measured.Select(Describe));

    private static string Describe(Precision precision)
    {
        var share = precision.IsTelling ? string.Create(CultureInfo.InvariantCulture, $"{precision.Share:0.00}, ") : string.Empty;
        return precision.IsReading
            ? string.Create(CultureInfo.InvariantCulture, $"{share}{precision.Right} right of {precision.Total} read{precision.Corpus[Precision.Reading.Length..].Replace(", ", " in ", StringComparison.Ordinal)}")
            : string.Create(CultureInfo.InvariantCulture, $"{precision.Corpus}: {share}{precision.Right} of {precision.Total} in sentences marked biased");
    }
}
