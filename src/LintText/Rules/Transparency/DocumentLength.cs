using LintText.Language;
using LintText.Sourcing;

namespace LintText.Rules.Transparency;

/// <summary>How long a document is.</summary>
internal static class DocumentLength
{
    /// <summary>The number of words in the article’s body.</summary>
    public static int Words(SourcingModel model)
    {
        var words = 0;
        foreach (var sentence in model.Sentences)
        {
            if (!model.GetBlock(sentence).IsBody)
                continue;

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                words += model.Text[i].Kind == TokenKind.Word ? 1 : 0;
        }

        return words;
    }
}
