using LintText.Configuration;

namespace LintText.Analysis;

/// <summary>
/// What is wrong with a line of a configuration file, by itself. A key of another tool is none of our business, so a mistyped one is told only
/// where it can hardly be anything but one of ours.
/// </summary>
internal static class ConfigurationFaults
{
    private const string Ours = "lint_text";
    private const string OfRule = "dotnet_diagnostic";
    private const string OfMany = "dotnet_analyzer_diagnostic";
    private const string Severity = "severity";
    private const string Category = "category-";

    /// <summary>The largest distance at which a part of a key is taken for one of ours.</summary>
    private const int LargestSlip = 2;

    /// <summary>Says what is wrong with a line.</summary>
    /// <param name="line">The line without white space around it.</param>
    /// <param name="rules">The rules there are.</param>
    /// <returns>A sentence: what is wrong and how to mend it; null where nothing is.</returns>
    public static string? Of(string line, RuleCatalog rules)
    {
        if (line.Length == 0 || line[0] is '#' or ';')
            return null;
        if (SectionNames.IsCostly(line))
            return $"a section with more than {SectionNames.MostWildcards.ToString(System.Globalization.CultureInfo.InvariantCulture)} wildcards takes too long to match and is not read; write several simpler ones";
        if (line[0] == '[')
            return line.EndsWith(']') && line.Length > 2 ? null : "a section needs a closing bracket: [*.md]";

        var equals = line.IndexOfAny(['=', ':']);
        if (equals <= 0)
            return "neither a section, a key with a value nor a comment; write 'key = value'";

        var key = line[..equals].Trim();
        return OfKey(key, rules)
            ?? (IsSeverityOfOurs(key, rules) && line[(equals + 1)..].Split('#')[0].Trim() is var value && Severities.Parse(value) is null && value != "default" ? Severities.Refuse(value) : null);
    }

    /// <summary>Whether a key can only be one of ours.</summary>
    /// <param name="key">The key, lower case.</param>
    public static bool IsOurs(string key) => key.StartsWith(Ours + ".", StringComparison.Ordinal) || key.StartsWith(OfRule + ".sr", StringComparison.Ordinal)
        || RuleCategory.All.Any(c => key.Equals($"{OfMany}.{Category}{c}.{Severity}", StringComparison.OrdinalIgnoreCase));

    private static string? OfKey(string key, RuleCatalog rules)
    {
        var parts = key.Split('.');
        if (parts.Length < 2)
            return null;

        if (IsSlip(parts[0], Ours))
            return $"keys of lint-text begin with '{Ours}.'; did you mean '{Ours}{key[parts[0].Length..]}'?";
        if (parts.Length == 3 && rules.FindNamed(parts[1]) is { } rule && (IsSlip(parts[0], OfRule) || (Is(parts[0], OfRule) && !Is(parts[2], Severity))))
            return $"there is no key '{key}'; did you mean '{OfRule}.{rule.Id}.{Severity}'?";

        // No other analyzer’s ids have hyphens.
        if (parts.Length == 3 && Is(parts[0], OfRule) && parts[1].Contains('-', StringComparison.Ordinal) && rules.FindNamed(parts[1]) is null)
            return $"there is no rule '{parts[1]}'{NearestName.Suggest(parts[1], rules.IdsAndNames)}";
        return Is(parts[0], OfMany) || IsSlip(parts[0], OfMany) ? OfKeyForMany(key, parts) : null;
    }

    /// <summary>Of a family’s key: other analyzers have families of their own, so only what is nearly one of ours is told.</summary>
    private static string? OfKeyForMany(string key, string[] parts)
    {
        if (parts.Length != 3 || !parts[1].StartsWith(Category, StringComparison.OrdinalIgnoreCase))
            return parts.Length == 2 && IsSlip(parts[1], Severity) ? $"there is no key '{key}'; did you mean '{OfMany}.{Severity}'?" : null;

        var family = parts[1][Category.Length..];
        var meant = RuleCategory.All.FirstOrDefault(c => Is(c, family)) ?? NearestName.Find(family, RuleCategory.All, LargestSlip);
        return meant is null || (Is(parts[0], OfMany) && Is(meant, family) && Is(parts[2], Severity)) ? null : $"there is no key '{key}'; did you mean '{OfMany}.{Category}{meant}.{Severity}'?";
    }

    /// <summary>Whether a key sets the severity of all rules, of a built-in one or of one in a pack that is loaded; a family’s is checked with the options.</summary>
    private static bool IsSeverityOfOurs(string key, RuleCatalog rules) => key.Split('.') switch
    {
        [var first, var last] => Is(first, OfMany) && Is(last, Severity),
        [var first, var id, var last] => Is(first, OfRule) && Is(last, Severity) && id.Length > 0 && (id.StartsWith("SR", StringComparison.OrdinalIgnoreCase) || rules.FindNamed(id) is not null),
        _ => false,
    };

    private static bool Is(string part, string name) => part.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsSlip(string part, string name) => !Is(part, name) && NearestName.Find(part, [name], LargestSlip) is not null;
}
