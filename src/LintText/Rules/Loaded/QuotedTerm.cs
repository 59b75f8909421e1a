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
        ["called", "calls", "call", "calling", "termed", "dubbed", "named", "nicknamed", "known", "labelled", "labeled", "described", "describes", "describing", "refers", "referred", "referring", "word", "words", "term", "terms", "phrase", "label", "titled", "entitled", "title", "tagged", "marked", "branded", "deemed", "reads", "read", "meaning", "means", "song", "album", "film", "movie", "book", "show", "series", "episode", "play", "slogan", "hashtag", "chant", "chants", "chanting", "button", "column", "essay", "article", "headline", "quote", "quoted", "quoting", "as"];

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

    /// <summary>Whether it stands where a noun does, in plain words: titles and nicknames are capitalised, codes hold digits.</summary>
    public bool IsNoun
    {
        get
        {
            for (var i = _first; i < _end; i++)
            {
                if (_text[i].Kind is TokenKind.Number or TokenKind.Placeholder || _text.IsCapitalized(i))
                    return false;
            }

            return _end - _first <= 2 && !_text.IsMark(_end + 1, "—–-")
                && (_text.Is(Before, WordClasses.Determiner) || _text.IsPossessive(Before) || _text.Is(Before, "of", "such", "more", "new", "so-called", "real", "true"));
        }
    }

    /// <summary>Whether the sentence says that it is a term, or whose.</summary>
    public bool IsIntroduced
    {
        get
        {
            for (var i = Math.Max(_sentence.FirstToken, _first - Reach); i < _first; i++)
            {
                if (_text.Is(i, Introductions) || _text.Is(i, WordClasses.AttributionVerb))
                    return true;
            }

            // A definition: “‘levy’ means …”, “‘levy’ (from Latin …)”.
            return (_text.Is(_end + 1, "means", "is", "refers", "was", "in") && Before <= _sentence.FirstToken) || _text.IsMark(_end + 1, "(");
        }
    }

    /// <summary>Whether somebody said it: another quotation is in the sentence, or the words are quoted elsewhere from a speaker.</summary>
    public bool IsSaid
    {
        get
        {
            if (_sentence.FirstToken >= _first - 1 && _sentence.EndToken <= _end + 2)
                return true;

            var words = _text.Prose.AsSpan(_text[_first].Start, _text[_end - 1].End - _text[_first].Start);
            foreach (var other in _model.Quotations)
            {
                if (other == _quotation || other.Span.OverlapsWith(_quotation.Span))
                    continue;
                if (other.Depth == 0 && other.Span.OverlapsWith(_sentence.Span))
                    return true;
                if ((!other.IsTerm || _model.GetSpeaker(other) is not null) && _text.Prose.AsSpan(other.ContentSpan.Start, other.ContentSpan.Length).Contains(words, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }
    }

    /// <summary>
    /// How surely the marks deny the word. A word of standing is somebody’s (“the company’s ‘apology’”) or is known (“the ‘experts’”), or
    /// else it is only mentioned; all other words may be terms.
    /// </summary>
    public Strength Strength
    {
        get
        {
            if (!HasStanding(_text, _end - 1) || IsModifier)
                return Strength.Weak;
            return _end - _first == 1 && (_text.IsPossessive(Before) || _text.Is(Before, "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their", "whose"))
                ? Strength.Strong
                : Strength.Moderate;
        }
    }

    private int Before => _first - 2;

    /// <summary>Whether it is said of a noun that follows: “a ‘safety check’ feature”.</summary>
    private bool IsModifier => _text.IsWord(_end + 1) && _end + 1 < _sentence.EndToken
        && _model.GetSyntax(_sentence).Tag(_end + 1) is UniversalTag.Noun or UniversalTag.ProperNoun;

    /// <summary>Whether a word grants a standing that can be denied.</summary>
    public static bool HasStanding(TokenText text, int token) =>
        !text.IsCapitalized(token) && text.Is(token, WordClasses.StandingNoun | WordClasses.CrowdNoun | WordClasses.ReportingNoun | WordClasses.StudyNoun);
}
