using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Workspace.Configuration;
using LintText.Workspace.Git;

using Microsoft.CodeAnalysis;

namespace LintText.Workspace.Checking;

/// <summary>
/// What a change does to what is reported: severities that it lowers, options that it sets, suppressions that it adds, files named in the
/// configuration that it rewrites. Whoever reviews the change sees findings only in so far as these let them through. What counts is what is
/// in force for the drafts, not which lines are new: a section or a folder’s own file can undo another.
/// </summary>
/// <param name="change">The change.</param>
/// <param name="rules">The rules in force.</param>
/// <param name="before">The configuration as it was.</param>
/// <param name="now">The configuration as it is.</param>
/// <param name="display">The path that a file is shown under, by its full path.</param>
internal sealed class ChangedSettings(GitChange change, RuleCatalog rules, ConfigurationLoader before, ConfigurationLoader now, Func<string, string> display)
{
    /// <summary>How many rules a line names before it only counts them.</summary>
    private const int MostNamed = 3;

    private static readonly string[] ConfigurationNames = [".editorconfig", ".globalconfig"];

    private readonly Dictionary<(LintOptions Before, LintOptions Now), ImmutableArray<string>> _effects = [];

    /// <summary>One line for each thing that the change decides, by file and what it does.</summary>
    /// <param name="drafts">Full paths of all drafts, whether or not the change touches them.</param>
    /// <param name="named">Full paths of files that the configuration or the command line names: lists, style sheets, packs, a baseline.</param>
    public IEnumerable<string> Describe(IEnumerable<string> drafts, IEnumerable<string> named)
    {
        var changed = ChangedFiles(p => Path.GetFileName(p) is var name && (name == SuppressionFiles.FileName || ConfigurationNames.Contains(name)));
        var configuration = changed.Where(p => ConfigurationNames.Contains(Path.GetFileName(p))).ToHashSet(StringComparer.Ordinal);
        var lines = configuration.Count == 0 ? [] : EffectsOn(drafts, configuration);
        foreach (var path in changed.Where(p => !configuration.Contains(p)))
            lines.AddRange(AddedSuppressions(path).Select(l => $"{display(path)} suppresses {l}"));

        var lists = named.Select(change.Before.PathOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var path in ChangedFiles(lists.Contains))
            lines.Add($"{display(path)} is {(change.IsThere(change.Before.PathOf(path)!) ? "rewritten" : "gone")}");
        return lines.Order(StringComparer.Ordinal);
    }

    /// <summary>Full paths of files that the change adds, rewrites, moves or takes away; links are as good as what they lead to.</summary>
    private List<string> ChangedFiles(Func<string, bool> isMeant) =>
    [
        .. change.Now.Files.Keys.Concat(change.Now.Links.Keys).Concat(change.Before.Files.Keys).Concat(change.Before.Links.Keys).Concat(change.IsStaged ? [] : change.Untracked)
            .Distinct(StringComparer.Ordinal).Where(isMeant)
            .Where(p => !Text(change.ReadBefore(p)).Equals(Text(change.ReadNow(p)), StringComparison.Ordinal))
            .Select(change.Before.FullPathOf),
    ];

    private static string Text(byte[]? bytes) => bytes is null ? string.Empty : System.Text.Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal);

    private IEnumerable<string> AddedSuppressions(string path)
    {
        var known = change.Before.PathOf(path)!;
        var was = Lines(change.ReadBefore(known)).ToHashSet(StringComparer.Ordinal);
        return Lines(change.ReadNow(known)).Where(l => !was.Contains(l));

        static IEnumerable<string> Lines(byte[]? bytes) => Text(bytes).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#');
    }

    private List<string> EffectsOn(IEnumerable<string> drafts, HashSet<string> changed)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var (was, old) = before.GetSettings(draft);
            var (set, files) = now.GetSettings(draft);

            // The nearest file that is another one, or one that is gone and let a farther one through.
            if ((files.FirstOrDefault(changed.Contains) ?? old.FirstOrDefault(changed.Contains)) is not { } file)
                continue;
            foreach (var effect in EffectsOf(was, set))
            {
                var line = $"{display(file)} {effect}";
                counts[line] = counts.GetValueOrDefault(line) + 1;
            }
        }

        return [.. counts.Select(c => $"{c.Key} for {Counted.Of(c.Value, "draft")}")];
    }

    private ImmutableArray<string> EffectsOf(LintOptions was, LintOptions set)
    {
        if (!_effects.TryGetValue((was, set), out var effects))
            _effects[(was, set)] = effects = ReferenceEquals(was, set) ? [] : [.. Lowered(was, set), .. Options(was, set)];
        return effects;
    }

    private IEnumerable<string> Lowered(LintOptions was, LintOptions set) =>
        from rule in rules.Rules
        let severities = (Was: was.GetSeverity(rule, DocumentKind.News), Set: set.GetSeverity(rule, DocumentKind.News))
        where Rank(severities.Set) < Rank(severities.Was)
        group rule.Id by severities into lowered
        let ids = lowered.ToList()
        select $"lowers {(ids.Count <= MostNamed ? string.Join(", ", ids) : Counted.Of(ids.Count, "rule"))} from {lowered.Key.Was.ToWord()} to {lowered.Key.Set.ToWord()}";

    private static int Rank(ReportDiagnostic severity) => severity == ReportDiagnostic.Suppress ? -1 : (int)severity.ToDiagnosticSeverity();

    /// <summary>What is set that was not, or otherwise; of names that are allowed those that are added, since fewer hide nothing.</summary>
    private static IEnumerable<string> Options(LintOptions was, LintOptions set)
    {
        var (old, values) = (Values(was), Values(set));
        foreach (var key in values.Keys.Union(old.Keys).Order(StringComparer.Ordinal))
        {
            var (before, now) = (old.GetValueOrDefault(key), values.GetValueOrDefault(key));
            if (before == now)
                continue;

            if (!key.EndsWith(".allow", StringComparison.Ordinal))
                yield return now is null ? $"no longer sets {key} (was {before})" : $"sets {key} to {now}{(before is null ? string.Empty : $" (was {before})")}";
            else if (Items(now).Except(Items(before), StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } added)
                yield return $"adds {string.Join(", ", added)} to {key}";
        }
    }

    private static Dictionary<string, string> Values(LintOptions options) => options.Describe().Select(l => l.Split(" = ", 2)).Where(l => l[0].StartsWith("lint_text.", StringComparison.Ordinal)).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);

    private static string[] Items(string? list) => list?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
