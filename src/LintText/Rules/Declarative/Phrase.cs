using System.Collections.Immutable;

using LintText.Language;

namespace LintText.Rules.Declarative;

/// <summary>
/// A sequence of words to match against tokens. An element is a word in one of several forms, a set (<c>{people}</c>) or an
/// optional set (<c>{number?}</c>). Hyphens in the text are passed over: “well placed” and “well-placed” are alike.
/// </summary>
internal sealed class Phrase
{
    private readonly ImmutableArray<Element> _elements;

    internal Phrase(ImmutableArray<Element> elements) => _elements = elements;

    /// <summary>One position of a phrase.</summary>
    internal sealed class Element(WordSet? words, WordClasses classes, bool isOptional, bool isName = false, SenseSet senses = SenseSet.None)
    {
        /// <summary>The figure in “Covid-19” is a token of its own kind.</summary>
        public bool MatchesFigure(TokenText text, int index) => text[index].Kind == TokenKind.Number && words is not null && words.Contains(text.Text(index));

        public WordSet? Words => words;

        public bool IsOptional => isOptional;

        public bool Matches(TokenText text, int index) =>
            text.IsWord(index) && (text.Is(index, classes) || (isName && text.IsCapitalized(index)) || (words is not null && words.Contains(text.Text(index))))
            || (classes.HasFlag(WordClasses.NumberWord) && index < text.Count && text[index].Kind == TokenKind.Number);

        public bool HasLemma(string lemma) => words?.Contains(lemma) == true;

        /// <summary>Whether a noun means, in its sentence, what the element’s set of senses asks for.</summary>
        public bool HasSense(TokenText text, SentenceSyntax syntax, int token) => senses switch
        {
            SenseSet.Person => Senses.IsPerson(text, syntax, token),
            SenseSet.Nature => Senses.IsFirst(syntax, token, SenseClasses.Nature),
            SenseSet.Artifact => Senses.IsFirst(syntax, token, SenseClasses.Artifact),
            _ => false,
        };
    }

    /// <summary>How far before a stretch a longer phrase that holds it can begin, in tokens.</summary>
    private const int LongestLead = 6;

    internal ImmutableArray<Element> Elements => _elements;

    /// <summary>The words that it can begin with, by which it is found; null where it begins with a word class or with what may be missing.</summary>
    internal WordSet? FirstWords => _elements[0] is { IsOptional: false, Words: { } words } ? words : null;

    /// <summary>Whether the phrase, from a little before it on, takes in a stretch.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="start">The stretch’s first token.</param>
    /// <param name="end">The index behind its last token.</param>
    internal bool Covers(TokenText text, Sentence sentence, int start, int end)
    {
        for (var from = Math.Max(sentence.FirstToken, start - LongestLead); from <= start; from++)
        {
            if (MatchForward(text, from, sentence.EndToken) >= end)
                return true;
        }

        return false;
    }

    /// <summary>Matches from a token on.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="start">The first token.</param>
    /// <param name="end">Where to stop, exclusive.</param>
    /// <returns>The index behind the last token matched, or -1.</returns>
    public int MatchForward(TokenText text, int start, int end)
    {
        var position = start;
        for (var i = 0; i < _elements.Length; i++)
        {
            if (i > 0 && position < end && text.IsMark(position, "-"))
                position++;

            if (position < end && (_elements[i].Matches(text, position) || _elements[i].MatchesFigure(text, position)))
                position++;
            else if (!_elements[i].IsOptional)
                return -1;
        }

        return position;
    }

    /// <summary>Whether a token, in whatever form, is the phrase’s only word.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="syntax">The syntax of the token’s sentence.</param>
    /// <param name="token">The token.</param>
    internal bool IsAt(TokenText text, SentenceSyntax syntax, int token) =>
        _elements.Length == 1 && (_elements[0].Matches(text, token) || _elements[0].HasLemma(syntax.Lemma(token)) || _elements[0].HasSense(text, syntax, token));

    /// <summary>Whether the phrase ends right before a token.</summary>
    /// <param name="text">The tokens.</param>
    /// <param name="end">The token behind.</param>
    /// <param name="start">Where to stop, inclusive.</param>
    public bool MatchesBefore(TokenText text, int end, int start)
    {
        for (var from = Math.Max(start, end - 2 * _elements.Length); from < end; from++)
        {
            if (MatchForward(text, from, end) is var matched && (matched == end || (matched == end - 1 && text.IsMark(matched, "-"))))
                return true;
        }

        return false;
    }
}
