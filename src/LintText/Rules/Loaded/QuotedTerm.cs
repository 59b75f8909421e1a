using LintText.Analysis;
using LintText.Language;
using LintText.Sourcing;

namespace LintText.Rules.Loaded;

/// <summary>One to three words between marks: what they are, and whether the marks are anybody’s but the writer’s.</summary>
internal sealed class QuotedTerm
{
    /// <summary>How many tokens before it the words that introduce a term can stand.</summary>
    private const int Reach = 8;

    /// <summary>Words that say whose term it is, or that it is a term.</summary>
    private static readonly string[] Introductions =
        ["called", "calls", "call", "calling", "termed", "dubbed", "named", "nicknamed", "known", "labelled", "labeled", "described", "describes", "describing", "refers", "referred", "referring", "word", "words", "term", "terms", "phrase", "label", "titled", "entitled", "title", "tagged", "marked", "branded", "deemed", "reads", "read", "meaning", "means", "define", "defines", "defined", "song", "album", "film", "movie", "book", "show", "series", "episode", "play", "slogan", "hashtag", "chant", "chants", "chanting", "button", "column", "essay", "article", "headline", "quote", "quoted", "quoting", "as"];

    private readonly SourcingModel _model;
    private readonly Quotation _quotation;
    private readonly Sentence _sentence;
    private readonly TokenText _text;
    private readonly int _first;
    private readonly int _end;

    public QuotedTerm(SourcingModel model, Quotation quotation, Sentence sentence)
    {
        _model = model;
        _quotation = quotation;
        _sentence = sentence;
        _text = model.Text;
        _first = _text.IndexAt(quotation.ContentSpan.Start);
        _end = _text.IndexAt(quotation.ContentSpan.End);

        // The comma inside American marks is no word.
        while (_end > _first + 1 && !_text.IsWord(_end - 1))
            _end--;
    }

    /// <summary>Whether it is one or two words that stand where a noun does, in lower case: titles and nicknames are capitalised.</summary>
    public bool IsNoun
    {
        get
        {
            for (var i = _first; i < _end; i++)
            {
                if (_text[i].Kind is TokenKind.Number or TokenKind.Placeholder || _text.IsCapitalized(i))
                    return false;
            }

            if (_end - _first > 2 || _text.IsMark(_end + 1, "—–-"))
                return false;
            return HasStandingAlone
                ? !IsPredicate
                : _text.Is(Before, WordClasses.Determiner) || _text.IsPossessive(Before) || _text.Is(Before, "of", "such", "more", "new", "so-called", "real", "true");
        }
    }

    /// <summary>Whether the sentence says that it is a term, or whose.</summary>
    public bool IsIntroduced
    {
        get
        {
            // A phrase may be cut from what a verb further off reports; a word of standing is the speaker’s only where he speaks of it.
            var classes = HasStandingAlone ? WordClasses.NamingVerb : WordClasses.AttributionVerb;
            for (var i = Math.Max(_sentence.FirstToken, _first - Reach); i < _first; i++)
            {
                if (_text.Is(i, Introductions) || _text.Is(i, classes))
                    return true;
            }

            // A definition: “‘levy’ means …”, “‘levy’ (from Latin …)”.
            return (_text.Is(_end + 1, "means", "is", "refers", "was", "in") && Before <= _sentence.FirstToken) || _text.IsMark(_end + 1, "(");
        }
    }

    /// <summary>Whether somebody said it: the sentence ascribes it, or the words are quoted elsewhere from a speaker.</summary>
    public bool IsSaid
    {
        get
        {
            if (_sentence.FirstToken >= _first - 1 && _sentence.EndToken <= _end + 2)
                return true;
            if (HasStandingAlone ? IsAscribed : _model.IsSourced(_sentence))
                return true;

            var words = _text.Prose.AsSpan(_text[_first].Start, _text[_end - 1].End - _text[_first].Start);
            foreach (var other in _model.Quotations)
            {
                if (other == _quotation || other.Span.OverlapsWith(_quotation.Span))
                    continue;

                // Beside a longer quotation it is another piece of it; two doubted words can stand together.
                var isTerm = other.IsTerm && _model.GetSpeaker(other) is null;
                if (other.Depth == 0 && other.Span.OverlapsWith(_sentence.Span) && !(isTerm && HasStandingAlone))
                    return true;
                if (!isTerm && _text.Prose.AsSpan(other.ContentSpan.Start, other.ContentSpan.Length).Contains(words, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }
    }

    /// <summary>
    /// How surely the marks deny the word. A word of standing is somebody’s (“the company’s ‘apology’”) or known (“the ‘experts’”), or
    /// else only mentioned; all other words may be terms.
    /// </summary>
    public Strength Strength => !HasStandingAlone || IsModifier || IsAlternative ? Strength.Weak : IsDefinite ? Strength.Strong : Strength.Moderate;

    private bool HasStandingAlone => _end - _first == 1 && HasStanding(_text, _first);

    /// <summary>Whether what a source says in this sentence holds it.</summary>
    private bool IsAscribed => _model.GetSpeaker(_quotation)?.IsStatement == true
        || _model.GetAttributions(_sentence).Any(a => a.IsStatement && a.Source.Kind != SourceKind.Self && a.Contents.Any(c => c.OverlapsWith(_quotation.Span)));

    /// <summary>Whether a possessive, “the” or “these” stands before it, with adjectives between or without.</summary>
    private bool IsDefinite
    {
        get
        {
            var syntax = _model.GetSyntax(_sentence);
            var i = Before;
            while (i > _sentence.FirstToken && syntax.Tag(i) is UniversalTag.Adjective or UniversalTag.Noun or UniversalTag.ProperNoun && !_text.Is(i, WordClasses.Determiner))
                i--;
            return i >= _sentence.FirstToken && (_text.IsPossessive(i) || _text.Is(i, "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their", "whose"));
        }
    }

    /// <summary>Whether it says what something is: “it was a ‘mistake’” is somebody’s judgement.</summary>
    private bool IsPredicate
    {
        get
        {
            // The ending of a possessive looks like “is”.
            if (_text.IsPossessive(Before))
                return false;

            var syntax = _model.GetSyntax(_sentence);
            return syntax.Child(_first, Relation.Copula) >= 0 || _text.Is(Before, WordClasses.Be) || (_text.Is(Before, WordClasses.Determiner) && _text.Is(Before - 1, WordClasses.Be));
        }
    }

    private int Before => _first - 2;

    /// <summary>Whether it is said of a noun that follows: “a ‘safety check’ feature”.</summary>
    private bool IsModifier
    {
        get
        {
            var syntax = _model.GetSyntax(_sentence);
            var next = _text.IndexAt(_quotation.Span.End);
            return syntax.Tag(_first) == UniversalTag.Adjective || (_text.IsWord(next) && syntax.Tag(next) is UniversalTag.Noun or UniversalTag.ProperNoun);
        }
    }

    /// <summary>Whether two words are weighed: “a war for ‘independence’ or ‘secession’”.</summary>
    private bool IsAlternative
    {
        get
        {
            var next = _text.IndexAt(_quotation.Span.End);
            return _text.Is(next, "or") && _text.IsMark(next + 1, "\"'“‘");
        }
    }

    /// <summary>Whether a word grants a standing that can be denied.</summary>
    public static bool HasStanding(TokenText text, int token) =>
        !text.IsCapitalized(token) && text.Is(token, WordClasses.StandingNoun | WordClasses.CrowdNoun | WordClasses.ReportingNoun | WordClasses.StudyNoun);
}
