namespace LintText.Training;

/// <summary>The rows of a word in the tables of embeddings.</summary>
internal readonly record struct WordRow(int Word, int Suffix, int ShortSuffix, int Prefix, int Shape);

/// <summary>A sentence as the network learns it.</summary>
/// <param name="Words">The rows of its words.</param>
/// <param name="Tags">The class of each word’s tags.</param>
/// <param name="Heads">The head of each word, from 0; the number of words for the root.</param>
/// <param name="Relations">The relation of each.</param>
/// <param name="Kinds">The kind of the mention that each word heads, or −1.</param>
internal sealed record TrainingSentence(WordRow[] Words, int[] Tags, int[] Heads, int[] Relations, int[] Kinds)
{
    public int Count => Words.Length;
}
