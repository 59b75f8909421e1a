using LintText.Language;
using LintText.Sourcing.Attributions;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Loaded;

/// <summary>Finds what the writer says ought to be done: “must never again ignore”, “should be ashamed”, “we need to stop”, “it is time to”.</summary>
internal sealed class Obligations(ClauseReader clause)
{
    /// <summary>Words of rules, laws and dates: what must be done by them is a duty that the text reports.</summary>
    private static readonly string[] Duties =
        ["act", "advice", "agreement", "amendment", "applicants", "article", "ballot", "bill", "bylaw", "bylaws", "candidates", "code",
         "constitution", "constitutional", "contract", "court", "deadline", "eligibility", "eligible", "federal", "guideline", "guidelines", "judge",
         "law", "lawfully", "laws", "legally", "legislation", "licence", "license", "measure", "order", "ordinance", "pact", "policy", "procedure",
         "procedures", "proposal", "protocol", "qualify", "recommendation", "recommendations", "recommended", "regulation", "regulations", "require",
         "required", "requirement", "requirements", "requires", "resolution", "rule", "rules", "ruling", "section", "statute", "treaty", "warrant"];

    /// <summary>What a text does next, not what anybody ought to: “it is time to revisit”.</summary>
    private static readonly string[] Reviews = ["look", "meet", "recap", "revisit", "review", "take"];

    private readonly TokenText _text = clause.Text;
    private readonly SentenceSyntax _syntax = clause.Syntax;
    private bool? _isReportedDuty;

    /// <summary>Whether a token can begin one, so that the sentence is worth parsing.</summary>
    public static bool CanBeAt(TokenText text, int i) => IsModal(text, i) || IsNeed(text, i);

    /// <summary>The obligation that a token begins, or null.</summary>
    public TextSpan? At(int i)
    {
        if (IsModal(_text, i))
            return Duty(i);
        return IsNeed(_text, i) ? Need(i) : null;
    }

    private static bool IsModal(TokenText text, int i) =>
        text.Is(i, "must", "should", "ought", "need", "needs", "cannot", "better") || (text.Is(i, "have", "has") && text.Is(i + 1, "to")) || (text.Is(i, "can", "ca") && text.Is(i + 1, "not", "n't"));

    private static bool IsNeed(TokenText text, int i) => text.Is(i, "it's") || (text.Is(i, "it") && text.Is(i + 1, "is", "'s"));

    private TextSpan? Duty(int modal)
    {
        var verb = modal + 1;
        var isNegated = _text.Is(modal, "cannot");
        var isInfinitive = _text.Is(modal, "ought", "need", "needs", "have", "has");
        if (isInfinitive && !_text.Is(verb, "to", "not"))
            return null;
        while (verb < _syntax.EndToken && (_text.Is(verb, "to", "not", "n't", "never", "no", "longer", "all", "also", "again") || _syntax.Tag(verb) == UniversalTag.Adverb))
        {
            isNegated |= _text.Is(verb, "not", "n't", "never") || (_text.Is(verb, "no") && _text.Is(verb + 1, "longer"));
            verb++;
        }

        if (verb >= _syntax.EndToken || !IsStated(modal, verb) || (_isReportedDuty ??= IsReportedDuty()))
            return null;

        var isReader = IsReader(modal);
        var isBe = _text.Is(verb, "be");
        var desert = verb + 1;
        while (isBe && _syntax.Tag(desert) == UniversalTag.Adverb)
            desert++;
        if (isBe && !AdvocacyLexicon.English.Deserts.Has(_text, desert) && !_text.Is(desert, "held") && !(_text.Is(desert, "no", "a") && _text.Is(modal, "must")))
            return null;
        if (_text.Is(verb, "have") && _syntax.PennTag(verb + 1) is PennTag.VBN or PennTag.VBD)
            return null;

        var isDemand = isBe || AdvocacyLexicon.English.Demands.Has(_text, verb);
        var isStrict = isNegated && (_text.Is(modal, "must") || _text.Is(modal + 1, "never", "no")) && !isBe;
        if (_text.Is(modal, "cannot", "can", "ca"))
            return isReader && (isDemand || _text.Is(verb, "let", "afford", "keep")) || isBe && isNegated && _text.Is(desert, "allowed", "tolerated", "ignored", "trusted") ? Make(modal, isBe ? desert : verb) : null;
        if (_text.Is(modal, "better"))
            return _text.Is(modal - 1, "had", "'d") ? Make(modal - 1, verb) : null;
        if (_text.Is(modal, "have", "has"))
            return isReader && isDemand ? Make(modal, verb) : null;
        return isDemand || isStrict || isReader ? Make(modal, isBe ? desert : verb) : null;
    }

    /// <summary>Whether the subject takes the reader in: “we must”, “Americans should”, “you need to”.</summary>
    private bool IsReader(int modal) => _text.Is(modal - 1, "we") || (_text.Is(modal - 1, "all") && _text.Is(modal - 2, "we")) || (_text.Is(modal - 1, "you", "everyone", "everybody") && !_text.Is(modal, "must"));

    /// <summary>“It is time to”, “it is imperative that”.</summary>
    private TextSpan? Need(int it)
    {
        var i = _text.Is(it, "it's") ? it + 1 : _text.Is(it + 1, "is", "'s") ? it + 2 : -1;
        if (i < 0 || !IsStated(it, it + 1))
            return null;
        while (_text.Is(i, "high", "long", "past", "about", "absolutely", "also", "therefore", "now", "so"))
            i++;
        if (_text.Is(i, "time") && _text.Is(i + 1, "to", "that", "we", "they") && !_text.Is(i + 2, Reviews))
            return Make(it, i);
        return AdvocacyLexicon.English.Needs.Has(_text, i) && _text.Is(i + 1, "that", "to", "we", "they", "upon") ? Make(it, i) : null;
    }

    private TextSpan Make(int first, int last) => _text.Span(first, last + 1);

    /// <summary>Whether the words are a statement of their own: not a condition, a question, or part of what somebody is or thinks.</summary>
    private bool IsStated(int modal, int verb)
    {
        for (var token = _syntax.IsInSubtree(verb, modal) ? modal : verb; token >= 0; token = _syntax.Head(token))
        {
            if (_syntax.Relation(token) is Relation.ClausalComplement or Relation.AdnominalClause or Relation.RelativeClause or Relation.AdverbialClause)
                return false;
        }

        for (var i = modal - 1; i >= _syntax.FirstToken && !_text.IsMark(i, ",;:—–"); i--)
        {
            if (_syntax.Tag(i) == UniversalTag.Verb && _text.Is(i, WordClasses.AttributionVerb))
                return false;
            if (_text.Is(i, "if", "whether", "what", "how", "who", "which", "when", "where", "why", "because", "that", "until", "before", "unless", "than", "or"))
                return false;
        }

        return true;
    }

    private bool HasDay()
    {
        for (var i = _syntax.FirstToken; i < _syntax.EndToken; i++)
        {
            if (_text.Is(i, WordClasses.Month | WordClasses.Weekday) && _text.IsCapitalized(i))
                return true;
        }

        return false;
    }

    /// <summary>Whether the sentence speaks of a rule, a law or a date. It is asked of each “must”, and is the same for all.</summary>
    private bool IsReportedDuty()
    {
        if (_text.Is(_syntax.FirstToken, "to", "under") || HasDay())
            return true;
        for (var i = _syntax.FirstToken; i < _syntax.EndToken; i++)
        {
            if (_text.Is(i, Duties) && !(_text.Is(i, "act", "order", "measure") && _syntax.Tag(i) == UniversalTag.Verb))
                return true;
        }

        return false;
    }
}
