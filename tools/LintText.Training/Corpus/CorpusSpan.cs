namespace LintText.Training.Corpus;

/// <summary>A marked stretch of a draft of the corpus.</summary>
/// <param name="Start">Where it begins in <see cref="CorpusDraft.Text"/> (UTF-16).</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Label">What it is marked as.</param>
public sealed record CorpusSpan(int Start, int End, string Label)
{
    /// <summary>Of a claim: must, could or no.</summary>
    public string? Ask { get; init; }

    /// <summary>Of a claim: what supports it.</summary>
    public string? Support { get; init; }

    /// <summary>Of a claim that somebody is said to make: the number of the attribution.</summary>
    public string? By { get; init; }

    /// <summary>Of a near-miss: the label that tempts.</summary>
    public string? Like { get; init; }

    /// <summary>Of loaded words: writer or speaker.</summary>
    public string? Whose { get; init; }

    /// <summary>Of loaded words: strong, moderate or weak.</summary>
    public string? Strength { get; init; }

    /// <summary>Of a part of an attribution: the attribution’s number.</summary>
    public string? Attribution { get; init; }

    /// <summary>Of a source: person, group, organization, place, document or unknown.</summary>
    public string? Kind { get; init; }

    /// <summary>Of a source: yes or no.</summary>
    public string? Named { get; init; }

    /// <summary>Whether it is a claim that an editor would or could query.</summary>
    public bool IsQueried => Ask is "must" or "could";

    /// <summary>The keys it has and their values, in the order in which they are written.</summary>
    public IEnumerable<(string Key, string Value)> Keys
    {
        get
        {
            (string Key, string? Value)[] all =
            [
                ("ask", Ask), ("support", Support), ("by", By), ("like", Like), ("whose", Whose), ("strength", Strength),
                ("a", Attribution), ("kind", Kind), ("named", Named),
            ];
            foreach (var (key, value) in all)
            {
                if (value is not null)
                    yield return (key, value);
            }
        }
    }

    /// <summary>A span with the keys of a mark; keys that no label has are left out.</summary>
    internal static CorpusSpan Create(int start, int end, string label, IReadOnlyDictionary<string, string> keys) => new(start, end, label)
    {
        Ask = keys.GetValueOrDefault("ask"),
        Support = keys.GetValueOrDefault("support"),
        By = keys.GetValueOrDefault("by"),
        Like = keys.GetValueOrDefault("like"),
        Whose = keys.GetValueOrDefault("whose"),
        Strength = keys.GetValueOrDefault("strength"),
        Attribution = keys.GetValueOrDefault("a"),
        Kind = keys.GetValueOrDefault("kind"),
        Named = keys.GetValueOrDefault("named"),
    };
}
