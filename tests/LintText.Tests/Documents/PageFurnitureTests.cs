using LintText.Lexicons;

namespace LintText.Tests.Documents;

/// <summary>The lines that web pages put around an article, and lines of articles that look alike.</summary>
public sealed class PageFurnitureTests
{
    private static readonly PageFurniture English = PageFurniture.English;

    [Theory]
    [InlineData("Also see")]
    [InlineData("RELATED STORIES :")]
    [InlineData("More from the Harbour Desk:")]
    [InlineData("more on tides  ")]
    public void Above_teasers(string line) => Assert.True(English.IsTeaserHeader(line));

    [Theory]
    [InlineData("Also see the harbour by night")]
    [InlineData("Related stories of the war were told")]
    [InlineData("More from ")]
    [InlineData("More on a subject that takes far more than sixty characters to be named in full, as here")]
    [InlineData("The latest news")]
    public void Not_above_teasers(string line) => Assert.False(English.IsTeaserHeader(line));

    [Theory]
    [InlineData("Read more")]
    [InlineData("Show more…")]
    [InlineData("LEARN MORE » ")]
    public void Below_a_teaser(string line) => Assert.True(English.IsTeaserEnd(line));

    [Theory]
    [InlineData("Read more books")]
    [InlineData("Read more!")]
    public void Not_below_a_teaser(string line) => Assert.False(English.IsTeaserEnd(line));

    [Theory]
    [InlineData("Read more: Harbour reopens")]
    [InlineData("READ NEXT | Harbour reopens")]
    [InlineData("Read moreHarbour reopens")]
    [InlineData("Don't miss: Harbour reopens")]
    [InlineData("RELATED: Harbour reopens")]
    public void Before_a_title(string line) => Assert.True(English.IsTeaserTitle(line));

    [Theory]
    [InlineData("Read more Dickens")]
    [InlineData("Read more: it is worth it")]
    [InlineData("RelatedHarbour reopens")]
    [InlineData("related: Harbour reopens")]
    [InlineData("Related – Harbour reopens")]
    public void Not_before_a_title(string line) => Assert.False(English.IsTeaserTitle(line));

    [Theory]
    [InlineData("Comments")]
    [InlineData("12 comments")]
    [InlineData("Comments (12):")]
    [InlineData("Responses(3)")]
    [InlineData("Readers' comments")]
    [InlineData("Leave a reply")]
    public void Above_comments(string line) => Assert.True(English.IsCommentHeader(line));

    [Theory]
    [InlineData("Comments were invited")]
    [InlineData("Twelve comments")]
    [InlineData("Comments (many)")]
    [InlineData("(12)")]
    [InlineData("12 ")]
    public void Not_above_comments(string line) => Assert.False(English.IsCommentHeader(line));

    [Fact]
    public void Classes_of_elements()
    {
        Assert.True(English.IsCommentElement("disqus"));
        Assert.True(English.IsTeaserElement("related"));
        Assert.True(English.IsChromeElement("navbar"));
        Assert.False(English.IsChromeElement("story"));
    }
}
