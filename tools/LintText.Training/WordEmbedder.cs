namespace LintText.Training;

/// <summary>
/// The embeddings of the words of a batch. A word has a row of its own and, where it has a vector, that vector times a matrix which all words
/// share, so that words which the treebanks do not have get an embedding, too; affixes and the shape stand beside it.
/// </summary>
internal sealed class WordEmbedder(TrainedNetwork network, float[]?[] vectors, Buffers buffers, int part)
{
    private bool[] _ownLeftOut = [];
    private bool[] _vectorLeftOut = [];

    private NetworkSizes Sizes => network.Sizes;

    /// <summary>Writes the embeddings; what is seen of a word is chosen by chance (Iyyer et al. 2015).</summary>
    public void Embed(IReadOnlyList<TrainingSentence> sentences, int rows, Draw draw, LearningOptions options, float[] x)
    {
        var width = Sizes.Word + Sizes.Affix;
        _ownLeftOut = new bool[rows];
        _vectorLeftOut = new bool[rows];
        var slopes = buffers.Get("slopes", rows * width);
        var i = 0;
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Words)
            {
                var target = x.AsSpan(i * width, width);
                var own = target[..Sizes.Word];
                if (word.Word > 1)
                {
                    var count = options.Counts[word.Word];
                    if (draw.Next(1000) < options.UnknownWords)
                        _ownLeftOut[i] = _vectorLeftOut[i] = true;
                    else if (draw.Next(1000) < options.BareWords / (count + 0.25))
                        _ownLeftOut[i] = true;
                }

                if (_vectorLeftOut[i] && _ownLeftOut[i])
                    Dense.Add(network.Words.Values.AsSpan(0, Sizes.Word), own);
                else if (!_ownLeftOut[i] || VectorOf(word.Word) is null)
                    Dense.Add(network.Words.Values.AsSpan((_ownLeftOut[i] ? 0 : word.Word) * Sizes.Word, Sizes.Word), own);
                if (!_vectorLeftOut[i] && VectorOf(word.Word) is { } vector)
                    Dense.MultiplyAdd(vector, 1, WordVectors.Size, network.Vectors.Values, Sizes.Word, own);
                var affix = target[Sizes.Word..];
                Dense.Add(network.Suffixes.Values.AsSpan(word.Suffix * Sizes.Affix, Sizes.Affix), affix);
                Dense.Add(network.ShortSuffixes.Values.AsSpan(word.ShortSuffix * Sizes.Affix, Sizes.Affix), affix);
                Dense.Add(network.Prefixes.Values.AsSpan(word.Prefix * Sizes.Affix, Sizes.Affix), affix);
                Dense.Add(network.Shapes.Values.AsSpan(word.Shape * Sizes.Affix, Sizes.Affix), affix);
                for (var j = 0; j < width; j++)
                {
                    slopes[(i * width) + j] = Activation.Slope(target[j]);
                    target[j] = Activation.Round(target[j]);
                }

                i++;
            }
        }
    }

    /// <summary>Adds the derivatives of the embeddings.</summary>
    public void AddDerivatives(IReadOnlyList<TrainingSentence> sentences, int rows, float[] dx)
    {
        var width = Sizes.Word + Sizes.Affix;
        Activation.Multiply(dx, buffers.Get("slopes", rows * width), rows * width, dx);
        var i = 0;
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Words)
            {
                var own = dx.AsSpan(i * width, Sizes.Word);
                if (_vectorLeftOut[i] && _ownLeftOut[i])
                    network.Words.Touch(part, 0, own);
                else if (!_ownLeftOut[i] || VectorOf(word.Word) is null)
                    network.Words.Touch(part, _ownLeftOut[i] ? 0 : word.Word, own);
                if (!_vectorLeftOut[i] && VectorOf(word.Word) is { } vector)
                    Dense.MultiplyAdd(vector, WordVectors.Size, 1, own, Sizes.Word, network.Vectors.Gradients[part]);
                var affix = dx.AsSpan((i * width) + Sizes.Word, Sizes.Affix);
                network.Suffixes.Touch(part, word.Suffix, affix);
                network.ShortSuffixes.Touch(part, word.ShortSuffix, affix);
                network.Prefixes.Touch(part, word.Prefix, affix);
                network.Shapes.Touch(part, word.Shape, affix);
                i++;
            }
        }
    }

    private float[]? VectorOf(int row) => row < vectors.Length ? vectors[row] : null;
}
