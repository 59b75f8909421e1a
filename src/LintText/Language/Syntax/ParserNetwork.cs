using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LintText.Language;

/// <summary>
/// Scores the parser’s actions from vectors that a bidirectional LSTM makes of the words in their sentence (Kiperwasser &amp; Goldberg
/// 2016), the relations of the outermost children, distance and valency, through one layer of rectified units (Chen &amp; Manning 2014).
/// </summary>
internal sealed class ParserNetwork
{
    /// <summary>The length of the part of a word’s embedding that its form and affixes share, and of the part of its tag.</summary>
    public const int FormSize = 64, TagSize = 32;

    /// <summary>The length of a word’s embedding.</summary>
    public const int EmbeddingSize = FormSize + TagSize;

    /// <summary>The length of a word’s vector in its sentence: both directions.</summary>
    public const int VectorSize = 2 * LstmLayer.Size;

    /// <summary>The number of rectified units.</summary>
    public const int HiddenSize = 128;

    /// <summary>The room for actions; what is beyond the number of actions is unused.</summary>
    public const int ActionRoom = 96;

    /// <summary>How many words of the configuration are looked at: S0, S1, S2, N0.</summary>
    public const int Positions = 4;

    /// <summary>How many values each small feature of the configuration can have.</summary>
    public const int SmallValues = 64;

    /// <summary>The sizes of the tables that affixes and shapes are hashed into.</summary>
    public const int AffixRows = 2048, ShapeRows = 256;

    /// <summary>The number of rows of the table of tags: a byte’s values.</summary>
    public const int TagRows = 256;

    /// <summary>The row of a word that the training text does not have twice, and that of the root.</summary>
    public const int UnknownWord = 0, RootWord = 1;

    /// <summary>The tag of the root.</summary>
    public const int RootTag = 255;

    /// <summary>Makes a network without knowledge.</summary>
    public ParserNetwork(uint[] forms, ushort[] rows, int wordCount)
    {
        Forms = forms;
        Rows = rows;
        Words = new float[wordCount * FormSize];
    }

    /// <summary>An open-addressing table of forms in lower case, a power of two long.</summary>
    public uint[] Forms { get; }

    /// <summary>The row of each form in <see cref="Words"/>.</summary>
    public ushort[] Rows { get; }

    /// <summary>The embeddings of words.</summary>
    public float[] Words { get; }

    /// <summary>The embeddings of endings of three characters, of two, of beginnings and of shapes.</summary>
    public float[] Suffixes { get; } = new float[AffixRows * FormSize];

    /// <inheritdoc cref="Suffixes"/>
    public float[] ShortSuffixes { get; } = new float[AffixRows * FormSize];

    /// <inheritdoc cref="Suffixes"/>
    public float[] Prefixes { get; } = new float[AffixRows * FormSize];

    /// <inheritdoc cref="Suffixes"/>
    public float[] Shapes { get; } = new float[ShapeRows * FormSize];

    /// <summary>The embeddings of tags.</summary>
    public float[] Tags { get; } = new float[TagRows * TagSize];

    /// <summary>The layers that read the sentence: forwards and backwards, then again on what these say.</summary>
    public LstmLayer[] Layers { get; } =
    [
        new LstmLayer(EmbeddingSize, isBackward: false), new LstmLayer(EmbeddingSize, isBackward: true),
        new LstmLayer(VectorSize, isBackward: false), new LstmLayer(VectorSize, isBackward: true),
    ];

    /// <summary>What the vector of a word means to the hidden units in each position; a matrix a position.</summary>
    public float[] Projections { get; } = new float[Positions * VectorSize * HiddenSize];

    /// <summary>What the absence of a word means to the hidden units; a row a position.</summary>
    public float[] Absences { get; } = new float[Positions * HiddenSize];

    /// <summary>What the small features mean to the hidden units.</summary>
    public float[] SmallFeatures { get; } = new float[ParserSituation.SmallCount * SmallValues * HiddenSize];

    /// <summary>What the hidden units mean to the actions.</summary>
    public float[] Output { get; } = new float[HiddenSize * ActionRoom];

    /// <summary>What is added to the actions’ scores.</summary>
    public float[] OutputBias { get; } = new float[ActionRoom];

    /// <summary>All parameters in the order of the file.</summary>
    public IEnumerable<float[]> Parameters =>
    [
        Words, Suffixes, ShortSuffixes, Prefixes, Shapes, Tags,
        .. Layers.SelectMany(l => new[] { l.InputWeights, l.StateWeights, l.Bias }),
        Projections, Absences, SmallFeatures, Output, OutputBias,
    ];

    /// <summary>Reads a network: the length of the table of forms, the number of words; forms, rows; parameters, each a scale and numbers of 16 bits.</summary>
    public static ParserNetwork Read(BinaryReader reader)
    {
        var forms = new uint[reader.ReadInt32()];
        var rows = new ushort[forms.Length];
        var wordCount = reader.ReadInt32();
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(forms.AsSpan()));
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(rows.AsSpan()));
        var network = new ParserNetwork(forms, rows, wordCount);
        foreach (var parameter in network.Parameters)
        {
            var scale = reader.ReadSingle();
            var numbers = new short[parameter.Length];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
            for (var i = 0; i < numbers.Length; i++)
                parameter[i] = numbers[i] * scale;
        }

        return network;
    }

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Forms.Length);
        writer.Write(Words.Length / FormSize);
        writer.Write(MemoryMarshal.AsBytes(Forms.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(Rows.AsSpan()));
        foreach (var parameter in Parameters)
        {
            var largest = parameter.Max(Math.Abs);
            var scale = largest == 0 ? 1 : largest / short.MaxValue;
            writer.Write(scale);
            foreach (var number in parameter)
                writer.Write((short)MathF.Round(number / scale));
        }
    }

    /// <summary>The row of a word in <see cref="Words"/>.</summary>
    public int RowOf(in SyntaxWord word)
    {
        var mask = (uint)Forms.Length - 1;
        for (var slot = word.Lower & mask; Forms[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Forms[slot] == word.Lower)
                return Rows[slot];
        }

        return UnknownWord;
    }

    /// <summary>Reads the words of a sentence and the root, and prepares what each means in each position.</summary>
    public void Encode(SyntaxInput input, NetworkWorkspace workspace)
    {
        workspace.Reserve(input.Count + 1);
        Embed(input, workspace);
        RunPair(0, workspace.Embeddings, workspace.Middle, workspace);
        RunPair(2, workspace.Middle, workspace.Vectors, workspace);
        Project(workspace);
    }

    /// <summary>Prepares what each word means in each position.</summary>
    public void Project(NetworkWorkspace workspace)
    {
        for (var position = 0; position < Positions; position++)
        {
            var target = workspace.Projected(position);
            target.Clear();
            Dense.MultiplyAdd(workspace.Vectors, workspace.Count, VectorSize, Projections.AsSpan(position * VectorSize * HiddenSize, VectorSize * HiddenSize), HiddenSize, target);
        }
    }

    /// <summary>Scores the actions in a configuration.</summary>
    /// <param name="situation">The configuration.</param>
    /// <param name="workspace">The encoded sentence.</param>
    /// <param name="hidden">Receives the hidden units.</param>
    /// <param name="scores">Receives the scores.</param>
    public void Score(in ParserSituation situation, NetworkWorkspace workspace, Span<float> hidden, Span<float> scores)
    {
        hidden.Clear();
        for (var position = 0; position < Positions; position++)
        {
            var word = situation.Words[position];
            Dense.Add(word < 0 ? Absences.AsSpan(position * HiddenSize, HiddenSize) : workspace.Projected(position).Slice(word * HiddenSize, HiddenSize), hidden);
        }

        for (var i = 0; i < ParserSituation.SmallCount; i++)
            Dense.Add(SmallFeatures.AsSpan(((i * SmallValues) + situation.Small[i]) * HiddenSize, HiddenSize), hidden);

        foreach (ref var unit in MemoryMarshal.Cast<float, Vector256<float>>(hidden))
            unit = Vector256.Max(unit, Vector256<float>.Zero);

        OutputBias.CopyTo(scores);
        Dense.MultiplyAdd(hidden, 1, HiddenSize, Output, ActionRoom, scores);
    }

    private void Embed(SyntaxInput input, NetworkWorkspace workspace)
    {
        for (var i = 0; i <= input.Count; i++)
        {
            var target = workspace.Embeddings.Slice(i * EmbeddingSize, EmbeddingSize);
            var isRoot = i == input.Count;
            var word = isRoot ? default : input.Words[i];
            workspace.Rows[i] = new WordRows(
                isRoot ? RootWord : RowOf(word),
                (int)(word.Suffix3 % AffixRows),
                (int)(word.Suffix2 % AffixRows),
                (int)(word.Prefix3 % AffixRows),
                (int)(word.Shape % ShapeRows),
                isRoot ? RootTag : input.Tags[i]);
            Embed(workspace.Rows[i], target);
        }
    }

    /// <summary>Writes the embedding of a word.</summary>
    public void Embed(WordRows rows, Span<float> target)
    {
        var form = target[..FormSize];
        Words.AsSpan(rows.Word * FormSize, FormSize).CopyTo(form);
        Dense.Add(Suffixes.AsSpan(rows.Suffix * FormSize, FormSize), form);
        Dense.Add(ShortSuffixes.AsSpan(rows.ShortSuffix * FormSize, FormSize), form);
        Dense.Add(Prefixes.AsSpan(rows.Prefix * FormSize, FormSize), form);
        Dense.Add(Shapes.AsSpan(rows.Shape * FormSize, FormSize), form);
        Tags.AsSpan(rows.Tag * TagSize, TagSize).CopyTo(target[FormSize..]);
    }

    /// <summary>Reads a sentence with two layers, forwards and backwards, and joins what they say.</summary>
    /// <param name="first">The number of the first of the layers.</param>
    /// <param name="x">The inputs.</param>
    /// <param name="joined">Receives the states of both for each word.</param>
    /// <param name="workspace">The sentence.</param>
    public void RunPair(int first, ReadOnlySpan<float> x, Span<float> joined, NetworkWorkspace workspace)
    {
        var count = workspace.Count;
        for (var side = 0; side < 2; side++)
        {
            var states = workspace.States(first + side);
            Layers[first + side].Run(x, count, workspace.Gates(first + side), workspace.Cells(first + side), states);
            for (var i = 0; i < count; i++)
                states.Slice(i * LstmLayer.Size, LstmLayer.Size).CopyTo(joined[((i * VectorSize) + (side * LstmLayer.Size))..]);
        }
    }
}
