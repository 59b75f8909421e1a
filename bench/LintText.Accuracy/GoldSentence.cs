using System.Text.Json;

namespace LintText.Accuracy;

/// <summary>A sentence that annotators judged.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="IsMarked">Whether they found in it what the corpus is about: bias, a hedge.</param>
/// <param name="Words">The words that they marked, where the corpus marks words.</param>
internal sealed record GoldSentence(string Text, bool IsMarked, IReadOnlyList<string> Words)
{
    /// <summary>Reads a corpus: a JSON object a line.</summary>
    /// <param name="path">The file.</param>
    /// <param name="label">The key of the label.</param>
    public static List<GoldSentence> Read(string path, string label)
    {
        var sentences = new List<GoldSentence>();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var words = json.RootElement.TryGetProperty("words", out var marked) && marked.ValueKind == JsonValueKind.Array
                ? marked.EnumerateArray().Select(w => w.GetString()!).ToArray()
                : [];
            sentences.Add(new GoldSentence(json.RootElement.GetProperty("text").GetString()!, json.RootElement.GetProperty(label).GetInt32() != 0, words));
        }

        return sentences;
    }
}
