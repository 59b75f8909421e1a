using System.Collections.Frozen;

using LintText.Lexicons;

using YamlDotNet.RepresentationModel;

namespace LintText.Rules.Loaded;

/// <summary>
/// What a reporting verb tells of the writer’s trust in the speaker. The judging verbs are those of SR3004, by group, so that one list
/// serves both rules; all others are neutral.
/// </summary>
internal static class ReportingVerbs
{
    private const string Resource = "rules/loaded/loaded-reporting-verb.yml";
    private static readonly Lazy<FrozenSet<string>> LazyDoubting = new(() => Load("doubt", "colour"));

    /// <summary>Whether a verb doubts or colours what is said: claim, insist, boast.</summary>
    public static bool Doubts(string verb) => LazyDoubting.Value.Contains(verb);

    /// <summary>The verbs of some groups that “say” could stand for: one that is more than speech (blast, tout) tells what was done.</summary>
    private static FrozenSet<string> Load(params ReadOnlySpan<string> groups)
    {
        var verbs = new HashSet<string>(StringComparer.Ordinal);
        var rules = (YamlSequenceNode)EmbeddedYaml.Read(Resource)["rules"];
        foreach (var group in rules.SelectMany(r => (YamlSequenceNode)r["groups"]))
        {
            var name = group["group"].ToString();
            foreach (var prefix in groups)
            {
                if (name.StartsWith(prefix, StringComparison.Ordinal))
                    verbs.UnionWith(((YamlSequenceNode)group["terms"]).OfType<YamlMappingNode>().Where(t => t.Children.ContainsKey("replacement")).Select(t => t["term"].ToString()));
            }
        }

        return verbs.ToFrozenSet(StringComparer.Ordinal);
    }
}
