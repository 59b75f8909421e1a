using System.Collections.Immutable;

using LintText.Analysis;
using LintText.Lexicons;
using LintText.Rules.Declarative;

namespace LintText.Catalogue;

/// <summary>The packs that are embedded in the engine.</summary>
internal static class BuiltInPacks
{
    private const string Prefix = "rules/";

    /// <summary>The embedded files, by name.</summary>
    public static IEnumerable<string> Names =>
        typeof(BuiltInPacks).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && !n.StartsWith(Prefix + "lexicons/", StringComparison.Ordinal) && !n.StartsWith(Prefix + "calibration/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static ImmutableArray<RulePack> Load() => [.. Names.Select(Load)];

    private static RulePack Load(string name) => RulePackReader.Read(EmbeddedYaml.Read(name), name, out var problems)
        ?? throw new InvalidOperationException($"The built-in pack {name} is faulty: {problems[0].Message}");
}
