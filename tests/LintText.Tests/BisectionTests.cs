using CsCheck;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests;

/// <summary>Halving finds what looking at one item after the other finds.</summary>
public sealed class BisectionTests
{
    /// <summary>Few different keys, so that many are equal, and one below and one above all of them.</summary>
    private static readonly Gen<(int[] Keys, int Key)> Search = Gen.Select(Gen.Int[0, 12].Array[0, 40], Gen.Int[-1, 13], (keys, key) => (keys.Order().ToArray(), key));

    [Fact]
    public void First_not_before_is_the_first_that_a_linear_search_finds() => Search.Sample(s =>
        Assert.Equal(FirstOf(s.Keys, k => k >= s.Key), Bisection.FirstNotBefore(s.Keys, s.Key, static k => k)));

    [Fact]
    public void First_behind_is_the_first_that_a_linear_search_finds() => Search.Sample(s =>
        Assert.Equal(FirstOf(s.Keys, k => k > s.Key), Bisection.FirstBehind(s.Keys, s.Key, static k => k)));

    [Fact]
    public void Items_are_found_by_a_key_that_is_part_of_them() => Search.Sample(s =>
    {
        var items = Array.ConvertAll(s.Keys, k => new TextSpan(k, 1));
        Assert.Equal(FirstOf(items, i => i.End > s.Key), Bisection.FirstBehind(items, s.Key, static i => i.End));
    });

    [Fact]
    public void A_search_allocates_nothing()
    {
        var items = Enumerable.Range(0, 1000).ToArray();
        long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < items.Length; i++)
                Bisection.FirstBehind(items, i, static n => n);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // The first round makes the lambda.
        Measure();
        Assert.Equal(0, Measure());
    }

    private static int FirstOf<T>(T[] items, Predicate<T> match) => Array.FindIndex(items, match) is >= 0 and var index ? index : items.Length;
}
