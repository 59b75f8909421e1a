using System.Collections.Immutable;

using LintText.Analysis;

using Microsoft.CodeAnalysis;

namespace LintText.Workspace.Configuration;

/// <summary>A setting in force for a draft.</summary>
/// <param name="Key">Its key, or a rule’s id.</param>
/// <param name="Value">Its value, as it would be written.</param>
/// <param name="Origin">The file that sets it, as it is shown, with the line; null where nothing does.</param>
internal sealed record EffectiveSetting(string Key, string Value, string? Origin)
{
    /// <summary>The name of the rule, where it is a rule’s severity.</summary>
    public string? Name { get; init; }
}

/// <summary>What is in force for a draft, and where it comes from.</summary>
/// <param name="Files">The configuration files that apply, nearest first, as they are shown.</param>
/// <param name="Options">The options.</param>
/// <param name="Severities">The severities of the rules, for the kind of document that the options say.</param>
internal sealed record EffectiveSettings(ImmutableArray<string> Files, ImmutableArray<EffectiveSetting> Options, ImmutableArray<EffectiveSetting> Severities)
{
    /// <summary>Finds what is in force.</summary>
    /// <param name="files">The configuration of the draft’s folder.</param>
    /// <param name="draft">The draft’s path with forward slashes.</param>
    /// <param name="options">The options in force for it.</param>
    /// <param name="rules">The rules there are.</param>
    /// <param name="display">The path that a file is shown under.</param>
    public static EffectiveSettings Of(ConfigurationFiles files, string draft, LintOptions options, RuleCatalog rules, Func<string, string> display)
    {
        var known = rules.Options.Select(o => new EffectiveSetting(o.Key, options.GetText(o), OriginOf(o.Key)));
        var others = options.Describe().Select(l => l.Split(" = ", 2))
            .Where(l => l[0].StartsWith("lint_text.", StringComparison.Ordinal) && !rules.Options.Any(o => o.Key == l[0]))
            .Select(l => new EffectiveSetting(l[0], l[1], OriginOf(l[0])));
        var kind = options.Get(DocumentKinds.Option);
        return new EffectiveSettings(
            [.. files.Files.Select(f => display(f.Path))],
            [.. known.Concat(others).OrderBy(o => o.Key, StringComparer.Ordinal)],
            [.. rules.Rules.Select(r => new EffectiveSetting(r.Id, options.GetSeverity(r, kind).ToWord(), SeverityKeysOf(r).Select(OriginOf).FirstOrDefault(o => o is not null)) { Name = r.Name })]);

        // An .editorconfig wins over a .globalconfig, and of two that set the key the nearer one.
        string? OriginOf(string key) => files.Files.OrderBy(f => f.IsGlobal)
            .Select(f => (f.Path, Line: f.LineOf(key, draft)))
            .Where(f => f.Line > 0)
            .Select(f => $"{display(f.Path)}:{Counted.Text(f.Line)}")
            .FirstOrDefault();
    }

    /// <summary>The keys that may set a rule’s severity, the one that decides first.</summary>
    private static IEnumerable<string> SeverityKeysOf(Rule rule)
    {
        yield return $"dotnet_diagnostic.{rule.Id}.severity";
        yield return $"dotnet_diagnostic.{rule.Name}.severity";

        // As in Roslyn, a key for many rules does not turn on what is off by default.
        if (!rule.Descriptor.IsEnabledByDefault)
            yield break;
        yield return $"dotnet_analyzer_diagnostic.category-{rule.Descriptor.Category}.severity";
        yield return "dotnet_analyzer_diagnostic.severity";
    }
}
