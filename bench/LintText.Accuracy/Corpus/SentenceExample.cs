namespace LintText.Accuracy.Corpus;

/// <summary>A sentence for a classifier: hashed features, and whether it has a must or a could.</summary>
/// <param name="Features">The indices of its features, each once.</param>
/// <param name="IsAsked">Whether it has a must or a could.</param>
internal sealed record SentenceExample(int[] Features, bool IsAsked)
{
    /// <summary>How many features there are.</summary>
    public const int FeatureCount = 1 << 18;

    /// <summary>The sentences of a draft.</summary>
    public static IEnumerable<SentenceExample> Of(CorpusEntry entry)
    {
        var words = entry.Sentences.Select(s => new CorpusWords(entry.Draft.Text.Substring(s.Start, s.Length)).Words.Select(w => w.Text).ToList()).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var text = entry.Draft.Text.Substring(entry.Sentences[i].Start, entry.Sentences[i].Length);
            var features = new HashSet<string>(words[i].Select(w => $"w {w}"));
            features.UnionWith(words[i].Prepend("^").Zip(words[i].Append("$"), (a, b) => $"b {a} {b}"));
            features.UnionWith(words.ElementAtOrDefault(i - 1)?.Select(w => $"before {w}") ?? []);
            features.UnionWith(words.ElementAtOrDefault(i + 1)?.Select(w => $"after {w}") ?? []);
            features.Add($"words {Math.Min(6, words[i].Count / 8)}");
            if (text.AsSpan().IndexOfAny('"', '“', '”') >= 0)
                features.Add("quotation");
            if (text.AsSpan().ContainsAnyInRange('0', '9'))
                features.Add("digit");
            yield return new SentenceExample([.. features.Select(f => (int)(StableHash.Of(f) % FeatureCount)).Distinct()], entry.Asks[i] != Ask.None);
        }
    }
}
