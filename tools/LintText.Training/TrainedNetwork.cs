using LintText.Language;

namespace LintText.Training;

/// <summary>The parameters of the network while it is learned.</summary>
internal sealed class TrainedNetwork
{
    private const int Buckets = SentenceEncoder.Buckets;

    public TrainedNetwork(NetworkSizes sizes, int wordCount, Draw draw)
    {
        Sizes = sizes;
        Words = new Parameter(wordCount, sizes.Word, isTable: true);
        Vectors = new Parameter(WordVectors.Size, sizes.Word);
        Suffixes = new Parameter(WordEmbeddings.AffixRows, sizes.Affix, isTable: true);
        ShortSuffixes = new Parameter(WordEmbeddings.AffixRows, sizes.Affix, isTable: true);
        Prefixes = new Parameter(WordEmbeddings.AffixRows, sizes.Affix, isTable: true);
        Shapes = new Parameter(WordEmbeddings.ShapeRows, sizes.Affix, isTable: true);
        Input = new Parameter(sizes.Word + sizes.Affix, sizes.State);
        InputBias = new Parameter(1, sizes.State);
        foreach (var table in new[] { Words, Suffixes, ShortSuffixes, Prefixes, Shapes })
            table.Fill(0.15f, draw);
        Vectors.Fill(0.05f, draw);
        Input.Fill(draw);
        Layers = [.. Enumerable.Range(0, sizes.Layers).Select(_ => new RecurrentParameters(sizes.State, draw))];
        Tags = new Parameter(sizes.State, sizes.Tags);
        TagBias = new Parameter(1, sizes.Tags);
        Entities = new Parameter(sizes.State, sizes.Entities);
        EntityBias = new Parameter(1, sizes.Entities);
        Projection = new Parameter(sizes.State, ProjectionSize);
        ProjectionBias = new Parameter(1, ProjectionSize);
        Bilinear = new Parameter(sizes.Arc, sizes.Arc);
        Root = new Parameter(1, sizes.Arc);
        Distance = new Parameter(1, 2 * Buckets);
        Relations = new Parameter(sizes.Label, sizes.Relations);
        RelationBias = new Parameter(1, sizes.Relations);
        foreach (var matrix in new[] { Tags, Entities, Projection, Bilinear, Relations })
            matrix.Fill(draw);
        Root.Fill(0.1f, draw);
    }

    public NetworkSizes Sizes { get; }

    public Parameter Words { get; }
    public Parameter Vectors { get; }
    public Parameter Suffixes { get; }
    public Parameter ShortSuffixes { get; }
    public Parameter Prefixes { get; }
    public Parameter Shapes { get; }
    public Parameter Input { get; }
    public Parameter InputBias { get; }
    public RecurrentParameters[] Layers { get; }
    public Parameter Tags { get; }
    public Parameter TagBias { get; }
    public Parameter Entities { get; }
    public Parameter EntityBias { get; }

    /// <summary>From states to: arc of the dependent, arc of the head, label of the dependent, label of the head, distances.</summary>
    public Parameter Projection { get; }
    public Parameter ProjectionBias { get; }
    public Parameter Bilinear { get; }
    public Parameter Root { get; }
    public Parameter Distance { get; }
    public Parameter Relations { get; }
    public Parameter RelationBias { get; }

    public int ProjectionSize => (2 * Sizes.Arc) + (2 * Sizes.Label) + (2 * Buckets);

    public IEnumerable<Parameter> All => [Words, Vectors, Suffixes, ShortSuffixes, Prefixes, Shapes, Input, InputBias, .. Layers.SelectMany(l => new[] { l.Gates, l.Bias, l.Peep }), Tags, TagBias, Entities, EntityBias, Projection, ProjectionBias, Bilinear, Root, Distance, Relations, RelationBias];
}
