using LintText.Analysis;
using LintText.Workspace.Configuration;
using LintText.Workspace.Git;

using Microsoft.CodeAnalysis;

namespace LintText.Workspace.Checking;

/// <summary>
/// What a change does to what is reported: severities that it lowers, options that it sets, suppressions that it adds, files named in the
/// configuration that it rewrites. Whoever reviews the change sees findings only in so far as these let them through.
/// </summary>
/// <param name="change">The change.</param>
/// <param name="rules">The rules in force.</param>
internal sealed class ChangedSettings(GitChange change, RuleCatalog rules)
{
    private static readonly string[] ConfigurationNames = [".editorconfig", ".globalconfig"];

    /// <summary>One line for each thing that the change decides, by file and place.</summary>
    /// <param name="named">Full paths of files that the configuration or the command line names: lists, style sheets, packs, a baseline.</param>
    /// <param name="display">The path that a file is shown under, by the one that git has.</param>
    public IEnumerable<string> Describe(IEnumerable<string> named, Func<string, string> display)
    {
        var lists = named.Select(change.Before.PathOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var paths = change.Now.Files.Keys.Union(change.Before.Files.Keys).Union(change.IsStaged ? [] : change.Untracked);
        foreach (var path in paths.Where(p => IsOfSettings(p) || lists.Contains(p)).Where(change.IsChanged).Order(StringComparer.Ordinal))
        {
            var (before, now) = (Text(change.ReadBefore(path)), Text(change.ReadNow(path)));
            var effects = Path.GetFileName(path) switch
            {
                SuppressionFiles.FileName => AddedSuppressions(before, now),
                ".editorconfig" or ".globalconfig" => Effects(before, now),
                _ => [now.Length == 0 ? "is gone" : "is rewritten"],
            };
            foreach (var effect in effects)
                yield return $"{display(path)} {effect}";
        }
    }

    private static bool IsOfSettings(string path) => Path.GetFileName(path) is var name && (name == SuppressionFiles.FileName || ConfigurationNames.Contains(name));

    private static string Text(byte[]? bytes) => bytes is null ? string.Empty : System.Text.Encoding.UTF8.GetString(bytes);

    private static IEnumerable<string> AddedSuppressions(string before, string now)
    {
        var known = Lines(before).ToHashSet(StringComparer.Ordinal);
        return Lines(now).Where(l => !known.Contains(l)).Select(l => $"suppresses {l}");

        static IEnumerable<string> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#');
    }

    private IEnumerable<string> Effects(string before, string now)
    {
        var old = ConfigurationKeys.Read(before);
        var set = ConfigurationKeys.Read(now);
        foreach (var key in set.Keys.Union(old.Keys))
        {
            var (was, value) = (old.GetValueOrDefault(key), set.GetValueOrDefault(key));
            var where = key.Section.Length == 0 ? string.Empty : $" for {key.Section}";
            if (was != value && EffectOf(key.Name, was, value) is { } effect)
                yield return effect + where;
        }
    }

    /// <summary>What a key’s new value does, or null where it hides nothing: a severity that is raised, a name that is no longer allowed, a key of somebody else’s.</summary>
    private string? EffectOf(string key, string? was, string? value)
    {
        if (SubjectOf(key) is { } subject)
            return Rank(key, value) < Rank(key, was) || (RuleOf(key) is null && value is null) ? $"lowers {subject} from {was ?? "its default"} to {value ?? "its default"}" : null;
        if (key == "root" && bool.TryParse(value, out var isRoot) && isRoot)
            return "sets root, so that no file above it counts";
        if (!key.StartsWith("lint_text.", StringComparison.Ordinal))
            return null;
        if (!key.EndsWith(".allow", StringComparison.Ordinal))
            return value is null ? $"no longer sets {key} (was {was})" : $"sets {key} to {value}{(was is null ? string.Empty : $" (was {was})")}";

        var added = Items(value).Except(Items(was), StringComparer.OrdinalIgnoreCase).ToList();
        return added.Count == 0 ? null : $"adds {string.Join(", ", added)} to {key}";
    }

    private static string[] Items(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>What a key sets the severity of, or null where it sets something else or that of another tool’s rule.</summary>
    private string? SubjectOf(string key) =>
        key == "dotnet_analyzer_diagnostic.severity" ? "all rules"
        : Middle(key, "dotnet_analyzer_diagnostic.category-", ".severity") is { } family ? $"rules of {family}"
        : RuleOf(key)?.Id;

    private Rule? RuleOf(string key) => Middle(key, "dotnet_diagnostic.", ".severity") is { } id ? rules.Find(id) : null;

    private static string? Middle(string key, string prefix, string suffix) =>
        key.Length > prefix.Length + suffix.Length && key.StartsWith(prefix, StringComparison.Ordinal) && key.EndsWith(suffix, StringComparison.Ordinal) ? key[prefix.Length..^suffix.Length] : null;

    /// <summary>How much a severity shows. What all rules of a family have by default differs, so that it is taken for the most.</summary>
    private int Rank(string key, string? value)
    {
        if (value is not null && Severities.Parse(value) is { } severity)
            return (int)severity.ToDiagnosticSeverity() + (severity == ReportDiagnostic.Suppress ? -1 : 0);
        return RuleOf(key) is not { } rule ? (int)DiagnosticSeverity.Error : rule.Descriptor.IsEnabledByDefault ? (int)rule.Descriptor.DefaultSeverity : -1;
    }
}
