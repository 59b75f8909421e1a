using LintText.TestKit;

namespace LintText.Tests.Rules;

/// <summary>SR5007.</summary>
public sealed class NonArticleTextTests
{
    private const string Id = "SR5007";

    [Theory]
    [InlineData("""
        # The bridge stays shut

        The bridge over the Isen will stay shut until the autumn.

        ## {|SR5007:Also see|}

        A ferry for Tarn

        The crane at Osk
        """)]
    [InlineData("""
        The bridge over the Isen will stay shut until the autumn.

        {|SR5007:Read more: A Ferry for Tarn|}

        The gates were locked on Monday.
        """)]
    [InlineData("""
        The bridge over the Isen will stay shut until the autumn.

        ## {|SR5007:Comments|}

        Who pays for this?

        Nobody asked the islanders.
        """)]
    [InlineData("""
        The bridge over the Isen will stay shut until the autumn.

        ## {|SR5007:Related articles|}

        - A ferry for Tarn

        ## {|SR5007:Comments (2)|}

        Who pays for this?
        """)]
    [InlineData("""
        <h1>The bridge stays shut</h1>
        <p>The bridge over the Isen will stay shut until the autumn.</p>
        <h2>{|SR5007:Most read|}</h2>
        <p>A ferry for Tarn</p>
        """, "draft.html")]
    [InlineData("""
        The bridge over the Isen will stay shut until the autumn. The gates at both ends were locked on Monday, and lorries leave from the quay at Tarn.

        {|SR5007:Also see|}

        Read more: A Ferry for Tarn

        The first ferry sailed at six with nine lorries on board.

        Read more: The Crane at Osk

        The barge can pass the weir on a few days of the year.
        """, "draft.txt")]
    public void Text_around_the_article_is_reported(string markup, string path = "draft.md") => RuleVerifier.Verify(Id, markup, path);

    [Theory]
    [InlineData("For tides, also see chapter 4.")]
    [InlineData("The library asks its members to read more.")]
    [InlineData("Related firms paid for the crane.")]
    [InlineData("The council left comments on the draft.\n\nIt met on Monday.")]
    [InlineData("# Comments of the council on the bridge\n\nThe council met on Monday.")]
    [InlineData("## References\n\n- Lund, *Seals*, 2018.\n- Okoro, *Ferries*, 2020.")]
    [InlineData("## Related work\n\nThe bridge stays shut.")]
    [InlineData("The heading `Also see` opens the list.\n\nIt is short.")]
    [InlineData("```\nAlso see\n```")]
    [InlineData("For tides, also see chapter 4.\n\nThe bridge stays shut.", "draft.txt")]
    [InlineData("<p>For tides, also see chapter 4.</p>", "draft.html")]
    public void Near_miss_is_silent(string text, string path = "draft.md") => RuleVerifier.VerifySilent(Id, text, path);

    [Fact]
    public void Message_tells_the_lines() =>
        Assert.StartsWith(
            "Lines 3–7 look like readers’ comments",
            Assert.Single(RuleVerifier.Verify(Id, "The bridge stays shut.\n\n## {|SR5007:Comments|}\n\nWho pays?\n\nNobody asked us.")).Message,
            StringComparison.Ordinal);
}
