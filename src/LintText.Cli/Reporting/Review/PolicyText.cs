using System.Text.RegularExpressions;

namespace LintText.Cli.Reporting.Review;

/// <summary>Says in words which clause of a house’s policy a message rests on; messages name it by its key, which is for configuration.</summary>
internal static partial class PolicyText
{
    /// <summary>A message with its clause in words; one without a clause, or with one that is not known here, as it is.</summary>
    public static string Of(string message) => ClausePattern().Replace(message, static m => WordsOf(m.Groups["key"].Value, m.Groups["value"].Value) is { } words ? $"(policy: {words})" : m.Value);

    private static string? WordsOf(string key, string value) => (key, value) switch
    {
        ("allow_unnamed", "never") => "every source has a name",
        ("allow_unnamed", _) => "say why a name is withheld",
        ("minimum_independent", _) => $"unnamed sources: at least {value}",
        ("require_description", _) => "more than a rank",
        ("require_access", _) => "say how the source knows",
        ("require_reason", _) => "say why a name is withheld",
        ("accept_formula_reasons", _) => "a set phrase is no reason",
        ("forbidden_descriptions", _) => $"never “{value}”",
        ("forbid_opinion", _) => "no opinions without a name",
        ("forbid_attacks", _) => "no attacks without a name",
        ("forbid_plural_for_one", _) => "no plural for one source",
        ("require_named", _) => "somebody by name, or a document",
        ("allow_lead", _) => "no lead on unnamed sources alone",
        _ => null,
    };

    [GeneratedRegex(@"\(policy: (?<key>[a-z_]+)(?: = (?<value>[^()]*))?\)", RegexOptions.CultureInvariant)]
    private static partial Regex ClausePattern();
}
