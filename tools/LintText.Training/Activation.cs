using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

using LintText.Language;

namespace LintText.Training;

/// <summary>What becomes of numbers between layers, and of scores at the end.</summary>
internal static class Activation
{
    /// <summary>Whether numbers are rounded at all; off only to learn what rounding costs.</summary>
    public static bool IsRounding { get; set; } = true;

    /// <summary>What the engine makes of a number in seven bits: the network learns from what it will get.</summary>
    public static float Round(float x) => IsRounding ? (ByteProduct.Quantise(x) - ByteProduct.Zero) / (float)ByteProduct.One : Math.Clamp(x, -1f, 1f);

    /// <summary>The slope of a number that is cut at −1 and 1; beyond them a little is left, so that a unit can come back.</summary>
    public static float Slope(float x) => Math.Abs(x) < 1 ? 1 : RecurrentParameters.Leak;

    /// <summary>Rounds numbers between −1 and 1 as <see cref="Round(float)"/> does and multiplies them with a mask.</summary>
    public static void Round(float[] x, float[] mask, int count, float[] result)
    {
        var a = MemoryMarshal.Cast<float, Vector256<float>>(x.AsSpan(0, count));
        var b = MemoryMarshal.Cast<float, Vector256<float>>(mask.AsSpan(0, count));
        var r = MemoryMarshal.Cast<float, Vector256<float>>(result.AsSpan(0, count));
        for (var i = 0; i < r.Length; i++)
            r[i] = !IsRounding ? a[i] * b[i] : Vector256.Floor((a[i] * ByteProduct.One) + Vector256.Create(0.5f)) * (1f / ByteProduct.One) * b[i];
    }

    /// <summary>Multiplies numbers one by one.</summary>
    public static void Multiply(float[] x, float[] y, int count, float[] result)
    {
        var a = MemoryMarshal.Cast<float, Vector256<float>>(x.AsSpan(0, count));
        var b = MemoryMarshal.Cast<float, Vector256<float>>(y.AsSpan(0, count));
        var r = MemoryMarshal.Cast<float, Vector256<float>>(result.AsSpan(0, count));
        for (var i = 0; i < r.Length; i++)
            r[i] = a[i] * b[i];
    }

    /// <summary>Turns scores into derivatives of the loss.</summary>
    public static double SoftMax(Span<float> scores, int gold)
    {
        var most = float.NegativeInfinity;
        for (var i = 0; i < scores.Length; i++)
            most = Math.Max(most, scores[i]);
        double sum = 0;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - most);
        var loss = -Math.Log(scores[gold] / sum + 1e-12);
        var scale = (float)(1 / sum);
        for (var i = 0; i < scores.Length; i++)
            scores[i] *= scale;
        scores[gold] -= 1;
        return loss;
    }

    /// <summary>Turns scores into probabilities.</summary>
    public static void Normalize(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
            most = Math.Max(most, score);
        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
            sum += scores[i] = MathF.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++)
            scores[i] /= sum;
    }

    /// <summary>Turns scores into derivatives of the loss against probabilities.</summary>
    public static double SoftMax(Span<float> scores, ReadOnlySpan<float> target)
    {
        Normalize(scores);
        double loss = 0;
        for (var i = 0; i < scores.Length; i++)
        {
            loss -= target[i] * Math.Log(scores[i] + 1e-12);
            scores[i] -= target[i];
        }

        return loss;
    }
}
