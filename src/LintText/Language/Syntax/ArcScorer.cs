using System.Numerics;
using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>
/// Scores every pair of a word and a head, finds the tree, then scores the relations of its arcs (after Dozat &amp; Manning 2017). Scores of
/// arcs are whole numbers, so that sums of them do not depend on their order.
/// </summary>
internal sealed class ArcScorer
{
    /// <summary>The steps of a score between two whole numbers: small enough that the sum of a tree’s scores fits into 32 bits.</summary>
    private const float Steps = 256f;

    private const int Largest = ByteProduct.LargestWeight;

    /// <summary>The longest distance that has a bucket of its own.</summary>
    private const int Farthest = 50;

    /// <summary>The bucket of each distance from −50 on.</summary>
    private static readonly byte[] Buckets = [.. Enumerable.Range(-Farthest, (2 * Farthest) + 1).Select(BucketOf)];

    private readonly ProjectiveTree _tree = new();
    private byte[] _activations = [];
    private float[] _mapped = [];
    private sbyte[] _weights = [];
    private int[] _offsets = [];
    private float[] _scales = [];
    private float[] _biases = [];
    private float[] _products = [];
    private int[] _scores = [];
    private float[] _relations = [];

    /// <summary>The bucket of a distance from a word to its head, of 16 for a head before it and 16 for one behind.</summary>
    public static int Bucket(int distance) => Buckets[Math.Clamp(distance, -Farthest, Farthest) + Farthest];

    /// <summary>Finds the heads and relations of a sentence.</summary>
    /// <param name="encoder">The network.</param>
    /// <param name="rows">What its heads say, a row a word.</param>
    /// <param name="reading">Receives heads and relations.</param>
    public void Attach(SentenceEncoder encoder, ReadOnlySpan<float> rows, SentenceReading reading)
    {
        var count = reading.Count;
        if (count == 0)
            return;

        Prepare(encoder, count);
        Score(encoder, rows, count);
        _tree.Find(_scores.AsSpan(0, count * (count + 1)), count, reading.Heads);
        Label(encoder, rows, reading);
    }

    private static byte BucketOf(int distance)
    {
        var bucket = Math.Abs(distance) switch
        {
            0 => 0,
            <= 8 and var near => near - 1,
            <= 10 => 8,
            <= 12 => 9,
            <= 15 => 10,
            <= 19 => 11,
            <= 25 => 12,
            <= 35 => 13,
            < Farthest => 14,
            _ => 15,
        };
        return (byte)(distance < 0 ? bucket : SentenceEncoder.Buckets + bucket);
    }

    private static int RoomFor(int count) => (count + ByteProduct.OutputBlock - 1) / ByteProduct.OutputBlock * ByteProduct.OutputBlock;

    private void Prepare(SentenceEncoder encoder, int count)
    {
        var columns = RoomFor(count);
        var widest = Math.Max(encoder.ArcSize, encoder.LabelSize);
        if (_scores.Length >= count * (count + 1) && _products.Length >= count * columns && _activations.Length >= count * widest && _mapped.Length >= count * encoder.MappedSize)
            return;

        var room = RoomFor(Math.Max(48, count + (count / 2)));
        _activations = new byte[room * widest];
        _mapped = new float[room * encoder.MappedSize];
        _weights = new sbyte[room * encoder.ArcSize];
        _offsets = new int[room];
        _scales = new float[room];
        _biases = new float[room];
        _products = new float[room * room];
        _scores = new int[room * (room + 1)];
        _relations = new float[room * encoder.RelationRoom];
    }

    /// <summary>Fills the scores: a row a word, a column a head, the root’s at the end.</summary>
    private void Score(SentenceEncoder encoder, ReadOnlySpan<float> rows, int count)
    {
        int size = encoder.ArcSize, width = encoder.HeadSize, columns = RoomFor(count);
        for (var i = 0; i < count; i++)
            ByteProduct.Quantise(rows.Slice((i * width) + encoder.ArcStart, size), _activations.AsSpan(i * size, size));
        encoder.Bilinear.Multiply(_activations, count, _mapped);
        Weigh(encoder, count, columns);
        for (var i = 0; i < count; i++)
            ByteProduct.Quantise(rows.Slice((i * width) + encoder.ArcStart + size, size), _activations.AsSpan(i * size, size));
        ByteProduct.Multiply(_activations, count, size, _weights, new ProductTerms(_offsets, _scales, _biases), columns, _products);

        for (var word = 0; word < count; word++)
        {
            var distances = rows.Slice((word * width) + encoder.DistanceStart, 2 * SentenceEncoder.Buckets);
            var row = _scores.AsSpan(word * (count + 1), count + 1);
            for (var head = 0; head < count; head++)
                row[head] = (int)((_products[(head * columns) + word] + distances[Bucket(head - word)]) * Steps);
            row[word] = ProjectiveTree.Impossible;
            row[count] = (int)(_mapped[(word * encoder.MappedSize) + size] * Steps);
        }
    }

    /// <summary>Makes weights of 8 bits of what dependents are mapped to, each with a scale of its own; every word is an output.</summary>
    private void Weigh(SentenceEncoder encoder, int count, int columns)
    {
        const int Block = ByteProduct.OutputBlock;
        var size = encoder.ArcSize;
        var groups = size / ByteProduct.InputBlock;
        var places = MemoryMarshal.Cast<sbyte, int>(_weights.AsSpan());
        Span<sbyte> weights = stackalloc sbyte[size];
        for (var word = 0; word < columns; word++)
        {
            weights.Clear();
            var (most, sum) = (0f, 0);
            if (word < count)
            {
                var mapped = _mapped.AsSpan(word * encoder.MappedSize, size);
                most = LargestMagnitude(mapped);
                sum = Round(mapped, most > 0 ? Largest / most : 0, weights);
            }

            var four = MemoryMarshal.Cast<sbyte, int>(weights);
            var first = (word / Block * groups * Block) + (word % Block);
            for (var group = 0; group < four.Length; group++)
                places[first + (group * Block)] = four[group];
            _offsets[word] = ByteProduct.Zero * sum;
            _scales[word] = most / (Largest * ByteProduct.One);
        }
    }

    private static float LargestMagnitude(ReadOnlySpan<float> numbers)
    {
        var most = 0f;
        var i = 0;
        if (numbers.Length >= Vector<float>.Count)
        {
            var lanes = Vector<float>.Zero;
            for (; i + Vector<float>.Count <= numbers.Length; i += Vector<float>.Count)
                lanes = Vector.MaxNative(lanes, Vector.Abs(new Vector<float>(numbers[i..])));
            for (var lane = 0; lane < Vector<float>.Count; lane++)
                most = Math.Max(most, lanes[lane]);
        }

        for (; i < numbers.Length; i++)
            most = Math.Max(most, Math.Abs(numbers[i]));
        return most;
    }

    /// <summary>Rounds numbers times a factor to weights; above zero, to cut is to round down.</summary>
    /// <returns>The sum of the weights.</returns>
    private static int Round(ReadOnlySpan<float> numbers, float factor, Span<sbyte> weights)
    {
        const float Half = 0.5f;
        var sum = 0;
        var i = 0;
        for (; i + Vector<sbyte>.Count <= numbers.Length; i += Vector<sbyte>.Count)
        {
            var a = At(numbers, i);
            var b = At(numbers, i + Vector<float>.Count);
            var c = At(numbers, i + (2 * Vector<float>.Count));
            var d = At(numbers, i + (3 * Vector<float>.Count));
            sum += Vector.Sum(a + b + c + d);
            Vector.Narrow(Vector.Narrow(a, b), Vector.Narrow(c, d)).CopyTo(weights[i..]);
        }

        for (; i < numbers.Length; i++)
        {
            weights[i] = (sbyte)((int)((numbers[i] * factor) + (Largest + Half)) - Largest);
            sum += weights[i];
        }

        return sum;

        Vector<int> At(ReadOnlySpan<float> from, int first) =>
            Vector.ConvertToInt32Native((new Vector<float>(from[first..]) * new Vector<float>(factor)) + new Vector<float>(Largest + Half)) - new Vector<int>(Largest);
    }

    private void Label(SentenceEncoder encoder, ReadOnlySpan<float> rows, SentenceReading reading)
    {
        int size = encoder.LabelSize, width = encoder.HeadSize, count = reading.Count;
        Span<float> sums = stackalloc float[size];
        for (var word = 0; word < count; word++)
        {
            var head = reading.Heads[word] == count ? word : reading.Heads[word];
            var own = rows.Slice((word * width) + encoder.LabelStart, size);
            var other = rows.Slice((head * width) + encoder.LabelStart + size, size);
            for (var i = 0; i < sums.Length; i++)
                sums[i] = own[i] + other[i];
            ByteProduct.Quantise(sums, _activations.AsSpan(word * size, size));
        }

        encoder.Relations.Multiply(_activations, count, _relations);
        for (var word = 0; word < count; word++)
        {
            if (reading.Heads[word] == count)
            {
                reading.Relations[word] = Relation.Root;
                continue;
            }

            const int First = (int)Relation.Root + 1, Count = (int)Relation.Dependent + 1 - First;
            var best = First + ScoreOrder.IndexOfLargest(_relations.AsSpan((word * encoder.RelationRoom) + First, Count));
            reading.Relations[word] = (Relation)best;
        }
    }
}
