using System.Text.Json;

namespace LintText.Accuracy;

/// <summary>Writes corpora out as drafts, so that the tool itself can be run over them as over anybody’s folder.</summary>
internal static class CorpusFiles
{
    /// <summary>Sentences are put together to drafts of so many, a paragraph each: a file a sentence would time the file system.</summary>
    private const int SentencesADraft = 50;

    /// <summary>Writes a folder a corpus.</summary>
    /// <param name="gold">The folder of the corpora.</param>
    /// <param name="folder">The folder to write to.</param>
    public static void Write(string gold, string folder)
    {
        foreach (var corpus in Directory.GetFiles(gold, "*.jsonl").Order(StringComparer.Ordinal))
        {
            var target = Directory.CreateDirectory(Path.Combine(folder, Path.GetFileNameWithoutExtension(corpus))).FullName;
            var sentences = new List<string>();
            var count = 0;
            foreach (var text in Texts(corpus))
            {
                if (text.Contains("\n\n", StringComparison.Ordinal))
                    Save([text]);
                else
                    sentences.Add(text);
                if (sentences.Count == SentencesADraft)
                    Flush();
            }

            Flush();

            void Flush()
            {
                if (sentences.Count > 0)
                    Save(sentences);
                sentences.Clear();
            }

            void Save(List<string> paragraphs) => File.WriteAllText(Path.Combine(target, $"{++count:0000}.txt"), string.Join("\n\n", paragraphs) + "\n");
        }
    }

    private static IEnumerable<string> Texts(string corpus)
    {
        foreach (var line in File.ReadLines(corpus))
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } words)
                yield return words;
        }
    }
}
