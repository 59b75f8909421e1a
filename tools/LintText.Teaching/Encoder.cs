using TorchSharp;
using TorchSharp.Modules;

using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace LintText.Teaching;

/// <summary>
/// The transformer all-MiniLM-L6-v2 (Wang et al. 2020, “MiniLM: Deep Self-Attention Distillation”; Reimers &amp; Gurevych 2019): six layers of
/// 384 units over WordPiece tokens, as it was trained, to be tuned further.
/// </summary>
internal sealed class Encoder : Module
{
    /// <summary>The size of a state.</summary>
    public const int Size = 384;

    /// <summary>The most pieces that it reads at once.</summary>
    public const int LongestText = 512;

    private const int Pieces = 30_522, Inner = 1_536, LayerCount = 6;
    private const double Epsilon = 1e-12;

    private readonly Embedding _words = Embedding(Pieces, Size);
    private readonly Embedding _positions = Embedding(LongestText, Size);
    private readonly Embedding _types = Embedding(2, Size);
    private readonly LayerNorm _norm = LayerNorm(Size, Epsilon);
    private readonly Dropout _dropout;
    private readonly ModuleList<Layer> _layers;

    public Encoder(OnnxWeights weights, double dropout)
        : base(nameof(Encoder))
    {
        _dropout = Dropout(dropout);
        _layers = new ModuleList<Layer>([.. Enumerable.Range(0, LayerCount).Select(_ => new Layer(dropout))]);
        RegisterComponents();
        using var _ = no_grad();
        Fill(_words.weight!, weights["embeddings.word_embeddings.weight"]);
        Fill(_positions.weight!, weights["embeddings.position_embeddings.weight"]);
        Fill(_types.weight!, weights["embeddings.token_type_embeddings.weight"]);
        Fill(_norm, "embeddings.LayerNorm", weights);
        for (var i = 0; i < LayerCount; i++)
            _layers[i].Fill($"encoder.layer.{i}.", weights);
    }

    /// <summary>The states of pieces.</summary>
    /// <param name="pieces">Numbers of pieces, texts × pieces.</param>
    /// <param name="mask">1 for a piece, 0 for what only fills up a text.</param>
    /// <returns>Texts × pieces × <see cref="Size"/>.</returns>
    public Tensor Forward(Tensor pieces, Tensor mask)
    {
        const float Never = 1e4f;
        var state = _words.forward(pieces) + _positions.forward(arange(pieces.shape[1], int64)) + _types.forward(zeros_like(pieces));
        state = _dropout.forward(_norm.forward(state));
        var penalty = (mask.unsqueeze(1).unsqueeze(1) - 1) * Never;
        foreach (var layer in _layers)
            state = layer.Forward(state, penalty);
        return state;
    }

    private static void Fill(Tensor tensor, (long[] Shape, float[] Values) weights, bool isTransposed = false)
    {
        using var values = torch.tensor(weights.Values).reshape(weights.Shape);
        tensor.copy_(isTransposed ? values.t() : values);
    }

    private static void Fill(Linear linear, string name, OnnxWeights weights)
    {
        Fill(linear.bias!, weights[name + ".bias"]);
        Fill(linear.weight!, weights.MatrixOf(name + ".bias"), isTransposed: true);
    }

    private static void Fill(LayerNorm norm, string name, OnnxWeights weights)
    {
        Fill(norm.weight!, weights[name + ".weight"]);
        Fill(norm.bias!, weights[name + ".bias"]);
    }

    /// <summary>Self-attention and two dense layers, each with what it was given added (Vaswani et al. 2017).</summary>
    private sealed class Layer : Module
    {
        private const int Heads = 12, HeadSize = Size / Heads;

        private readonly Linear _query = Linear(Size, Size);
        private readonly Linear _key = Linear(Size, Size);
        private readonly Linear _value = Linear(Size, Size);
        private readonly Linear _attended = Linear(Size, Size);
        private readonly Linear _up = Linear(Size, Inner);
        private readonly Linear _down = Linear(Inner, Size);
        private readonly LayerNorm _attentionNorm = LayerNorm(Size, Epsilon);
        private readonly LayerNorm _outputNorm = LayerNorm(Size, Epsilon);
        private readonly Dropout _dropout;

        public Layer(double dropout)
            : base(nameof(Layer))
        {
            _dropout = Dropout(dropout);
            RegisterComponents();
        }

        public void Fill(string name, OnnxWeights weights)
        {
            Encoder.Fill(_query, name + "attention.self.query", weights);
            Encoder.Fill(_key, name + "attention.self.key", weights);
            Encoder.Fill(_value, name + "attention.self.value", weights);
            Encoder.Fill(_attended, name + "attention.output.dense", weights);
            Encoder.Fill(_attentionNorm, name + "attention.output.LayerNorm", weights);
            Encoder.Fill(_up, name + "intermediate.dense", weights);
            Encoder.Fill(_down, name + "output.dense", weights);
            Encoder.Fill(_outputNorm, name + "output.LayerNorm", weights);
        }

        public Tensor Forward(Tensor state, Tensor penalty)
        {
            var (texts, length) = (state.shape[0], state.shape[1]);
            var weights = functional.softmax((ByHead(_query.forward(state)).matmul(ByHead(_key.forward(state)).transpose(-1, -2)) / Math.Sqrt(HeadSize)) + penalty, -1);
            var seen = weights.matmul(ByHead(_value.forward(state))).transpose(1, 2).reshape(texts, length, Size);
            state = _attentionNorm.forward(state + _dropout.forward(_attended.forward(seen)));
            return _outputNorm.forward(state + _dropout.forward(_down.forward(functional.gelu(_up.forward(state)))));

            Tensor ByHead(Tensor values) => values.reshape(texts, length, Heads, HeadSize).transpose(1, 2);
        }
    }
}
