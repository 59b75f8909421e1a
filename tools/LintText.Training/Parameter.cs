using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LintText.Training;

/// <summary>Numbers that are learned, with what Adam (Kingma &amp; Ba 2015) and averaging (Polyak &amp; Juditsky 1992) keep of them.</summary>
internal sealed class Parameter
{
    /// <summary>How much of its moments Adam keeps at a step.</summary>
    public const double Decay1 = 0.9, Decay2 = 0.98;

    private readonly float[] _first;
    private readonly float[] _second;
    private readonly float[] _average;
    private readonly HashSet<int>[]? _touched;

    /// <param name="rows">The number of rows.</param>
    /// <param name="columns">The length of a row.</param>
    /// <param name="isTable">Whether a batch touches few rows only: a table of embeddings.</param>
    public Parameter(int rows, int columns, bool isTable = false)
    {
        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
        _first = new float[Values.Length];
        _second = new float[Values.Length];
        _average = new float[Values.Length];
        Gradients = [.. Enumerable.Range(0, EncoderTrainer.Parts).Select(_ => new float[Values.Length])];
        _touched = isTable ? [.. Gradients.Select(_ => new HashSet<int>())] : null;
    }

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>The length of a row.</summary>
    public int Columns { get; }

    /// <summary>The numbers, row by row.</summary>
    public float[] Values { get; }

    /// <summary>The derivatives of the loss, one array for each part of a batch.</summary>
    public float[][] Gradients { get; }

    /// <summary>Adds to the derivatives of a row.</summary>
    public void Touch(int part, int row, ReadOnlySpan<float> derivative)
    {
        _touched?[part].Add(row);
        Dense.Add(derivative, Gradients[part].AsSpan(row * Columns, Columns));
    }

    /// <summary>Fills the numbers evenly within a bound.</summary>
    public void Fill(float bound, Draw draw)
    {
        for (var i = 0; i < Values.Length; i++)
            Values[i] = bound * ((draw.Next(1 << 20) / (float)(1 << 19)) - 1);
    }

    /// <summary>Fills the numbers within the bound that keeps variances (Glorot &amp; Bengio 2010).</summary>
    public void Fill(Draw draw) => Fill(MathF.Sqrt(6f / (Rows + Columns)), draw);

    /// <summary>The squared length of the gradient; the parts are added into the first.</summary>
    public double Sum()
    {
        double sum = 0;
        var first = Gradients[0];
        if (_touched is null)
        {
            foreach (var other in Gradients.AsSpan(1))
                Dense.Add(other, first);
            foreach (var g in first)
                sum += g * g;
            return sum;
        }

        for (var part = 1; part < Gradients.Length; part++)
        {
            foreach (var row in _touched[part].Order())
            {
                var other = Gradients[part].AsSpan(row * Columns, Columns);
                _touched[0].Add(row);
                Dense.Add(other, first.AsSpan(row * Columns, Columns));
                other.Clear();
            }

            _touched[part].Clear();
        }

        foreach (var row in _touched[0].Order())
        {
            foreach (var g in first.AsSpan(row * Columns, Columns))
                sum += g * g;
        }

        return sum;
    }

    /// <summary>Takes a step against the gradient and clears it.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="scale">What the gradient is multiplied by first.</param>
    /// <param name="power1">The decay of the first moment to the power of the steps there were, with this one.</param>
    /// <param name="power2">The same of the second.</param>
    public void Step(float rate, float scale, double power1, double power2)
    {
        var step = (float)(rate * Math.Sqrt(1 - power2) / (1 - power1));
        if (_touched is null)
        {
            Step(0, Values.Length, step, scale);
            foreach (var gradient in Gradients)
                Array.Clear(gradient);
            return;
        }

        foreach (var row in _touched[0])
        {
            Step(row * Columns, Columns, step, scale);
            Gradients[0].AsSpan(row * Columns, Columns).Clear();
        }

        _touched[0].Clear();
    }

    /// <summary>Takes the numbers as they are into the average.</summary>
    public void Average(float weight)
    {
        for (var i = 0; i < Values.Length; i++)
            _average[i] += weight * (Values[i] - _average[i]);
    }

    /// <summary>Exchanges the numbers with their average.</summary>
    public void Exchange()
    {
        for (var i = 0; i < Values.Length; i++)
            (Values[i], _average[i]) = (_average[i], Values[i]);
    }

    private void Step(int start, int count, float step, float scale)
    {
        var values = Values.AsSpan(start, count);
        var gradient = Gradients[0].AsSpan(start, count);
        var first = _first.AsSpan(start, count);
        var second = _second.AsSpan(start, count);
        var v = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var gs = MemoryMarshal.Cast<float, Vector256<float>>(gradient);
        var f = MemoryMarshal.Cast<float, Vector256<float>>(first);
        var s = MemoryMarshal.Cast<float, Vector256<float>>(second);
        for (var i = 0; i < v.Length; i++)
        {
            var g = gs[i] * scale;
            f[i] = (f[i] * (float)Decay1) + (g * (1 - (float)Decay1));
            s[i] = (s[i] * (float)Decay2) + (g * g * (1 - (float)Decay2));
            v[i] -= f[i] * step / (Vector256.Sqrt(s[i]) + Vector256.Create(1e-8f));
        }
    }
}
