using System.Collections.Immutable;

using LintText.Configuration;

using Microsoft.CodeAnalysis;

namespace LintText.Analysis;

/// <summary>Something wrong with a configured key.</summary>
/// <param name="Key">The key, lower case as Roslyn hands it over.</param>
/// <param name="Message">One sentence: what is wrong and how to mend it.</param>
internal sealed record OptionProblem(string Key, string Message);

/// <summary>The configuration in force for one document. Options are immutable and can be used from several threads.</summary>
public sealed class LintOptions
{
    private const string KeyPrefix = "lint_text.";
    private const string AnalyzerPrefix = "dotnet_analyzer_diagnostic.";
    private const string CategoryPrefix = AnalyzerPrefix + "category-";
    private const string SeveritySuffix = ".severity";
    private const string AllKey = "dotnet_analyzer_diagnostic.severity";

    private readonly ImmutableDictionary<string, ReportDiagnostic>? _severities;
    private readonly ImmutableDictionary<string, string>? _values;

    private readonly ImmutableDictionary<object, object?> _features;

    private LintOptions(ImmutableDictionary<string, ReportDiagnostic>? severities, ImmutableDictionary<string, string>? values, ImmutableDictionary<object, object?> features)
    {
        _severities = severities;
        _values = values;
        _features = features;
    }

    /// <summary>No configuration.</summary>
    public static LintOptions Default { get; } = new(null, null, ImmutableDictionary<object, object?>.Empty);

    /// <summary>Makes options from what Roslyn’s <see cref="AnalyzerConfigSet"/> says of a file.</summary>
    /// <param name="severities">The severities by rule id (<see cref="AnalyzerConfigOptionsResult.TreeOptions"/>).</param>
    /// <param name="values">The other keys (<see cref="AnalyzerConfigOptionsResult.AnalyzerOptions"/>).</param>
    public static LintOptions Create(ImmutableDictionary<string, ReportDiagnostic> severities, ImmutableDictionary<string, string> values) => new(
        severities.WithComparers(StringComparer.OrdinalIgnoreCase),
        values.WithComparers(StringComparer.OrdinalIgnoreCase),
        Default._features);

    /// <summary>Makes options from the text of an <c>.editorconfig</c>. What is wrong in it is passed over; the other overload tells.</summary>
    /// <param name="editorConfig">The text. Files that it names are not read: only the command line does that.</param>
    /// <param name="documentPath">The document’s path from the folder that the file would stand in, for its sections: <c>drafts/a.md</c>.</param>
    public static LintOptions Parse(string editorConfig, string documentPath) => Resolve(editorConfig, documentPath).Options;

    /// <summary>Makes options from the text of an <c>.editorconfig</c> and checks them: unknown keys, values of the wrong type, unknown rules.</summary>
    /// <param name="editorConfig">The text. Files that it names are not read: only the command line does that.</param>
    /// <param name="documentPath">The document’s path from the folder that the file would stand in, for its sections: <c>drafts/a.md</c>.</param>
    /// <param name="rules">The rules there are.</param>
    /// <param name="problems">What is wrong, in the order of the lines; the options can be used all the same.</param>
    public static LintOptions Parse(string editorConfig, string documentPath, RuleCatalog rules, out ImmutableArray<FileProblem> problems)
    {
        var (file, options) = Resolve(editorConfig, documentPath);
        var faults = file.FindFaults(rules).Select(f => new FileProblem(file.Path, f.Line, 0, f.Message));
        var invalid = options.Validate(rules).Select(p => new FileProblem(file.Path, file.LineOf(p.Key), 0, p.Message));
        var unread = rules.Options.Where(o => o.NamesFiles && options.Find(o.Key) is not null)
            .Select(o => new FileProblem(file.Path, file.LineOf(o.Key), 0, $"{o.Key} names files, which are not read here") { IsWarning = true });
        problems = [.. faults.Concat(invalid).Concat(unread).Distinct().OrderBy(p => p.Line).ThenBy(p => p.Message, StringComparer.Ordinal)];
        return options;
    }

    private static (ConfigurationFile File, LintOptions Options) Resolve(string editorConfig, string documentPath)
    {
        // Roslyn wants whole paths, with forward slashes only; that of the file is the root which the document’s path starts from.
        const string Name = ".editorconfig";
        var file = new ConfigurationFile(Name, AnalyzerConfig.Parse(SectionNames.WithoutCostly(editorConfig), "/" + Name), editorConfig);
        var set = AnalyzerConfigSet.Create(new List<AnalyzerConfig> { file.Config });
        var result = set.GetOptionsForSourcePath("/" + documentPath.Replace('\\', '/').TrimStart('/'));
        return (file, Create(
            set.GlobalConfigOptions.TreeOptions.SetItems(result.TreeOptions),
            set.GlobalConfigOptions.AnalyzerOptions.SetItems(result.AnalyzerOptions)));
    }

    /// <summary>These options with something that the host has loaded for them.</summary>
    /// <typeparam name="T">What is loaded.</typeparam>
    /// <param name="feature">What it is for.</param>
    /// <param name="value">What was loaded.</param>
    internal LintOptions With<T>(LintFeature<T> feature, T value) => new(_severities, _values, _features.SetItem(feature, value));

    /// <summary>These options with another value of one of them.</summary>
    /// <param name="option">The option.</param>
    /// <param name="text">The value as it would be written.</param>
    internal LintOptions With(LintOption option, string text) => new(_severities, (_values ?? ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase)).SetItem(option.Key, text), _features);

    /// <summary>What the host has loaded.</summary>
    /// <typeparam name="T">What is loaded.</typeparam>
    /// <param name="feature">What it is for.</param>
    internal T Get<T>(LintFeature<T> feature) => _features.TryGetValue(feature, out var value) ? (T)value! : feature.None;

    /// <summary>An option’s value; the default where none or an invalid one is configured.</summary>
    /// <typeparam name="T">The option’s type.</typeparam>
    /// <param name="option">The option.</param>
    internal T Get<T>(LintOption<T> option) => Get(option, option.Default);

    /// <summary>An option’s value; where none or an invalid one is configured, what is usual for the document at hand.</summary>
    internal T Get<T>(LintOption<T> option, T usual) =>
        Find(option.Key) is { } text && option.Parse(text) is { IsValid: true } parsed ? parsed.Value : usual;

    /// <summary>What is configured for an option, as it was written; the default where nothing is.</summary>
    /// <param name="option">The option.</param>
    internal string GetText(LintOption option) => Find(option.Key) ?? option.DefaultText;

    /// <summary>What is configured for a key, as it was written. Rules of analyzers that a host hands in may read keys of their own: <c>lint_text.HOUSE001.limit</c>.</summary>
    /// <param name="key">The whole key, in any case.</param>
    /// <returns>The value, or null where the key is not set.</returns>
    public string? GetText(string key) => Find(key);

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
    internal ReportDiagnostic GetSeverity(Rule rule, DocumentKind kind, Strength? strength = null) => Configured(rule) ?? rule.DefaultSeverity(kind, strength);

    /// <summary>Whether a rule that is on by default is configured not to be reported.</summary>
    /// <param name="rule">The rule.</param>
    internal bool SwitchesOff(Rule rule) => rule.Descriptor.IsEnabledByDefault && Configured(rule) is ReportDiagnostic.Suppress or ReportDiagnostic.Hidden;

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
    internal ImmutableArray<OptionProblem> Validate(RuleCatalog rules)
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

    /// <summary>The configured keys that can change a finding, a line each, in order: what a host keeps results under.</summary>
    internal IEnumerable<string> Describe()
    {
        if (_severities is null || _values is null)
            return [];

        var values = _values.Where(v => v.Key.StartsWith(KeyPrefix, StringComparison.OrdinalIgnoreCase) || v.Key.StartsWith(AnalyzerPrefix, StringComparison.OrdinalIgnoreCase));
        return values.Select(v => $"{v.Key.ToLowerInvariant()} = {v.Value}")
            .Concat(_severities.Select(s => $"{s.Key.ToUpperInvariant()} = {s.Value}"))
            .Order(StringComparer.Ordinal);
    }

    private static bool IsHouseId(string word) => word.ToUpperInvariant() is var id && RuleId.IsWellFormed(id) && !RuleId.IsReserved(id);

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

        if (rules.Options.FirstOrDefault(o => string.Equals(o.Key, key, StringComparison.OrdinalIgnoreCase)) is { } option)
            return option.IsValid(value) ? null : $"'{value}' is not a value of {option.Key}; use {option.ValidValues}";

        // What an analyzer’s keys and values may be is its own affair, and one that is not loaded cannot say.
        if (key.Split('.') is [_, var owner, _, ..] && (rules.IsOwn(owner) || (IsHouseId(owner) && !rules.Contains(owner))))
            return null;

        if (key.EndsWith(Confidences.Suffix, StringComparison.OrdinalIgnoreCase) && key.Length > KeyPrefix.Length + Confidences.Suffix.Length)
        {
            var id = key[KeyPrefix.Length..^Confidences.Suffix.Length].ToUpperInvariant();
            return !rules.Contains(id) ? $"there is no rule {id}{NearestName.Suggest(id, rules.Ids)}"
                : Confidences.Option.IsValid(value) ? null : $"'{value}' is not a value of {key}; use {Confidences.Option.ValidValues}";
        }

        if (key.EndsWith(".allow", StringComparison.OrdinalIgnoreCase))
        {
            var id = key[KeyPrefix.Length..^".allow".Length].ToUpperInvariant();
            return rules.Contains(id) ? null : $"there is no rule {id}{NearestName.Suggest(id, rules.Ids)}";
        }

        var known = rules.Options.Select(o => o.Key).Append("lint_text.sr3001.allow");
        return $"there is no option {key}{NearestName.Suggest(key, known)}";
    }
}
