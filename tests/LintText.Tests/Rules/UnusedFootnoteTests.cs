using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4006.</summary>
public sealed class UnusedFootnoteTests
{
    private const string Id = "SR4006";

    [Theory]
    [InlineData("The fee fell.\n\n[^old]: Port gazette, 1999.")]
    [InlineData("The fee fell.[^new]\n\n[^old]: Port gazette, 1999.\n\n[^new]: Port gazette, 2020.")]
    [InlineData("The fee fell.\n\n[^1]: Port gazette, 1999.\n[^2]: Port gazette, 2020.")]
    [InlineData("The fee fell.`[^old]`\n\n[^old]: Port gazette, 1999.")]
    public void Footnote_that_nothing_points_to_is_reported(string text) => Assert.True(RuleVerifier.Fires(Id, text));

    [Theory]
    [InlineData("The fee fell.[^old]\n\n[^old]: Port gazette, 1999.")]
    [InlineData("[^old]: Port gazette, 1999.\n\nThe fee fell.[^old]")]
    [InlineData("# The fee fell[^old]\n\nIt fell in June.\n\n[^old]: Port gazette, 1999.")]
    [InlineData("The fee fell.\n\n```\n[^old]: Port gazette, 1999.\n```")]
    [InlineData("A footnote begins with `[^old]:` on a line of its own.")]
    [InlineData("The fee fell.\n\n\\[^old\\]: Port gazette, 1999.")]
    [InlineData("The fee fell.\n\n[old]: https://example.org/gazette")]
    [InlineData("The fee fell [1].\n\n[1] Port gazette, 1999.", "draft.txt")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}
