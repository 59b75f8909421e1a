using LintText.Language;
using LintText.Lexicons;
using LintText.Sourcing;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Rules.Anonymity;

/// <summary>Words that a house allows or forbids for an unnamed source. Case does not matter, nor does number: “official” is “officials” too.</summary>
internal sealed class DescriptionPhrase
{
    private readonly string _phrase;
    private readonly string[] _words;

    public DescriptionPhrase(string phrase)
    {
        // The phrase is cut as the text is, so that hyphens and possessives meet.
        var tokens = new List<Token>();
        Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length), Lexicon.English, tokens);
        _phrase = phrase;
        _words = [.. tokens.Select(t => phrase.Substring(t.Start, t.Length).ToLowerInvariant())];
    }

    /// <summary>Whether the words stand in a mention of the source; they may go on behind it (“familiar with the matter”).</summary>
    public bool Describes(Source source, TokenText text)
    {
        var first = text.IndexAt(source.FirstMention.Start);
        var end = text.IndexAt(source.FirstMention.End);
        for (var i = first; i <= end; i++)
        {
            if (StandsAt(text, i))
                return true;
        }

        return false;
    }

    public override string ToString() => _phrase;

    private bool StandsAt(TokenText text, int at)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (!text.Is(at + i, _words[i]) && !(text.IsWord(at + i) && (text.Is(at + i, Inflection.Plural(_words[i])) || Inflection.Plural(text.Text(at + i).ToString().ToLowerInvariant()) == _words[i])))
                return false;
        }

        return _words.Length > 0;
    }
}
