using System.Numerics;
using System.Runtime.InteropServices;

namespace LintText.Language;

/// <summary>
/// The projective tree of the highest sum of scores, with one word on the root (Eisner 1996). Where the best head of each word makes such
/// a tree, which is mostly so, that is it.
/// </summary>
internal sealed class ProjectiveTree
{
    /// <summary>The score of an arc that cannot be.</summary>
    public const int Impossible = int.MinValue / 4;

    private readonly Stack<Span> _open = new();
    private int[] _rightward = [];
    private int[] _leftward = [];
    private int[] _rightArcs = [];
    private int[] _leftArcs = [];
    private int _stride;

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">A row for each word, in it a score for each head, the root’s in the last column.</param>
    /// <param name="count">The number of words, at least 1.</param>
    /// <param name="heads">Receives the head of each word; <paramref name="count"/> for the root.</param>
    public void Find(ReadOnlySpan<int> scores, int count, Span<int> heads)
    {
        for (var word = 0; word < count; word++)
            heads[word] = ScoreOrder.IndexOfLargest(scores.Slice(word * (count + 1), count + 1));
        if (IsProjectiveTree(heads, count))
            return;

        Fill(scores, count);
        Trace(scores, count, heads);
    }

    /// <summary>Whether heads make a tree with one word on the root in which no arcs cross.</summary>
    internal static bool IsProjectiveTree(ReadOnlySpan<int> heads, int count)
    {
        var roots = 0;
        for (var word = 0; word < count; word++)
        {
            var head = heads[word];
            if (head == count)
            {
                roots++;
                continue;
            }

            // Every word under an arc hangs on a word under it or at its ends; then no arcs cross, and a cycle has an outermost arc that this shows.
            int first = Math.Min(word, head), last = Math.Max(word, head);
            for (var between = first + 1; between < last; between++)
            {
                if (heads[between] < first || heads[between] > last)
                    return false;
            }

            if (heads[head] == word)
                return false;
        }

        return roots == 1 && ReachTheRoot(heads, count);
    }

    private static bool ReachTheRoot(ReadOnlySpan<int> heads, int count)
    {
        for (var word = 0; word < count; word++)
        {
            var steps = 0;
            for (var at = word; at < count; at = heads[at])
            {
                if (++steps > count)
                    return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Fills the charts: the best sum of every complete stretch whose head is its first word (rightward) or its last (leftward), and of every
    /// stretch between the ends of an arc. A row of a chart has the stretches of one length by their first word: neighbours do not depend on
    /// each other, so that several are summed up at once. What lies behind the last stretch of a row is never read for one that exists.
    /// </summary>
    private void Fill(ReadOnlySpan<int> scores, int count)
    {
        _stride = count + Vector<int>.Count;
        if (_rightward.Length < (count + 1) * _stride)
        {
            var room = (count + 1) * _stride * 2;
            (_rightward, _leftward, _rightArcs, _leftArcs) = (new int[room], new int[room], new int[room], new int[room]);
        }

        _rightward.AsSpan(0, _stride).Clear();
        _leftward.AsSpan(0, _stride).Clear();
        for (var length = 1; length < count; length++)
        {
            for (var start = 0; start + length < count; start += Vector<int>.Count)
            {
                var inner = new Vector<int>(int.MinValue);
                for (var k = 0; k < length; k++)
                    inner = Vector.Max(inner, At(_rightward, k, start) + At(_leftward, length - k - 1, start + k + 1));
                inner.CopyTo(_rightArcs, (length * _stride) + start);
                inner.CopyTo(_leftArcs, (length * _stride) + start);
            }

            for (var start = 0; start + length < count; start++)
            {
                _rightArcs[(length * _stride) + start] += scores[((start + length) * (count + 1)) + start];
                _leftArcs[(length * _stride) + start] += scores[(start * (count + 1)) + start + length];
            }

            for (var start = 0; start + length < count; start += Vector<int>.Count)
            {
                var left = new Vector<int>(int.MinValue);
                var right = new Vector<int>(int.MinValue);
                for (var k = 0; k < length; k++)
                {
                    left = Vector.Max(left, At(_leftward, k, start) + At(_leftArcs, length - k, start + k));
                    right = Vector.Max(right, At(_rightArcs, k + 1, start) + At(_rightward, length - k - 1, start + k + 1));
                }

                left.CopyTo(_leftward, (length * _stride) + start);
                right.CopyTo(_rightward, (length * _stride) + start);
            }
        }
    }

    private Vector<int> At(int[] chart, int length, int start) => Vector.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(chart), (nuint)((length * _stride) + start));

    private void Trace(ReadOnlySpan<int> scores, int count, Span<int> heads)
    {
        var root = 0;
        for (var word = 1; word < count; word++)
        {
            if (SumUnder(word) + scores[(word * (count + 1)) + count] > SumUnder(root) + scores[(root * (count + 1)) + count])
                root = word;
        }

        heads[root] = count;
        _open.Push(new Span(0, root, IsRightward: false, IsComplete: true));
        _open.Push(new Span(root, count - 1 - root, IsRightward: true, IsComplete: true));
        while (_open.TryPop(out var span))
        {
            var (start, length, isRightward, isComplete) = span;
            if (length == 0)
                continue;

            if (!isComplete)
            {
                heads[isRightward ? start + length : start] = isRightward ? start : start + length;
                var k = Best(length, _rightward, 0, _leftward, length - 1, 1, start);
                _open.Push(new Span(start, k, IsRightward: true, IsComplete: true));
                _open.Push(new Span(start + k + 1, length - k - 1, IsRightward: false, IsComplete: true));
            }
            else if (isRightward)
            {
                var k = Best(length, _rightArcs, 1, _rightward, length - 1, 1, start) + 1;
                _open.Push(new Span(start, k, IsRightward: true, IsComplete: false));
                _open.Push(new Span(start + k, length - k, IsRightward: true, IsComplete: true));
            }
            else
            {
                var k = Best(length, _leftward, 0, _leftArcs, length, 0, start);
                _open.Push(new Span(start, k, IsRightward: false, IsComplete: true));
                _open.Push(new Span(start + k, length - k, IsRightward: false, IsComplete: false));
            }
        }

        int SumUnder(int word) => Sum(_leftward, word, 0) + Sum(_rightward, count - 1 - word, word);
    }

    private int Sum(int[] chart, int length, int start) => chart[(length * _stride) + start];

    /// <summary>
    /// Of the places at which a stretch can be divided, the first with the highest sum: of a part in one chart, which begins with the
    /// stretch and grows from a length, and of the rest in another, which shrinks from a length and begins a distance behind the place.
    /// </summary>
    private int Best(int count, int[] first, int shortest, int[] rest, int longest, int distance, int start)
    {
        var (best, most) = (0, int.MinValue);
        for (var i = 0; i < count; i++)
        {
            var sum = Sum(first, i + shortest, start) + Sum(rest, longest - i, start + i + distance);
            if (sum > most)
                (best, most) = (i, sum);
        }

        return best;
    }

    /// <summary>A stretch of words from its first, its length one less than their number.</summary>
    private readonly record struct Span(int Start, int Length, bool IsRightward, bool IsComplete);
}
