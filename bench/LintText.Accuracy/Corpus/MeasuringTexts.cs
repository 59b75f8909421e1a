using System.Text.Json;

namespace LintText.Accuracy.Corpus;

/// <summary>
/// Holds the corpus against the texts that the tool is measured with: a passage in both would make figures better than the tool.
/// </summary>
internal static class MeasuringTexts
{
    private const int ShingleSize = 8;

    /// <summary>
    /// So many runs a real draft may share: texts of thousands of words have “will continue to do so in the future” in common. A
    /// written one shares none.
    /// </summary>
    private const int MostCommonRuns = 3;

    /// <summary>Shorter strings are names and labels, not texts.</summary>
    private const int ShortestText = 40;

    /// <summary>The drafts that share a passage with the texts, one problem each.</summary>
    /// <param name="drafts">The drafts.</param>
    /// <param name="folder">The folder of the texts: JSON, an object a line.</param>
    public static IEnumerable<CorpusProblem> Find(IReadOnlyList<CorpusEntry> drafts, string folder)
    {
        var passages = new Dictionary<ulong, List<(CorpusEntry Draft, int Start, int End)>>();
        foreach (var draft in drafts)
        {
            foreach (var (hash, start, end) in draft.Words.Shingles(ShingleSize))
            {
                if (!passages.TryGetValue(hash, out var places))
                    passages[hash] = places = [];
                places.Add((draft, start, end));
            }
        }

        var shared = new Dictionary<CorpusEntry, (int Start, int End, string Where, int Count)>();
        foreach (var file in Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var line = 0;
            foreach (var record in File.ReadLines(file))
            {
                line++;
                using var json = JsonDocument.Parse(record);
                foreach (var (hash, _, _) in Strings(json.RootElement).SelectMany(s => new CorpusWords(s).Shingles(ShingleSize)))
                {
                    foreach (var (draft, start, end) in passages.GetValueOrDefault(hash, []))
                    {
                        if (!shared.TryGetValue(draft, out var passage))
                            passage = (start, end, $"{Path.GetFileName(file)}:{line}", 0);
                        shared[draft] = passage with { Count = passage.Count + 1 };
                    }
                }
            }
        }

        return from draft in drafts
               where shared.ContainsKey(draft)
               let passage = shared[draft]
               where !draft.IsReal || passage.Count > MostCommonRuns
               let words = draft.Draft.Text[passage.Start..passage.End].Replace('\n', ' ')
               select new CorpusProblem(draft.File, draft.Draft.LineOf(passage.Start), 1, $"“{words}” is in {passage.Where} too (such runs of {ShingleSize} words: {passage.Count})");
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String when element.GetString() is { Length: > ShortestText } text => [text],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };
}
