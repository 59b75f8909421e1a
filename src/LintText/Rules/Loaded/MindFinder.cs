using LintText.Language;
using LintText.Rules.Declarative;
using LintText.Sourcing;
using LintText.Sourcing.Attributions;

namespace LintText.Rules.Loaded;

/// <summary>Finds what a sentence says of the feelings, the knowledge and the purposes of others.</summary>
internal sealed class MindFinder
{
    /// <summary>A holder that is named at greater length is shown by its head.</summary>
    private const int LongestHolder = 40;

    private static readonly string[] Seeming = ["seem", "appear", "look", "sound"];

    private readonly TokenText _text;
    private readonly SentenceSyntax _syntax;
    private readonly ClauseReader _clause;
    private readonly Sentence _sentence;
    private readonly Holders _holders;
    private readonly Purposes _purposes;

    public MindFinder(SourcingModel model, Sentence sentence)
    {
        _text = model.Text;
        _sentence = sentence;
        _syntax = model.GetSyntax(sentence);
        _clause = new ClauseReader(_text, _syntax, sentence);
        _holders = new Holders(_clause);
        _purposes = new Purposes(_clause, _holders);
    }

    /// <summary>Whether a sentence can hold any, so that it is worth parsing.</summary>
    public static bool IsWorthParsing(TokenText text, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (MindLexicon.English.Find(text.Text(i)).Count > 0 || text.Is(i, "know", "knows", "knew", "care", "cares", "cared", "refuse", "refuses", "refused", "refusing", "thinks", "think", "nothing", "want", "wants", "wanted", "believe", "believes", "wish", "imagine", "assume"))
                return true;
        }

        return false;
    }

    /// <summary>What a token of the sentence says of a mind, or null.</summary>
    public Mind? At(int i)
    {
        foreach (var word in MindLexicon.English.Find(_text.Text(i)))
        {
            if (Of(word, i) is { } mind)
                return mind;
        }

        return Understanding(i) ?? Ultimatum(i);
    }

    private Mind? Of(MindWord word, int i) => word.Part switch
    {
        MindPart.Feeling when IsActive(i) && IsFinite(i) && _syntax.Relation(i) != Relation.AdjectivalModifier && Follows(word, i) && !_holders.Delimits(i) => Make(i, i + 1, _holders.Of(i)),
        MindPart.State when Follows(word, i) && !IsSeeming(i) && !_holders.Delimits(i) => Make(i, i + 2, _holders.Of(i)),
        MindPart.Manner when _syntax.Relation(i) == Relation.AdverbialModifier && _syntax.Head(i) is >= 0 and var verb && Math.Abs(verb - i) == 1 && IsActive(verb) => Make(Math.Min(i, verb), Math.Max(i, verb) + 1, _holders.Of(verb)),
        MindPart.Passion when Follows(word, i) => Make(i, i + 2, _holders.Having(i)),
        MindPart.Design when _purposes.At(i, word) is { } purpose => Make(purpose.First, purpose.End, purpose.Holder),
        MindPart.Motive when Driven(i) is >= 0 and var driven => Make(driven, i + 1, _holders.Of(driven) ?? _holders.Of(_syntax.Head(i))),
        MindPart.Aim when _text.Is(i - 1, "real", "true", "ultimate", "hidden", "sinister", "secret", "ulterior", "actual") => Make(i - 1, i + 1, _holders.Having(i)),
        _ => null,
    };

    private bool Follows(MindWord word, int i) => word.Complements.Length == 0 || _text.Is(i + 1, word.Complements);

    private bool IsActive(int verb) => _syntax.Tag(verb) == UniversalTag.Verb && !_clause.IsPassive(verb);

    /// <summary>“knows it will fail”: a clause of its own follows at once; “knows the mayor in a way that” is acquaintance.</summary>
    private bool KnowsFact(int verb) =>
        _clause.ChildBehind(verb, Relation.ClausalComplement) is >= 0 and var fact && _clause.Child(fact, Relation.NominalSubject) is >= 0 and var subject && _syntax.LeftEdge(subject) == verb + 1
        && _syntax.PennTag(subject) is not (PennTag.WP or PennTag.WDT) && !_text.Is(verb + 1, "what", "which", "whose", "how");

    /// <summary>“normalises hate”: a base form with nothing before it is a noun that the tagger misread.</summary>
    private bool IsFinite(int verb) => _syntax.PennTag(verb) != PennTag.VB || _clause.HasChild(verb, Relation.Auxiliary) || _text.Is(verb - 1, "to");

    private bool IsSeeming(int i) => _syntax.Relation(i) == Relation.OpenComplement && Seeming.Contains(_syntax.Lemma(_syntax.Head(i)));

    /// <summary>“knows that”, “does not care about”, “refuses to admit”, “thinks nothing of”.</summary>
    private Mind? Understanding(int i)
    {
        if (!IsActive(i))
            return null;

        var next = i + 1;
        switch (_syntax.Lemma(i))
        {
            case "refuse" when _text.Is(next, "to") && IsInsight(next + 1):
                return Make(i, next + 2, _holders.Of(i));
            case "know" when _syntax.PennTag(i) is not PennTag.VB && !IsNegated(i) && (_text.Is(next, "that", "full", "perfectly", "better") || KnowsFact(i)):
                return Make(i, next, _holders.Of(i));
            case "care" when _text.Is(next, "about", "for", "that", "less", "what", "how", "if", "whether") && (IsNegated(i) || _text.Is(i - 1, "only")):
                return Make(i, next + 1, _holders.Of(i));
            case "think" when _text.Is(next, "nothing"):
                return Make(i, next + 1, _holders.Of(i));
            case "understand" or "realise" or "realize" or "grasp" or "comprehend" when IsNegated(i):
                return Make(i, next, _holders.Of(i));
            case "think" or "believe" or "want" or "wish" or "imagine" or "assume" when _holders.Of(i) is { } crowd && _holders.IsGroup(crowd):
                return Make(i, next, crowd);
            case "want" when _text.Is(i - 1, "only", "really", "secretly", "desperately") || _text.Is(next, "nothing", "you", "us"):
                return Make(i, next, _holders.Of(i));
            default:
                return null;
        }
    }

    /// <summary>“For Baku, nothing short of surrender is acceptable.”</summary>
    private Mind? Ultimatum(int i)
    {
        if (!_text.Is(i, "nothing", "anything") || !_text.Is(i + 1, "short", "less") || !_text.Is(i + 2, "of", "than") || !_text.Is(_sentence.FirstToken, "for") || !_text.IsMark(i - 1, ","))
            return null;
        return Make(i, i + 3, new NounPhrase(_sentence.FirstToken + 1, i - 1, i - 2, i - 1));
    }

    /// <summary>The first word of “driven by greed”, “out of spite” before a motive, or -1.</summary>
    private int Driven(int motive)
    {
        const int Reach = 3;
        for (var i = motive - 1; i > Math.Max(_sentence.FirstToken, motive - Reach); i--)
        {
            if (_text.Is(i, "by") && _text.Is(i - 1, "driven", "motivated", "fueled", "fuelled", "guided", "blinded", "consumed", "animated", "gripped", "eaten"))
                return i - 1;
            if (_text.Is(i, "of") && _text.Is(i - 1, "out"))
                return i - 1;
        }

        return -1;
    }

    private bool IsInsight(int i)
    {
        foreach (var word in MindLexicon.English.Find(_text.Text(i)))
        {
            if (word.Part == MindPart.Insight)
                return true;
        }

        return false;
    }

    private bool IsNegated(int verb) => TermContext.IsDenied(_text, _syntax, verb, verb);

    private Mind? Make(int first, int end, NounPhrase? holder)
    {
        if (holder is not { } phrase || end > _sentence.EndToken)
            return null;

        var span = _text.Span(phrase.First, phrase.CoreEnd);
        if (span.Length > LongestHolder)
            span = _text[phrase.Head].Span;
        return new Mind(_text.Span(first, end), _text.Prose.Substring(span.Start, span.Length), phrase.Span(_text));
    }
}
