using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4005.</summary>
public sealed class UndefinedFootnoteTests
{
    private const string Id = "SR4005";

    [Theory]
    [InlineData("<p>The levy rose.<sup>{|SR4005:<a href=\"#fn1\">|}1</a></sup></p>", "draft.html")]
    [InlineData("<p>The levy rose.<sup>{|SR4005:<a href=\"#fn1\">|}1</a></sup> The fee fell.<sup><a href=\"#fn2\">2</a></sup></p><p id=\"fn2\">Port gazette, 4 June 2020.</p>", "draft.html")]
    public void Mark_that_leads_nowhere_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The levy rose [{|SR4005:3|}].\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose [{|SR4005:3|}].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.")]
    [InlineData("The levy rose[{|SR4005:3|}] and the fee[1] fell.[{|SR4005:4|}]\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose [1, {|SR4005:3|}].\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose [1–{|SR4005:3|}].\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose [{|SR4005:2|}].\n\n[1] Port gazette, 2020.\n\n[3] Fee book, 2001.")]
    [InlineData("The levy rose [{|SR4005:3|}].\n\n[1] <https://example.org/levy>\n\n[2] “Fees”, *Fee book*, 2001.")]
    [InlineData("The levy rose [{|SR4005:3|}].\n\n\\[1\\] Port gazette, 2020.\n\n\\[2\\] Fee book, 2001.")]
    [InlineData("The levy rose [1].\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001; see also [{|SR4005:7|}].")]
    [InlineData("The levy rose [{|SR4005:3|}].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.", "draft.txt")]
    [InlineData("<p>The levy rose [{|SR4005:3|}].</p>\n<p>\n[1] Port gazette, 2020.<br>\n[2] Fee book, 2001.</p>", "draft.html")]
    public void Number_that_the_list_of_references_does_not_have_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("The levy rose [1] and the fee fell [2].\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose [1, 2] and the fee fell [1–2].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.")]
    [InlineData("[1] Port gazette, 2020.\n\n[2] Fee book, 2001.\n\nThe levy rose [2].")]
    [InlineData("The levy rose [3].\n\n[1] Port gazette, 2020.")]
    [InlineData("The levy rose [3], says [1] the gazette and [2] the fee book.")]
    [InlineData("The levy rose in [2020] and [sic] fell.\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose ([3](https://example.org/levy)).\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose [3].\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.\n\n[3]: https://example.org/levy")]
    [InlineData("The levy is `levy[3]`.\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("```\nlevy[3]\n```\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose [3].\n\n```\n[1] Port gazette, 2020.\n[2] Fee book, 2001.\n```")]
    [InlineData("The levy rose (3).\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")]
    [InlineData("The levy rose.[^3]\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.\n\n[^3]: Toll book, 1999.")]
    [InlineData("The levy rose [2].\n\n[1] Port gazette, 2020.\n[2] Fee book, 2001.", "draft.txt")]
    public void Number_that_is_no_mark_or_has_its_reference_is_left_alone(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Message_names_the_number() =>
        Assert.Equal("Footnote “3” is not defined", Assert.Single(RuleVerifier.Verify(Id, "The levy rose [{|SR4005:3|}].\n\n[1] Port gazette, 2020.\n\n[2] Fee book, 2001.")).Message);

    [Theory]
    [InlineData("The levy rose.[^levy]\n\n[^levy]: Port gazette, 4 June 2020.")]
    [InlineData("The levy rose.[^levy] It rose again.[^levy]\n\n[^levy]: Port gazette, 4 June 2020.")]
    [InlineData("[^levy]: Port gazette, 4 June 2020.\n\nThe levy rose.[^levy]")]
    [InlineData("A footnote is written `[^levy]`.")]
    [InlineData("```\nThe levy rose.[^levy]\n```")]
    [InlineData("The levy rose.\\[^levy\\]")]
    [InlineData("The levy rose [1].")]
    [InlineData("The levy rose ([gazette](https://example.org/gazette)).")]
    [InlineData("<p>The levy rose.<sup><a href=\"#fn1\">1</a></sup></p><p id=\"fn1\">Port gazette, 4 June 2020.</p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);
}
