using LintText.Audit.Figures;

namespace LintText.Cli.Tests.Audit;

/// <summary>Intervals and concentration against values that others have published or that can be worked out by hand.</summary>
public sealed class EstimateTests
{
    /// <summary>Newcombe 1998, table I: Wilson’s score interval without correction for 81 of 263 and 0 of 20.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilsons_interval_is_that_of_the_literature(int part, int whole, double low, double high)
    {
        var estimate = Estimate.OfShare(part, whole)!.Value;
        Assert.Equal(low, estimate.Low, 4);
        Assert.Equal(high, estimate.High, 4);
    }

    [Fact]
    public void Of_none_there_is_no_share() => Assert.Null(Estimate.OfShare(0, 0));

    [Fact]
    public void One_who_speaks_alone_has_everything_and_equals_have_alike()
    {
        Assert.Equal((1.0, 0.0), Concentration.Of([5.0]));
        var (ten, gini) = Concentration.Of([.. Enumerable.Repeat(3.0, 20)]);
        Assert.Equal(0.5, ten, 10);
        Assert.Equal(0.0, gini, 10);
    }

    /// <summary>Of 1, 2, 3, 4: mean difference 2 · 10 / 16 = 1.25 over twice the mean 2.5.</summary>
    [Fact]
    public void The_Gini_coefficient_is_half_the_relative_mean_difference() => Assert.Equal(0.25, Concentration.Of([4.0, 1.0, 3.0, 2.0]).Gini, 10);

    [Fact]
    public void Nobody_has_no_concentration() => Assert.True(double.IsNaN(Concentration.Of([0.0, 0.0]).Gini));
}
