using LintText.Language;

namespace LintText.Training;

/// <summary>A word of the treebank.</summary>
/// <param name="Form">As written.</param>
/// <param name="Lemma">Its base form.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="Head">The index of its head, from 0; the number of words for the root.</param>
/// <param name="Relation">Its relation to the head.</param>
/// <param name="SpaceAfter">Whether a space follows.</param>
/// <param name="Entity">The mentions that begin and end at the word, in GUM’s notation.</param>
internal sealed record TreebankWord(string Form, string Lemma, TagClass Tags, int Head, Relation Relation, bool SpaceAfter, string Entity);

/// <summary>A sentence of the treebank.</summary>
/// <param name="Text">As written.</param>
/// <param name="Words">Its words.</param>
internal sealed record TreebankSentence(string Text, TreebankWord[] Words)
{
    /// <summary>Gives the words to an input.</summary>
    public void Fill(SyntaxInput input)
    {
        input.Clear();
        for (var i = 0; i < Words.Length; i++)
            input.Add(SyntaxWord.Create(Words[i].Form, i == 0 || Words[i - 1].SpaceAfter, Words[i].SpaceAfter || i == Words.Length - 1), i, i + 1);
    }
}
