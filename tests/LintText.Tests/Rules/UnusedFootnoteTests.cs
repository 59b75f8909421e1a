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
    [InlineData("The fee fell [1].\n\n[1] Port gazette, 2020.\n\n[{|SR4006:2|}] Fee book, 2001.")]
    [InlineData("The fee fell [2].\n\n[{|SR4006:1|}] Port gazette, 2020.\n[2] Fee book, 2001.\n[{|SR4006:3|}] Toll book, 1999.")]
    [InlineData("The fee fell [1–3].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.\n[3] Toll book, 1999.\n[{|SR4006:4|}] Tide log, 1998.")]
    [InlineData("The fee fell [1, 3].\n\n[1] Port gazette, 2020.\n[{|SR4006:2|}] Fee book, 2001.\n[3] Toll book, 1999.")]
    [InlineData("The fee fell [1] `[2]`.\n\n[1] Port gazette, 2020.\n\n[{|SR4006:2|}] Fee book, 2001.")]
    [InlineData("The fee fell [1].\n\n[1] Port gazette, 2020.\n[{|SR4006:2|}] Fee book, 2001.", "draft.txt")]
    public void Reference_that_no_number_points_to_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The fee fell [1] and the levy rose [2].\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The fee fell[1] and the levy rose.[2]\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The fee fell [1–3].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.\n[3] Toll book, 1999.")]
    [InlineData("The fee fell [1-3].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.\n[3] Toll book, 1999.")]
    [InlineData("The fee fell [1, 2].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.")]
    [InlineData("The fee fell [1].\n\n[1] Port gazette, 2020; but see [2].\n\n[2] Fee book, 2001.")]
    [InlineData("The fee fell.\n\n## Further reading\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The fee fell [1].\n\n[1] Port gazette, 2020.\n\n```\n[2] Fee book, 2001.\n```")]
    [InlineData("The fee fell [1].\n\n[1] Port gazette, 2020.\n\n[2]: https://example.org/gazette")]
    [InlineData("The fee fell [1] and the levy rose [2].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.", "draft.txt")]
    public void Reference_that_is_used_or_stands_in_a_reading_list_is_left_alone(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

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
