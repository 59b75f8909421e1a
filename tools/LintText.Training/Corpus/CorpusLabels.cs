using System.Collections.Immutable;

namespace LintText.Training.Corpus;

/// <summary>The labels of the corpus, their keys and the values these can have; <c>docs/annotation.md</c> says what they mean.</summary>
public static class CorpusLabels
{
    /// <summary>Stands for a number from 1 in the lists of values.</summary>
    private const string Number = "#";

    private static readonly ImmutableArray<string> AskValues = ["must", "could", "no"];
    private static readonly ImmutableArray<string> SupportValues = ["said", "cited", "shown", "record", "common", "open"];
    private static readonly ImmutableArray<string> KindValues = ["person", "group", "organization", "place", "document", "unknown"];

    /// <summary>The labels of claims and of holders that cannot be found: those that have an <c>ask</c>.</summary>
    public static ImmutableArray<string> Claims { get; } =
        ["vague", "unnamed", "hearsay", "document", "accusation", "mind", "cause", "prediction", "extent", "trend", "figure", "verdict"];

    /// <summary>All labels. Of spans over the same text the one whose label comes first is written outside.</summary>
    public static ImmutableArray<string> All { get; } = [.. Claims, "none", "content", "source", "cue", "loaded"];

    /// <summary>Whether spans with the label have an <c>ask</c>.</summary>
    public static bool IsClaim(string label) => Claims.Contains(label);

    /// <summary>What is wrong with a mark’s label and keys; nothing if they are right.</summary>
    /// <param name="label">The label.</param>
    /// <param name="keys">The keys and their values.</param>
    public static IEnumerable<string> Check(string label, IReadOnlyDictionary<string, string> keys)
    {
        var known = KeysOf(label);
        if (known.IsEmpty)
            return [$"unknown label “{label}”"];

        var unknown = keys.Where(k => !known.Any(n => n.Key == k.Key)).Select(k => $"“{label}” has no key “{k.Key}”");
        var wrong = from key in known
                    where keys.ContainsKey(key.Key) && !IsValue(keys[key.Key], key.Values)
                    select $"{key.Key}={keys[key.Key]} is none of {(key.Values is [Number] ? "the numbers from 1" : string.Join(", ", key.Values))}";

        // Only a claim that is said has a by.
        var missing = known.Where(k => k.Key != "by" && !keys.ContainsKey(k.Key)).Select(k => $"“{label}” needs {k.Key}=");
        var errors = unknown.Concat(wrong).Concat(missing).ToList();
        return errors.Count > 0 ? errors : CheckTogether(label, keys);
    }

    /// <summary>The keys of a label, with the values they can have.</summary>
    private static ImmutableArray<(string Key, ImmutableArray<string> Values)> KeysOf(string label) => label switch
    {
        "none" => [("like", [.. Claims, "loaded"])],
        "loaded" => [("whose", ["writer", "speaker"]), ("strength", ["strong", "moderate", "weak"])],
        "source" => [("a", [Number]), ("kind", KindValues), ("named", ["yes", "no"])],
        "cue" or "content" => [("a", [Number])],
        _ when IsClaim(label) => [("ask", AskValues), ("support", SupportValues), ("by", [Number])],
        _ => [],
    };

    private static bool IsValue(string value, ImmutableArray<string> values) =>
        values is [Number] ? value[0] != '0' && value.All(char.IsAsciiDigit) : values.Contains(value);

    /// <summary>What is wrong with values that are each right.</summary>
    private static IEnumerable<string> CheckTogether(string label, IReadOnlyDictionary<string, string> keys)
    {
        switch (label)
        {
            case "loaded" when keys["whose"] == "speaker" && keys["strength"] == "weak":
                yield return "a speaker’s weak words are not marked";
                break;
            case "source" when keys["kind"] == "unknown" && keys["named"] == "yes":
                yield return "kind=unknown takes named=no";
                break;
            case var claim when IsClaim(claim):
                // What is open is asked, what is supported is not; evidence of a part leaves a could.
                var (ask, support) = (keys["ask"], keys["support"]);
                if (support == "open" ? ask == "no" : support == "shown" ? ask == "must" : ask != "no")
                    yield return $"support={support} does not go with ask={ask}";
                if (keys.ContainsKey("by") != (support == "said"))
                    yield return "by= goes with support=said, and only with it";
                break;
        }
    }
}
