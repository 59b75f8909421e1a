using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR4004.</summary>
public sealed class BareUrlTests
{
    private const string Id = "SR4004";

    [Theory]
    [InlineData("See {|SR4004:https://example.org/a/b?id=7|} for the figures.")]
    [InlineData("See {|SR4004:<https://example.org/a>|} for the figures.")]
    [InlineData("The accounts ({|SR4004:https://example.org/a|}) were late.")]
    [InlineData("The fee rose.[^1]\n\n[^1]: {|SR4004:https://example.org/fee|}")]
    [InlineData("<p>See {|SR4004:<a href=\"https://example.org/a\">https://example.org/a</a>|} for the figures.</p>", "draft.html")]
    [InlineData("See {|SR4004:https://example.org/a|} https://example.org/b, https://example.org/c for the figures.")]
    [InlineData("See {|SR4004:https://example.org/a|} and {|SR4004:https://example.org/b|} for the figures.")]
    [InlineData("See {|SR4004:https://example.org/a|}.", "draft.txt")]
    public void Address_in_the_place_of_a_reference_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("Sources:\n\n- https://example.org/a\n- Gazette: https://example.org/b\n- Lund, A. (2018). *Levies*. https://example.org/c")]
    [InlineData("See the [2023 ferry accounts](https://example.org/a/b?id=7) for the figures.")]
    [InlineData("See the [ferry accounts].\n\n[ferry accounts]: https://example.org/a")]
    [InlineData("To register, go to https://example.org before noon.")]
    [InlineData("The option takes `https://example.org/a` as its value.")]
    [InlineData("```\ncurl https://example.org/a\n```")]
    [InlineData("- https://example.org/a\n- https://example.org/b")]
    [InlineData("The fee rose.[^1]\n\n[^1]: Port gazette, “Fees”, 4 June 2020, https://example.org/fee.")]
    [InlineData("Write to clerk@osk.example for the figures.")]
    [InlineData("The ferry sails on Monday.\n\n## Also see\n\nhttps://example.org/a")]
    [InlineData("The ferry sails on Monday.\n\n## Comments\n\nSee https://example.org/a for the figures.")]
    [InlineData("To register, visit https://example.org before noon.", "draft.txt")]
    [InlineData("<p>See the <a href=\"https://example.org/a\">ferry accounts</a>.</p>", "draft.html")]
    [InlineData("The licence is in [LICENSE](LICENSE).")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Documentation_may_print_addresses() =>
        RuleVerifier.VerifySilent(Id, "See https://example.org/a for the figures.", options: RuleVerifier.Options(("lint_text.document_kind", "docs")));

    [Fact]
    public void Fix_wraps_an_address_in_running_text() =>
        RuleVerifier.VerifyFix(Id, "See {|SR4004:https://example.org/a|} and {|SR4004:<https://example.org/b>|}.", "See <https://example.org/a> and <https://example.org/b>.");

    [Fact]
    public void Fix_is_not_offered_where_brackets_mean_nothing() =>
        Assert.Null(Assert.Single(RuleVerifier.Verify(Id, "See {|SR4004:https://example.org/a|}.", "draft.txt")).Fix);

    [Theory]
    [InlineData("See {|SR4004:www.example.org/a|} there.")]
    [InlineData("See {|SR4004:https://example.org/a|}&copy;b.")]
    public void Fix_is_not_offered_where_it_would_unlink_or_split(string markup) => Assert.Null(Assert.Single(RuleVerifier.Verify(Id, markup)).Fix);
}
