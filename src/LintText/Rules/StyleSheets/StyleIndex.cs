using LintText.Language;
using LintText.Sourcing;

namespace LintText.Rules.StyleSheets;

/// <summary>A word of a style sheet found in a text.</summary>
/// <param name="Entry">The entry that lists it.</param>
/// <param name="Term">The word.</param>
/// <param name="Sentence">The sentence that holds it.</param>
/// <param name="Start">Its first token.</param>
/// <param name="End">The index behind its last token.</param>
internal sealed record StyleMatch(StyleEntry Entry, StyleTerm Term, Sentence Sentence, int Start, int End)
{
    /// <summary>Whether it is what the house writes.</summary>
    public bool IsRight => ReferenceEquals(Term, Entry.Use);
}

/// <summary>
/// Finds the words of style sheets. They are indexed by first word, so that a token is looked up once however long the sheets
/// are. What the house writes is looked for too: the longest match at a place counts, right or not.
/// </summary>
internal sealed class StyleIndex
{
    /// <summary>How far before a term a phrase that holds it can begin.</summary>
    private const int LongestLead = 6;

    private readonly Dictionary<string, List<(StyleEntry Entry, StyleTerm Term)>> _byFirstWord = new(WordComparer.Instance);
    private readonly Dictionary<string, List<(StyleEntry Entry, StyleTerm Term)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public StyleIndex(IEnumerable<StyleEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var term in entry.Terms)
                Add(entry, term);
            if (entry.Use is { } use)
                Add(entry, use);
        }

        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool IsEmpty => _byFirstWord.Count == 0;

    /// <summary>The words in a sentence, in order; none overlaps another.</summary>
    public List<StyleMatch> Find(SourcingModel model, Sentence sentence)
    {
        var matches = new List<StyleMatch>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (model.Text[i].Kind is TokenKind.Word or TokenKind.Number && _lookup.TryGetValue(model.Text.Text(i), out var candidates) && Longest(candidates, model.Text, sentence, i) is { } match)
            {
                matches.Add(match);
                i = match.End - 1;
            }
        }

        return matches;
    }

    private void Add(StyleEntry entry, StyleTerm term)
    {
        foreach (var word in term.Phrase.Elements[0].Words!)
        {
            if (!_byFirstWord.TryGetValue(word, out var entries))
                _byFirstWord[word] = entries = [];
            entries.Add((entry, term));
        }
    }

    private static StyleMatch? Longest(List<(StyleEntry Entry, StyleTerm Term)> candidates, TokenText text, Sentence sentence, int start)
    {
        StyleMatch? longest = null;
        foreach (var (entry, term) in candidates)
        {
            var end = term.Phrase.MatchForward(text, start, sentence.EndToken);
            var isBetter = longest is null ? end > start : end > longest.End || (end == longest.End && entry != longest.Entry && IsAsListed(term, text, start, end));
            if (isBetter && HasCase(entry, term, text, start, end) && !IsException(entry, text, sentence, start, end))
                longest = new StyleMatch(entry, term, sentence, start, end);
        }

        return longest;
    }

    /// <summary>A form with an entry of its own, such as “committed suicide” beside “commit suicide”, is not a form of the other.</summary>
    private static bool IsAsListed(StyleTerm term, TokenText text, int start, int end) =>
        text.Prose.AsSpan(text[start].Start, text[end - 1].End - text[start].Start).Equals(term.Text, StringComparison.OrdinalIgnoreCase);

    /// <summary>“Polish” is not “polish”; and where only the case is at issue, the word must stand as listed.</summary>
    private static bool HasCase(StyleEntry entry, StyleTerm term, TokenText text, int start, int end)
    {
        if (term.IsCapitalized && !char.IsUpper(text.Prose[text[start].Start]))
            return false;
        if (!entry.IsAboutCaseOf(term))
            return true;

        // A form of the word may have another ending.
        var match = text.Prose.AsSpan(text[start].Start, text[end - 1].End - text[start].Start);
        for (var i = 0; i < Math.Min(match.Length, term.Text.Length); i++)
        {
            if (match[i] != term.Text[i] && char.ToUpperInvariant(match[i]) == char.ToUpperInvariant(term.Text[i]))
                return false;
        }

        return true;
    }

    private static bool IsException(StyleEntry entry, TokenText text, Sentence sentence, int start, int end)
    {
        foreach (var exception in entry.Exceptions)
        {
            for (var from = Math.Max(sentence.FirstToken, start - LongestLead); from <= start; from++)
            {
                if (exception.MatchForward(text, from, sentence.EndToken) >= end)
                    return true;
            }
        }

        return false;
    }
}
