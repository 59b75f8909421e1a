using System.Text.Json;

using LintText.Language;

namespace LintText.Training;

/// <summary>
/// Vectors of words, trained on much text that nobody annotated (GloVe: Pennington, Socher &amp; Manning 2014), in the order of the words’
/// frequency there.
/// </summary>
internal sealed class WordVectors
{
    /// <summary>The length of a vector.</summary>
    public const int Size = 100;

    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<float[]> _vectors = [];

    /// <summary>No vectors.</summary>
    public static WordVectors None { get; } = new();

    /// <summary>The hashes of the words (<see cref="SyntaxWord.Lower"/>), the most frequent first.</summary>
    public List<uint> Words { get; } = [];

    /// <summary>Reads a file: JSON with <c>words</c>, a list in order, and <c>vectors</c>, a vector for each.</summary>
    /// <param name="path">The file.</param>
    public static WordVectors Read(string path)
    {
        var result = new WordVectors();
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var vectors = json.RootElement.GetProperty("vectors").EnumerateObject().ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        foreach (var word in json.RootElement.GetProperty("words").EnumerateArray().Select(w => w.GetString()!))
        {
            var hash = SyntaxWord.Create(word, spaceBefore: true, spaceAfter: true).Lower;
            if (!vectors.TryGetValue(word, out var vector) || !result._rows.TryAdd(hash, result._vectors.Count))
                continue;

            result.Words.Add(hash);
            result._vectors.Add([.. vector.EnumerateArray().Take(Size).Select(n => n.GetSingle())]);
        }

        return result;
    }

    /// <summary>The vector of a word, or null.</summary>
    /// <param name="word">The word’s hash in lower case.</param>
    public float[]? Find(uint word) => _rows.TryGetValue(word, out var row) ? _vectors[row] : null;
}
