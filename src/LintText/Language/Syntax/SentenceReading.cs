namespace LintText.Language;

/// <summary>What the parser finds for the words of a sentence; of each array the first <see cref="Count"/> are in use.</summary>
internal sealed class SentenceReading
{
    /// <summary>The number of words; the root’s index.</summary>
    public int Count { get; private set; }

    /// <summary>The tags of each word, an index into <see cref="SyntaxModel.TagClasses"/>.</summary>
    public byte[] Tags { get; private set; } = [];

    /// <summary>The head of each word; <see cref="Count"/> for the root.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>The relation of each word to its head.</summary>
    public Relation[] Relations { get; private set; } = [];

    /// <summary>What the phrase that each word heads would mention.</summary>
    public EntityKind[] Kinds { get; private set; } = [];

    /// <summary>Whether each word heads a phrase that mentions something.</summary>
    public bool[] AreMentions { get; private set; } = [];

    /// <summary>Makes room for a sentence.</summary>
    public void Reset(int count)
    {
        Count = count;
        if (Tags.Length >= count)
            return;

        Tags = new byte[count * 2];
        Heads = new int[count * 2];
        Relations = new Relation[count * 2];
        Kinds = new EntityKind[count * 2];
        AreMentions = new bool[count * 2];
    }
}
