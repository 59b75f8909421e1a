using CsCheck;

using LintText.Rules.Declarative;

namespace LintText.Tests.Declarative;

public sealed class WordSetTests
{
    [Fact]
    public void Short_and_long_sets_hold_what_was_put_in_and_nothing_else() =>
        Gen.Int[0, 40].Array[0, 30].Sample(numbers =>
        {
            var set = new WordSet(numbers.Select(n => $"word{n}"));
            Assert.Equal(numbers.Distinct().Count(), set.Count);
            Assert.Equal(numbers.Distinct().Order(), set.Select(w => int.Parse(w["word".Length..], System.Globalization.CultureInfo.InvariantCulture)).Order());
            Assert.All(Enumerable.Range(0, 45), n => Assert.Equal(numbers.Contains(n), set.Contains($"Word{n}")));
        });

    [Fact]
    public void Case_and_the_kind_of_apostrophe_do_not_matter()
    {
        var set = new WordSet(["don't", "Don’t", "won’t"]);

        Assert.Equal(2, set.Count);
        Assert.True(set.Contains("DON’T") && set.Contains("won't"));
        Assert.False(set.Contains("dont"));
    }
}
