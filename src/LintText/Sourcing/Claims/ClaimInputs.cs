using LintText.Language;

namespace LintText.Sourcing.Claims;

/// <summary>Puts together what the claim network reads of a sentence.</summary>
internal static class ClaimInputs
{
    /// <summary>Fills rows with the states of a sentence’s tokens, then their signs.</summary>
    /// <param name="syntax">The sentence’s syntax.</param>
    /// <param name="signs">The document’s signs.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="rows">Receives activations, a row a token.</param>
    /// <param name="width">The length of a row.</param>
    public static void Fill(SentenceSyntax syntax, ClaimSigns signs, Sentence sentence, Span<byte> rows, int width)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            syntax.States(token).CopyTo(rows[((token - sentence.FirstToken) * width)..]);
        signs.Fill(sentence, rows, width);
    }
}
