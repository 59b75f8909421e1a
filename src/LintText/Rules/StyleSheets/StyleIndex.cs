using LintText.Language;
using LintText.Rules.Declarative;
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
    private readonly FirstWordIndex<Candidate> _candidates = new();

    public StyleIndex(IEnumerable<StyleEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var term in entry.Terms)
                _candidates.Add(term.Phrase, new Candidate(entry, term));
            if (entry.Use is { } use)
                _candidates.Add(use.Phrase, new Candidate(entry, use));
        }
    }

    private sealed record Candidate(StyleEntry Entry, StyleTerm Term);

    public bool IsEmpty => _candidates.IsEmpty;

    /// <summary>The words in a sentence, in order; none overlaps another.</summary>
    public List<StyleMatch> Find(SourcingModel model, Sentence sentence)
    {
        var matches = new List<StyleMatch>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (model.Text[i].Kind is TokenKind.Word or TokenKind.Number && _candidates.Find(model.Text.Text(i)) is { } candidates && Longest(candidates, model.Text, sentence, i) is { } match)
            {
                matches.Add(match);
                i = match.End - 1;
            }
        }

        return matches;
    }

    private static StyleMatch? Longest(List<Candidate> candidates, TokenText text, Sentence sentence, int start)
    {
        StyleMatch? longest = null;
        foreach (var (entry, term) in candidates)
        {
            var end = term.Phrase.MatchForward(text, start, sentence.EndToken);
            var isBetter = longest is null ? end > start : end > longest.End || (end == longest.End && entry != longest.Entry && IsAsListed(term, text, start, end));
            if (isBetter && HasCase(entry, term, text, start, end) && !entry.Exceptions.Any(e => e.Covers(text, sentence, start, end)))
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
}
