using LintText.Language;
using LintText.Lexicons;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Training;

/// <summary>A text that is one sentence, with the engine’s own tokens.</summary>
internal static class RawSentence
{
    /// <summary>Cuts a text into tokens.</summary>
    public static (TokenText Text, Sentence Sentence) Of(string text)
    {
        var tokens = new List<Token>();
        var span = new TextSpan(0, text.Length);
        Tokenizer.Tokenize(text, span, Lexicon.English, tokens);
        return (new TokenText(text, [.. tokens], Lexicon.English), new Sentence(0, 0, 0, tokens.Count, span));
    }
}
