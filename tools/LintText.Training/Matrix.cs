namespace LintText.Training;

/// <summary>Products of rows with matrices, and their derivatives.</summary>
internal static class Matrix
{
    [ThreadStatic]
    private static float[]? _transposed;

    /// <summary>y = x·w + b, for rows of x.</summary>
    public static void Forward(ReadOnlySpan<float> x, int rows, Parameter w, Parameter? bias, Span<float> y)
    {
        for (var i = 0; i < rows; i++)
        {
            if (bias is null)
                y.Slice(i * w.Columns, w.Columns).Clear();
            else
                bias.Values.CopyTo(y[(i * w.Columns)..]);
        }

        Dense.MultiplyAdd(x, rows, w.Rows, w.Values, w.Columns, y);
    }

    /// <summary>Adds to the derivatives of w and b, and to those of x unless it is empty.</summary>
    public static void Backward(ReadOnlySpan<float> x, int rows, Parameter w, Parameter? bias, ReadOnlySpan<float> dy, Span<float> dx, int part)
    {
        var transposed = Transpose(x, rows, w.Rows);
        Dense.MultiplyAdd(transposed, w.Rows, rows, dy, w.Columns, w.Gradients[part]);
        if (bias is not null)
        {
            for (var i = 0; i < rows; i++)
                Dense.Add(dy.Slice(i * w.Columns, w.Columns), bias.Gradients[part]);
        }

        if (!dx.IsEmpty)
            Dense.MultiplyAdd(dy, rows, w.Columns, Transpose(w.Values, w.Rows, w.Columns), w.Rows, dx);
    }

    /// <summary>A matrix with rows and columns exchanged, in a buffer of the thread.</summary>
    public static ReadOnlySpan<float> Transpose(ReadOnlySpan<float> x, int rows, int columns)
    {
        if (_transposed is null || _transposed.Length < rows * columns)
            _transposed = new float[rows * columns * 2];
        var result = _transposed.AsSpan(0, rows * columns);
        const int Block = 16;
        for (var r = 0; r < rows; r += Block)
        {
            for (var c = 0; c < columns; c += Block)
            {
                var rowEnd = Math.Min(rows, r + Block);
                var columnEnd = Math.Min(columns, c + Block);
                for (var i = r; i < rowEnd; i++)
                {
                    for (var j = c; j < columnEnd; j++)
                        result[(j * rows) + i] = x[(i * columns) + j];
                }
            }
        }

        return result;
    }
}
