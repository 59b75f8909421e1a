using LintText.Language;

namespace LintText.Rules.Declarative;

/// <summary>Tells whether a word is used as a picture of people.</summary>
internal static class Metaphor
{
    /// <summary>
    /// Whether people are what a word is said of: what a swarm is of, whom a predicate or an apposition calls vermin, who floods in, by
    /// whom a place is overrun.
    /// </summary>
    /// <param name="text">The tokens.</param>
    /// <param name="syntax">The sentence’s syntax.</param>
    /// <param name="start">The word’s first token.</param>
    /// <param name="end">The index behind its last token.</param>
    public static bool IsOfPeople(TokenText text, SentenceSyntax syntax, int start, int end)
    {
        var token = end - 1;
        if (syntax.Relation(token) == Relation.Apposition && IsPerson(syntax.Head(token)))
            return true;

        // “vagrant-infested”, “the Ostrian vermin”, “human vermin”
        if (start - 1 >= syntax.FirstToken && (text.IsMark(start - 1, "-") ? IsPerson(start - 2) : IsModifier(start - 1)))
            return true;

        foreach (var child in syntax.Children(token))
        {
            var isTarget = syntax.Relation(child) switch
            {
                Relation.NominalSubject or Relation.PassiveSubject or Relation.OuterSubject => syntax.Tag(token) != UniversalTag.Verb || syntax.Relation(child) == Relation.NominalSubject,
                Relation.Apposition => true,
                Relation.NominalModifier => child > token && syntax.Child(child, Relation.Case) is >= 0 and var preposition && text.Is(preposition, "of"),
                Relation.Oblique => child > token && syntax.Child(child, Relation.Case) is >= 0 and var preposition && text.Is(preposition, "by", "with"),
                _ => false,
            };
            if (isTarget && IsPerson(child))
                return true;
        }

        // “Swarms of beggars now fill”: the phrase may hang on a verb that has no other place for it.
        return end + 1 < syntax.EndToken && text.Is(end, "of") && PhraseHead(end + 1) is >= 0 and var head && IsPerson(head);

        bool IsPerson(int word) => word >= syntax.FirstToken && word < syntax.EndToken && (text.Is(word, WordClasses.Pronoun) ? text.Is(word, "they", "them") : Senses.IsPerson(text, syntax, word));
        bool IsModifier(int word) => text.Is(word, WordClasses.Demonym) || text.Is(word, "human") || (syntax.Relation(word) is Relation.Compound or Relation.AdjectivalModifier && syntax.Head(word) == token && (syntax.Tag(word) == UniversalTag.Noun ? IsPerson(word) : text.IsCapitalized(word)));

        int PhraseHead(int word)
        {
            while (word < syntax.EndToken && syntax.Relation(word) is Relation.AdjectivalModifier or Relation.Compound or Relation.NumericModifier or Relation.Determiner && syntax.Head(word) > word)
                word++;
            return word;
        }
    }
}
