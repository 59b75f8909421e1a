using CsCheck;

using LintText.Lexicons;
using LintText.TestKit;

namespace LintText.Tests.Language;

/// <summary>Words are compared without regard to case and to the form of an apostrophe.</summary>
public sealed class WordComparerTests
{
    [Theory]
    [InlineData("Said", "said", true)]
    [InlineData("N’T", "n't", true)]
    [InlineData("‘s", "'s", true)]
    [InlineData("ÉMIGRÉ", "émigré", true)]
    [InlineData("said", "says", false)]
    [InlineData("said", "sai", false)]
    [InlineData("İ", "i", false)]
    public void Case_and_apostrophe_do_not_count(string a, string b, bool isEqual)
    {
        Assert.Equal(isEqual, WordComparer.Instance.Equals(a, b));
        Assert.Equal(isEqual, WordComparer.Instance.Equals(a.AsSpan(), b));
        if (isEqual)
            Assert.Equal(WordComparer.Instance.GetHashCode(a), WordComparer.Instance.GetHashCode(b.AsSpan()));
    }

    [Fact]
    [Trait("Category", "Scaled")]
    public void Equal_words_have_equal_hashes() => Gen.Select(Gen.String, Gen.String).Sample((a, b) =>
    {
        Assert.True(WordComparer.Instance.Equals(a, a));
        if (WordComparer.Instance.Equals(a, b))
            Assert.Equal(WordComparer.Instance.GetHashCode(a), WordComparer.Instance.GetHashCode(b));
        var upper = a.ToUpperInvariant();
        if (WordComparer.Instance.Equals(a, upper))
            Assert.Equal(WordComparer.Instance.GetHashCode(a), WordComparer.Instance.GetHashCode(upper));
    }, iter: TestScale.Of(100));

    [Fact]
    public void Null_equals_null_alone()
    {
        Assert.True(WordComparer.Instance.Equals(null, null));
        Assert.False(WordComparer.Instance.Equals("a", null));
        Assert.False(WordComparer.Instance.Equals(null, "a"));
    }
}
