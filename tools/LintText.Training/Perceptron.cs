namespace LintText.Training;

/// <summary>
/// An averaged perceptron (Freund &amp; Schapire 1999; Collins 2002) over hashed features with sparse rows. Weights are whole numbers, so
/// that sums do not depend on the order in which a machine adds.
/// </summary>
internal sealed class Perceptron(int classCount)
{
    private ulong[] _keys = new ulong[1 << 16];
    private int[] _rows = new int[1 << 16];
    private int _used;

    private readonly List<Row> _table = [];
    private long _steps = 1;

    /// <summary>The weights of a feature.</summary>
    private sealed class Row(ulong feature)
    {
        public ulong Feature { get; } = feature;

        public byte[] Classes = new byte[2];
        public int[] Weights = new int[2];
        public long[] Sums = new long[2];
        public int Count;
        public int Updates;
    }

    /// <summary>The number of classes.</summary>
    public int ClassCount => classCount;

    /// <summary>Adds up the weights of features.</summary>
    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = Find(feature);
            if (_keys[slot] == 0)
                continue;

            var row = _table[_rows[slot]];
            var classes = row.Classes;
            var weights = row.Weights;
            for (var i = 0; i < row.Count; i++)
                scores[classes[i]] += weights[i];
        }
    }

    /// <summary>Counts a decision, for the average.</summary>
    public void Step() => _steps++;

    /// <summary>Makes a class more likely for features, or less.</summary>
    public void Update(ReadOnlySpan<ulong> features, int target, int delta)
    {
        foreach (var feature in features)
        {
            var row = RowOf(feature);
            row.Updates++;
            var i = row.Classes.AsSpan(0, row.Count).IndexOf((byte)target);
            if (i < 0)
            {
                if (row.Count == row.Classes.Length)
                {
                    Array.Resize(ref row.Classes, row.Count * 2);
                    Array.Resize(ref row.Weights, row.Count * 2);
                    Array.Resize(ref row.Sums, row.Count * 2);
                }

                i = row.Count++;
                row.Classes[i] = (byte)target;
            }

            row.Weights[i] += delta;
            row.Sums[i] += delta * _steps;
        }
    }

    /// <summary>The averaged weights.</summary>
    /// <param name="leastUpdates">Features that were updated less often are left out (Goldberg &amp; Elhadad 2011).</param>
    public IEnumerable<(ulong Feature, byte Class, double Weight)> Average(int leastUpdates)
    {
        foreach (var row in _table)
        {
            for (var i = 0; i < row.Count && row.Updates >= leastUpdates; i++)
            {
                var weight = row.Weights[i] - ((double)row.Sums[i] / _steps);
                if (weight != 0)
                    yield return (row.Feature, row.Classes[i], weight);
            }
        }
    }

    private Row RowOf(ulong feature)
    {
        var slot = Find(feature);
        if (_keys[slot] != 0)
            return _table[_rows[slot]];

        if (_used * 2 > _keys.Length)
        {
            Grow();
            slot = Find(feature);
        }

        _keys[slot] = feature | 1;
        _rows[slot] = _table.Count;
        _used++;
        var row = new Row(feature);
        _table.Add(row);
        return row;
    }

    private int Find(ulong feature)
    {
        var key = feature | 1;
        var mask = _keys.Length - 1;
        var slot = (int)(feature >> 32) & mask;
        while (_keys[slot] != key && _keys[slot] != 0)
            slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        _keys = new ulong[_keys.Length * 2];
        _rows = new int[_keys.Length];
        for (var i = 0; i < _table.Count; i++)
        {
            var slot = Find(_table[i].Feature);
            _keys[slot] = _table[i].Feature | 1;
            _rows[slot] = i;
        }
    }
}
