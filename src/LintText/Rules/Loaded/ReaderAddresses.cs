using LintText.Documents;
using LintText.Language;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Loaded;

/// <summary>Finds where the writer turns to the reader: orders, questions that are none, exclamation marks.</summary>
internal sealed class ReaderAddresses(SourcingModel model, Sentence sentence)
{
    /// <summary>“Let’s look at the figures” leads through a text and urges nothing.</summary>
    private static readonly string[] Signposts = ["assume", "back", "begin", "break", "examine", "look", "recap", "return", "review", "rewind", "run", "say", "see", "start", "take", "turn", "walk"];

    private readonly TokenText _text = model.Text;

    /// <summary>The address that the sentence is, or null.</summary>
    public TextSpan? Find() => Order() ?? Question() ?? Exclamation();

    /// <summary>Whether a sentence can be one, so that it is worth parsing.</summary>
    public static bool CanBe(TokenText text, Sentence sentence) =>
        (text.IsMark(sentence.EndToken - 1, "?!") && text.IsWord(sentence.EndToken - 2)) || (Start(text, sentence) is var i && (text.Is(i, "do", "don't", "let", "let's", "never", "shame", "make") || AdvocacyLexicon.English.Orders.Has(text, i)));

    /// <summary>The first token behind the words that lead on from the sentence before.</summary>
    private static int Start(TokenText text, Sentence sentence)
    {
        var i = sentence.FirstToken;
        while (i < sentence.EndToken && (text.Is(i, "so", "but", "and", "now", "just", "please", "yes", "well", "then") || (i > sentence.FirstToken && text.IsMark(i, ","))))
            i++;
        return i;
    }

    /// <summary>“Don’t be fooled”, “Let us”, “Remember that”, “Shame on”.</summary>
    private TextSpan? Order()
    {
        var i = Start(_text, sentence);

        if ((_text.Is(i, "do") && _text.Is(i + 1, "n't", "not") && IsBase(i + 2)) || (_text.Is(i, "let") && _text.Is(i + 1, "us", "'s")))
            return _text.Is(i + 2, Signposts) || _text.IsMark(i + 2, ",") ? null : Make(i, i + 3);
        if (_text.Is(i, "let's") && (_text.Is(i + 1, Signposts) || _text.IsMark(i + 1, ",")))
            return null;
        if (_text.Is(i, "let's", "don't") || (_text.Is(i, "never") && IsBase(i + 1) && !_text.Is(i + 1, "mind")) || (_text.Is(i, "shame") && _text.Is(i + 1, "on")) || (_text.Is(i, "make") && _text.Is(i + 1, "no") && _text.Is(i + 2, "mistake")))
            return Make(i, i + 2);
        return AdvocacyLexicon.English.Orders.Has(_text, i) && IsBase(i) && !_text.IsMark(i + 1, "-") && !_text.IsCapitalized(i + 1) && (!_text.Is(i, "think", "look") || _text.Is(i + 1, "again", "about", "of", "at")) ? Make(i, i + 1) : null;
    }

    /// <summary>Whether a token is the base form of a verb that heads the sentence.</summary>
    private bool IsBase(int i)
    {
        var syntax = model.GetSyntax(sentence);
        return syntax.PennTag(i) is PennTag.VB or PennTag.VBP && syntax.Child(i, Relation.NominalSubject) < 0 && (syntax.Root == i || syntax.Head(i) == syntax.Root || i == sentence.FirstToken);
    }

    /// <summary>A question that nobody answers and that takes its answer for granted.</summary>
    private TextSpan? Question()
    {
        if (!_text.IsMark(sentence.EndToken - 1, "?") || IsAnswered())
            return null;

        var first = sentence.FirstToken;
        while (first < sentence.EndToken && (_text.Is(first, "and", "but", "so", "or", "after", "all", "now", "then", "yet") || (first > sentence.FirstToken && _text.IsMark(first, ","))))
            first++;
        return IsLoaded(first) ? Make(first, Math.Min(first + 4, sentence.EndToken)) : null;
    }

    private bool IsLoaded(int first)
    {
        var next = first + 1;
        if (!_text.Is(first, WordClasses.Auxiliary) && !_text.Is(first, "who", "what", "why", "how", "when", "where", "which", "since", "good"))
            return false;

        // “Won’t it be absurd …?”, “Why not …?”
        if ((_text.Is(first, WordClasses.Auxiliary) && _text.Is(next, "n't", "not")) || (_text.Is(first, "why") && _text.Is(next, "not", "would", "should", "risk", "bother") && !_text.Is(sentence.FirstToken + 3, "say")))
            return true;
        if ((_text.Is(first, "how") && _text.Is(next, "far", "dare", "could", "can")) || (_text.Is(first, "who") && _text.Is(next, "needs", "cares", "knew", "would", "wants", "could")) || (_text.Is(first, "what") && _text.Is(next, "kind", "sort", "good", "possible")) || (_text.Is(first, "since") && _text.Is(next, "when")))
            return true;

        for (var i = first; i < sentence.EndToken; i++)
        {
            if (_text.Is(i, "really", "ever", "else", "anyone", "anybody", "possibly", "hell", "earth", "even", "seriously", "better"))
                return true;
        }

        return false;
    }

    /// <summary>Whether somebody is asked: an interview, a quotation or an answer follows, or the text’s own “Yes”.</summary>
    private bool IsAnswered()
    {
        var next = sentence.Index + 1;
        if (next >= model.Sentences.Length)
            return false;
        var answer = model.Sentences[next];
        for (var i = answer.FirstToken; i < answer.EndToken; i++)
        {
            if (_text.Is(i, "asked", "asks", "wondered"))
                return true;
        }

        return _text.Is(answer.FirstToken, "yes", "no", "because", "well", "possibly", "probably", "maybe", "here", "a", "to") || _text.IsMark(answer.FirstToken, "“\"‘'")
            || (answer.BlockIndex != sentence.BlockIndex && (model.GetBlock(sentence).Kind != BlockKind.Paragraph || model.Document.GetText(model.GetBlock(sentence).Span).Length < sentence.Span.Length + 2));
    }

    /// <summary>An exclamation mark that is part of no name (“Yahoo!”) and of no house’s advertisement.</summary>
    private TextSpan? Exclamation()
    {
        var mark = sentence.EndToken - 1;
        if (!_text.IsMark(mark, "!") || sentence.TokenCount < 3 || !_text.IsWord(mark - 1) || _text.IsCapitalized(mark - 1))
            return null;
        for (var i = sentence.FirstToken; i < mark; i++)
        {
            if (_text.Is(i, "click", "subscribe", "newsletter", "email", "sign"))
                return null;
        }

        return Make(mark - 1, sentence.EndToken);
    }

    private TextSpan Make(int first, int end) => _text.Span(first, Math.Min(end, sentence.EndToken));
}
