using System.Collections.Immutable;
using System.Globalization;

using LintText.Analysis;
using LintText.Lexicons;

using YamlDotNet.RepresentationModel;

namespace LintText.Catalogue;

/// <summary>
/// The measured precision of the rules’ findings, by strength where a rule tells strengths. Readers’ counts come first, since they answer
/// the question that an editor asks; a corpus’s own labels answer another one.
/// </summary>
internal sealed class Calibration
{
    private static readonly Lazy<Calibration> LazyBuiltIn = new(() => new Calibration([.. Read(EmbeddedYaml.Read("rules/calibration/readings.yml")), .. Read(EmbeddedYaml.Read("rules/calibration/corpora.yml"))]));

    private readonly ILookup<(string Rule, Strength? Strength), Precision> _precisions;

    internal Calibration(IEnumerable<Entry> entries)
    {
        Entries = [.. entries];
        _precisions = Entries.ToLookup(e => (e.Rule, e.Strength), e => e.Precision);
    }

    /// <summary>What was measured for the built-in rules.</summary>
    public static Calibration BuiltIn => LazyBuiltIn.Value;

    /// <summary>All that was measured, readings first.</summary>
    internal ImmutableArray<Entry> Entries { get; }

    /// <summary>One line of a file.</summary>
    internal sealed record Entry(string Rule, Strength? Strength, Precision Precision);

    /// <summary>What was measured for findings of a rule.</summary>
    /// <param name="ruleId">The rule’s id.</param>
    /// <param name="strength">Their strength, or null for a rule that tells none.</param>
    public IEnumerable<Precision> Find(string ruleId, Strength? strength = null) => _precisions[(ruleId, strength)];

    /// <summary>
    /// How likely a finding is right, from 0 to 100 as SARIF’s <c>rank</c> has it: the readers’ share, failing that the first corpus’s; for
    /// its strength, failing that for all the rule’s findings; null where nothing tells.
    /// </summary>
    /// <param name="ruleId">The rule’s id.</param>
    /// <param name="strength">The finding’s strength, or null for a rule that tells none.</param>
    public double? Rank(string ruleId, Strength? strength = null) =>
        Find(ruleId, strength).Concat(Find(ruleId)).FirstOrDefault(p => p.IsTelling) is { } precision ? Math.Round(100 * precision.Share, 1) : null;

    /// <summary>Reads a file: corpora, rules, and for each strength (or <c>all</c>) how many were right of how many.</summary>
    /// <exception cref="FormatException">The file is not of that form.</exception>
    internal static ImmutableArray<Entry> Read(YamlNode root)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var (corpus, rules) in (YamlMappingNode)root)
        {
            foreach (var (rule, strengths) in (YamlMappingNode)rules)
            {
                foreach (var (strength, counts) in (YamlMappingNode)strengths)
                    entries.Add(new Entry(rule.ToString(), ParseStrength(strength.ToString()), ParseCounts(corpus.ToString(), (YamlSequenceNode)counts)));
            }
        }

        return entries.ToImmutable();
    }

    private static Strength? ParseStrength(string word) => word == "all" ? null : Enum.Parse<Strength>(word, ignoreCase: true);

    private static Precision ParseCounts(string corpus, YamlSequenceNode counts) =>
        counts.Children is [var right, var total]
            ? new Precision(corpus, int.Parse(right.ToString(), CultureInfo.InvariantCulture), int.Parse(total.ToString(), CultureInfo.InvariantCulture))
            : throw new FormatException($"{corpus}: a count is two numbers, right and total");
}
