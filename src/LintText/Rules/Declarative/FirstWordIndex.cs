using LintText.Lexicons;

namespace LintText.Rules.Declarative;

/// <summary>Files entries under the words that their phrases can begin with, so that a token is looked up once however many there are.</summary>
/// <typeparam name="T">What is filed. A class, so that the code is shared and precompiled.</typeparam>
internal sealed class FirstWordIndex<T>
    where T : class
{
    private readonly Dictionary<string, List<T>> _byWord = new(WordComparer.Instance);
    private readonly Dictionary<string, List<T>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public FirstWordIndex() => _lookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();

    public bool IsEmpty => _byWord.Count == 0;

    /// <summary>Files an entry.</summary>
    /// <param name="phrase">Its phrase, which begins with a word.</param>
    /// <param name="entry">The entry.</param>
    public void Add(Phrase phrase, T entry)
    {
        foreach (var word in phrase.FirstWords!)
        {
            if (!_byWord.TryGetValue(word, out var entries))
                _byWord[word] = entries = new List<T>(1);
            entries.Add(entry);
        }
    }

    /// <summary>The entries whose phrases can begin with a word, in the order in which they were filed; null where there are none.</summary>
    public List<T>? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var entries) ? entries : null;
}
