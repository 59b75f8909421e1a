namespace LintText.Training;

/// <summary>Rows of numbers that a pass over a batch works in, kept for the next.</summary>
internal sealed class Buffers
{
    private readonly Dictionary<string, float[]> _buffers = [];

    /// <summary>A buffer of at least a size; what it held is left in it.</summary>
    public float[] Get(string name, int size)
    {
        if (!_buffers.TryGetValue(name, out var buffer) || buffer.Length < size)
            _buffers[name] = buffer = new float[size * 2];
        return buffer;
    }

    /// <summary>A buffer whose first numbers are 0.</summary>
    public float[] Cleared(string name, int size)
    {
        var buffer = Get(name, size);
        buffer.AsSpan(0, size).Clear();
        return buffer;
    }
}
