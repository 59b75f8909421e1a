using LintText.Documents;

using Microsoft.CodeAnalysis.Text;

namespace LintText.Tests.Documents;

/// <summary>Nothing is cut out of an article on one word of a heading, a class or an id.</summary>
public sealed class FurnitureEvidenceTests
{
    private const string Long = "The port board set the fee by a vote of five to four after a debate of three hours, and the harbour master will collect it from the first of May at both gates of the old quay.";

    [Theory]
    [InlineData("# More on the levy; a new ferry\n\nThe fee rose.\n\n## The ferry\n\nIt fell.\n")]
    [InlineData("# Plan\n\nThe fee rose.\n\n## Responses\n\n" + Long + "\n\n" + Long + "\n")]
    [InlineData("# Plan\n\nThe fee rose.\n\n## Comments\n\n" + Long + "\n\n" + Long + "\n\n## Method\n\nWe asked.\n")]
    [InlineData("# Plan\n\nThe fee rose.\n\n## Related\n\n" + Long + "\n\n## Method\n\nWe asked.\n")]
    [InlineData("# Plan\n\n## More on fees\n\n" + Long + " " + Long + "\n")]
    public void Sections_of_an_article_are_read(string markdown) => Assert.DoesNotContain(Kinds("a.md", markdown), k => k is BlockKind.Teaser or BlockKind.Comment);

    [Theory]
    [InlineData("# Plan\n\n" + Long + "\n\n## Responses\n\nMara L.\n\nI was there.\n\nOdo\n\nSo was I, and it was cold.\n", BlockKind.Comment, 5)]
    [InlineData("# Plan\n\n" + Long + "\n\n## 12 comments\n\n" + Long + "\n", BlockKind.Comment, 2)]
    [InlineData("# Plan\n\n" + Long + "\n\n## Related\n\n- [The ferry](a.md)\n- [The quay](b.md)\n\n## Method\n\nWe asked.\n", BlockKind.Teaser, 3)]
    public void Sections_that_look_it_are_not(string markdown, BlockKind kind, int count) => Assert.Equal(count, Kinds("a.md", markdown).Count(k => k == kind));

    [Theory]
    [InlineData("<article><p>" + Long + "</p><section id=\"discussion\"><h2>Discussion</h2><p>" + Long + "</p><p>" + Long + "</p></section></article>")]
    [InlineData("<article><div class=\"rules-for-emergency-responses\"><p>" + Long + "</p></div></article>")]
    [InlineData("<article><div class=\"comments\"><p>" + Long + "</p></div></article>")]
    [InlineData("<article><div id=\"comments\"><p>I was there.</p></div><p>" + Long + "</p><p>" + Long + "</p></article>")]
    [InlineData("<article><div class=\"sidebar\"><p>" + Long + "</p><p>" + Long + "</p></div></article>")]
    public void Elements_of_an_article_are_read(string html) => Assert.Equal(html.Split("<p>").Length - 1, Kinds("a.html", html).Count(k => k == BlockKind.Paragraph));

    [Theory]
    [InlineData("<article><p>" + Long + "</p><section id=\"comments\"><p>I was there.</p></section></article>", BlockKind.Comment, 1)]
    [InlineData("<article><p>" + Long + "</p><ol class=\"comment-list\"><li><b>Mara Lund</b><p>" + Long + "</p></li></ol></article>", BlockKind.Comment, 2)]
    [InlineData("<article><p>" + Long + "</p><div class=\"related-posts\"><h3>Related</h3><p>Other piece</p></div><p>" + Long + "</p></article>", BlockKind.Teaser, 2)]
    public void Elements_that_look_it_are_not(string html, BlockKind kind, int count) => Assert.Equal(count, Kinds("a.html", html).Count(k => k == kind));

    [Theory]
    [InlineData("<p>It rose.</p><p style=\"color: red; display : none\">Analysts say so.</p>")]
    [InlineData("<p>It rose.</p><div style=\"DISPLAY:NONE\"><p>Analysts say so.</p></div>")]
    [InlineData("<p>It rose.</p><div class=\"share-buttons\">Share this</div>")]
    [InlineData("<p>It rose.</p><section class=\"usa-identifier__section usa-identifier__section--masthead\"><a href=\"\">Logo</a></section>")]
    public void What_is_not_shown_or_only_a_button_is_not_read(string html) => Assert.Equal([BlockKind.Paragraph], Kinds("a.html", html));

    private static List<BlockKind> Kinds(string path, string text) => [.. DocumentReader.Read(path, SourceText.From(text)).Blocks.Select(b => b.Kind)];
}
