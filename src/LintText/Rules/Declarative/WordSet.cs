using System.Collections;

using LintText.Lexicons;

namespace LintText.Rules.Declarative;

/// <summary>
/// Words that one position of a phrase can be (<see cref="WordComparer"/>). There are thousands of such sets when the tool starts, and most hold
/// the few forms of one word, so that a list does; only long ones are looked up by hash.
/// </summary>
internal sealed class WordSet : IReadOnlyCollection<string>
{
    /// <summary>From how many words on looking up is quicker than comparing.</summary>
    private const int Many = 9;

    private readonly string[] _words;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>>? _lookup;

    /// <summary>Makes a set; a word that is there twice counts once.</summary>
    public WordSet(IEnumerable<string> words)
    {
        var distinct = new List<string>(1);
        foreach (var word in words)
        {
            if (distinct.Count >= Many || !Contains(distinct, word))
                distinct.Add(word);
        }

        if (distinct.Count < Many)
        {
            _words = [.. distinct];
            return;
        }

        var set = new HashSet<string>(distinct, WordComparer.Instance);
        _words = [.. set];
        _lookup = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <inheritdoc/>
    public int Count => _words.Length;

    /// <summary>Whether a word is in the set.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (_lookup is { } lookup)
            return lookup.Contains(word);

        foreach (var one in _words)
        {
            if (WordComparer.Instance.Equals(word, one))
                return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_words).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Contains(List<string> words, string word)
    {
        foreach (var one in words)
        {
            if (WordComparer.Instance.Equals(word, one))
                return true;
        }

        return false;
    }
}
