using LintText.Language;

namespace LintText.Sourcing.Claims;

/// <summary>
/// What the words of a span must say for its label to hold, however sure the reader is of it: a forecast looks ahead, and an accusation names a
/// wrong, a harm, something left undone or a norm that somebody breaks.
/// </summary>
internal sealed class ClaimWords(TokenText text)
{
    private const SenseClasses Wrongs = SenseClasses.Wrong | SenseClasses.Harm | SenseClasses.Accusation;

    /// <summary>What is done to somebody or kept from him: <em>attack</em>, <em>hit</em>, <em>hide</em>.</summary>
    private const SenseClasses Deeds = SenseClasses.Competing | SenseClasses.Contact | SenseClasses.Perceiving;

    /// <summary>Whether a span’s words bear out its label.</summary>
    public bool BearOut(ReadClaim read, SentenceSyntax tree) => read.Label switch
    {
        ClaimLabel.Prediction => Any(read, tree, LooksAhead),
        ClaimLabel.Accusation => Any(read, tree, NamesWrong),
        ClaimLabel.Figure => !IsIdiom(read),
        _ => true,
    };

    /// <summary>“100 percent behind it”: a degree, not a share of anything.</summary>
    private bool IsIdiom(ReadClaim read) => text.Text(read.First) is "100" && read.End - read.First <= 2 && !text.Is(read.End, "of");

    private static bool Any(ReadClaim read, SentenceSyntax tree, Func<SentenceSyntax, int, bool> matches)
    {
        for (var token = read.First; token < read.End; token++)
        {
            if (matches(tree, token))
                return true;
        }

        return false;
    }

    /// <summary>A modal of the future, “going to”, “bound to”, “is set to”; “would” supposes, “will tell you” is a way of speaking.</summary>
    private bool LooksAhead(SentenceSyntax tree, int token) =>
        (tree.PennTag(token) == PennTag.MD && text.Is(token, "will", "shall", "'ll", "wo", "won")) || (text.Is(token, WordClasses.FutureWord) && text.Is(token + 1, "to"));

    private bool NamesWrong(SentenceSyntax tree, int token) =>
        text.Is(token, WordClasses.WrongdoingVerb | WordClasses.InsultWord | WordClasses.EvaluativeWord | WordClasses.Negation | WordClasses.OutcomeVerb)
        || (tree.Senses(token) & Wrongs) != SenseClasses.None
        || (tree.Tag(token) == UniversalTag.Verb && (tree.Senses(token) & Deeds) != SenseClasses.None)
        || (text.Is(token, WordClasses.NormNoun) && tree.Relation(token) == Relation.Object)
        || IsNegative(tree, token);

    /// <summary>“unlawful”, “misled”, “disregard”, “without”: a word whose first part denies or spoils.</summary>
    private bool IsNegative(SentenceSyntax tree, int token)
    {
        const int Shortest = 6;
        var word = text.Text(token);
        return word.Length >= Shortest && tree.Tag(token) is UniversalTag.Verb or UniversalTag.Adjective or UniversalTag.Noun or UniversalTag.Adverb
            && (word.StartsWith("un", StringComparison.OrdinalIgnoreCase) || word.StartsWith("mis", StringComparison.OrdinalIgnoreCase) || word.StartsWith("dis", StringComparison.OrdinalIgnoreCase) || word.StartsWith("ill", StringComparison.OrdinalIgnoreCase) || word.StartsWith("irr", StringComparison.OrdinalIgnoreCase));
    }
}
