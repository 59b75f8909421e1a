namespace LintText.Tests.Documents;

/// <summary>A superscript link into the page is a footnote mark.</summary>
public sealed class HtmlFootnoteTests
{
    [Fact]
    public void Superscript_link_to_an_element_of_the_page_is_a_defined_mark()
    {
        var document = DocumentView.Read("<p>The tide rose.<sup><a href=\"#fn1\">1</a></sup></p><ol><li id=\"fn1\">Harbour log.</li></ol>", "draft.html");

        var mark = Assert.Single(document.FootnoteReferences);
        Assert.Equal(("fn1", true), (mark.Label, mark.IsDefined));
        var note = Assert.Single(document.Footnotes);
        Assert.Equal("<li id=\"fn1\">", document.Source.ToString(note.SourceSpan));
        Assert.True(note.IsReferenced);
    }

    [Theory]
    [InlineData("<p>The tide rose.<sup><a href=\"#gone\">1</a></sup></p>")]
    [InlineData("<p>The tide rose.<a role=\"doc-noteref\" href=\"#gone\">1</a></p>")]
    public void Mark_that_points_nowhere_is_undefined(string html) =>
        Assert.False(Assert.Single(DocumentView.Read(html, "draft.html").FootnoteReferences).IsDefined);

    [Theory]
    [InlineData("<p>See <a href=\"#part-two\">part two</a>.</p>")]
    [InlineData("<p>The tide rose<sup><a href=\"https://x.example/#fn1\">1</a></sup>.</p>")]
    public void Link_in_running_text_or_to_a_different_page_is_no_mark(string html) =>
        Assert.Empty(DocumentView.Read(html, "draft.html").FootnoteReferences);

    [Theory]
    [InlineData("<p><a href=\"h\">here</a></p>", "h")]
    [InlineData("<p><a title='href' href='https://x.example/?a=1&amp;b=2'>here</a></p>", "https://x.example/?a=1&amp;b=2")]
    [InlineData("<p><a HREF = https://x.example/>here</a></p>", "https://x.example/")]
    public void Address_of_a_link_is_found_as_written(string html, string written)
    {
        var document = DocumentView.Read(html, "draft.html");

        var link = Assert.Single(document.Links);
        Assert.Equal(written, document.Source.ToString(link.TargetSpan));
        Assert.Equal(html.LastIndexOf(written, html.IndexOf(">here", StringComparison.Ordinal), StringComparison.Ordinal), link.TargetSpan.Start);
        Assert.Equal("here", document.GetText(link.Span));
    }
}
