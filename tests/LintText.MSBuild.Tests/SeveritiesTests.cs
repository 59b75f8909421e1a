namespace LintText.MSBuild.Tests;

public sealed class SeveritiesTests
{
    [Theory]
    [InlineData("error", nameof(Severity.Error))]
    [InlineData(" Warning ", nameof(Severity.Warning))]
    [InlineData("SUGGESTION", nameof(Severity.Suggestion))]
    [InlineData("never", nameof(Severity.Never))]
    public void Words_are_read_whatever_their_case(string word, string expected)
    {
        Assert.True(Severities.TryParse(word, out var severity));
        Assert.Equal(expected, severity.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    [InlineData("2")]
    [InlineData("+1")]
    [InlineData("error, warning")]
    [InlineData("errors")]
    public void Numbers_and_lists_are_no_words(string? word)
    {
        Assert.False(Severities.TryParse(word, out _));
        Assert.Equal(Severity.Suggestion, Severities.Parse(word));
    }
}
