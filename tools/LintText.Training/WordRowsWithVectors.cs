using LintText.Language;

namespace LintText.Training;

/// <summary>
/// The embeddings of words while they are learned: of each word a row of its own and, where the word has a vector, that vector times a
/// matrix which all words share. Words that the text does not have thus get an embedding, too. What is written into the network is the sum.
/// </summary>
internal sealed class WordRowsWithVectors
{
    private const int Form = ParserNetwork.FormSize, Size = WordVectors.Size;

    /// <summary>How often, in a thousand, a word is taken for one that nothing is known of.</summary>
    private const int Unknown = 30;

    /// <summary>How often, in a thousand and divided by its count, nothing of its own is seen of a word.</summary>
    private const int Rare = 250;

    private readonly ParserNetwork _network;
    private readonly Dictionary<int, int> _counts;
    private readonly float[]?[] _vectors;
    private readonly Draw _draw;
    private readonly float[] _rows;
    private readonly float[] _rowDerivative;
    private readonly HashSet<int> _touched;
    private readonly float[] _matrix = new float[Size * Form];
    private readonly float[] _matrixDerivative = new float[Size * Form];
    private bool[] _isBare = [];

    /// <param name="network">The network, filled.</param>
    /// <param name="counts">How often the text has the word of each row.</param>
    /// <param name="vectors">The vector of each row’s word, or null.</param>
    /// <param name="adam">What updates the parameters.</param>
    /// <param name="draw">What decides by chance.</param>
    public WordRowsWithVectors(ParserNetwork network, Dictionary<int, int> counts, float[]?[] vectors, Adam adam, Draw draw)
    {
        (_network, _counts, _vectors, _draw) = (network, counts, vectors, draw);
        _rows = [.. network.Words];
        _rowDerivative = new float[_rows.Length];

        // A word that the text has not is nothing but its vector.
        foreach (var (row, count) in counts.Where(c => c.Value == 0))
            _rows.AsSpan(row * Form, Form).Clear();
        for (var i = 0; i < _matrix.Length; i++)
            _matrix[i] = 0.03f * ((draw.Next(1 << 20) / (float)(1 << 19)) - 1);
        _touched = adam.AddTable(_rows, _rowDerivative, Form);
        adam.Add(_matrix, _matrixDerivative);
    }

    /// <summary>Chooses by chance what is seen of the words of a sentence (Iyyer et al. 2015): of a word with a vector now and then the vector alone.</summary>
    /// <param name="workspace">The sentence; the row of a word that is taken for an unknown one is changed.</param>
    public void Drop(NetworkWorkspace workspace)
    {
        _isBare = new bool[workspace.Count];
        for (var i = 0; i < workspace.Count; i++)
        {
            var row = workspace.Rows[i].Word;
            if (row <= ParserNetwork.RootWord)
                continue;

            var hasVector = _vectors[row] is not null;
            if (_draw.Next(1000) < (hasVector ? Unknown : Rare / (_counts[row] + 0.25)))
                workspace.Rows[i] = workspace.Rows[i] with { Word = ParserNetwork.UnknownWord };
            else
                _isBare[i] = hasVector && _draw.Next(1000) < Rare / (_counts[row] + 0.25);
        }
    }

    /// <summary>Writes the part of a word’s embedding that comes from its form.</summary>
    /// <param name="word">The number of the word in the sentence.</param>
    /// <param name="row">Its row.</param>
    /// <param name="target">Receives the embedding, of which only the words’ table is replaced.</param>
    public void Embed(int word, int row, Span<float> target)
    {
        // The network has added what its own table holds.
        var own = _network.Words.AsSpan(row * Form, Form);
        for (var i = 0; i < Form; i++)
            target[i] -= own[i];
        if (!_isBare[word])
            Dense.Add(_rows.AsSpan(row * Form, Form), target);
        if (VectorOf(row) is { } vector)
            Dense.MultiplyAdd(vector, 1, Size, _matrix, Form, target);
    }

    /// <summary>Adds the derivatives of a word’s embedding.</summary>
    public void Add(int word, int row, ReadOnlySpan<float> derivative)
    {
        if (!_isBare[word])
        {
            _touched.Add(row);
            Dense.Add(derivative, _rowDerivative.AsSpan(row * Form, Form));
        }

        if (VectorOf(row) is { } vector)
            Backward.AddOuter(vector, 1, Size, derivative, Form, _matrixDerivative);
    }

    /// <summary>Writes the sums into the network.</summary>
    public void Finish()
    {
        _rows.CopyTo(_network.Words, 0);
        for (var row = 0; row < _vectors.Length; row++)
        {
            if (VectorOf(row) is { } vector)
                Dense.MultiplyAdd(vector, 1, Size, _matrix, Form, _network.Words.AsSpan(row * Form, Form));
        }
    }

    private float[]? VectorOf(int row) => row < _vectors.Length ? _vectors[row] : null;
}
