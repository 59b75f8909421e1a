using CsCheck;

using LintText.TestKit;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests;

/// <summary>Halving finds what looking at one item after the other finds.</summary>
public sealed class BisectionTests
{
    /// <summary>Few different places, so that many are equal, and some below and above all of them.</summary>
    private static readonly Gen<(int[] Places, int Place)> Search = Gen.Select(Gen.Int[0, 12].Array[0, 40], Gen.Frequency((9, Gen.Int[-1, 13]), (1, Gen.OneOf(int.MinValue, int.MaxValue))), (places, place) => (places.Order().ToArray(), place));

    [Fact]
    [Trait("Category", "Scaled")]
    public void First_not_before_is_the_first_that_a_linear_search_finds() => Search.Sample(s =>
        Assert.Equal(FirstOf(s.Places, p => p >= s.Place), Bisection.FirstNotBefore(s.Places, s.Place, static p => p)), iter: TestScale.Of(100));

    [Fact]
    [Trait("Category", "Scaled")]
    public void First_behind_is_the_first_that_a_linear_search_finds() => Search.Sample(s =>
        Assert.Equal(FirstOf(s.Places, p => p > s.Place), Bisection.FirstBehind(s.Places, s.Place, static p => p)), iter: TestScale.Of(100));

    [Fact]
    [Trait("Category", "Scaled")]
    public void Items_are_found_by_a_place_that_is_part_of_them() => Search.Sample(s =>
    {
        var items = Array.ConvertAll(s.Places, p => new TextSpan(p, 1));
        Assert.Equal(FirstOf(items, i => i.End > s.Place), Bisection.FirstBehind(items, s.Place, static i => i.End));
    }, iter: TestScale.Of(100));

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
