namespace LintText.Training;

/// <summary>Adam (Kingma &amp; Ba 2015). Tables of embeddings are updated where a batch touched them only.</summary>
internal sealed class Adam
{
    private const float Decay1 = 0.9f, Decay2 = 0.98f;

    private readonly List<(float[] Values, float[] Gradient, float[] First, float[] Second, float[] Average, int RowSize, HashSet<int>? Touched)> _parameters = [];
    private double _power1 = 1, _power2 = 1;
    private int _steps;

    /// <summary>Adds a parameter that every batch touches.</summary>
    public void Add(float[] values, float[] gradient) => _parameters.Add((values, gradient, new float[values.Length], new float[values.Length], [.. values], values.Length, null));

    /// <summary>Adds a table.</summary>
    /// <returns>The set that takes the rows which a batch touches.</returns>
    public HashSet<int> AddTable(float[] values, float[] gradient, int rowSize)
    {
        var touched = new HashSet<int>();
        _parameters.Add((values, gradient, new float[values.Length], new float[values.Length], [.. values], rowSize, touched));
        return touched;
    }

    /// <summary>Takes a step against the gradients and clears them.</summary>
    public void Step(float rate)
    {
        _power1 *= Decay1;
        _power2 *= Decay2;
        _steps++;
        var scale = (float)(rate * Math.Sqrt(1 - _power2) / (1 - _power1));
        foreach (var (values, gradient, first, second, _, rowSize, touched) in _parameters)
        {
            if (touched is null)
            {
                Step(values, gradient, first, second, scale);
                continue;
            }

            foreach (var row in touched)
                Step(values.AsSpan(row * rowSize, rowSize), gradient.AsSpan(row * rowSize, rowSize), first.AsSpan(row * rowSize, rowSize), second.AsSpan(row * rowSize, rowSize), scale);
            touched.Clear();
        }
    }

    /// <summary>Takes the parameters as they are into a moving average (Polyak &amp; Juditsky 1992).</summary>
    public void Average()
    {
        var weight = Math.Max(0.004f, 1f / (1 + (_steps / 4)));
        foreach (var (values, _, _, _, average, _, _) in _parameters)
        {
            for (var i = 0; i < values.Length; i++)
                average[i] += weight * (values[i] - average[i]);
        }
    }

    /// <summary>Exchanges the parameters with their average.</summary>
    public void Exchange()
    {
        foreach (var (values, _, _, _, average, _, _) in _parameters)
        {
            for (var i = 0; i < values.Length; i++)
                (values[i], average[i]) = (average[i], values[i]);
        }
    }

    private static void Step(Span<float> values, Span<float> gradient, Span<float> first, Span<float> second, float scale)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var g = gradient[i];
            first[i] = (Decay1 * first[i]) + ((1 - Decay1) * g);
            second[i] = (Decay2 * second[i]) + ((1 - Decay2) * g * g);
            values[i] -= scale * first[i] / (MathF.Sqrt(second[i]) + 1e-8f);
            gradient[i] = 0;
        }
    }
}
