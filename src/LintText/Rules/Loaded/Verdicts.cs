using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Loaded;

/// <summary>Finds what the writer says something is: “is unacceptable”, “was a disgrace”, “there is no excuse for”.</summary>
internal sealed class Verdicts(ClauseReader clause)
{
    private readonly TokenText _text = clause.Text;
    private readonly SentenceSyntax _syntax = clause.Syntax;

    /// <summary>Whether a token can end one, so that the sentence is worth parsing.</summary>
    public static bool CanBeAt(TokenText text, int i) => text.Is(i, "excuse", "justification") || AdvocacyLexicon.English.Verdicts.Has(text, i) || AdvocacyLexicon.English.VerdictNouns.Has(text, i);

    /// <summary>The verdict that a token ends, or null.</summary>
    public TextSpan? At(int i)
    {
        if (_text.Is(i, "excuse", "justification") && _text.Is(i - 1, "no") && _text.Is(i - 2, WordClasses.Be) && _text.Is(i - 3, "there"))
            return Make(i - 3, i);

        var isNoun = AdvocacyLexicon.English.VerdictNouns.Has(_text, i);
        if (!isNoun && !AdvocacyLexicon.English.Verdicts.Has(_text, i))
            return null;
        if (clause.Child(i, Relation.Copula) is not (>= 0 and var copula) || copula > i || !_text.Is(copula, "is", "are", "was", "were", "'s", "'re") || IsDependent(i) || IsDenied(copula, i))
            return null;
        if (isNoun && !_text.Is(i - 1, "a", "an") && !_text.Is(i - 2, "a", "an", "such"))
            return null;

        // “he was wrong about the date”, “you are welcome”: of a person the word says something else.
        var subject = clause.SubjectOf(i)?.Phrase.Head ?? -1;
        if (subject >= 0 && (_text.Is(subject, WordClasses.FirstPerson) || _text.Is(subject, "you", "he", "she", "they", "everyone", "people") || _syntax.Tag(subject) == UniversalTag.ProperNoun) && _text.Is(i, "welcome", "wrong", "hilarious", "refreshing", "insane", "stupid", "joke", "con", "fraud"))
            return null;
        return _text.Is(i, "welcome") && _text.Is(i + 1, "to") ? null : Make(copula, i);
    }

    private TextSpan Make(int first, int last) => _text.Span(first, last + 1);

    /// <summary>Whether it is what somebody says or thinks, or supposed.</summary>
    private bool IsDependent(int token)
    {
        // “For many activists, talk of surrender is infuriating” tells whose verdict it is; “what is wrong with it” passes none.
        if (_text.Is(_syntax.FirstToken, "for", "to"))
            return true;
        for (var i = _syntax.FirstToken; i < token; i++)
        {
            if (_text.Is(i, "what", "whatever", "how") || (_text.Is(i, WordClasses.AttributionVerb) && _syntax.Tag(i) == UniversalTag.Verb))
                return true;
        }

        for (; token >= 0; token = _syntax.Head(token))
        {
            if (_syntax.Relation(token) is Relation.ClausalComplement or Relation.AdnominalClause || _text.Is(clause.Child(token, Relation.Mark), "if", "whether", "unless", "that"))
                return true;
        }

        return false;
    }

    private bool IsDenied(int copula, int adjective)
    {
        for (var i = copula - 2; i < adjective; i++)
        {
            if (_text.Is(i, WordClasses.Negation) || (_text.Is(i, "would", "could", "may", "might", "if") && i >= _syntax.FirstToken))
                return true;
        }

        return false;
    }
}
