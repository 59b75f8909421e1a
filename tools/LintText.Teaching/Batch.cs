using LintText.Language;

using static TorchSharp.torch;

namespace LintText.Teaching;

/// <summary>Passages as tensors.</summary>
/// <param name="Pieces">Numbers of pieces, passages × the longest one’s pieces.</param>
/// <param name="Mask">1 for a piece, 0 for what fills up.</param>
/// <param name="First">The first piece of each token, passages flattened.</param>
/// <param name="Inputs">What the claim reader is told, tokens × inputs.</param>
internal sealed record Batch(Tensor Pieces, Tensor Mask, Tensor First, Tensor Inputs)
{
    /// <summary>Makes a batch.</summary>
    public static Batch Of(IReadOnlyList<Passage> passages)
    {
        var length = passages.Max(p => p.Pieces.Count);
        var pieces = new long[passages.Count * length];
        var mask = new float[pieces.Length];
        var first = new List<long>();
        var inputs = new List<float>();
        foreach (var (i, passage) in passages.Index())
        {
            for (var j = 0; j < passage.Pieces.Count; j++)
                (pieces[(i * length) + j], mask[(i * length) + j]) = (passage.Pieces[j], 1);
            first.AddRange(passage.First.Select(f => ((long)i * length) + f));
            inputs.AddRange(passage.Sentences.SelectMany(s => s.Inputs).Select(v => (v - ByteProduct.Zero) / (float)ByteProduct.One));
        }

        return new Batch(tensor(pieces).reshape(passages.Count, length), tensor(mask).reshape(passages.Count, length), tensor(first.ToArray()), tensor(inputs.ToArray()).reshape(first.Count, -1));
    }
}
