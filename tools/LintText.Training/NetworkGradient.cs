using LintText.Language;

namespace LintText.Training;

/// <summary>Runs a network forwards with dropout and backwards, and gathers the derivatives of a batch.</summary>
internal sealed class NetworkGradient
{
    private const int DropEmbedding = 20, DropMiddle = 25, DropVector = 25, DropHidden = 25;
    private const int Vector = ParserNetwork.VectorSize, Hidden = ParserNetwork.HiddenSize, Form = ParserNetwork.FormSize;

    private readonly ParserNetwork _network;
    private readonly ParserNetwork _derivative;
    private readonly Draw _draw;
    private readonly WordRowsWithVectors _words;
    private readonly HashSet<int> _suffixes, _shortSuffixes, _prefixes, _shapes, _tags;
    private readonly float[] _hiddenDerivative = new float[Hidden];
    private readonly float[] _hiddenMask = new float[Hidden];
    private readonly float[][] _projected = new float[ParserNetwork.Positions][];
    private float[] _embeddingMask = [], _middleMask = [], _vectorMask = [];

    public NetworkGradient(ParserNetwork network, WordRowsWithVectors words, Adam adam, Draw draw)
    {
        _network = network;
        _words = words;
        _draw = draw;
        _derivative = new ParserNetwork([], [], 0);
        _suffixes = adam.AddTable(network.Suffixes, _derivative.Suffixes, Form);
        _shortSuffixes = adam.AddTable(network.ShortSuffixes, _derivative.ShortSuffixes, Form);
        _prefixes = adam.AddTable(network.Prefixes, _derivative.Prefixes, Form);
        _shapes = adam.AddTable(network.Shapes, _derivative.Shapes, Form);
        _tags = adam.AddTable(network.Tags, _derivative.Tags, ParserNetwork.TagSize);
        foreach (var (values, gradient) in network.Parameters.Zip(_derivative.Parameters).Skip(6))
            adam.Add(values, gradient);
    }

    /// <summary>Reads a sentence with dropout.</summary>
    public void Encode(SyntaxInput input, NetworkWorkspace workspace)
    {
        _network.Encode(input, workspace);
        var count = workspace.Count;
        _words.Drop(workspace);
        for (var i = 0; i < count; i++)
        {
            var embedding = workspace.Embeddings.Slice(i * ParserNetwork.EmbeddingSize, ParserNetwork.EmbeddingSize);
            _network.Embed(workspace.Rows[i], embedding);
            _words.Embed(i, workspace.Rows[i].Word, embedding[..Form]);
        }

        _embeddingMask = Drop(workspace.Embeddings, DropEmbedding);
        _network.RunPair(0, workspace.Embeddings, workspace.Middle, workspace);
        _middleMask = Drop(workspace.Middle, DropMiddle);
        _network.RunPair(2, workspace.Middle, workspace.Vectors, workspace);
        _vectorMask = Drop(workspace.Vectors, DropVector);
        _network.Project(workspace);
        for (var position = 0; position < _projected.Length; position++)
            _projected[position] = new float[count * Hidden];
    }

    /// <summary>Writes what was learned of words into the network.</summary>
    public void Finish() => _words.Finish();

    /// <summary>Scores a configuration with dropout.</summary>
    public void Score(in ParserSituation situation, NetworkWorkspace workspace, Span<float> hidden, Span<float> scores)
    {
        _network.Score(situation, workspace, hidden, scores);
        for (var i = 0; i < hidden.Length; i++)
        {
            _hiddenMask[i] = _draw.Happens(DropHidden) ? 0 : 100f / (100 - DropHidden);
            hidden[i] *= _hiddenMask[i];
        }

        _network.OutputBias.CopyTo(scores);
        Dense.MultiplyAdd(hidden, 1, Hidden, _network.Output, ParserNetwork.ActionRoom, scores);
    }

    /// <summary>Adds the derivatives of a decision.</summary>
    public void AddDecision(in ParserSituation situation, ReadOnlySpan<float> hidden, ReadOnlySpan<float> dScores)
    {
        Dense.Add(dScores, _derivative.OutputBias);
        Backward.AddOuter(hidden, 1, Hidden, dScores, ParserNetwork.ActionRoom, _derivative.Output);
        Array.Clear(_hiddenDerivative);
        Backward.MultiplyTransposed(dScores, 1, ParserNetwork.ActionRoom, _network.Output, Hidden, _hiddenDerivative);
        for (var i = 0; i < Hidden; i++)
            _hiddenDerivative[i] = hidden[i] > 0 ? _hiddenDerivative[i] * _hiddenMask[i] : 0;

        for (var position = 0; position < ParserNetwork.Positions; position++)
        {
            var word = situation.Words[position];
            Dense.Add(_hiddenDerivative, word < 0 ? _derivative.Absences.AsSpan(position * Hidden, Hidden) : _projected[position].AsSpan(word * Hidden, Hidden));
        }

        for (var i = 0; i < ParserSituation.SmallCount; i++)
            Dense.Add(_hiddenDerivative, _derivative.SmallFeatures.AsSpan(((i * ParserNetwork.SmallValues) + situation.Small[i]) * Hidden, Hidden));
    }

    /// <summary>Adds the derivatives of a sentence’s encoding, from those of its decisions.</summary>
    public void AddSentence(NetworkWorkspace workspace)
    {
        var count = workspace.Count;
        var vectors = new float[count * Vector];
        for (var position = 0; position < ParserNetwork.Positions; position++)
        {
            const int MatrixSize = Vector * Hidden;
            Backward.AddOuter(workspace.Vectors, count, Vector, _projected[position], Hidden, _derivative.Projections.AsSpan(position * MatrixSize, MatrixSize));
            Backward.MultiplyTransposed(_projected[position], count, Hidden, _network.Projections.AsSpan(position * MatrixSize, MatrixSize), Vector, vectors);
        }

        Mask(vectors, _vectorMask);
        var middle = AddPair(2, workspace.Middle, vectors, workspace);
        Mask(middle, _middleMask);
        var embeddings = AddPair(0, workspace.Embeddings, middle, workspace);
        Mask(embeddings, _embeddingMask);
        for (var i = 0; i < count; i++)
        {
            var rows = workspace.Rows[i];
            var embedding = embeddings.AsSpan(i * ParserNetwork.EmbeddingSize, ParserNetwork.EmbeddingSize);
            _words.Add(i, rows.Word, embedding[..Form]);
            AddRow(_derivative.Suffixes, _suffixes, rows.Suffix, embedding[..Form]);
            AddRow(_derivative.ShortSuffixes, _shortSuffixes, rows.ShortSuffix, embedding[..Form]);
            AddRow(_derivative.Prefixes, _prefixes, rows.Prefix, embedding[..Form]);
            AddRow(_derivative.Shapes, _shapes, rows.Shape, embedding[..Form]);
            AddRow(_derivative.Tags, _tags, rows.Tag, embedding[Form..]);
        }
    }

    private float[] AddPair(int first, ReadOnlySpan<float> x, float[] joined, NetworkWorkspace workspace)
    {
        var count = workspace.Count;
        var dx = new float[x.Length];
        for (var side = 0; side < 2; side++)
        {
            var states = new float[count * LstmLayer.Size];
            for (var i = 0; i < count; i++)
                joined.AsSpan((i * Vector) + (side * LstmLayer.Size), LstmLayer.Size).CopyTo(states.AsSpan(i * LstmLayer.Size));
            var layer = first + side;
            var run = new LayerRun(count, workspace.Gates(layer).ToArray(), workspace.Cells(layer).ToArray(), workspace.States(layer).ToArray(), states, new float[count * LstmLayer.Gates]);
            Backward.Layer(_network.Layers[layer], _derivative.Layers[layer], x, run, dx);
        }

        return dx;
    }

    private static void AddRow(float[] table, HashSet<int> touched, int row, ReadOnlySpan<float> derivative)
    {
        touched.Add(row);
        Dense.Add(derivative, table.AsSpan(row * derivative.Length, derivative.Length));
    }

    private float[] Drop(Span<float> values, int percent)
    {
        var mask = new float[values.Length];
        for (var i = 0; i < mask.Length; i++)
        {
            mask[i] = _draw.Happens(percent) ? 0 : 100f / (100 - percent);
            values[i] *= mask[i];
        }

        return mask;
    }

    private static void Mask(float[] values, float[] mask)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] *= mask[i];
    }
}
