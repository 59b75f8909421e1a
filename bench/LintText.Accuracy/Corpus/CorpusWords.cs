using System.Text.RegularExpressions;

namespace LintText.Accuracy.Corpus;

/// <summary>The words of a text, in lower case and with straight apostrophes, and its shingles: every run of so many of them.</summary>
internal sealed partial class CorpusWords
{
    private readonly List<(string Text, int Start, int End)> _words = [];

    public CorpusWords(string text)
    {
        foreach (Match match in Word().Matches(text))
            _words.Add((match.Value.ToLowerInvariant().Replace('’', '\''), match.Index, match.Index + match.Length));
    }

    /// <summary>The words and where they begin.</summary>
    public IReadOnlyList<(string Text, int Start, int End)> Words => _words;

    /// <summary>The hash of every run of so many words, with its place in the text.</summary>
    public IEnumerable<(ulong Hash, int Start, int End)> Shingles(int size)
    {
        var hashes = _words.ConvertAll(w => StableHash.Of(w.Text));
        for (var i = 0; i + size <= hashes.Count; i++)
            yield return (StableHash.Of(hashes.Slice(i, size).ToArray().AsSpan()), _words[i].Start, _words[i + size - 1].End);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
