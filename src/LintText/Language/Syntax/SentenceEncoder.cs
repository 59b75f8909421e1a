namespace LintText.Language;

/// <summary>
/// The network that reads sentences. A layer that sees each word alone, then recurrent layers over the sentence; from the last one’s states
/// come the tags, the kinds of what is mentioned, and the parts of which arcs and relations are scored (after Dozat &amp; Manning 2017).
/// Everything that is added up is an integer (<see cref="ByteProduct"/>), so every processor reads a sentence in the same way.
/// </summary>
internal sealed class SentenceEncoder
{
    /// <summary>How many distances between a word and its head are told apart in each direction.</summary>
    public const int Buckets = 16;

    /// <summary>The room for kinds of what is mentioned.</summary>
    public const int KindRoom = 16;

    private readonly ByteMatrix _input;
    private readonly RecurrentLayer[] _layers;
    private readonly ByteMatrix _heads;
    private readonly ByteMatrix _bilinear;
    private readonly ByteMatrix _relations;

    private SentenceEncoder(WordEmbeddings words, ByteMatrix input, RecurrentLayer[] layers, ByteMatrix heads, ByteMatrix bilinear, ByteMatrix relations, int tagRoom)
    {
        (Words, _input, _layers, _heads, _bilinear, _relations, TagRoom) = (words, input, layers, heads, bilinear, relations, tagRoom);
        ArcSize = bilinear.Inputs;
        LabelSize = relations.Inputs;
    }

    /// <summary>The embeddings of words.</summary>
    public WordEmbeddings Words { get; }

    /// <summary>The number of states of a word.</summary>
    public int StateSize => _input.Outputs;

    /// <summary>The room for scores of tags.</summary>
    public int TagRoom { get; }

    /// <summary>The length of what arcs are scored with.</summary>
    public int ArcSize { get; }

    /// <summary>The length of what relations are scored with.</summary>
    public int LabelSize { get; }

    /// <summary>The length of a row of <see cref="EncoderWorkspace.Heads"/>: tags, kinds, arc as dependent and as head, label as dependent and as head, distances.</summary>
    public int HeadSize => _heads.Outputs;

    /// <summary>Where in a row of <see cref="EncoderWorkspace.Heads"/> the kinds begin, the arcs, the labels and the distances.</summary>
    public int KindStart => TagRoom;

    /// <inheritdoc cref="KindStart"/>
    public int ArcStart => KindStart + KindRoom;

    /// <inheritdoc cref="KindStart"/>
    public int LabelStart => ArcStart + (2 * ArcSize);

    /// <inheritdoc cref="KindStart"/>
    public int DistanceStart => LabelStart + (2 * LabelSize);

    /// <summary>The room for scores of relations.</summary>
    public int RelationRoom => _relations.Outputs;

    /// <summary>The length of what <see cref="Bilinear"/> makes of a dependent: what a head is multiplied with, then the score of the root.</summary>
    public int MappedSize => _bilinear.Outputs;

    /// <summary>From the clipped arc part of dependents to what heads are multiplied with.</summary>
    public ByteMatrix Bilinear => _bilinear;

    /// <summary>From the clipped sum of label parts to scores of relations.</summary>
    public ByteMatrix Relations => _relations;

    /// <summary>Reads the words of a sentence; <see cref="EncoderWorkspace.Heads"/> has a row for each then.</summary>
    public void Encode(SyntaxInput input, EncoderWorkspace workspace)
    {
        var count = input.Count;
        workspace.Prepare(this, count);
        if (count == 0)
            return;

        ReadWords(input, workspace);
        var layers = workspace.Layers;
        _layers[0].Run(workspace.Memo.Values, workspace.Known, layers.Cells, layers.States);
        layers.Run(_layers.AsSpan(1));
        _heads.Multiply(layers.Activations, count, workspace.Heads);
    }

    /// <summary>Copies what was made of a word of the sentence that was read last: its states alone, then in the sentence.</summary>
    /// <param name="workspace">Where the sentence was read.</param>
    /// <param name="word">The index of the word.</param>
    /// <param name="states">Receives the states, twice <see cref="StateSize"/>.</param>
    public void CopyStates(EncoderWorkspace workspace, int word, Span<byte> states)
    {
        ByteProduct.Quantise(workspace.Memo.At(workspace.Known[word])[..StateSize], states[..StateSize]);
        workspace.Layers.Activations.Slice(word * StateSize, StateSize).CopyTo(states[StateSize..]);
    }

    /// <summary>Reads an encoder: room for tags; words, matrix of the first layer, number of recurrent layers, these, heads, arcs, relations.</summary>
    public static SentenceEncoder Read(BinaryReader reader)
    {
        var tagRoom = reader.ReadInt32();
        var words = WordEmbeddings.Read(reader);
        var input = ByteMatrix.Read(reader);
        var layers = new RecurrentLayer[reader.ReadInt32()];
        for (var i = 0; i < layers.Length; i++)
            layers[i] = RecurrentLayer.Read(reader);
        return new SentenceEncoder(words, input, layers, ByteMatrix.Read(reader), ByteMatrix.Read(reader), ByteMatrix.Read(reader), tagRoom);
    }

    /// <summary>Finds what the first layer makes of each word alone: its states, then its gates; in the memo where it has them.</summary>
    private void ReadWords(SyntaxInput input, EncoderWorkspace workspace)
    {
        var memo = workspace.Memo;
        memo.Begin(this, 4 * StateSize, input.Count);
        var missing = 0;
        for (var i = 0; i < input.Count; i++)
        {
            ref readonly var word = ref input.Words[i];
            var known = memo.Find(word, out var isKnown);
            if (!isKnown)
            {
                workspace.Missing[missing] = known;
                Words.Embed(word, workspace.Embeddings.Slice(missing * Words.Size, Words.Size));
                missing++;
            }

            workspace.Known[i] = known;
        }

        if (missing > 0)
            ReadMissing(missing, workspace);
    }

    /// <summary>Computes what the memo does not have, all at once.</summary>
    private void ReadMissing(int count, EncoderWorkspace workspace)
    {
        var size = StateSize;
        Span<float> states = workspace.Layers.States[..(count * size)], gates = workspace.Layers.Gates[..(count * 3 * size)];
        Span<byte> activations = workspace.Layers.Activations[..(count * size)];
        _input.Multiply(workspace.Embeddings, count, states);
        ByteProduct.Clip(states);
        ByteProduct.Quantise(states, activations);
        _layers[0].Gates.Multiply(activations, count, gates);
        for (var i = 0; i < count; i++)
        {
            var known = workspace.Memo.At(workspace.Missing[i]);
            states.Slice(i * size, size).CopyTo(known);
            gates.Slice(i * 3 * size, 3 * size).CopyTo(known[size..]);
        }
    }
}
