using System.Collections.Immutable;

using LintText.References;
using LintText.Rules.StyleSheets;

using Microsoft.CodeAnalysis;

namespace LintText.Analysis;

/// <summary>Something wrong with a configured key.</summary>
/// <param name="Key">The key, lower case as Roslyn hands it over.</param>
/// <param name="Message">One sentence: what is wrong and how to mend it.</param>
public sealed record OptionProblem(string Key, string Message);

/// <summary>The configuration in force for one document.</summary>
public sealed class LintOptions
{
    private const string KeyPrefix = "lint_text.";
    private const string CategoryPrefix = "dotnet_analyzer_diagnostic.category-";
    private const string SeveritySuffix = ".severity";
    private const string AllKey = "dotnet_analyzer_diagnostic.severity";

    private readonly ImmutableDictionary<string, ReportDiagnostic>? _severities;
    private readonly ImmutableDictionary<string, string>? _values;

    private LintOptions(ImmutableDictionary<string, ReportDiagnostic>? severities, ImmutableDictionary<string, string>? values)
    {
        _severities = severities;
        _values = values;
    }

    /// <summary>No configuration.</summary>
    public static LintOptions Default { get; } = new(null, null);

    /// <summary>Makes options from what Roslyn’s <see cref="AnalyzerConfigSet"/> says of a file.</summary>
    /// <param name="severities">The severities by rule id (<see cref="AnalyzerConfigOptionsResult.TreeOptions"/>).</param>
    /// <param name="values">The other keys (<see cref="AnalyzerConfigOptionsResult.AnalyzerOptions"/>).</param>
    public static LintOptions Create(ImmutableDictionary<string, ReportDiagnostic> severities, ImmutableDictionary<string, string> values) => new(
        severities.WithComparers(StringComparer.OrdinalIgnoreCase),
        values.WithComparers(StringComparer.OrdinalIgnoreCase));

    /// <summary>The house’s style sheets, or null where none is loaded.</summary>
    public StyleGuide? StyleGuide { get; private init; }

    /// <summary>These options with the style sheets that the host has loaded for them.</summary>
    /// <param name="guide">The style sheets, or null for none.</param>
    public LintOptions WithStyleGuide(StyleGuide? guide) => new(_severities, _values) { StyleGuide = guide, References = References };

    /// <summary>What citations are held against: bibliographies, lists of sources, the files around the document.</summary>
    public ReferenceData References { get; private init; } = ReferenceData.None;

    /// <summary>These options with what the host has loaded to hold citations against.</summary>
    /// <param name="references">What was loaded.</param>
    public LintOptions WithReferences(ReferenceData references) => new(_severities, _values) { StyleGuide = StyleGuide, References = references };

    /// <summary>An option’s value; the default where none or an invalid one is configured.</summary>
    /// <typeparam name="T">The option’s type.</typeparam>
    /// <param name="option">The option.</param>
    public T Get<T>(LintOption<T> option) => Get(option, option.Default);

    /// <summary>An option’s value; where none or an invalid one is configured, what is usual for the document at hand.</summary>
    internal T Get<T>(LintOption<T> option, T usual) =>
        Find(option.Key) is { } text && option.Parse(text) is { IsValid: true } parsed ? parsed.Value : usual;

    /// <summary>What is configured for an option, as it was written; the default where nothing is.</summary>
    /// <param name="option">The option.</param>
    public string GetText(LintOption option) => Find(option.Key) ?? option.DefaultText;

    /// <summary>Whether a rule is to leave something alone (<c>lint_text.SR3001.allow = regime, bloody</c>). Case does not matter.</summary>
    /// <param name="ruleId">The rule’s id.</param>
    /// <param name="names">What it can be called: as listed, as it stands in the text.</param>
    public bool IsAllowed(string ruleId, params ReadOnlySpan<string> names)
    {
        if (_values is null || Find($"{KeyPrefix}{ruleId}.allow") is not { } list)
            return false;

        var allowed = list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var name in names)
        {
            if (allowed.Contains(name, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>The severity of a rule: its own key, then its category’s, then the key for all, then its default for the kind of document.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="kind">The kind of document.</param>
    /// <param name="strength">The strength of the finding, or null for a rule that knows none.</param>
    public ReportDiagnostic GetSeverity(Rule rule, DocumentKind kind, Strength? strength = null) => Configured(rule) ?? rule.DefaultSeverity(kind, strength);

    private ReportDiagnostic? Configured(Rule rule)
    {
        if (_severities is not null && _severities.TryGetValue(rule.Id, out var severity) && severity != ReportDiagnostic.Default)
            return severity;

        // As in Roslyn, a key for many rules does not turn on what is off by default.
        if (!rule.Descriptor.IsEnabledByDefault || _values is null)
            return null;
        if (Find($"{CategoryPrefix}{rule.Descriptor.Category}{SeveritySuffix}") is { } word && Severities.Parse(word) is { } category)
            return category;
        return Find(AllKey) is { } all ? Severities.Parse(all) : null;
    }

    /// <summary>Checks the configured keys: unknown ones, values of the wrong type, unknown rules and categories.</summary>
    /// <param name="rules">The rules there are.</param>
    public ImmutableArray<OptionProblem> Validate(RuleCatalog rules)
    {
        var problems = ImmutableArray.CreateBuilder<OptionProblem>();
        if (_severities is null || _values is null)
            return [];

        foreach (var (key, value) in _values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (Check(key, value, rules) is { } message)
                problems.Add(new OptionProblem(key, message));
        }

        foreach (var id in _severities.Keys.Select(k => k.ToUpperInvariant()).Where(k => k.StartsWith("SR", StringComparison.Ordinal) && !rules.Contains(k)).Order(StringComparer.Ordinal))
            problems.Add(new OptionProblem($"dotnet_diagnostic.{id.ToLowerInvariant()}.severity", $"there is no rule {id}{NearestName.Suggest(id, rules.Ids)}"));
        return problems.ToImmutable();
    }

    private string? Find(string key) => _values is not null && _values.TryGetValue(key, out var value) ? value : null;

    private static string? Check(string key, string value, RuleCatalog rules)
    {
        if (key.StartsWith(CategoryPrefix, StringComparison.OrdinalIgnoreCase))
        {
            // Other analyzers have categories of their own; only a value that is ours to read is checked.
            var category = key.EndsWith(SeveritySuffix, StringComparison.OrdinalIgnoreCase) ? key[CategoryPrefix.Length..^SeveritySuffix.Length] : string.Empty;
            return RuleCategory.All.Contains(category, StringComparer.OrdinalIgnoreCase) && Severities.Parse(value) is null && value != "default" ? $"'{value}' is not a severity; use {string.Join(", ", Severities.Words)}" : null;
        }

        if (key.StartsWith("dotnet_diagnostic.sr", StringComparison.OrdinalIgnoreCase) && key.EndsWith(SeveritySuffix, StringComparison.OrdinalIgnoreCase))
            return $"'{value}' is not a severity; use {string.Join(", ", Severities.Words)}";

        if (!key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase))
            return null;

        if (LintOptionCatalogue.All.FirstOrDefault(o => string.Equals(o.Key, key, StringComparison.OrdinalIgnoreCase)) is { } option)
            return option.IsValid(value) ? null : $"'{value}' is not a value of {option.Key}; use {option.ValidValues}";

        if (key.EndsWith(".allow", StringComparison.OrdinalIgnoreCase))
        {
            var id = key[KeyPrefix.Length..^".allow".Length].ToUpperInvariant();
            return rules.Contains(id) ? null : $"there is no rule {id}{NearestName.Suggest(id, rules.Ids)}";
        }

        var known = LintOptionCatalogue.All.Select(o => o.Key).Append("lint_text.sr3001.allow");
        return $"there is no option {key}{NearestName.Suggest(key, known)}";
    }
}
