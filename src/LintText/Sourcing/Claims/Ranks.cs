using LintText.Language;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Sourcing.Claims;

/// <summary>Finds ranks by their form: “the longest pier”, “the most corrupt harbour”.</summary>
internal static class Ranks
{
    /// <summary>The first noun phrase of a sentence with a superlative and an article, up to its noun; or null.</summary>
    public static TextSpan? In(TokenText text, SyntaxLayer syntax, Sentence sentence)
    {
        for (var token = sentence.FirstToken + 1; token < sentence.EndToken; token++)
        {
            if (!text.Is(token - 1, "the") || !text.IsWord(token))
                continue;

            var tree = syntax.GetSyntax(sentence);
            if (tree.PennTag(token) is not (PennTag.JJS or PennTag.RBS))
                continue;

            var head = token;
            while (tree.Head(head) > head && tree.Tag(head) is UniversalTag.Adverb or UniversalTag.Adjective)
                head = tree.Head(head);
            if (tree.Tag(head) is UniversalTag.Noun or UniversalTag.ProperNoun)
                return text.Span(token - 1, head + 1);
        }

        return null;
    }
}
